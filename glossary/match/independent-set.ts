/**
 * Sentences by language that were written and labelled by another hand, without a look at code or
 * rows. Every term of the curated glossary is labelled, so that every other mark is wrong. Three labels
 * took in quotation marks and were corrected; what the first run showed stands in the README.
 */
export const INDEPENDENT_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
我国加快推进[数字产业集群]建设，力争三年内建成一批具有国际竞争力的制造业基地。
新修订的《预算法》对地方政府举债作出了更严格的限定。
患者家属质疑，这种罕见病在当地医院无法治愈，只能转院。
会议强调，要把[粮食安全]和[乡村振兴]摆在更加突出的位置，不断增进[民生福祉]。
随着收入增长，农民生活水平明显提高，个人权利意识也日益增强。
大会星期五通过了决议，呼吁[各方]保持克制。
报告涉及生产、流通、监管等各方面问题，其中方案第三条争议最大。
专家指出，客户的真实需求是评价服务质量的首要标准。
[中方]愿同[欧盟]一道，维护以[世贸组织]为核心的[多边贸易体制]。
探测器在模拟月面场地完成悬停降落实验，数据已全部回传。
外交部门和公安部门将联合开展护照核查工作。
[外交部]发言人在例行记者会上说，[台湾问题]是中国核心利益中的核心。
[财政部]、[商务部]、[国家税务总局]三部门联合印发通知，自10月1日起施行。
依法治疗精神障碍患者，是这部法律的基本要求。
《民法典型案例选编》由[最高人民法院]组织编写，收录案例二百余件。
西南联大旧址入选第一批教育遗产名录，游客络绎不绝。
第七十九届[联大]一般性辩论开幕，[全球南方]国家代表相继发言。
医生解释说，这属于非遗传性疾病，与家族史关系不大；[非遗]进校园活动则照常举行。
[网络安全]法律法规日趋完善，[关键信息基础设施]保护力度不断加大。
《[网络安全法]》《[数据安全法]》《[个人信息保护法]》共同构成了我国数据治理的基本框架。
王弘扬教授长期从事数字社会学研究，著有《数字社会学导论》。
凭借平台海量用户，这家[互联网]企业在烟台海边建起了新总部。
[台海]和平稳定与“[台独]”水火不容，搞分裂没有出路。
要坚定不移走[和平发展道路]，推动[共建“一带一路”][高质量发展]。
[“一带一路”倡议]提出十多年来，[中欧班列]累计开行超过十万列。
这次安全会议开得及时，与会者一致认为应健全会计制度、堵塞管理漏洞。
二十届[四中全会]审议通过了关于制定[国民经济和社会发展]第十五个[五年规划]的建议。
论文比较了最小模型与最大模型的误差，并公开了全部[算法]。
[大语言模型]和[具身智能]被写入今年的[政府工作报告]。
受利好消息刺激，民生银行与民生证券相关概念股昨日双双涨停。
与会学者认为，[国家安全][法治]建设必须与时俱进。
动物保护主义者在议会门前集会，要求关闭皮毛农场。
[单边主义]、[保护主义]抬头，[零和博弈]沉渣泛起，[冷战思维]阴魂不散。
世界二十大城市排名出炉，上海位列第四。
该条例共十八项规定，另有十四项原则性说明。
各级党组织要锲而不舍[落实][中央八项规定]精神，纵深推进[全面从严治党]。
项目进入创新阶段后，企业普遍反映创新动能不足。
房产成交流程繁琐，买卖双方须多次提交流水证明。
2024年[世界互联网大会乌镇峰会]期间，OpenAI、DeepSeek等企业代表围绕[生成式人工智能]展开讨论。
周五通报显示，其中共有十二家企业偷排废水，[生态环境部]已责令整改。
在[“双碳”目标]引领下，[可再生能源]装机首次超过煤电，但煤矿工人权益不容忽视。
美国最高法院裁定，最高检测费用不得转嫁给患者。
她在高校讲授数字经济学，并为研究生开设[数据要素]市场专题。
研究团队用卷积神经网络识别遥感影像，估算耕地面积。
统筹推进[“五位一体”总体布局]、协调推进[“四个全面”战略布局]，以[中国式现代化]全面推进[中华民族伟大复兴]
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
[數位發展部]表示，將持續[縮小數位落差]，提升民眾[數位素養]。
國道一號平鎮交流道回堵三公里，警方呼籲用路人改道。
立法院三讀修正《[個人資料保護法]》，增訂罰則並調高罰鍰上限。
外資安排併購事宜已久，投資安全審查卻遲未通過。
行政院要求各機關強化[資安]防護，[關鍵資訊基礎設施]業者須於一小時內通報。
不少[網友]質疑，這套[演算法]恐怕會加深既有偏見。
這項心算法則由國小教師設計，幫助學童熟悉九九乘法。
[歐盟]與[東協]將就[供應鏈安全]、[再生能源]展開對話。
受[氣候變遷]影響，原住民生計面臨嚴峻挑戰。
舞台海報由知名設計師操刀，電台海外頻道同步轉播。
[台灣海峽]情勢升溫，[聯合國安理會]成員國態度分歧。
學者認為，[巨量資料]與[雲端運算]帶動[數位轉型]，[智慧財產權]保護也須跟上。
陳民生先生週五通知各社團，「[人權]與司法」講座改期。
該國已無法治理海盜問題，只能求助鄰國艦隊。
請攜帶身分證及重要資料影本，至一樓櫃檯辦理。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
[行政長官]在[立法會]宣讀施政報告，重申全面[落實]「[愛國者治港]」。
[個人資料私隱專員公署]提醒市民，切勿向來歷不明的網站提供[個人資料]。
[大灣區]城市合力推動[數碼經濟]，[縮窄數碼鴻溝]。
多名[立法會]議員批評，當局的諮詢期過短。
法院裁定當事人權利未受侵犯，駁回上訴。
「[一國兩制]」行穩致遠，「[港人治港]」、「[澳人治澳]」、[高度自治]深入人心。
銀行結算法定貨幣時須遵守限額，部門預算力度亦有所收緊。
[國台辦]發言人指出，[海峽兩岸]同胞同屬[中華民族]。
本港二十大富豪榜今日公布，地產商仍佔多數。
全黨深入學習[習近平新時代中國特色社會主義思想]，踐行[以人民為中心的發展思想]。
[金磚國家]領導人呼籲構建[新型國際關係]，反對[強權政治]與[雙重標準]。
電視台直播飛機墜落實況，附近部落實行宵禁。
經理念完講稿後，台下掌聲雷動。
[人類命運共同體][理念]獲[國際社會][廣泛認同]。
政府統計處公布，七月[消費物價指數]按年升1%，第二季[本地生產總值]增長3.1%。
`
    .trim()
    .split('\n'),
  en: `
