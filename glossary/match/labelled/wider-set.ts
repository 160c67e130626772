/**
 * A set of sentences by language, half of them traps, written from the list of 9,282 concepts alone,
 * and labelled before they were run. Counted are marks of terms that are marked
 * wherever they stand. What its first run showed is in `tests/bench/record/sentences.md`.
 */
export const WIDER_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
这家[电商平台]海量的差评一夜之间全没了。
[澜湄合作第十次外长会]在安宁举行，各国愿加强水资源和打击[网赌电诈]合作。
中国道路运输协会发布节后返程车流预测。
第二批[主题教育]期间，区里把[调查研究]的课题清单全部公开，接受[群众监督]。
换了手机以后，经常账户一登录就提示异常，客服让我重装。
本届年会分线上、线下两会场同步进行，签到码在群公告里。
村[党支部]牵头办起合作社，[党员干部]带头入股，第二年就分了红。
[党的根本宗旨]是[全心全意为人民服务]，这一条什么时候都不能忘。
省里加强[黑土地保护]，把“耕地中的大熊猫”守好，为[国家粮食安全]多作贡献。
央行决定自本月15日起下调[金融机构][存款准备金率]0.5个百分点。
国债到期还本，而公司债券通常按年付息。
台风外围环流影响，乐山市五通桥区昨夜普降暴雨。
《[出境入境管理法]》第四十一条规定，外国人在中国境内工作，应当按照规定取得工作许可和工作类[居留证件]。
该网店刷单炒信，构成[不正当竞争行为]，被[责令改正]并[没收违法所得]三万余元。
三季报显示，这家酒企营收、净利双创新低，股价应声跌停。
[民生银行]把我的信用卡额度降到了八千。
对[规范性文件]开展[备案审查]，有利于维护国家法制统一。
姚明退役那年，火箭军团的球迷在休斯敦机场哭成一片。
她博士毕业后一直留在人大工作，教古代文学，住在静园。
这座[抽水蓄能电站][总装机容量]180万千瓦，年底首台机组投产。
[遗产管理人]应当清理遗产并制作遗产清单，处理[被继承人]的[债权债务]。
前三季度，[全国居民人均可支配收入]32509元，[城镇居民]增速慢于农村。
房贷、学区、养老，是压在我们这代人头上的三座大山。
[联合国秘书长]古特雷斯呼吁[冲突各方][保持最大限度克制]。
[国务院常务会议]审议通过《[两用物项出口管制条例]（草案）》。
业主对建筑物[专有部分]以外的[共有部分]，享有权利，承担义务。
[家电“以旧换新”]补贴资金主要来自[超长期特别国债]，买空调最多可减两千元。
3月20日是国际法语日，使馆照例请学生去看电影。
该公司法务部昨晚回函称，涉事博主已构成诽谤。
1948年，主张[种族隔离]的南非国民党赢得大选。
新任驻华大使上午向[外交部礼宾司]司长递交了[国书副本]。
我本科学的是土木，考研跨到计算力学，数学基础要补多久？
那批茶叶中农药残留的最高检出值为每公斤0.8毫克。
姆巴佩将代表法国出战欧洲杯，这是他第三次当选队长。
伊朗议会威胁说，若制裁恢复，将重新提高[高浓缩铀]产量，并审议退出《[不扩散核武器条约]》的议案。
表弟去年刚踏入社会工作，工资就比我实习时高了一倍。
省[两会]上周闭幕，今年[民生]支出占[一般公共预算支出]的比重仍在七成以上。
外卖站点旁边新设了工会[法律援助]点，骑手下单间隙就能咨询。
[美国国会]个别议员不断[打“台湾牌”]，只会助长“[台独]”势力的气焰。
[反间谍法]修订后，经营地图测绘业务的外企最关心的是怎么认定“其他间谍活动”。
游泳池深水区水深两米二，不会踩水的小朋友请在家长陪同下入池。
“[执政为民]，[民生福祉]就是最大的政绩。”这位[县委书记]在笔记本扉页上写道。
调查机关决定对原产于[欧盟]的进口白兰地征收[反倾销税]，相关生产商可申请[期终复审]。
要教育引导[年轻干部][树立和践行正确政绩观]，力戒[形式主义、官僚主义]。
发言人指出，[单边制裁]和“[长臂管辖]”都未经[安理会]授权。
流感[疫苗接种]点设在新华[社区卫生服务中心]一楼东侧。
吉布提[鲁班工坊]的首届毕业生，如今在[亚吉铁路]当上了见习司机。
给孩子看BBC纪录片《美丽中国》，第二集的滇金丝猴他能看三遍。
2024年末，我国[常住人口城镇化率]为67.00%，比上年末提高0.84个百分点。
[国新办]发表[白皮书]，介绍新疆在就业、教育等[人权]方面的保障情况。
有评论认为，该国国防部署的重心正从北部山区移向沿海。
这款手机从各方面看都不值四千块。
二战结束后，华盛顿向西欧盟国提供了上百亿美元的援助。
自驾沿海国道一路向北，第三天傍晚我们到了荣成。
[人民陪审员法]施行七周年，各地随机抽选的陪审员中教师、工人、[农民工]的比例明显上升。
我因工作访问过那家工厂两次，流水线上几乎看不到人。
今年以来，[最高检]对三起[危险废物]倾倒领域的[公益诉讼]案件挂牌督办。
1999年停火后，科索沃解放军同意向北约交出重型武器。
北京教育考试院提醒考生，准考证打印系统将于明天9时开通。
他在上海精神卫生中心门诊排了四个小时的队。
[犯罪嫌疑人]刘某已被依法采取[取保候审][强制措施]，案件正在进一步侦办中。
医生叹了口气说，这个病目前没有办法治，只能慢慢养着。
哥伦比亚政府2016年与“[哥伦比亚革命武装力量]”签署和平协议。
被告人因[虚开增值税专用发票]被判处[有期徒刑]三年，[并处罚金]五万元。
义乌发出的[中欧班列]今年已开行一千列，货物在波兰的[海外仓]分拨。
把探店照片发朋友圈集满38个赞，可以到前台换一杯奶茶。
汪曾祺在西南联大读书时，跑警报都不忘带一本《庄子》。
老李负责这次校友联欢会的组织工作，连气球都是他自己吹的。
没能进决赛并非遗憾，队员们说能站上这块场地就值了。
该罪名的最高法定刑是五年，辩护律师主张适用缓刑。
新发展的十二名[预备党员]面对党旗，宣读[入党誓词]。
1—10月，[全国新设立外商投资企业]5万余家，[实际使用外资金额]6219亿元人民币。
[减税降费]让小店主们松了口气，[留抵退税]最快两天就到账。
早会上经理念了一遍迟到名单，我排第一。
会议强调，要[坚持党的领导]，坚决做到“[两个维护]”，[勇于自我革命]。
到2030年，成都地铁路网总里程预计超过一千公里。
[各民主党派中央]、[全国工商联]负责人和[无党派人士]代表应邀参加座谈会。
各区教育部门要在开学前完成校车安全排查。
当事人在[仲裁协议]中约定了两个以上[仲裁机构]的，可以协议选择其中一家申请仲裁。
美国务院发言人拒绝透露访客名单。
[控股股东]不得利用[关联交易]损害公司利益，造成损失的，应当[承担赔偿责任]。
双方发表[联合公报]，巴方重申[恪守一个中国原则]。
北京大学生电影节今年收到了三百多部短片投稿。
印尼人民银行（BRI）上半年净利润下滑，股价跌了百分之三。
请问各位大神，[劳动合同]里写了[试用期]六个月，没缴社保，申请[劳动争议仲裁]要带什么材料？
[个人信息处理者]应当采取加密、[去标识化]等安全技术措施。
决赛场上，人大代表队以一票优势战胜清华，捧起辩论赛奖杯。
[中方]对此表示[强烈谴责]，已第一时间向美方[提出严正交涉]。
修订后的条例对违反[政治纪律]、[组织纪律]行为的处分作了细化。
9月末，[广义货币]（M2）余额335.4万亿元，[狭义货币]（M1）余额113万亿元。
[联黎部队]通报说，一枚炮弹落在其哨所附近，两名[联合国维和人员]受轻伤。
[全会]听取和讨论了[总书记]受[中央政治局]委托作的工作报告。
[人民法院]对追索[劳动报酬]的案件，根据当事人的申请，可以裁定[先予执行]。
股吧里天天有人问：大股东会不会又要减持？
这批病例发病时间集中、共同暴露史明确，疾控认为是聚餐引起的。
他不服一审判处的[无期徒刑]，以[证据不足]为由提起上诉。
甲方唯一的要求是周五之前交稿，别的都好商量。
两国元首宣布建立[全天候战略伙伴关系]，并同意尽快商签[互免签证协定]。
该校联合国内多所高校发起了旧书漂流活动。
为了避免重复劳动，各科室可以在立项过程中共享原始数据。
小区群里都在问，[灵活就业人员]自己缴的[个人养老金]能不能提前取出来。
本人不慎遗失[营业执照]正副本，声明作废。
经查，其丧失[理想信念]，[以权谋私]，经研究决定给予其[开除党籍]处分。
依照《[中华人民共和国行政复议法]》，申请人可以自知道该[行政行为]之日起六十日内提出[行政复议]申请。
集团中央厨房每天凌晨三点开始配送，覆盖全城六十家门店。
《[共产党宣言]》首个中文全译本的译者陈望道，后来担任过[复旦大学]校长。
出差订票找前台就行，行政会帮你把酒店也一起订好。
1972年2月28日，中美在上海发表《[联合公报]》，即后来人们所说的“[上海公报]”。
印度德里高等法院周二驳回了这家手机厂商的上诉。
担保期间[抵押财产]灭失的，[抵押权人]可以就获得的保险金、赔偿金优先受偿。
我们打算法国玩一周再去意大利，申根签证从哪国递签？
访问团一行在河内会见了胡志明共青团的干部。
我给自己定了个五年计划：先还清车贷，再攒首付。
中蒙两国论坛在[呼和浩特]落幕，与会学者谈得最多的是沙尘。
爷爷每天早上端着那台老半导体，坐在门墩上听评书。
作为深港通勤族，我每天六点起床，过关再转东铁线。
[政策性银行]要加大对水利、电网等领域的中长期贷款投放，降低企业[融资成本]。
香港的外国籍法官又走了两位，业界议论纷纷。
[统一战线]是[凝聚人心、汇聚力量]的强大法宝，“[港人治港]”也离不开最广泛的团结。
入职前请把体检报告和离职证明发到公司人事部邮箱。
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
[歐盟執行委員會]與[歐洲央行]對通膨的看法出現落差。
[健保署]提醒，[外籍移工]換雇主時要記得辦理轉出、轉入。
環團要求政府公布「[非核家園]」之後的[離岸風電]期程，別再讓[碳費制度]打折。
這支[指數股票型基金]（ETF）追蹤的成分股有七成是[晶圓代工]與[半導體]類股。
苗栗的聯大校園裡有一座蓮荷潭，假日很多人來野餐。
旅行社臨時更換班機，已影響個人權益，可向品保協會申訴。
這張考卷的題目我全會，可是時間不夠寫。
[行政院發言人]指出，[普發現金]一萬元的[特別預算]案將於下週送出。
[考試院]會議通過明年度國家考試期日計畫，[銓敘部]則提出年金修法說明。
戴資穎退役後，外媒問她怎麼看代表法國隊出賽的年輕選手。
理專再三保證投資安全無虞，結果阿嬤的退休金全沒了。
[中選會]公告，[罷免投票]當天上午八時至下午四時開放投票。
加權指數與成交量雙創新高，菜籃族又回來了。
依[憲法增修條文]規定，[司法院]設[大法官]十五人，由總統提名。
分手後我們只談經濟部分，房租一人一半，貓歸我。
[陸委會]昨（27）日表示，[陸籍配偶]申請定居的相關規定並未改變。
爆料文寫得活靈活現，小三通通知道正宮的行程。
這間民宿陽台海景第一排，就是樓下機車有點吵。
[網友]問：持[台胞證]走[小三通]，行李限重幾公斤？
[砂拉越]民進黨主席張慶信說，州選議席分配會與盟黨協商。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
被告被控作出[具煽動意圖的作為]罪，還押至下月再訊，[律政司]反對保釋。
[屋宇署]向大廈業主發出清拆令，天台[僭建物]須於兩個月內拆卸。
[運輸署]昨日宣布，西隧今起實施[分時段收費]，[公共小巴]不受影響。
[教育局]公布，今年[中學學位分配]有八成半學生獲派首三志願。
船公司發聲明稱，公司海事處理團隊已登上擱淺貨輪跟進。
屋苑管理處聘請保安、司機各一名，有意者請攜身份證到會所面試。
試車時最緊要聽引擎，轉數快慢不定就要即刻入廠檢查。
新口岸落成後，深港通關時間可縮短一半，一家大細北上食飯更加方便。
[施政報告]提出，[北部都會區]三個試點將採用「[片區開發]」模式。
老人家買債券通常揸到到期，唔會理中途個價點郁。
`
    .trim()
    .split('\n'),
  en: `
