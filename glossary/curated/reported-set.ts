/** What was once marked wrongly with the curated glossary, or missed, each beside its true like. */
export const REPORTED: readonly string[] = `
数字社会学是新学科，⟦数字社会⟧是目标
数字经济学入门，⟦数字经济⟧增长
中国⟦智慧城市⟧建设提速，贡献⟦中国智慧⟧
放大模型的照片，发布⟦大模型⟧
先完成八项规定动作，贯彻⟦八项规定⟧精神
东亚投行齐聚一堂，⟦亚投行⟧年会
東亞投行齊聚一堂，⟦亞投行⟧年會
⟦演算法⟧會決定內容，⟦演算法⟧將公開
煤炭是不可再生能源，发展⟦可再生能源⟧
医生走访中低收入国家，药品送往⟦低收入国家⟧
这是十五年规划，制定⟦五年规划⟧
孩子们全会唱，⟦全会⟧唱响主旋律
拼图各方块要对齐，⟦各方⟧阵营对立
⟦新华社⟧会派记者，新华社会学研究会
重视⟦台海⟧和平，电视台海选
⟦中方⟧向美方提出交涉，集中方向突破
The Labour Party leadership contest and ⟦Party leadership⟧ over reform
He had two sessions of physiotherapy before this year’s ⟦two sessions⟧
people's daily lives in the ⟦People's Daily⟧
Old farming implements rust, but it ⟦implements⟧ the plan
It can ⟦implement⟧ the plan; a fork is an implement
⟦CHINA⟧ UNVEILS PLAN FOR CLEANER AIR
a group of 20 students met the ⟦Group of 20⟧
the greater Bay Area of San Francisco and the ⟦Greater Bay Area⟧
a beautiful china cup in a ⟦beautiful China⟧
⟦internet⟧ plus phone for less, and ⟦Internet Plus⟧
refine ⟦China⟧ policies over Fine China cups
The Chief Executive of Barclays met the ⟦Chief Executive of Hong Kong⟧
⟦民生银行⟧与民生证券涨停，关注⟦民生⟧
陈民生先生致辞，⟦改善民生⟧
陳民生先生週五通知各社團，關心⟦民生⟧議題
李民生教授谈⟦民生⟧
记者采访了黄民生，话题是⟦民生⟧
赵民生院士获奖，⟦民生⟧实事落地
民生信托违约，民生人寿分红，⟦民生⟧支出增加
他住在民生社區，⟦民生⟧物資充足
杭州民生药业上市，⟦民生⟧大于天
经理念完讲稿后鼓掌，经营⟦理念⟧先进
經理念完講稿後鼓掌，經營⟦理念⟧先進
护士长助理念完名单，互助⟦理念⟧深入人心
重要資料影本三份，⟦重要資料⟧清單
带上重要資料袋，⟦重要資料⟧外洩
教练孙弘扬先生没有回应，⟦弘扬⟧宪法精神
朱弘扬教授获奖，⟦弘扬⟧传统文化
马弘扬女士，⟦弘扬⟧正气
王求是教授在《⟦求是⟧》撰文
李法治先生谈⟦法治⟧
要求警方不再「砌市民生豬肉」，關注⟦民生⟧
议长苏嘉全会面时表示，⟦全会⟧公报发表
Office rents in Sydney's CBD and the ⟦CBD⟧'s next meeting
the central business district (CBD) and parties to the ⟦CBD⟧
CBD office rents, CBD workers and CBD apartments fell; the ⟦CBD⟧ entered into force
hemp-derived CBD and CBD gummies, unlike the ⟦CBD⟧
The CAC 40 closed lower as the ⟦CAC⟧ fined a firm
the CAC in ⟦Abuja⟧ and the ⟦CAC⟧
PLA and PETG spools, PLA prints; ⟦PLA⟧ troops
polylactic acid (PLA) cups; the ⟦PLA Navy⟧
Print it in PLA or ABS; ⟦PLA⟧ aircraft
Every NPC in the game; an ⟦NPC deputy⟧
non-player character (NPC) and ⟦NPC⟧ delegates
each NPC has a routine; the ⟦NPC⟧ session
a friendly NPC and a hostile NPC met ⟦NPC⟧ members
an NPC that talks and an ⟦NPC⟧ spokesperson
Snow in northern China and southwest China; ⟦China⟧ opposes it
the South China Sea; ⟦China⟧'s position
⟦Air China⟧, ⟦Bank of China⟧ and ⟦China Telecom⟧; ⟦China⟧ is ready
Qing-era China, imperial China, ancient China; ⟦China⟧ urges calm
North China Plain and East China Normal University; ⟦China⟧ hopes
Peking, Republican China and the ⟦Republic of China⟧; ⟦China⟧ stands ready
⟦China Southern Airlines⟧ and ⟦China Mobile⟧; talks between ⟦China⟧ and France
⟦China Daily⟧ and ⟦China Media Group⟧; ⟦China⟧ and Russia
China Town and China Airlines; ⟦China⟧ firmly opposes
Beautiful china lined the dresser; ⟦Beautiful China⟧
He tightened his belt and road crews left; the ⟦Belt and Road⟧
rust belt and road salt; the ⟦belt and road⟧ spans continents
⟦BELT AND ROAD FORUM⟧ OPENS
the ⟦belt and road initiative⟧ and the ⟦Belt-and-Road⟧ countries
⟦China⟧ and its ⟦Belt and Road⟧ projects
a green ⟦Belt and Road⟧
The first rule of law school; the ⟦rule of law⟧
the golden rule of law firms; respect for the ⟦rule of law⟧
a real economy of language; the ⟦real economy⟧ grows
with real economy of means, of style; support the ⟦real economy⟧
The theatre unveiled a new stage with lifts; a ⟦new stage⟧ with more trade
a new stage lighting rig and a new stage name; a ⟦new stage⟧ of reform
her vision deteriorated; her ⟦vision⟧ of peace
vision in his left eye, lost her vision; a shared ⟦vision⟧
restored the patient's vision, vision worsened; the ⟦vision⟧ for 2035
The children drew unicorns; ⟦unicorns⟧ raised funds
a herd of unicorns and a stuffed unicorn; ⟦unicorn⟧ startups
Article 1 of Germany's Basic Law and the ⟦Basic Law⟧
Under Israel's Basic Laws and Sweden's Basic Law; ⟦Article 23 of the Basic Law⟧
Stock exchanges and crypto exchanges fell; ⟦cultural exchanges⟧ resumed
heated exchanges, an exchange of fire, telephone exchanges; ⟦exchanges⟧ and cooperation
an LLM in law, an LLM degree from Leiden; an ⟦LLM⟧ chatbot
Master of Laws (LLM); ⟦LLMs⟧ hallucinate
ICH guidelines and the ICH E6; ⟦ICH⟧ bearers
intracerebral hemorrhage (ICH); safeguarding ⟦ICH⟧
WIC benefits and SNAP, WIC vouchers; the ⟦WIC⟧ opened
Confederation of Indian Industry (CII); operators of ⟦CII⟧
the ship's CII rating; ⟦CII⟧ protection
CSL Limited and CSL Behring; the ⟦CSL⟧ took effect
a BFA in painting, her BFA; the ⟦BFA⟧ in Hainan
enable MFA, an MFA code, MFA in fiction; the ⟦MFA spokesperson⟧
multi-factor authentication (MFA); the ⟦MFA⟧ said
CPI (M) leader and Communist Party of India (CPI); ⟦CPI⟧ rose
a GBA emulator and a GBA ROM; the ⟦GBA⟧ cities
cost per click (CPC) and average CPC; the ⟦CPC⟧ leadership
the CPC pipeline; ⟦CPC⟧ officials
statistical process control (SPC), an SPC chart, SPC flooring; the ⟦SPC⟧ ruled
CMC Markets and CMC thickener; the ⟦CMC⟧ chairman
Monte dei Paschi (MPS) shares; the ⟦MPS⟧ announced
MPS BACK BILL ON RENT REFORM
MSS of Chaucer, Latin MSS; the ⟦MSS⟧ warned
living with MND, MND patients; the ⟦MND spokesperson⟧
motor neurone disease (MND); the ⟦MND⟧ said
metal-organic framework (MOF), a MOF; the ⟦MOF⟧ said
Miami-based NHC forecasters, the NHC advisory; the ⟦NHC⟧ said
National Hurricane Center (NHC); the ⟦NHC⟧ issued rules
⟦nature-based solutions⟧ (NBS); the ⟦NBS⟧ data
National Endowment for the Arts (NEA), an NEA ⟦grant⟧; the ⟦NEA⟧ said
India's NIA and a special NIA court; the ⟦NIA⟧ said
Court of Arbitration for Sport (CAS), the CAS ruling; a ⟦CAS academician⟧
National Farmers' Union (NFU), NFU president; the ⟦NFU⟧ pledge
primary biliary cholangitis (PBC); the ⟦PBC⟧ cut rates
Singapore's PDPA; the ⟦PDPA⟧ of Taiwan
adjusted gross income (AGI); ⟦AGI⟧ is near
Singapore's MOE, the MOE of Singapore; the ⟦MOE⟧ said
Universiti Teknologi MARA; the ⟦MARA⟧ said
SCO Unix and the SCO Group; the ⟦SCO summit⟧
PLAYERS CALL FOR END TO AGE LIMIT
a large model aircraft and large model railways; a ⟦large model⟧ for weather
the jazz pianist's new trio recorded; exports of the ⟦new trio⟧
the intake plenum and plenum chamber; the ⟦plenum⟧ opened
air plenum box; the ⟦plenum⟧ adopted a plan
she exchanges vows with him; ⟦exchanges⟧ between youth
the couple who exchanges rings, online betting exchanges; ⟦academic exchanges⟧
health insurance exchanges and ad exchanges; ⟦youth exchanges⟧
carbon exchanges; ⟦cultural exchanges⟧
brain connectivity, Wi-Fi connectivity, Bluetooth connectivity; regional ⟦connectivity⟧
functional connectivity in the brain, USB connectivity; ⟦connectivity⟧ projects
to promote to manager, to promote her new single; ⟦promote⟧ values
promote her new book, promote his latest film; ⟦promote⟧ the culture
concert promoters; ⟦promoting⟧ ⟦patriotism⟧
the domestic circulation of the newspaper; ⟦domestic circulation⟧ as the mainstay
dual circulation pump and dual circulation heating; ⟦dual circulation⟧ strategy
HTML data elements; the market for ⟦data elements⟧
four principles of design; the ⟦four principles⟧
opposition parties; ⟦all parties⟧ should stay calm
two sessions a week with a therapist; the ⟦two sessions⟧ opened
two sessions of chemotherapy; this year's ⟦two sessions⟧
two sessions at the gym, the first two sessions of trading; the ⟦two sessions⟧
New Era caps and a New Era hat; the ⟦new era⟧
power politics at the office; against ⟦power politics⟧
the Chevrolet G20 van; the ⟦G20⟧ leaders
shoes in size EU 38; ⟦EU⟧ ⟦tariffs⟧
Bank Rakyat Indonesia (BRI) shares; the ⟦BRI⟧
global competitiveness index (GCI); the ⟦GCI⟧
Gender Development Index (GDI); the ⟦GDI⟧
gross domestic income (GDI), GDI engine; the ⟦GDI⟧
GSI Helmholtz Centre, geological strength index (GSI); the ⟦GSI⟧
Brazilian meatpacker BRF SA; the ⟦BRF⟧ in Beijing
National Drug Code (NDC); an updated ⟦NDC⟧
Ghana's NDC, National Democratic Congress (NDC); its ⟦NDC⟧
National Soccer League (NSL); the ⟦NSL⟧
Competition Commission of Pakistan (CCP), CCP Games; the ⟦CCP⟧
critical control point (CCP), CCP4 software; ⟦CCP⟧ members
EVE Online maker CCP Games; the ⟦CCP⟧ leadership
STA Travel collapsed; the ⟦STA⟧
the TAO Group and TAO Nightclub; the ⟦TAO⟧ said
新时代证券爆雷，⟦新时代⟧青年
求是学院举办讲座，《⟦求是⟧》刊文
台海核电⟦停牌⟧，⟦台海局势⟧
北京联大招生，⟦联大主席⟧
非遗传病，⟦非遗⟧传承
网民宿预订，⟦网民⟧热议
新基建筑公司，⟦新基建⟧项目
最新基建数据，⟦新基建⟧投资
全新常态摄影，⟦新常态⟧经济
创新动能转换，⟦新动能⟧壮大
最新三样检测，⟦新三样⟧出口
五通科技公司，推进⟦五通⟧
各方块字，⟦各方⟧支持
人权杖落地，⟦人权保障⟧
交流感应电动机，⟦交流⟧经验
交流电弧焊，⟦交流互鉴⟧
交流稳压器，⟦交流⟧座谈
三农产品检测，⟦三农工作⟧
十三农化公司，⟦三农问题⟧
老三农具店，⟦三农⟧政策
落实名制，⟦落实⟧责任
村落实景拍摄，⟦落实⟧到位
Promoted to captain; to ⟦promote⟧ peace
a Core Data model in SwiftUI; ⟦core data⟧ of the state
大模型飞机和大模型玩具，⟦大模型⟧应用
健康工程⟦民生工程⟧齐抓共管
⟦孙中山⟧主张⟦民生⟧主义
江苏⟦民生⟧支出增加，宁夏⟦民生⟧改善
提高⟦民生⟧水平，照顾⟦民生⟧
已经⟦理念⟧先行，倡导互助⟦理念⟧
各级代理⟦理念⟧更新
关于⟦民生⟧，责任⟦民生⟧
传承⟦弘扬⟧传统文化，子孙⟦弘扬⟧家风
⟦弘扬⟧老师傅精神，⟦弘扬⟧院士精神
《⟦求是⟧》杂志刊文，⟦求是⟧网评论员
an ⟦MFA spokesperson⟧ said the ⟦MFA⟧ in Beijing
the ⟦NPC⟧ and its ⟦NPC deputies⟧
an ⟦NPC⟧ delegate in an ⟦NPC⟧ panel
the ⟦CPC⟧ has a new ⟦CPC⟧ body
⟦PLA⟧ drills near the island in ⟦PLA⟧ uniforms
the ⟦vision⟧ returned to the agenda; a clear ⟦vision⟧ for growth
its ⟦Belt and Road⟧ projects in its ⟦Belt and Road⟧ partners
the ⟦belt and road⟧ is a path
the ⟦new stage⟧ with new tasks
support the ⟦real economy⟧ of the region
aimed at ⟦all parties⟧; after ⟦all parties⟧ agreed
the ⟦new trio⟧ of exports
⟦China⟧ recently ⟦promoted⟧ the plan
the ⟦two sessions⟧ at the Great Hall
local ⟦exchanges⟧ and data
⟦EU⟧ 40 percent target
这组⟦数字中国建设⟧指标，数字中国有企业占六成
坚持⟦和平原则⟧，丘陵和平原则普遍缺墒
⟦中共⟧有十四个决议，货物中共有象牙制品
做到“⟦两个维护⟧”，这两个维护工程师轮班
⟦物联网⟧关系到安全，物联网关离线
走进⟦新時代⟧，新時代劇團三十年
⟦傳統安全⟧與⟦非傳統安全⟧，一雙傳統安全鞋
⟦中央巡視組⟧進駐，保安員巡視商場
a ⟦unicorn⟧ valued at a billion, a carved unicorn
a ⟦white paper⟧ on rights, wrapped in white paper
⟦Xinhua⟧ reported, he lived on Xinhua Road
implements of agriculture rust; it ⟦implements⟧ the plan
a set of common data elements; the market for ⟦data elements⟧
the Spanish Civil Code, the French Civil Code and the Napoleonic Civil Code; the ⟦Civil Code⟧ took effect
the training is split into two sessions; the ⟦two sessions⟧ opened
公开信息化解了误会，⟦信息化⟧建设
沿民生路走到底，⟦民生⟧项目
交流电流过大，⟦交流⟧经验
人际网络很广，⟦网络⟧很快
越南国家主席来访，⟦国家主席⟧致辞
⟦美国国防部⟧官员发言，⟦国防部⟧回应
⟦法国外交部⟧发表声明，⟦外交部⟧回应
致电祝贺范德贝伦当选，⟦贝伦⟧的气候大会
法国前政府总理拉法兰来访，⟦加沙地带⟧南部的⟦拉法口岸⟧
民族解放军释放俘虏，⟦解放军⟧抢险
巩固企业创新主体地位，各类⟦创新主体⟧活跃
修电脑主板的铺子，在⟦主板⟧上市
探索可持续经营的模式，对⟦持续经营⟧能力存疑
银行法规汇编，修正《⟦銀行法⟧》
`
  .trim()
  .split('\n');
