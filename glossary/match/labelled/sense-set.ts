/**
 * Two sets of sentences by language, half of them traps, written from the list of concepts alone,
 * and labelled before they were run. Counted are marks of terms that are marked wherever they stand:
 * in sentences, nothing says what the page is about. What their first run showed is in
 * `tests/bench/record/sentences.md`.
 */
export const SENSE_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
有人把蒸汽机、电力和计算机分别看作工业革命、电气革命与[信息革命]的起点。
他在公司商务部门干了八年，主要跟海外客户打交道。
加纳首都[阿克拉]是[非洲大陆自贸区]秘书处所在地。
[贵安新区]的[数据中心]大多建在山洞里，一年四季温度都很稳定。
新南威尔士州立法会昨晚三读通过了租房法案。
等助理念完名单，她才走进会场。
华盛顿的西欧盟友对这一提议反应冷淡。
根据《[雇佣条例]》，连续受雇满三个月的雇员可享有薪假期。
[坚定文化自信]，不等于关起门来自说自话。
[人权事务委员会]的十八名委员由[缔约国]选举产生。
全省钢铁行业[去产能]任务提前两年完成，累计压减粗钢一千五百万吨。
[民航局]要求各航司不得随意更改退票规则。
《[纺织品与服装协定]》到期后，纺织品配额全部取消。
2014年3月，一批台湾学生为反对《[海峡两岸服务贸易协议]》占领了议场。
任何国家都不应以技术优势侵犯别国的[网络主权]。
这宗海事处理起来相当棘手。
先把交流电转换成直流电，再给电池组充电。
样本中的最大数据点被当作异常值剔除了。
张大夫用祖传的土办法治好了他的腰病。
传统文化部分占了这本教材的三分之一。
我国奉行[防御性国防政策]，这一点写进了历次[国防白皮书]。
暴雨天，十几户村民进[党群服务中心]避险。
斯里兰卡人民银行称手机转账已恢复正常。
两国元首同意加强[青年交流]，早日[落实]已签的二十项协议。
央行此次缩窄[利率走廊]的宽度，市场普遍解读为强化短端利率的信号。
法院委任[破产管理署]一名助理首席律师为该公司的[临时清盘人]。
[各方]应保持克制，[中方]愿为此继续[发挥建设性作用]。
对占用通道的住户，新的消防处罚标准已经公示。
苏丹人民解放军的一个营在边境叛变。
情节严重的，依照《[反恐怖主义法]》第九十一条处以拘留。
把药粉倒进碗中方便老人用勺子服用。
实验的核心数据还没有跑完，论文只好延期。
[律政司司长]林定国在记者会上没有回应个别案件。
林徽因曾为西南联大设计过一批茅草顶的校舍。
他本届当选[中央候补委员]时，年仅四十六岁。
[西部大开发]二十多年，成都的地铁从无到有修了十几条。
房东唯一的要求是不许在屋里抽烟。
全国人大多没听说过这种罕见病。
[数据处理者]应当每年开展一次风险评估，并留存记录不少于三年。
支部定于本周五下午召开[民主生活会]，请大家提前准备发言提纲。
照你这么个算法，一年下来也省不了几个钱。
这个镇的财政部分支出列支不规范，审计已要求整改。
医院的挂号系统须按[网络安全等级保护制度]的三级要求整改。
就在[东盟]斡旋之际，泰国外交部否认与柬埔寨达成停火。
总部设在利马的[安共体]近日取消了成员国之间的漫游费。
全市新认定国家级[专精特新“小巨人”企业]四十七家。
人大代表队以两分之差惜败给北大代表队。
回归以来，[香港特别行政区]一直保持自由港地位。
[港投公司]宣布入股一家做[人形机器人]的初创企业。
这种渔网民间叫法有十几种。
这批新移民生活在城郊的安置房里。
全国共有三十多所行政院校参加了这次论坛。
长江沿线各市坚持[生态优先]，关停了一批沿江化工厂。
企业要走[绿色低碳发展]之路，就不能只靠花钱买指标。
福建提出要在沿海率先探索[两岸融合发展]新路。
[民生银行]昨日下调了三年期存款利率。
“[跨境理财通]”2.0版开通后，南向资金明显增多。
周末想去[康文署]的泳池，得提前在SmartPLAY上订位。
我们公司科技部把新系统的上线时间推迟到了九月。
[西双版纳]1993年被列入[联合国教科文组织]“[人与生物圈计划]”保护区名录。
今年的落叶落实在太多，环卫工一天要扫三遍。
村口的第三农贸市场下月搬迁。
《[渔业补贴协定]》已于2025年9月正式生效。
因在考察期内仍不收手，他先被[留党察看]，后被[开除党籍]。
在布雷顿森林会议上，各国代表为[世界银行]的选址争论了三天。
[世贸组织][服务贸易理事会]上周在日内瓦召开例会。
[地政总署]昨日在元朗清拆两幢违规搭建物，并向业权人发出警告信。
山东盟诚建材有限公司因拖欠货款被诉至济南市槐荫区法院。
越来越多的南亚商业银行接入了[人民币跨境支付系统]。
几位来自农村的[政协委员]在小组会上谈起了快递进村的难处。
这孩子五岁不到，乘法口诀就全会背了。
学者指出，准确把握[社会主要矛盾]的变化是制定政策的前提。
[商务部]公布对原产于[欧盟]的白兰地[反倾销调查]的终裁结果。
对外提供的样本须先经[去标识化]处理。
主帅下课后，休斯敦火箭军心涣散，一周四连败。
[路政署]表示，弥敦道的紧急维修工程预计周五完成。
[美国国务院发言人]就[台湾海峡]局势拒绝置评。
[国际移民组织]说，今年已有两千多人在地中海溺亡。
巷口有家小而美的咖啡馆，只摆得下六个座位。
[联合国大会]2018年12月通过《[难民问题全球契约]》，181个国家投了赞成票。
三十多名[全国政协委员]赴贵州毕节，就[易地搬迁]后续问题开展调研。
[预算草案]交由[联大第五委员会]审议后，再提交大会表决。
医生说，孩子各方面指标都正常。
2021年7月，[中国共产党与世界政党领导人峰会]以视频连线方式举行。
双方一直打到第五通电话才谈拢价格。
该案一审由[海南自由贸易港知识产权法院]审理，判赔三百万元。
南非国民党1948年上台后推行种族隔离。
国际法语日当天，学校放映了三部老电影。
除非遗失了原件，否则一律不予补办。
县城这些年的发展局限在老城区一带。
面对抬头的[保护主义]，两国企业界都希望政府把路铺平。
夜班护士每两小时巡视一次病房。
工商界座谈会上，多位代表呼吁进一步构建[亲清政商关系]。
她在直播平台海选中脱颖而出，拿到了决赛资格。
[美国教育部]去年裁掉了近半员工。
当事人权衡再三，最终撤回了起诉。
[国际法院院长]岩泽雄司在海牙宣读了判决摘要。
县财政超过七成的支出用于[保障和改善民生]。
[合议庭]意见分歧较大，院长将此案提交[审判委员会]讨论决定。
“少即是多”被他奉为排版的最高法则。
截至去年底，共有逾万人循“[输入内地人才计划]”来港工作。
他拼的那艘一米多长的大模型花了整整半年。
这家公司法人代表去年就已变更。
[浙江大学]的校训是“求是创新”。
该片上映首周，票房与口碑双创新高。
这道题中共有五个选项，考生只能选一个。
他在新时代证券做过三年分析师。
市公安部门提醒，冬季谨防一氧化碳中毒。
两名前公务员涉嫌违反《[防止贿赂条例]》，被[廉政公署][落案起诉]。
[创新驱动发展战略]实施十年来，全社会[研发投入]翻了一番多。
小弘扬言要把球踢进老师家的窗户。
从河堤那一带一路走来，全是钓鱼的人。
校运会和科技节安排在同一天，两会场相距不到百米。
年级组评出十份科创板报一等奖，贴在走廊里。
据[新华社]柏林电，德国议会当天以微弱多数通过了预算案。
这家药企将联合国内三所医院开展临床试验。
这份杂志评出了全球二十大最受尊敬的公司。
他掐着表计算力矩，半天也没写出答案。
小孩子不要去泳池的深水区。
会议强调，要把[民主监督]贯穿重大决策的全过程。
安装前请先检查应用的隐私权限。
[预备役部队]官兵连夜赶赴一线加固堤坝。
他第一次代表法国队出场就进了两个球。
[韩国国防部]当天证实了导弹试射的消息。
他在乡镇做了二十年农民工作，哪家几口人都清楚。
公司财务从海外交部门经理审批的单据整整堆了两箱。
货物联网追踪服务目前只覆盖华东地区。
本案由[审判员]张某、李某和[人民陪审员]王某组成[合议庭]进行审理。
[国际社会]呼吁对[最不发达国家]豁免债务。
经[国务院常务会议]审议通过，该办法自七月一日起施行。
大夫摇摇头，说这个病目前无法治好。
她排了三年队，终于摇上一套[公共租赁住房]。
该行二季度末[不良贷款率]降至1.2%。
《[里斯本条约]》于2009年12月生效后，[轮值主席国]的作用有所下降。
双方都呼吁以[政治解决]的方式结束这场战争。
护士长夜里在病房巡视了两圈，没发现异常。
发布会将在东京、大阪两会场同步直播。
欠了这么多钱，银行哪敢再贷款给他。
从乐山市区到五通桥坐公交要四十分钟。
这并非遗忘，而是他不愿再提。
[大会主席团]第二次会议决定，将[决议草案]提请全体代表表决。
被告主张享有[国家豁免]，法院未予采纳。
岸上的施工队正从大陆架设一条海底电缆。
[英国财政部]考虑对高净值人群加税。
营销预算力度不如去年，门店只好自己想办法。
《[优化营商环境条例]》施行五年来，[企业开办时间]压缩到了一天。
在老城市群众对地铁改线意见很大。
身体运动部位不同，所需的热身时间也不同。
[国际海事组织]拟对远洋船舶征收燃油费。
[融资担保公司]不得为其[控股股东]提供担保。
小股东会不会跟进还很难说。
[创业板]试点[注册制]之后，上市审核周期明显缩短。
李弘扬同学请到教务处领取快递。
西南联大的师生当年徒步走到了昆明。
我劝你别去风险这么大的地方旅游。
按照《[巴黎协定]》的要求，缔约方每五年更新一次目标。
今年的[赤字规模]比去年增加了1.6万亿元。
[中央对地方转移支付]今年首次突破十万亿元。
我们基层[民主党派]成员不多，活动常常合着办。
情节严重的，由发证机关[吊销许可证]，并处十万元以上罚款。
[京津冀协同发展]十一年，三地通勤圈基本成形。
不会游泳的小朋友请不要靠近泳池深水区。
这所[高职院校]正谋求转型为[应用科学大学]。
他把要点集中方便大家查阅。
村[党支部]的[民主生活会]开了整整一下午。
日子一天天好起来，未来的民主生活会更有滋味。
外资看重的不只是市场规模，更是[营商环境]。
[神舟二十号乘组]完成了第三次[航天员出舱活动]，历时约七小时。
目前市场需求是过去的三倍，厂家根本来不及生产。
钢铁煤炭是当年[供给侧结构性改革]的重头戏。
医院挂牌成立[县域医共体]，专家每周下乡坐诊。
区民政局以前负责辖区内的[优抚安置]工作，有困难可直接上门反映。
申诉书送达[仲裁机构]后，双方应在十日内选定仲裁员。
这个系列的二次元宇宙设定太复杂，新读者容易看懵。
慈善捐赠被视为[第三次分配]的主要形式。
上世纪九十年代提出的《[21世纪议程]》至今仍常被引用。
安全会不会因此打折扣，业主们都很担心。
今年是[世界反法西斯战争胜利八十周年]，各地博物馆推出了一批特展。
央行今日开展了1200亿元七天期[逆回购操作]，利率维持不变。
她考的是计算力学专业的研究生。
去海南玩的话，记得把[离岛免税]的额度用完。
这次活动分成十二大类，共一百多个小项。
[南共体]轮值主席上月访问了莫桑比克北部。
家里用的是交流电，别把线接反了。
[民生银行]昨天下调了三年期存款利率。
名单中共有三十七人，最小的只有六岁。
希望工程早日完工，孩子们就不用绕路上学了。
发言人说，[中方]对此表示[强烈不满、坚决反对]。
他反问道：“[南海仲裁案]的裁决，哪一条有法律依据？”
[债权人会议]表决通过了[重整计划草案]。
请不要再出口伤人，有话好好说。
应主席邀请，该国总统将于下周起[进行国事访问]。
老支书常把“[自主创新]”挂在嘴边，可厂里的设备全是进口的。
[七国集团峰会]草草收场，连公报都没发。
因为实行[两审终审制]，二审判决一经作出即发生[法律效力]。
申请[国家自然科学基金委员会]项目的青年学者越来越多。
一对夫妻为[夫妻共同财产]的分割闹上了法庭。
当地公安部门提醒市民不要轻信陌生短信。
法国等国公民来华可享受[单方面免签]，停留不超过三十天。
火车联网售票以后，再也不用去车站排队了。
这笔钱由[政策性银行]贷出，期限二十年。
根据《[国际法院规约》第三十八条]，国际习惯也是裁判依据。
模型是在一个庞大数据集上训练出来的。
处理[敏感个人信息]应当取得个人的[单独同意]。
这家民营公司研制的[可重复使用运载火箭]上周完成了十公里级垂直起降试验。
主管教育部门已经对涉事幼儿园展开调查。
请从各方面考虑一下再做决定。
对[基层人民法院]的判决不服的，可以在十五日内提起上诉。
她在一家跨国公司法务部做了六年。
比赛结束，教练情绪低落实在不想接受采访。
[脱贫攻坚]那几年，他在山里住了一千多天。
分公司[法定代表人]变更登记需要提交以下材料。
新华社区居委会本周六组织义诊。
这种工作对应聘者的要求是能熬夜。
搬家那天来了四人帮忙，两小时就搞定了。
[绝对贫困]消除了，相对差距还在。
我爸都二十大几才第一次坐火车。
设立慈善法人须有三名以上发起人。
打慰问电话的人太多，线路一度占线。
[持久性有机污染物]在土壤里几十年都降解不了。
在极端情况下，程序会直接抛出异常并退出。
会议认为，现行[国际规则体系]正面临严峻考验。
这次审计长达三个月，账本翻了个底朝天。
这部纪录片里，其中方言对白占了一大半。
[亚投行行长]在年会上说，银行成立以来从未发生过一笔坏账。
黑客利用了浏览器里的一个[零日漏洞]，厂商已紧急发布补丁。
把[关键核心技术]攥在自己手里，心里才踏实。
这种计算法子太慢，换个公式试试。
[美国国务院发言人]拒绝就此置评。
各地要压实[“菜篮子”市长负责制]，确保节日期间蔬菜供应充足。
等人到齐再分配房间，先把行李放大厅。
湘西有不少[传统村落]，吊脚楼保存得相当完整。
自“[水十条]”实施以来，流域内劣五类断面已全部清零。
那年头，农民生活苦，一年到头吃不上几回肉。
《[伯尔尼公约]》规定的保护期一般为作者终身加五十年。
水利部门连夜调度水库，腾出库容迎接洪峰。
他每周五通宵打游戏，周六睡到下午三点。
夏天车内的最高检测温度达到了七十三度。
新修订的《[中华人民共和国种子法]》扩大了[植物新品种]的保护范围。
[中央巡视组]进驻期间设有专门的值班电话和信箱。
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
金融業發行的[綠色債券]餘額，去年底突破了六千億元。
這本書談歷史很精彩，可惜經濟部分寫得太淺。
《[海峽兩岸經濟合作架構協議]》早收清單涵蓋五百多項貨品。
[資通安全署]提醒各機關，連假期間慎防釣魚郵件。
他把退休後的投資安排得很妥當，完全不用子女操心。
數位經濟學家連署反對這項減稅案。
央行理監事會議會後強調，貨幣政策須兼顧逆週期與[跨週期調節]。
[法務部調查局]昨日兵分五路，搜索新竹一家晶片設計公司。
黑膠時代力量感十足的鼓聲，串流上聽不太出來。
[陸委會副主委]在例行記者會上呼籲民眾審慎評估赴陸風險。
搬家那天，房東協助她把冰箱抬上三樓。
[聯合國大會]通過的[永續發展目標]共有十七項。
[食藥署]抽驗市售草莓，三件農藥殘留超標。
歌迷擠在舞台海報前排隊合照。
依憲法規定，[中華民國總統]統率全國陸海空軍。
業者呼籲政府儘早釐清[資料跨境流動]的規範，免得雲端服務無所適從。
公費留學考試院校名單下週公布。
剛換到新環境部分學生會失眠，導師要多留意。
[美國聯邦最高法院]九名大法官以六比三推翻了下級法院的判決。
兩個人資料都沒填完就送件，結果被退了回來。
[東協]外長會議閉幕後，各國並未發表共同聲明。
報酬率倒是其次，她最在意的是投資安全。
業者外洩十萬筆客戶資料，恐已違反[個資法]。
[國民黨]中央昨天召開記者會，說明初選時程。
活動的交通部分由主辦單位負擔，住宿請自理。
[行政院院長]上午赴[立法院]報告施政方針並備質詢。
簡報裡教育部分由我負責，其餘請組長分配。
這幾道家常菜我全會做，不用叫外送。
[積體電路]占出口比重已超過四成。
臺北市教育局宣布，明天各級學校停課一天。
[氣候變遷署]表示，碳費費率審議會下週再開一次會。
兩校軟網友誼賽因雨移到室內舉行。
《[臺灣關係法]》立法至今已逾四十年。
旅美廣東協會週末在僑教中心舉辦春酒。
[內政部]昨天公布上月新生兒人數，再創單月新低。
他在運動部落格上連載了三年的馬拉松日記。
「[國家統一綱領]」早在二〇〇六年就終止適用。
請依個人的薪資安排每月的還款金額。
[漢光演習]期間，部分路段實施交通管制。
[教育部體育署]補助偏鄉國中小整建風雨球場。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
[香港特區政府]對有關言論表示強烈不滿。
商場保安局部調整了夜更人手。
[國防部發言人]張曉剛在例行記者會上回應了有關提問。
被告承認兩項違反《[刑事罪行條例]》的控罪，押後至下月判刑。
倫敦坎登區議會否決了拆卸舊屋邨的方案。
「[轉數快]」今早一度延誤，[金管局]已要求銀行交代。
電力、鐵路和銀行系統均屬[關鍵資訊基礎設施]，營運者須定期進行審計。
新界北的發展局限於幾個墟鎮，居民出入不便。
貨物抵港交所屬分公司驗收後，再轉運深圳。
這宗海事處理需時，船東已另租躉船卸貨。
入伙才半年，房屋局部漏水的問題仍未解決。
引擎轉數快慢會直接影響油耗。
紀錄片道出了外籍勞工處境之艱難。
[選舉事務處]提醒市民，更改住址須於四月二日前申報。
下年度的[差餉寬減]上限為每季五百元。
這份海事處理手冊只供船員內部參考。
師傅話呢部車嘅消防處理裝置要換。
天文台取消八號風球後，政府宣布「[極端情況]」生效兩小時。
那名示威者被控違反《[公安條例]》，案件押後再訊。
首批[過渡性房屋]位於元朗，租金約為入息的四分之一。
`
    .trim()
    .split('\n'),
  en: `