The province's [digital economy] blueprint pairs [rural revitalization] with [targeted poverty alleviation].
DELEGATES BACK [GLOBAL DEVELOPMENT INITIATIVE] AS [AI GOVERNANCE] TALKS OPEN
Who funds the [WHO], and how much of the money reaches [developing countries]?
“FIX IT OR SCRAP IT”: MINISTER'S WARNING AS RAIL PROJECT STALLS
The museum's [IT] department outsourced its [cloud computing] contracts last year.
She was promoted to deputy editor after two sessions with the hiring panel.
As the annual [two sessions] drew to a close, [political advisors] called for stronger [food security].
Farm implements rusted in the yard while traders on the region's stock exchanges panicked.
Both governments pledged to step up [people-to-people exchanges] and to [implement] the [Paris Agreement] in full.
The airline's chief executive resigned on Monday, days after a state council of pilots voted to strike.
The [Chief Executive]’s policy address was debated in the [Legislative Council] for three days.
Office rents in Sydney's CBD have fallen for a third straight quarter.
Parties to the [Convention on Biological Diversity] agreed to expand [national parks] and halt the loss of [biodiversity].
The CAC 40 closed lower, while makers of PLA filament for 3D printing surged.
The [CAC], the country's [internet] regulator, fined three [network operators] over [data security] lapses.
The children drew unicorns and rainbows on sheets of white paper.
Shenzhen added four [unicorn companies] last year, according to a [white paper] released on Tuesday.
Terence Tao's lecture touched on the zeros of the Riemann xi function.
[Xi]'s remarks on [common prosperity] were carried by [Xinhua] and the [People's Daily].
The terracotta warriors of Xi'an drew record crowds over the May holiday.
Her vision deteriorated, but doctors found no history of infection.
“[True multilateralism],” he said, “means rejecting [hegemonism], [unilateralism] and the [Cold War mentality].”
Beautiful china lined the dresser of the old farmhouse, each plate signed by its painter.
[AI]-powered chatbots built on [large language models] struggle with classical verse.
Ai Weiwei's latest installation opens in Lisbon next week.
Analysts compared the [EU]’s border levy, [ASEAN]’s cautious reply and the [WTO]’s silence.
[Promoting] [fine traditional Chinese culture] has become a stated goal of the school curriculum.
Reforms [implemented] in 2019 narrowed the [digital divide] between coastal and inland provinces.
Why the [Belt and Road Initiative] Still Divides Economists
He tightened his belt and road crews went back to work before dawn.
The two neighbours have been [jointly building the Belt and Road] since 2015, with mixed results.
Cities are [tackling climate change] by curbing [greenhouse gases] and buying more [renewables].
Scholars of [Chinese modernisation] disagree over how far [economic globalisation] shaped it.
The [Ministry of National Defence] declined to comment on claims of an [arms race in outer space].
Article 1 of Germany's Basic Law declares human dignity inviolable.
Every NPC in the game now follows its own daily routine.
The spokesperson said [China] is ready to work with [all parties] to uphold the [UN Charter].
Heavy snow fell across northern China on Thursday, closing dozens of motorways.
After all, parties that lose elections rarely thank the voters.
The first rule of law school is never to miss a deadline.
Her late novels show a real economy of language and a taste for irony.
The theatre unveiled a new stage with hydraulic lifts and seating for 900.
The [Supreme People's Court] and the [Supreme People’s Procuratorate] jointly issued rules on [telecom and online fraud].
The forum's agenda covered [policy coordination], [infrastructure connectivity], [unimpeded trade], [financial integration] and [people-to-people ties].
Louisiana's civil code traces its origins to French and Spanish law.
`
    .trim()
    .split('\n'),
};