He fell off a Little Giant ladder while cleaning the gutters.
County bureaus must publish benchmarks for the use of [administrative discretion] in traffic cases.
Flooding Closes Footpath on West Bank of the Severn
Ottawa answered within hours with [retaliatory tariffs] on steel, orange juice and motorcycles.
[IAEA] inspectors have been shut out of the [uranium enrichment] plant since June.
The gallery asked to see her prior art and a short biography.
Ben Harper played the whole solo with a glass bottleneck on his ring finger.
The first key few minutes of an interview decide more than people think.
The Commonwealth's attorney for Fairfax County dropped the charge on Friday.
My brother still quotes “Terminator 2: Judgment Day” at every family dinner.
A blue warning light means that the engine is still cold.
We shared a bottle of Gavi and a plate of fried squash blossoms on the terrace.
Please state visit purpose and expected length of stay.
The [1540 Committee]'s new chair briefed the [Security Council] behind closed doors on Wednesday.
Shares in Treasury Wine Estates fell 6 per cent after the profit warning.
Parliament in Jakarta ratified the [Arms Trade Treaty] by a wide margin.
I just transition my seedlings to bigger pots when the roots start to show.
“[Equal pay for equal work]” was painted on most of the placards outside the town hall.
In public fund-raising of this sort, trust is everything.
There are no free trade-offs in battery design.
He lost his savings when two crypto exchanges collapsed in the same week.
Most of the public order by phone, so the shop itself is nearly empty.
The museum's attic holds a large model railway built by a retired signalman.
Police Tell Paris Club to Turn the Music Down
The former mayor of Datong was found guilty of [dereliction of duty] over the mine collapse.
[Yerevan] says it will stay in the [Eurasian Economic Union] while it seeks closer ties with Brussels.
Provincial leaders were told to rein in the blind expansion of [energy-intensive and high-emission projects].
Malaysia's Immigration Department detained forty people at a factory in Klang.
[Expanding domestic demand] comes first among the tasks listed in the report.
The house speakers crackled and the lights went down.
Processed meat is classified as a carcinogen by the [International Agency for Research on Cancer].
Nine of the defendants pleaded guilty to taking part in an [unlawful assembly].
Their dumpling shop is on Xinhua Road, two doors down from the pharmacy.
Zooming in reveals additional fine detail in the moth's wings.
Foreign buyers no longer have to pay the [Buyer's Stamp Duty] when they buy a flat in Hong Kong.
Two village teachers were among the province's [delegates to the 20th CPC National Congress].
The Kerala State Council of Educational Research and Training rewrote the fifth-grade readers.
The brewer plans to list [depositary receipts] in London by the end of the year.
The watches had been smuggled out of Geneva in [diplomatic bags].
The clinic's palliative care team visits her twice a week.
Switzerland violated the rights of a group of older women, the [European Court of Human Rights] ruled in [Strasbourg].
[Container throughput] at [Ningbo-Zhoushan Port] rose by 9 percent in the first half of the year.
Ross Ulbricht, who ran the darknet market Silk Road, was pardoned in January.
He remembers very little of his basic law-school courses.
Jiangxi is [developing new quality productive forces] on the back of its copper and rare-earth mines.
The court in The Hague heard a second day of argument on whether the killings amounted to [genocide].
A green minibus full of nuns pulled up outside the lighthouse café.
Graduates of local [sub-degree] programmes may apply for a senior-year place.
Samoa's prime minister repeated that his government [abides by the one-China principle].
Nearly half the cleaners had been hired through [labour dispatch] companies.
Under the [Linked Exchange Rate System] the [HKMA] stands ready to buy Hong Kong dollars at 7.85.
The bank's [non-performing loan ratio] edged down to 1.3 percent.
Local customs value modesty over display.
There was a red notice taped to the laundry-room door: “No dyeing.”
[Xi Jinping] arrived in [Astana] on Tuesday for a [state visit] to Kazakhstan.
The new offices overlook Grand Canal Dock in Dublin.
Most of the disputes were settled on the spot by [people's mediators] from the same village.
Beijing put the two defence contractors on a [countermeasure list] under the [Anti-Foreign Sanctions Law].
Port inspections have made it harder to land catches from [IUU fishing].
The [spacewalk], the third of the [Shenzhou-19] mission, lasted eight and a half hours.
The floor was open. Debate began in earnest only after lunch.
Her son was born in [Kowloon] and therefore has the [right of abode].
The [PLA Navy]'s third [aircraft carrier] left Shanghai for another round of sea trials.
Please flag state-specific rules in the margin.
Restaurants applying under the [Enhanced Supplementary Labour Scheme] must first advertise the jobs locally for four weeks.
Tens of thousands still live in [subdivided units] no bigger than a parking space.
Pay online or choose COD and settle with the courier at the door.
[ASEAN]'s [foreign ministers] will meet their Japanese counterpart in [Vientiane] on Thursday.
The van is a mobile unit crime-scene officers share with the coroner.
Project HOPE, the Virginia-based charity, flew in two field hospitals.
The court accepted that he had struck the intruder in [justifiable defense] and acquitted him.
New ballast was laid under the sleepers over the bank holiday weekend.
Their fathers were both [deputies to the people's congress] of Yunnan in the 1980s.
Taipei's [Mainland Affairs Council] said the visitors' permits would be revoked if they had broken the rules.
[Wan Chai]'s Blue House cluster won a heritage award for keeping its tenants.
Issuance of [local government special-purpose bonds] picked up in August, the [Ministry of Finance] said.
Our seats are in Section 232, right behind the visitors' dugout.
The [International Law Commission] adopted twelve draft articles on the topic at its seventy-first session.
South Oxfordshire District Council has approved plans for ninety homes in Didcot.
Only half of the [migrant workers] surveyed had signed a [labour contract].
Experiments at the ISIS neutron source in Oxfordshire resume in September.
“We will never accept [secondary sanctions],” the minister told [Xinhua] in Tehran.
I TOLD YOU TO LEAVE IT ALONE
Insurers have raised premiums for tankers passing through the [Bab el-Mandeb Strait].
One health worker per village was all the charity could afford.
Non-[OPEC] producers are expected to account for all of next year's growth in supply.
The guarantee, issued by the [Multilateral Investment Guarantee Agency] ([MIGA]), covers losses from war and expropriation.
The Norwegian Consumer Council tested twelve kinds of bicycle helmet.
Court Awards [Punitive Damages] in Corn Seed Case
WHO ATE MY SANDWICH?
Ministers from the [LLDCs] thanked [OHRLLS] for preparing the conference in Awaza.
Her singing transported us straight back to one hot summer in Lisbon.
The Observatory issued the [No. 8 Gale or Storm Signal] at 2.20 am, and ferries to the outlying islands stopped soon after.
No [environmental impact assessment] was carried out before the dam was raised, and the one produced later was backdated.
The [European Commission] fined the maker of the Unicorn blender for fixing prices.
Ask at the front desk for a passport visa page photocopy, plus two pictures.
Its stockpile of [enriched uranium] now far exceeds the cap set in the [JCPOA], according to the [IAEA]'s latest quarterly report.
[Hamas] handed over the remains of two more hostages in the [Gaza Strip] on Sunday.
Visiting hours on the maternity ward are from two to eight.
[Desertification control] has turned the southern edge of the Mu Us into farmland.
The [loan prime rate] was left unchanged for a fifth month, as was the rate on the [medium-term lending facility].
The blogger was charged with [picking quarrels and provoking trouble] and has been held in Zhengzhou since May.
Three [community health centres] in Futian now offer evening appointments.
The harvest festival has become a showcase for [rural tourism] and [ethnic unity] in the [autonomous prefecture].
Germany's Basic Law was promulgated in Bonn on 23 May 1949.
The form does not let you input tax codes that start with a K.
Thieves had taken the people's daily bread, the priest told his congregation.
The bus from the airport costs COP 3,200, and drivers don't take cards.
The case was heard in closed session by the [intermediate people's court] in Dandong.
His grandparents never spoke of the [Great Leap Forward], or of the hunger that followed it.
I passed my Six Sigma Green Belt exam on the second try!
In film production factors such as the weather can double a budget.
A honeybee has five eyes, three of them on top of its head.
Moscow has called the protests in [Tbilisi] an attempted [colour revolution].
Traders expect the [European Central Bank] to leave rates unchanged when it meets in Frankfurt next week.
After the war, crime writers turned to spies and double agents for their plots.
Non-nuclear states said they had waited fifty years for [nuclear disarmament] and would wait no longer.
He spent ten years guiding case officers in Lisbon before he retired.
A [Government Flying Service] helicopter winched the injured hiker off Kowloon Peak.
At PPP exchange rates the average salary there is closer to $30,000.
Banks were ordered to stop lending to [zombie enterprises] that had not made a profit in three years.
Iskander Mirza was the last governor-general and first president of Pakistan.
The retailer's digital [trade-in programme] gives you a quote in under a minute.
“Such beautiful china!” she said, turning the saucer over to read the mark.
The [EDPB] has published guidelines on how the [GDPR] applies to scraped training data.
Both embassies exchanged [notes verbales] confirming the date on which the agreement would enter into force.
The soles are made of lightweight EVA foam and the uppers of recycled mesh.
New Start for Leeds Bakery After Kitchen Fire
Replacing the founder set off a small cultural revolution in the company's canteen.
The Isle of Man's Legislative Council sat late into the evening on Tuesday.
He [abused power for personal gain] and was expelled from the Party, the [CCDI] announced.
Green Form buyers can look for a flat on the [HOS Secondary Market] without paying the premium.
Turkey's [accession talks] with the [EU] have been at a standstill since 2018.
Tesco's chief executive told analysts that food prices would ease by autumn.
Both leaders pledged to [uphold multilateralism] in a [joint statement] issued after the talks.
That beautiful bay mare took every fence as if it were not there.
The rural bank's former clerk confessed to [contract fraud] and [fundraising fraud] totalling 60 million yuan.
Dealers said the intervention was meant to control yuan weakness rather than reverse it.
The golden dome of the church, visible from the [Kremlin] wall, was rebuilt in 1999.
In general average temperatures are two degrees lower on the coast.
[Riyadh] and Tehran, which had [severed diplomatic relations] in 2016, reopened their embassies last summer.
The [Organisation for Economic Co-operation and Development] cut its growth forecast for the [euro area] to 0.8 per cent.
Merge the third-party branch only after all the tests pass.
The start-up found good offices near the station at half the rent.
Cary Grant turned down the part twice.
The left-sided defender has signed a two-year contract with Burnley.
Two more villas in [Kowloon Tong] have been listed as [declared monuments].
The former bank chairman was given a [death sentence with a two-year reprieve] for [taking bribes].
Her appeal was dismissed by the [Court of Final Appeal] five to nil.
Labour Party members in Makerfield will choose their candidate on Saturday.
`
    .trim()
    .split('\n'),
};