Three new [data centres] will open in [Johor] by 2027.
Irish hospitals took months to recover from the [cyber-attack].
Please mark the envelope "FAO the accounts manager".
I migrated the app from Core Data to plain SQLite.
Pakistan's Army Rocket Force Command test-fired a [cruise missile].
She was promoted to sergeant last spring.
Topkapi Palace Museum will stay shut until the cracks are fixed.
[Panda bonds] worth 150 billion yuan were sold last year.
Washington withdrew from the [INF Treaty] in August 2019.
As an LPR she can sponsor her spouse for a green card.
Nauru switched recognition days after the vote, citing [Resolution 2758].
This year's [Han Kuang Exercise] lasted ten days and nine nights.
More than 100 countries have endorsed the [Global Development Initiative] ([GDI]).
Her father's school was closed for most of the [Cultural Revolution].
The neighbours came to a nice agreement over the hedge.
[UNAIDS] says 1.3 million people were newly infected in 2024.
[LegCo] passed the bill by 68 votes to none.
Trade within the [AfCFTA] could lift 30 million Africans out of [extreme poverty].
England's National Treatment Agency for Substance Misuse closed in 2013.
Wrap the lamp in white paper before packing it.
I print most brackets in PLA, not ABS.
Victoria's Legislative Council sat until 4 a.m. on the euthanasia bill.
He left the patent-law practice he had founded.
Big Data Breach Hits Dental Chain in Ohio
Property firms have been [deleveraging] for four years.
Beijing calls it ‘[genuine multilateralism]’; its critics call it something else.
Kennedy's "Ich bin ein Berliner" drew a roar from the crowd.
She came to Hong Kong in 2019 under the [Admission Scheme for Mainland Talents and Professionals].
There's no real economy in buying the bigger pack.
Several [CPPCC members] called for longer paternity leave.
The potato in the drawer had sprouted five eyes.
Social scoring is banned outright by the [EU AI Act].
“[Zero-Sum Game]” Serves No One, Envoy Tells Brussels Forum
[Developed countries] pledged $300bn a year at the Baku talks.
We took the night train to Xi'an.
The [Paris Agreement]'s 1.5C goal is slipping out of reach.
[OPEC]'s decision to hold output steady surprised traders.
SCO sued IBM over Unix code in 2003.
Diplomats fear an unchecked [arms race in cyberspace].
IT WAS RAINING when we left, so we took the bus.
The DPP decided there was insufficient evidence to charge the officer.
Measured at PPP, Indonesia's economy is larger than Britain's.
Shenzhen became one of the country's first four [special economic zones] in 1980.
The draft budget now goes to the [Fifth Committee of the General Assembly].
Article 1 of Germany's Basic Law protects human dignity.
The striker left the Chinese side Tianjin Tianhai in 2019.
The Paris Convention and Visitors Bureau sells the museum pass.
She moved to Nashville after winning a CMA Award.
[Democratic centralism] remains the organising principle of the party.
The Château d'Eu was Louis-Philippe's summer home.
A bowl of boat noodles costs 60 THB at the stall.
Textile quotas were phased out under the [Agreement on Textiles and Clothing].
Officials were told to practise [criticism and self-criticism] at the year-end meeting.
The shop exchanges faulty items within 30 days.
The [Secretary for Culture, Sports and Tourism], Rosanna Law, met the band's manager.
My daughter wants a unicorn cake for her birthday.
The school board's third committee meeting of the month was cancelled.
Talk to the NPC by the well to start the quest.
Mothers on WIC can use the vouchers at farmers' markets.
I still have my old GBA and a copy of Metroid Fusion.
The axe head was bound to the wooden implement with rawhide.
WHO ATE MY SANDWICH?
The [FAO], [IFAD] and the [WFP] all have their headquarters in Rome.
Fruit growers hit by the typhoon can apply to the [Agricultural Finance Agency] for low-interest loans.
[Cross-Strait relations] have cooled since the election.
A film about the young pioneers of Detroit techno opens Friday.
His vision blurred after the blow.
Chen Chu, [President of the Control Yuan], declined to comment on the report.
The [Andean Community] scrapped roaming charges among its four members.
Hanoi and Beijing reaffirmed the [Declaration on the Conduct of Parties in the South China Sea].
Four delegations raised the matter at the [Council for Trade in Services] in Geneva.
An applicant may designate any party to the [Madrid Protocol].
The two presidents agreed to deepen [pragmatic cooperation] in mining and rail.
Emirates flies to China daily from Dubai.
The former lock was diagnosed with MND in 2019.
She keeps the good china in the corner cabinet.
The award was set aside under section 81 of the [Arbitration Ordinance].
The [International Narcotics Control Board] ([INCB]) warned of a surge in illicit fentanyl.
The transfer gave him a new start in Lisbon.
The [Rating and Valuation Department] will post demand notes in early January.
Complaints to the [Office of the Privacy Commissioner for Personal Data] rose by a tenth last year.
Argentina asked the [Permanent Court of Arbitration] to hear the dispute.
[Private enterprises] account for more than 80 percent of urban jobs.
A real-world bank run looks nothing like the textbook one.
The [Administration for Cyber Security] logged 1,200 incidents in March alone.
The ECB sacked the England coach after the Ashes.
Regulators removed 1.5 million posts in the latest [Qinglang campaign].
Tesco's chief executive will step down in June.
The Financial Ombudsman Service upheld her complaint against the lender.
Police refused permission for the march under the [Public Order Ordinance].
Ajay Banga, the [World Bank President], will visit [Nairobi] on Monday.
The port has cut its [carbon footprint] by a third since 2019.
India's bid to join the [Nuclear Suppliers Group] was blocked again in Seoul.
The after-Mass line for coffee stretched out the door.
Your care team will call you the day before surgery.
[ASEAN]'s economic ministers meet in Kuala Lumpur this week.
Tenants are well protected by the German Civil Code.
The Commonwealth of Virginia rested its case on Friday.
The NEA cut its grants to regional theatres in Ohio and Iowa.
Under the [PIPL], consent must be informed and freely given.
Our CPC on Google Ads went up to 80 cents.
The New Hampshire Executive Council approved the contract 3-2.
[NATO]-led troops left Kabul airport shortly before midnight.
[Netizens] were quick to point out that the photo was ten years old.
The bill amends the [Data Security Law] to raise maximum fines.
The ICC announced the schedule for next year's T20 World Cup.
Two coast guard ships patrolled the waters off [Diaoyu Dao] on Tuesday.
She was the desk's star market-maker until the crash.
IMO the second album is better than the first.
The government plans to build 500,000 flats in the [Northern Metropolis] over the next two decades.
The full text appeared in [Qiushi] on 1 July.
He was given two years' [probation within the Party] for accepting gifts from a developer.
"IT'S NOT TOO LATE TO REGISTER," read the banner over the library door.
The [HKEAA] apologised for a misprint in the chemistry paper.
The [Ministry of Commerce] tightened [export controls] on gallium and germanium.
[Cybercrimes] cost small firms an average of £4,200 a year, the survey found.
The supply plenum sits directly above the furnace.
The CAC 40 closed 0.8 percent lower in Paris.
The [rural revitalisation strategy] brought paved roads to the last hamlet in the valley.
Thirty-nine universities were eventually selected for [Project 985].
The [county Party secretary] answered villagers' questions until midnight.
US Treasury yields rose after the [IMF] cut its growth forecast.
South African union leaders called off the rail strike.
She took the SAT twice before applying to Duke.
The Party will convene the [fourth plenary session] in October to discuss the next [five-year plan].
The Delhi High Court stayed the demolition order.
CND marchers gathered outside Aldermaston on Easter Monday.
He was charged under Article 219 of the [Criminal Law of the People's Republic of China].
Banks in some forty countries have joined the [Cross-border Interbank Payment System].
[Green development] is no longer a slogan in Zhejiang but a line in every county budget.
Marks are classified under the [Nice Agreement], now in its twelfth edition.
He became an [alternate member of the Central Committee] at the age of 44.
The European Council on Foreign Relations published the poll in June.
The House Judiciary Committee subpoenaed the memo.
The [Macao SAR Government]'s revenue from gaming tax more than doubled in 2023.
The county has turned 20,000 hectares of sandy land into [high-standard farmland].
Harbin's [ice and snow economy] drew 87 million visitors last winter.
Most dairy farms now use AI rather than keep a bull.
Citing [World Bank] forecasts, India's Ministry of Finance trimmed its borrowing plan.
Ratifications of the [Agreement on Fisheries Subsidies] reached the two-thirds threshold in September.
She joined an international law firm straight after graduation.
A Little Giant ladder fell on his foot.
Heat is reshaping people's daily lives in Seville.
The [People's Bank of China] pledged to keep a [prudent monetary policy].
Brussels imposed [anti-dumping duties] on Chinese electric bikes.
Project HOPE, a charity based in Virginia, flew in two surgical teams.
The county's wind-power politics have turned toxic.
New Era Recalls 40,000 Fitted Caps After Dye Complaints
MPs voted by 312 to 270 to scrap the levy.
The Rhode Island State Council of Churches met on Sunday.
[SADC] troops began withdrawing from Goma in the spring.
The central bank drained cash through [reverse repo operations] on Tuesday.
We ran PCA on the spectra and kept four components.
Foreign chambers say the [business environment] has improved, though unevenly.
The Third Committee Room was double-booked, so the club met in the pub.
[Recurrent expenditure] on education will grow by about 3% next year.
Tesco's chief executive said shelf prices would fall before Christmas.
"[Hegemonism] has no future," the spokesperson told reporters.
Portland Housing Bureau reopened applications for down-payment loans.
[Persistent organic pollutants] were found in the breast milk of every volunteer.
Can anyone explain how GCC optimizes tail calls at -O2?
The claimant referred the dispute to an [arbitration institution] in Singapore.
U.S. Treasury yields slipped after the jobs report.
Half the quests are handed out by an NPC standing by the well.
The optician tests your vision free of charge.
We served the cake on white paper plates.
The new stage lights tripped the breaker during the encore.
Cod and chips for two, and a pot of tea, please.
Exports of [integrated circuits] jumped 22 percent from a year earlier.
The California Civil Code caps the deposit at one month's rent.
The [creditors' meeting] was adjourned after the trustee failed to appear.
Almost every signatory to the [Paris Agreement] missed the February deadline.
Issuance of [asset-backed securities] picked up in the third quarter.
The two ministers discussed how to widen [two-way investment].
The [surveyed urban unemployment rate] stood at 5.1 per cent in October.
Counties were told to push ahead with [zero-based budgeting reform] this year.
Apps that handle biometric data must ask users for [separate consent].
Growth in [producer services] has outpaced that of the catering sector.
I asked her WHO'S COMING and she just laughed.
She won Miss Universe at 22 and studied law at UEL.
The stakeholder-led workshop ran over by an hour.
My sister took the SAT twice before she applied to Rice.
The House Judiciary Committee subpoenaed the tapes.
We bought CBD gummies at the petrol station.
The draft was tabled by Cuba on behalf of the [Group of 77 and China].
A red notice on the lamp post says parking is suspended on Sunday.
There were angry exchanges between the fans outside the ground.
The emperor's [state visit] will last four days.
Two former engineers were jailed for [infringement of trade secrets].
In custody cases the [best interests of the child] come first.
The crew's third [spacewalk] lasted six and a half hours.
Three [policy banks] were set up in 1994 to take over directed lending.
The budget again offers a [rates concession], capped at $500 a quarter.
[Stock index futures] fell as much as 1.8 percent before the lunch break.
Try "apt install ffmpeg" and then log out and in again.
Banks were urged to lend more to [small and micro enterprises].
Repeat offenders face [revocation of license] and a ten-year ban.
Eva Green turned the part down twice.
Cities were ordered to come clean about the [hidden debt of local governments].
The Chief Executive Officer signs the accounts with one director.
The [High Court of Australia] will hand down its ruling in March.
Some 2,000 families have moved into [transitional housing] in [Yuen Long] since May.
Five Eyes Brewing opens its taproom on Friday.
Local officials broke up the [low-rent housing] queue after a scuffle.
The governor called up the [reserve forces] to help fill sandbags.
Under the [Taiwan Relations Act], Washington sells the island weapons of a defensive character.
Nearly 700 million people still live in [extreme poverty].
He filed the suit with a [primary people's court] in Chengdu.
Several MPs asked why the bill had been rushed through.
No unicorns, rainbows or glitter, please: he is turning thirteen.
The two countries upgraded their ties to a [strategic partnership] last spring.
The national park-and-ride scheme will be extended to Leeds.
Two frigates were on a [routine patrol] when the collision occurred.
The golden rule of lawn care is to mow high and often.
Yuri's review got a 7.5 from IGN.
Utilities are paid for [demand-side management], not just for selling power.
The ICC suspended the batter for two T20 matches.
The World Bank Street Cafe is open until ten.
Observers from the [OSCE] were turned away at the checkpoint.
Chase declined my card at the petrol station in Reno.
[Transfer payments] to the western provinces rose by 8.4 percent.
The blackout upended people's daily lives for the better part of a week.
Star Market to Close Two Stores in Somerville
Ai Weiwei's show closes on Sunday.
Leaders of the [Pacific Islands Forum] met in [Honiara] behind closed doors.
He collects New Era caps from every ballpark he visits.
The importer invoked the [Agreement on Safeguards] at the [World Trade Organization] in Geneva.
No golf course may be built on [permanent basic cropland], the ministry said.
Moe's Tavern is always open in Springfield.
"Arf!" went the dog, and the cat was gone.
Residents of Taoyuan filmed tanks rolling past during the [Han Kuang Exercise].
Dozens of [traditional villages] in Guizhou have been emptied by migration.
Finance chiefs from the [G7] and officials of the [IMF] will hold a call on Friday.
France's Ministry of the Interior banned the march.
After a summer of weddings, all parties bore him.
Su Tseng-chang, once a [member of the Legislative Yuan], was [Premier of the Executive Yuan] until 2023.
A piece of [space debris] the size of a fridge landed in a Kenyan village.
[Desertification control] has turned the Kubuqi into a tourist attraction.
The U.S. District Court for the Southern District of New York dismissed the claim.
Ireland's voters rejected the [Treaty of Lisbon] at the first attempt.
Netflix spent a fortune on Red Notice and got a sequel out of it.
The family farmhouse was sold to a couple from Leeds.
The final settlement on the trail has a pub and not much else.
Our CPC went up to $1.20 after the ad refresh.
[Biodiversity conservation] and [climate change adaptation] receive a fraction of what is spent on roads.
Blueberries hate lime, so dig in some black soil from the bog.
The consensus sequence is shown below the alignment.
The [Equal Opportunities Commission] received 1,200 complaints last year.
[Illicit financial flows] cost Africa more than it receives in aid.
The DPP dropped the charges against the former Met officer.
I had a great dream last night about flying over a lake.
The bank told me to take my complaint to the Financial Ombudsman Service.
The Xi baryon was first seen in cosmic-ray tracks.
The so-called "award season" starts in November.
Veterans of the indie scene filled the front rows.
The policy address on my home insurance is still the old flat.
The bank pleaded [state immunity], and the judge agreed.
IT WAS MY TURN, she typed, and slammed the laptop shut.
A seed drill is the most expensive implement on the farm.
Police forces on both sides of the border agreed to fight [cyber crimes] together.
[Structural unemployment] among graduates worries economists more than the headline figure does.
The kids made a unicorn out of toilet rolls.
Her credentials for the Wi-Fi portal had expired.
Researchers disclosed two [zero-day vulnerabilities] in the VPN appliance.
Hahn Patent Law Group has moved its office to Austin.
[Financing guarantee companies] must not take deposits from the public.
Palestine has been an [observer State] since 2012.
The hotel's connectivity is dreadful above the third floor.
The [World Heritage Committee]'s decision surprised even the applicants.
[Protectionism] Is Back With a Vengeance, [WTO] Chief Warns
Beijing accused the lawmakers of [political manipulation] under the guise of scholarship.
The new [director of the American Institute in Taiwan] arrived in July.
The oil filter sits under the plenum, behind the air box.
The Commonwealth of Massachusetts requires a smog test every year.
The lender's [NPL ratio] edged down to 1.3 percent.
REO Speedwagon will headline the county fair in August.
She has been waiting for [public rental housing] since her son was born.
The fast-growing vine swallowed the shed.
The Treasury Wine Estates board rejected the offer.
She hopes they will promote her before the baby arrives.
Germany's Basic Law guarantees freedom of assembly in Article 8.
Shipowners are lobbying the [IMO] against a levy on fuel oil.
The stock exchanges were closed for Thanksgiving.
A [resident enterprise] pays tax on its worldwide income.
The task force ended a five-day [official goodwill visit] to [Mombasa].
[Operators of critical information infrastructure] must store such data locally.
Lagos State Council for Arts and Culture hired two curators.
Commonwealth Bank raised its fixed mortgage rates again.
The complainant sought [trade remedy measures] against imported tiles.
The mass line-dancing event raised £4,000 for the hospice.
I print the brackets in PLA because ABS warps.
He put the maximum into a cash ISA before April.
The case was heard by a [collegial panel] of three judges.
The railway operator was restructured into a [wholly state-owned company] in 2017.
The [United Nations Secretariat] has been told to cut a fifth of its posts.
Trade warehouses along the M6 are full to the rafters.
The rusting ship at [Ren'ai Jiao] was resupplied again last week.
[Middle-income countries] often lose access to cheap loans overnight.
The [UN High Commissioner for Refugees] appealed for another $300 million.
The ruins were inscribed on the [World Heritage List] in 2006.
`
    .trim()
    .split('\n'),
};
