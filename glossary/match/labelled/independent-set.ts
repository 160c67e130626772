/**
 * Sentences by language, written and labelled independently, without access to the code or the
 * entries: 120, and twice 100 more after the earlier ones were matched correctly. Every term of the
 * curated glossary that is marked unasked is labelled, so any other such mark is an error. Three labels
 * that included quotation marks were corrected. The results of the first runs are in `tests/bench/record/sentences.md`.
 */
export const INDEPENDENT_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
我国加快推进[数字产业集群]建设，力争三年内建成一批具有国际竞争力的制造业基地。
新修订的《[预算法]》对地方政府举债作出了更严格的限定。
患者家属质疑，这种罕见病在当地医院无法治愈，只能转院。
会议强调，要把[粮食安全]和[乡村振兴]摆在更加突出的位置，不断[增进民生福祉]。
随着收入增长，农民生活水平明显提高，个人权利意识也日益增强。
大会星期五通过了决议，呼吁[各方]保持克制。
报告涉及生产、流通、监管等各方面问题，其中方案第三条争议最大。
专家指出，客户的真实需求是评价服务质量的首要标准。
[中方]愿同[欧盟]一道，维护[以世贸组织为核心的多边贸易体制]。
探测器在模拟月面场地完成悬停降落实验，数据已全部回传。
外交部门和[公安部门]将联合开展护照核查工作。
[外交部发言人]在[例行记者会]上说，[台湾问题是中国核心利益中的核心]。
[财政部]、[商务部]、[国家税务总局]三部门联合印发通知，自10月1日起[施行]。
依法治疗精神障碍患者，是这部法律的基本要求。
《民法典型案例选编》由[最高人民法院]组织编写，收录案例二百余件。
西南联大旧址入选第一批教育遗产名录，游客络绎不绝。
[第七十九届联大一般性辩论]开幕，[全球南方国家]代表相继发言。
医生解释说，这属于非遗传性疾病，与家族史关系不大；[非遗]进校园活动则照常举行。
[网络安全][法律法规]日趋完善，[关键信息基础设施]保护力度不断加大。
《[网络安全法]》《[数据安全法]》《[个人信息保护法]》共同构成了我国[数据治理]的基本框架。
王弘扬教授长期从事数字社会学研究，著有《数字社会学导论》。
凭借平台海量用户，这家[互联网企业]在烟台海边建起了新总部。
[台海和平稳定]与“[台独]”水火不容，搞分裂没有出路。
要坚定不移[走和平发展道路]，推动[共建“一带一路”][高质量发展]。
[“一带一路”倡议]提出十多年来，[中欧班列]累计开行超过十万列。
这次安全会议开得及时，与会者一致认为应健全会计制度、堵塞管理漏洞。
[二十届四中全会]审议通过了[关于制定国民经济和社会发展第十五个五年规划的建议]。
论文比较了最小模型与最大模型的误差，并公开了全部[算法]。
[大语言模型]和[具身智能]被写入今年的[政府工作报告]。
受利好消息刺激，[民生银行]与民生证券相关概念股昨日双双涨停。
与会学者认为，[国家安全][法治建设]必须与时俱进。
动物保护主义者在议会门前集会，要求关闭皮毛农场。
[单边主义]、[保护主义]抬头，[零和博弈]沉渣泛起，[冷战思维]阴魂不散。
世界二十大城市排名出炉，上海位列第四。
该条例共十八项规定，另有十四项原则性说明。
[各级党组织]要锲而不舍[落实][中央八项规定精神]，纵深推进[全面从严治党]。
项目进入创新阶段后，企业普遍反映创新动能不足。
房产成交流程繁琐，买卖双方须多次提交流水证明。
[2024年世界互联网大会乌镇峰会]期间，OpenAI、[DeepSeek]等企业代表围绕[生成式人工智能]展开讨论。
周五通报显示，其中共有十二家企业偷排废水，[生态环境部]已责令整改。
在[“双碳”目标]引领下，[可再生能源装机]首次超过煤电，但煤矿工人权益不容忽视。
[美国最高法院][裁定]，最高检测费用不得转嫁给患者。
她在高校讲授数字经济学，并为研究生开设[数据要素市场]专题。
研究团队用卷积神经网络识别[遥感]影像，估算[耕地]面积。
[统筹推进“五位一体”总体布局]、[协调推进“四个全面”战略布局]，[以中国式现代化全面推进中华民族伟大复兴]
[国务院新闻办公室]3月16日发表《[新时代的中国网络法治建设]》[白皮书]，系统介绍[依法治网]的历程。
[全国人大常委会]表决通过修改后的[网络安全法]，与[数据安全法]、[个人信息保护法]相互衔接。
商人权衡利弊之后，仍愿把个人权利的保障交给[司法部门]，而不是交给行会。
在这组数字中国有企业占六成，[民营企业]占三成，其余为[外资]。
山区降水偏多，丘陵和平原则普遍缺墒，水利部门已启动[四级应急响应]。
该校数字社会学研究所与国际社会学协会联合举办研讨会，十余位数字经济学家到会。
监管层表示，将稳妥发展[优先股]，拓宽银行补充资本的渠道。
中国的大众文化自信息时代到来之后日益碎片化，[网络文化]成为新的研究对象。
新华[社区卫生服务中心]的医生说，这种罕见病目前无法治愈。
文章认为，其外交部署和国防部署明显脱节，难以[妥善应对]地区危机。
多地把“[人工智能+]”写入[政府工作报告]，抢抓[具身智能]、[低空经济]等[未来产业]新赛道。
与会嘉宾在[乌镇峰会]上呼吁[尊重网络主权]，反对[网络霸权]和[网络空间军备竞赛]，[携手构建网络空间命运共同体]。
[中央网信委]要求制定《[未成年人网络保护条例]》配套细则，[网络运营者]不得利用[算法]推送诱导沉迷的内容。
[预算法][修订草案]新增条款，要求[财政部门]按季公开执行情况。
该平台未经[单独同意]处理[敏感个人信息]，且未对用户数据作[去标识化]处理，被责令整改。
[国家发改委]、[国家数据局]、[工信部]等部门联合印发方案，推进[“东数西算”工程]和[算力基础设施]建设。
研究人员先计算力矩，再放大模型的局部网格，以便找出误差最大数据所在的位置。
第三方合作机构提交的文件缺少审计署名，监管部门要求其限期补正。
烟台海关通报，查获的货物中共有象牙制品三十七件，并非遗漏申报，而是蓄意[走私]。
这两个维护工程师轮班值守，一旦物联网关离线，便立即赶往现场。
[习近平主席]在[第三届“一带一路”国际合作高峰论坛][开幕式]上宣布了支持[高质量共建“一带一路”]的八项行动。
[中方]提出的[全球发展倡议]、[全球安全倡议]、[全球文明倡议]、[全球治理倡议]，得到[国际社会][广泛认同]和[积极响应]。
华中方言区的语料显示，其中方位词的用法最为复杂。
[外交部发言人]表示，[一个中国原则]不容挑战，[联大第2758号决议]不容歪曲，任何“[台独]”行径都注定失败。
[国台办]：坚持“[九二共识]”，坚决打击[“台独”分裂势力]，反对[外部势力干涉]，[推进祖国和平统一进程]
校史馆介绍，西南联大当年对新生的唯一要求是诚实。
《[求是]》杂志发表[总书记]重要文章，强调发展[全过程人民民主]，保证[人民当家作主]，坚持[民主集中制]。
会议要求，[落实][网络强国战略]，推动[数字贸易]发展，[保障和改善民生]，维护公民的[民主权利]。
居民生活用电与农民生产用水价格本月下调，[民生银行]为此推出专项贷款。
实训课上，学生先测量交流电压，再做钢球坠落实验。
她一边整理念珠，一边谈起书院的办学[理念]和[中华优秀传统文化]的传承。
本届联赛采用双循环赛制，而专家讨论的“[双循环]”，指的是以[国内大循环]为主体的[新发展格局]。
[最高法]、[最高检]发布典型案例：三名被告人因[电信网络诈骗]获刑，其中一人被判处最高法定刑。
[国家统计局]数据显示，前三季度[国内生产总值][同比增长]5.2%，[居民消费价格]同比下降0.1%，[城镇调查失业率]平均为5.2%。
进入创新时代，人才评价标准也要更新，区域创新动能才能转化为增长的[新动能]。
一家生产传统安全帽的老厂转型[新能源汽车]零部件，被认定为“[专精特新]”企业。
报告比较了中国[智慧城市]与新加坡的实践，认为[数字政府]不等于把表格搬到网上。
《[联合国打击网络犯罪公约]》《[巴黎协定]》《[生物多样性公约]》：三份文件如何影响[全球南方]？
[世界互联网大会乌镇峰会][开幕式]上，多国代表呼吁[缩小数字鸿沟]，[携手构建网络空间命运共同体]。
《[网络数据安全管理条例]》实施后，处理[敏感个人信息]应当取得个人的[单独同意]，[去标识化]不等于[匿名化]。
继承人可向该交易平台独立申请过户，除非遗嘱另有约定。
教育部门会同[民政部门]、[财政部门]开展摸底，[教育部]将于下月公布结果。
外交部门与国防部队的联合演练结束后，[国防部发言人]回应了记者提问。
受访农民生活改善明显，[民生福祉]持续增进，[乡村振兴战略][落实]见效。
程序员发现，系统更新时代码被覆盖，最新阶段性测试只得推迟。
王弘扬的助理念完稿件后，大家才明白那是关于[中欧班列]的报道。
该校计算力学团队指出，预算力度不足会拖慢[算力]设施建设，[“东数西算”工程]尤其如此。
新修订的[预算法]明确了地方债上限，[超长期特别国债]则不计入[赤字率]。
乒超联赛今年改用主客场双循环赛制，被誉为“中国梦之队”的国乒主力悉数登场。
要以[国内大循环]为主体，加快构建国内国际[双循环]相互促进的[新发展格局]。
协会致力于发展中国家具产业，也关注中国[智慧城市]建设。
[发展中国家]普遍赞赏[全球治理倡议]，认为它为破解[治理赤字]贡献了[中国智慧和中国方案]。
审计人员调取了平台成交流水，并要求第三方合作机构补充材料。
中国、肯尼亚与法国开展[三方合作]，推动[南南合作]与[南北合作]良性互动。
[食品安全]会议昨日闭幕；[四中全会]公报全文将由[新华社]播发。
新华社区的居民说，空中共享花园建成后，上班途中方便了许多。
[“一带一路”倡议]提出十多年来，[政策沟通]、[设施联通]、[贸易畅通]、[资金融通]、[民心相通]成效显著。
她一上午打了五通电话，才问清西南联大旧址的开放时间。
以“[五通]”为主要内容的合作稳步推进，[丝路基金]与[亚投行]提供[融资]。
杂志评出年度二十大国货品牌，其中一家的贷款利率已接近最高法定限额。
[最高法]、[最高检]联合发布典型案例：某批次农药的最高检测值超标三倍。
当事人权衡再三，认为这种疗法治标不治本，遂要求退费。
学者认为，[生存权、发展权是首要的基本人权]。
研究者比较了汉语各方言的声调系统，从各方面论证了自己的假说。
[各方]应秉持[共同、综合、合作、可持续的安全观]，摒弃[冷战思维]和[阵营对抗]，走出[安全困境]。
[美国国务院发言人]拒绝置评；[国台办]同日重申[一个中国原则]，反对“[台独]”。
论文讨论了昆虫信息化合物的释放速率，并扩大模型的适用范围。
[“人工智能+”行动]带动国产[大模型]迭代，[具身智能]、[低空经济]等[未来产业]受追捧，多家[独角兽企业]筹备上市。
[民生银行]公告称，深圳市宏远科技发展有限公司已清偿全部贷款。
调研组在古村落实地走访后，召开立法会议听取村民意见。
中国签署《[联合国打击网络犯罪公约]》，强调[联大第2758号决议]的权威不容挑战，[联合国宪章宗旨和原则]必须恪守。
[国家主席习近平]向[中非合作论坛]致贺信，倡导[真实亲诚理念和正确义利观]。
[中央纪委国家监委]网站通报：某厅原巡视员因违反[中央八项规定精神]被查处。
[工信部]：2025年[新能源汽车]出口量再创新高 “[新三样]”成外贸亮点
国际社会学协会年会聚焦平台劳动，[数字社会]中的不平等成为热议话题。
该州选民改为选举民主党人，环境保护主义者为之欢呼，而[单边主义]和[贸易保护主义]依旧抬头。
《[中华人民共和国数据安全法]》与《[网络安全法]》相互衔接，构成[数据安全][法律体系]的基础。
十年来，[个人信息保护]法律框架日臻完善，[个人信息处理者]须就敏感事项取得当事人的[单独同意]。
[国家网信办]等七部门公布《[生成式人工智能服务管理暂行办法]》，业界在各方面反响不一。
法院昨日发布十起民法典型案例，多数涉及他人权益受损后的赔偿标准。
[民法典][施行]四周年之际，[最高人民法院]集中方方面面的力量编写了这套释义。
[最高检]：去年起诉[电信网络诈骗][犯罪嫌疑人]逾七万人
抽检显示，该批样品铅含量最高检出值为每千克0.8毫克，超过最高法定限量。
她在西南联大读书时就听过这场辩论，七十年后仍能背出几句。
[第79届联大]期间，各国通过《[未来契约]》及其附件《[全球数字契约]》，承诺弥合[数字鸿沟]。
记者从新华社区居委会了解到，这里的农民生活用水管网已全部改造完毕。
据[新华社]报道，[中央纪委国家监委]网站通报了八起违反[中央八项规定精神]的典型问题。
《[求是]》杂志刊文重申，[实事求是]首先要求是非分明，不能和稀泥。
[中央政治局会议]：坚持[稳中求进工作总基调]，实施[更加积极的财政政策]和[适度宽松的货币政策]
今年[赤字率]拟按4%左右安排，发行[超长期特别国债]1.3万亿元、[地方政府专项债券]4.4万亿元。
该公司今后五年计划新增门店三百家，跻身全球二十大连锁品牌。
[二十大报告]提出，[中国式现代化]是[全体人民共同富裕的现代化]，也是[人与自然和谐共生的现代化]。
编制[“十五五”规划]，要继续把[科技自立自强]摆在突出位置，攻克一批[关键核心技术]。
浙江首家数字合作社挂牌，社员用手机就能查看货物联网轨迹。
中欧双方同意就[数字治理]、[数字贸易]和[数据跨境流动]开展对话，逐步消除[信任赤字]。
国际合作社联盟成员来访期间，重点考察了第三方合作仓储的运营模式。
[中方]愿同有关国家在非洲开展[三方合作]，支持[南南合作]走深走实。
中国梦之队再度包揽跳水金牌，赛后各大平台的社交流量应声暴涨。
实现[中华民族伟大复兴的中国梦]，是近代以来几代人的夙愿。
研究纳入三万名健康中国人群样本，并用深度神经网络预测心血管疾病风险。
院落实景演出大获成功，几个古村落实行分时预约，仍是一票难求。
会议要求[落实][关键信息基础设施运营者]的[主体责任]，严防[网络攻击]和[供应链安全]风险。
烟台海域昨日发现一头搁浅的小须鲸，救援视频登上某平台海外版热搜。
[国防部发言人]说，[解放军]在[台海]方向的行动，是对[“台独”分裂势力]的有力震慑。
[全国人大常委会]听取了关于[污染防治攻坚战]的专项报告，各省[生态环境]部门派员旁听。
[生态环境部]表示，[全国碳市场]将纳入钢铁、水泥行业，而所谓低碳市场营销不等于减排。
当地商务部门、[财政部门]和[公安部门]联合约谈了三家网约车公司。
义乌镇街两级干部分头走访外贸企业，打算力争年内帮它们消化库存。
[2023年世界互联网大会乌镇峰会]的主题是“[建设包容、普惠、有韧性的数字世界]——[携手构建网络空间命运共同体]”。
[世界人工智能大会]期间发表的《[人工智能全球治理上海宣言]》，倡导“[智能向善]”，警惕[智能鸿沟]。
为扩大数据样本，馆方公开了亚洲最大模型铁路十年来的运行日志。
[DeepSeek]、Kimi等国产[大模型]拼的不只是[算法]，更是[算力]和语料；“[东数西算]”因此提速。
按照修订后的[预算法]，各级政府的预算力度须与财力相匹配。
在现行[国际法]治理框架下，债权人权益的跨境保护仍存空白。
推进[国际法治]，就要维护[联合国宪章宗旨和原则]，[反对双重标准]和[强权政治]。
[全面依法治国]落到基层，就是县里依法治水、依法治矿、依法管网。
[慕尼黑安全会议]落幕，北欧盟国的代表称，下一步完全会取决于前线局势。
[四中全会]公报强调[党的全面领导]，要求深入推进[全面从严治党]和[反腐败斗争]。
[党员干部]要增强“[四个意识]”、坚定“[四个自信]”、做到“[两个维护]”，自觉接受[巡视]监督。
机房里只剩两个维护工程师，故障工单的提交流程被迫简化。
人大代表队在高校辩论赛中险胜复旦，领队张弘扬难掩激动。
[人大代表]热议[政府工作报告]：[民生]账本里有温度
[民生银行]年报显示，不可再生能源项目的贷款占比已降至一成。
创新动能不足、创新阶段拖得过长，是这家老厂错失市场的两大原因。
培育[新质生产力]，做强外贸“[新三样]”，推进“[互联网+]”和“[人工智能+]”，为[高质量发展]积蓄[新动能]。
[美国国务院发言人]未回应记者的提问，事后公布的文字稿其中共有三处误译。
[国新办]发表《[新时代的中国国防]》[白皮书]，重申[不首先使用核武器]和[防御性国防政策]。
[志愿者]打到第五通电话才有人接，老人并非遗忘此事，只是耳背。
[政策沟通]、[设施联通]、[贸易畅通]、[资金融通]、[民心相通]，合称“[五通]”。
[第三届“一带一路”国际合作高峰论坛]期间，[亚投行]与[丝路基金]分别签署了[融资]协议。
大[股东]盟友反目，董事会只得艰难处理念旧与止损之间的取舍。
[东盟]、[上合组织]和[金砖国家]代表同台，[全球南方]的声音愈发响亮。
学者认为，发展中国[家庭农场]不能照搬[发达国家]的经验，更不能只算经济账。
高铁网络空间格局的演变，正在重塑中国[智慧城市]群的边界。
学校把教师的个人[信息化]素养纳入考核，并开放馆藏核心数据库供备课使用。
国际社会主义运动史是他的专长，国际社会学会也曾两度邀他作[主旨演讲]。
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
[數位發展部]表示，將持續[縮小數位落差]，提升民眾[數位素養]。
國道一號平鎮交流道回堵三公里，警方呼籲用路人改道。
[立法院][三讀]修正《[個人資料保護法]》，增訂[罰則]並調高[罰鍰]上限。
[外資]安排併購事宜已久，投資[安全審查]卻遲未通過。
[行政院]要求各機關強化[資安]防護，[關鍵資訊基礎設施]業者須於一小時內通報。
不少[網友]質疑，這套[演算法]恐怕會加深既有偏見。
這項心算法則由國小教師設計，幫助學童熟悉九九乘法。
[歐盟]與[東協]將就[供應鏈安全]、[再生能源]展開對話。
受[氣候變遷]影響，[原住民]生計面臨嚴峻挑戰。
舞台海報由知名設計師操刀，電台海外頻道同步轉播。
[台灣海峽]情勢升溫，[聯合國安理會]成員國態度分歧。
學者認為，[巨量資料]與[雲端運算]帶動[數位轉型]，[智慧財產權保護]也須跟上。
陳民生先生週五通知各社團，「[人權]與司法」講座改期。
該國已無法治理海盜問題，只能求助鄰國艦隊。
請攜帶[身分證]及重要資料影本，至一樓櫃檯辦理。
[數位發展部]表示，將修正[資通安全管理法]，強化[關鍵資訊基礎設施]防護，並與[個資法]修法同步進行。
論壇邀請數位經濟學家與數位政府官員對談，盼釐清[關稅]對出口的衝擊。
公司的薪資安排與投資安全條款，都寫進了[股東]協議。
車輛下交流道後左轉民生東路，沿途多家旅店標榜上網友善、寵物友善。
學者指出，[生成式人工智慧]仰賴[大型語言模型]與龐大[算力]，[演算法]的偏誤可能加深[數位落差]。
[因應氣候變遷]，企業擴大採購[再生能源]，以期在2030年前達成[永續發展目標]。
這名病患被告知無法治癒，家屬批評[主管機關]漠視病人權益。
報告檢視「[一帶一路]」沿線[開發中國家]的債務，並比較[亞投行]與[世界銀行]的放款條件。
[網路攻擊]頻傳，[資安]業者提醒[網友]慎防[網路犯罪]，勿在[網際網路]上任意留下[個人資料]。
他研究[中國大陸]的[網路主權]論述，認為其與「[多方利害關係人]」模式下的[網際網路治理][理念]不合。
專書第三章討論[臺灣問題]、《[反分裂國家法]》與[臺灣海峽]情勢，附錄收錄[九二共識]相關文件。
他不完全會說客語，卻在新時代劇團演了三十年，去年登錄為[無形文化資產]保存者。
[世界貿易組織改革]與[多邊貿易體制]成為[亞太經合會]年會焦點，[東協]與[歐盟]代表均發言反對[保護主義]。
[屏東]協力車隊從交流道旁出發，沿民生東路騎往車站。
[東協]秘書處表示，[數位經濟]架構協定有助於[縮小數位落差]。
[數位發展部]預告修正《[資通安全管理法]》，業界俗稱「[資安法]」。
依[個資法]規定，業者蒐集[個人資料]須取得當事人同意，違者最高可罰一千五百萬元。
電台獨家專訪了那位演員，她的舞台獨白長達二十分鐘。
陸方宣稱將打擊[「台獨」分裂勢力]，並重提[九二共識]。
[網友]熱議[生成式人工智慧]，學者則呼籲重視[演算法]偏誤與[資料安全]。
教授示範[大型語言模型]（[LLM]）如何改寫新聞，也提醒學生別把[AI]當萬靈丹。
[美國最高法院][裁定]，該州的飛航安全會議紀錄不得公開。
[亞太經合會]領袖宣言提及[永續發展目標]、[潔淨能源]與[節能減碳]。
經理念在同仁多年辛勞，同意簡化成交流程。
[中共二十大]後，北京對[台灣問題]的論述更強調「[一國兩制]」與[和平統一]。
專家指出，[再生能源]占比過低，[國家自定貢獻]恐難達標，[碳交易市場]也尚未成形，[因應氣候變遷]步調太慢。
[數位發展部]預告修正《[資通安全管理法]》[施行細則]，要求各機關補足[資安]人力。
[外商投資安全審查]趨嚴，震災物資安置點也改由縣府統籌。
內湖交流道下午發生五車追撞，民生東路一度回堵近兩公里。
部落實驗小學推動族語教學，孩子們對阿嬤的料理念念不忘。
海基、海協兩會自2016年起中斷聯繫，[兩岸關係]陷入低潮。
[國台辦]重申「[九二共識]」，並稱《[反分裂國家法]》針對的是「[台獨]」而非一般民眾。
最高法院發回更審，認為被告人權益未獲保障，原審適用[預算法]亦有違誤。
中科院研發的無人機完成海上測試，明年將由軍方以集中方式採購。
智慧[物聯網]路燈上線首週，[網友]卻抱怨半夜太亮、省電有限。
[股東]協議曝光，加上房東協調未果，這家老店決定月底歇業。
[東協]、[歐盟]與[亞太經合會]成員同聲反對[保護主義]，重申支持[多邊貿易體制]。
[生成式人工智慧]與[大型語言模型]當道，[演算法]偏誤究竟該由誰負責？
校方把[數位素養]納入通識必修，盼[縮小數位落差]，也教學生辨識[網路犯罪]手法。
[主計總處]上修[國內生產毛額]成長率，[消費者物價指數]年增率則連三月走緩。
立院[三讀]《[個人資料保護法]》修正案，[去識別化]要件仍待子法補足。
[開發中國家]要求[已開發國家]兌現[氣候融資]承諾，[落實]《[巴黎協定]》。
《[聯合國氣候變化綱要公約]》[締約方會議]重申[共同但有差異的責任]，並檢討各國的[國家自定貢獻]。
世界和平統一家庭聯合會遭日本法院命令解散，教團表示完全會[上訴]到底。
北京主張「[和平統一、一國兩制]」，[中共]官媒近日又把矛頭指向[臺灣海峽]的外國軍艦。
國務院發言人在華府[例行記者會]上拒絕評論，只說雙方此行其中[共同利益]甚多。
[經濟全球化]退潮，[單邊主義]與[零和賽局]思維抬頭，出口導向國家首當其衝。
COMPUTEX[資通訊科技]展登場，[5G]、[雲端運算]、[區塊鏈]與[獨角獸公司]攤位人潮不斷。
孫文的[民生]主義深受亨利．喬治影響，教科書卻只用兩行帶過。
「[永續發展目標]」與「[循環經濟]」入列[課綱]，[再生能源]單元卻遭刪減。
選務中心一早接獲五通檢舉電話，家長李弘揚坦承打了兩通。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
[行政長官]在[立法會]宣讀[施政報告]，重申全面[落實]「[愛國者治港]」。
[個人資料私隱專員公署]提醒市民，切勿向來歷不明的網站提供[個人資料]。
[大灣區]城市合力推動[數碼經濟]，[縮窄數碼鴻溝]。
多名[立法會議員]批評，當局的諮詢期過短。
法院[裁定]當事人權利未受侵犯，[駁回上訴]。
「[一國兩制]」[行穩致遠]，「[港人治港]」、「[澳人治澳]」、[高度自治]深入人心。
銀行結算法定貨幣時須遵守限額，[部門預算]力度亦有所收緊。
[國台辦發言人]指出，[海峽兩岸]同胞同屬[中華民族]。
本港二十大富豪榜今日公布，地產商仍佔多數。
全黨深入學習[習近平新時代中國特色社會主義思想]，踐行[以人民為中心的發展思想]。
[金磚國家]領導人呼籲構建[新型國際關係]，反對[強權政治]與[雙重標準]。
電視台直播飛機墜落實況，附近部落實行宵禁。
經理念完講稿後，台下掌聲雷動。
[人類命運共同體理念]獲[國際社會][廣泛認同]。
[政府統計處]公布，七月[消費物價指數]按年升1%，第二季[本地生產總值]增長3.1%。
[行政長官]在[立法會][答問會]上說，「[一國兩制]」、「[港人治港]」、[高度自治]必須全面準確[落實]。
該國立法會議昨日流會，反對派的唯一要求是各方面賬目全數公開。
《[香港國安法]》實施五周年，[香港特區政府]重申「[愛國者治港]」原則，並加強[國家安全教育]。
[個人資料私隱專員公署]發言人指，修訂《[個人資料（私隱）條例]》後，[起底]個案大減。
國際合作社聯盟代表到訪新界，參觀第十三農場和一間傳統安全鞋工場。
[粵港澳大灣區]多個口岸加強[互聯互通]，業界期望[數據跨境流動]規則早日對接，帶動[數碼經濟]。
[民盟]的廣東盟員捐款重建校舍，其中方便[殘疾人士]的升降機下月啟用。
[國務院總理]會見[東盟秘書長]，雙方同意深化[務實合作]，並重申[和平共處五項原則]。
保安員每晚巡視商場天台，確保無人逗留。
[「十四五」規劃]收官在即，[國家發展改革委]稱[綠色低碳發展]成效顯著，[碳排放強度]持續下降。
[中歐班列]累計開行逾十萬列，[絲路基金]與[亞洲基礎設施投資銀行]擬為沿線港口提供[融資]。
[中央網絡安全和信息化委員會]提出，以[網絡安全]保障[網絡強國建設]，依法[打擊網絡違法犯罪行為]。
他在數碼合作社當義工，工餘自學計算力學，最怕的是無法治理的電腦病毒。
[行政長官]到[立法會]宣讀[施政報告]，強調[香港特區]全面[落實]「[愛國者治港]」原則。
[個人資料私隱專員公署]提醒市民，違反《[個人資料（私隱）條例]》可被檢控。
[粵港澳大灣區]與[海南自由貿易港]聯動，[數碼貿易]前景看好。
[中環]舊最高法院大樓的觀景平台獨具特色，周末開放參觀。
「[港人治港]」、「[澳人治澳]」、[高度自治]的方針不會改變。
主席要求是次會議由助理念出名單；缺席者並非遺漏，而是告假。
[數碼轉型]並非一蹴而就，長者的[數碼隔膜]尤須正視，[數碼素養]課程供不應求。
政府公布[本地生產總值][按年增長]百分之三，[消費物價指數]升幅溫和。
議員指市民生計艱難，新界農民生產成本上升，[民生]議題成為辯論焦點。
他出席[博鰲亞洲論壇]時表示，[中方]堅持[真正的多邊主義]，反對[強權政治]和[雙重標準]。
第三農場的展廳鋪滿手工地毯，其中方格圖案的一張出自[非遺傳承人]之手。
《[反分裂國家法]》實施二十周年座談會在京舉行，與會者稱[海峽兩岸]同胞[命運與共]，應共促[祖國統一]。
大學與[中科院]聯合研發[區塊鏈]及[物聯網]平台，[獨立董事]對演示表示滿意。
[行政長官]在[立法會]發表[施政報告]，提出加快[大灣區][數碼經濟]融合。
[立法會議員]質詢[個人資料私隱專員公署]：資料外洩後何時必須通報？
兩地法學院合辦示範立法會議，模擬處理一宗現行條文無法治理的個案。
《[港區國安法]》實施五年，官員稱[高度自治]與[司法獨立]未受影響，亦無意修改《[香港基本法]》。
首季[本地生產總值]按年升3.1%，[消費物價指數]溫和上揚。
「[愛國者治港]」原則下，[香港特區政府]須維護[國家主權、安全、發展利益]。
修例草案擬提高《[個人資料（私隱）條例]》的[罰則]，並引入[匿名化]指引。
[中方]先後提出[全球發展倡議]、[全球安全倡議]、[全球文明倡議]和[全球治理倡議]，獲[國際社會][積極響應]。
[尊重網絡主權]、[維護和平安全]、[促進開放合作]、[構建良好秩序]——這[四項原則]至今仍常被引用。
《[聯合國打擊網絡犯罪公約]》開放簽署，專家稱有助[全球互聯網治理體系]走向公正合理。
[人類命運共同體理念]多次寫入[聯合國大會]決議，[中國智慧]引起廣泛討論。
電台海外聽眾來信，指節目中方言太多，普通話聽眾跟不上。
港大團隊證實，微弱交流電刺激可改善睡眠，惟機制未明。
商場以嶄新時代的設計語言重開，每個角落實物與光影交錯，街坊大感親切。
“[港人治港]”、“[澳人治澳]”、[高度自治]的方針沒有任何理由改變。
[全國統一大市場]加快成形，[粵港澳大灣區][營商環境]續見改善。
今屆年會兩會場同步直播，全會員均可即場投票。
[全國兩會]今日揭幕　[國家發改委]首談[低空經濟]規管
[海南自貿港]封關運作，標誌[制度型開放]邁出關鍵一步。
[「雙碳」目標]之下，[綠色低碳發展]提速，[潔淨能源]投資倍增。
「[綠水青山就是金山銀山]」：[三江源國家公園]的[生物多樣性]監測報告出爐
[中巴經濟走廊]十年：由[絲綢之路經濟帶]到[綠色絲綢之路]、[健康絲綢之路]
[精準扶貧]消除[絕對貧困]之後，[鄉村振興戰略]接棒，[「三農」工作]重心隨之轉移。
受訪者談到身心雙創傷的經歷，並非遺憾二字可以概括。
文化部門把第三農場的舊倉改建為[非遺]工作坊，由粵劇老倌駐場授藝。
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
The [Chief Executive’s policy address] was debated in the [Legislative Council] for three days.
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
[Chinese President Xi Jinping]’s keynote at the [Boao Forum for Asia] called for [true multilateralism] and an end to [Cold War mentality], [Xinhua] reported.
[XI] TELLS [G20] THAT [COMMON PROSPERITY] AND [RURAL REVITALIZATION] GO HAND IN HAND
The statistician denoted the parameter by xi, while Louis XI and Pius XI appear only in the footnotes.
She keeps her grandmother's china in a glass cabinet and has lost most of the vision in one eye.
Bronze implements and a carved unicorn lay beneath the temple floor, wrapped in white paper by an earlier excavator.
“Who does it better?” asked the Milan fashion weekly Alta Moda in its spring issue.
The [Cyberspace Administration of China] ([CAC]) fined the platform for breaches of the [Cybersecurity Law], the [Data Security Law] and the [PIPL].
Paris shares closed lower, with the CAC 40 down 0.8 percent, as office vacancies in Sydney’s CBD hit a record.
Makers prefer PLA filament because it is biodegradable, cheap and easy to print.
Drills by the [People’s Liberation Army] near the [Taiwan Strait] were a response to “[Taiwan independence]” moves and [external interference], the [Foreign Ministry] said.
[Bridging the digital divide] will require more than [computing power]; [digital literacy], [data security] and [digital public goods] matter too.
Delegates praised the [Global Civilisation Initiative] and called for [mutual learning among civilisations], [people-to-people exchanges] and a [people-centred approach].
[Digitalisation, networking and intelligentisation] are reshaping [industrial and supply chains], according to a [white paper] from the [MIIT].
After the club was promoted to the second division, its shares rose on two foreign stock exchanges.
[China]’s [Ministry of Commerce] accused the [EU] of [unilateralism], [protectionism] and [double standards] after the [WTO] panel’s ruling.
[Bank of China] and [China Mobile] raised their dividends, the [South China Morning Post] reported.
[Cyberattacks] disrupted the people’s daily lives for a week, the mayor told reporters.
An op-ed in the [People’s Daily] said [netizens]’ trust depends on how well [personal information processors] are supervised.
[Developing countries]' share of [carbon emissions] has risen, yet [developed countries]' historical burden underpins [common but differentiated responsibilities].
Hong Kong’s [Chief Executive] told the [Legislative Council] that the [Basic Law] and the [National Security Law] leave no room for ambiguity.
The retailer’s chief executive told a legislative council in [Lagos] that the basic law of supply and demand still holds.
[Addressing climate change] means expanding [carbon sinks], [national parks] and [renewables], and [implementing] the [Paris Agreement].
[AI]-Generated Rumors, [Telecom and Online Fraud], [Cyber Terrorism]: How the [UN Convention against Cybercrime] Responds
The [CPC Central Committee]’s [fourth plenary session] adopted proposals for the [15th Five-Year Plan], stressing [new quality productive forces] and [high-standard opening up].
Start-ups in the [Guangdong-Hong Kong-Macao Greater Bay Area] and [Xiong’an New Area] train [LLMs] and test [embodied AI]; a few have become [unicorns].
He wore a New Era cap and lived on Xinhua Road, two blocks from a bookshop called The Tao.
[Jointly building the Belt and Road], the two sides will upgrade the [China-Pakistan Economic Corridor] and open a [Green Silk Road] research center.
[Wuzhen], a canal town in Zhejiang, has hosted the [World Internet Conference] since 2014; this year’s [WIC Wuzhen Summit] discussed [internet governance] and [cyber sovereignty].
[MINISTRY OF EDUCATION] BANS UNAPPROVED [ALGORITHMS] IN HOMEWORK APPS; [INTERNET USERS] APPLAUD
[State Council] Unveils Plan to Build a [Unified National Market], Boost the [Low-Altitude Economy] and [Implement] a [More Proactive Fiscal Policy]
[Telling China’s stories well], officials argued, [strengthens cultural confidence] and spreads the [common values of humanity].
Under [PRC] law, [personal information handlers] must obtain [separate consent] before any [cross-border provision of personal information], and [automated decision-making] must be transparent.
“[One Country, Two Systems]” and a [high degree of autonomy] were guaranteed, the [HKSAR] government’s statement noted.
The [Supreme People’s Court]’s guidance on the [Civil Code] and the [Anti-Monopoly Law] clarifies [intellectual property rights].
The Louisiana and Quebec civil codes share a Roman ancestry, legal historians say.
The [CCDI] said the former deputy [head of the National Energy Administration] had violated the [eight-point decision].
WHO WILL PAY FOR IT? [EU] LEADERS SPLIT OVER NEW LEVY
[WHO Chief] Urges [G20] to Honour [Paris Agreement] Pledges
The optometrist said his vision had deteriorated after years of using night-vision goggles.
Curators unpacked bone china, rusty farm implements and a tapestry showing a unicorn.
[Xi]’s remarks, published in [Qiushi], called for [new quality productive forces] and [self-reliance and strength in science and technology].
Students from Xi’an flew to Manchester for the qualifying heats.
[Building a community with a shared future for mankind] remains, in the words of the [white paper], “a lofty goal”.
She wrote the formula on a sheet of white paper and then sat through two sessions of physiotherapy.
[Deputies to the people's congress] voted on the draft, while [CPPCC members] offered suggestions during the [two sessions].
The [Shanghai Cooperation Organisation]'s members condemned [hegemonism], [unilateralism] and [double standards].
Germany's Basic Law was drafted in 1948; the [Hong Kong Basic Law] followed four decades later.
Rising prices are not a basic law of physics, the chief executive of the retailer joked.
[AI]-generated portraits of Ai Weiwei flooded social media, prompting calls for tougher [AI governance].
Traders in Paris pushed the CAC 40 higher as exchanges across Europe reopened after Easter.
[People-to-people exchanges] and [practical cooperation] between the two countries have entered a [new stage].
The theatre's new stage, wider than the old one, was filled by a large model of the Titanic.
Engineers replaced the conveyor belt and road wheels of the excavator overnight.
[High-quality Belt and Road cooperation], including the [China-Pakistan Economic Corridor], was described as “[small yet smart]”.
The startup printed the casing in PLA and stored user settings on the phone with Core Data.
A spokesperson for the [PLA] said [China] adheres to a [defensive national defence policy] and a [no-first-use] pledge.
[Bridging the digital divide], [tackling climate change] and [prioritising development]: three tests for the [Global South].
Negotiators cited [common but differentiated responsibilities] under the [UNFCCC], yet only forty [nationally determined contributions] ([NDCs]) arrived on time.
He was promoted to captain last spring, and his LLM in maritime law hangs in the wheelhouse.
The [Foreign Ministry] said Beijing [respects cyber sovereignty], opposes any [arms race in cyberspace] and acts against [cyberattacks] and [cybercrime].
[Cross-Strait relations] have cooled since the [Anti-Secession Law] was invoked against “[Taiwan independence]” activists.
[GREATER BAY AREA] FIRMS RUSH TO [XIONG'AN NEW AREA] AS [NEV] SALES SOAR
Scholars contrast [Xi Jinping Thought on Ecological Civilization] with earlier debates on [sustainable development] and [biodiversity].
The [Ministry of National Defence], the [Ministry of Commerce] and the [Cyberspace Administration of China] issued separate statements on [cross-border data flows].
Under the [PIPL], [personal information handlers] must undergo audits; [automated decision-making] that sets unfair prices is prohibited.
The steelmaker's offices in Sydney's CBD are shut, and MPs want answers about it.
[Targeted poverty alleviation] gave way to [rural vitalisation], with [common prosperity] as the longer-term [vision].
[Neighbourhood diplomacy] should rest on [amity, sincerity, mutual benefit and inclusiveness], the author argues, not on [zero-sum games].
The [State Council]'s new rules will be [implemented] from May, with the [NDRC] and [SAMR] [promoting] a [unified national market].
“[One Country, Two Systems]” and a [high degree of autonomy] were, the [Legislative Council]’s president insisted, “here to stay”.
The Tao Te Ching teaches softness, Mara explained, and who could argue with that?
[Telling China’s stories well] takes [cultural confidence]; it also takes translators who know [fine traditional Chinese culture] and [intangible cultural heritage].
At the [opening ceremony] in [Astana], leaders of the [Shanghai Cooperation Organisation] promised to resist “[Cold War mentality]”, a phrase that Western diplomats have long stopped noticing.
The [State Council]'s annual [government work report] set a [deficit-to-GDP ratio] of 4 per cent and announced 1.3 trillion yuan in [ultra-long special treasury bonds].
[Xi]’s signature [Belt and Road Initiative] has slowed, yet lending by the [AIIB] and the [Silk Road Fund] held up better than analysts had feared.
WHO KNEW? HOW A VILLAGE DOCTOR WARNED THE [WHO] FIRST
IT WAS ALL A BLUFF: INSIDE THE [IT] SCANDAL THAT SANK A MINISTER
Reaffirming the [purposes and principles of the Charter of the United Nations], and recalling the [2030 Agenda for Sustainable Development], the Committee stresses the need for [bridging the digital divide], including through North-South, [South-South and triangular cooperation];
A dozen MPs asked whether the [MPS], [China]'s police ministry, had run so-called service stations in Glasgow and Croydon.
As the political climate changes in [Brasília], so do the odds of an ambitious [NDC] before the next [COP].
Seventeen states had yet to update their [nationally determined contributions] under the [Paris Agreement], the [UNFCCC secretariat] said in a note seen by [Reuters].
The museum's collection of beautiful china, much of it from Jingdezhen, survived the flood; the potters' wooden implements did not.
Promoted to captain at 24, she lost her vision in an accident two years later and now coaches a five-a-side team in Leeds.
Stock exchanges in Shenzhen and Frankfurt are to test settlement on a shared [blockchain], dealers said on Thursday.
After two sessions with a physiotherapist the winger trained alone; the [two sessions] in Beijing, he joked, had felt shorter.
Rents in the greater Bay Area, from San José to Santa Rosa, rose 6 percent last year; in the [Guangdong-Hong Kong-Macao Greater Bay Area] they fell.
Germany's Basic Law protects [asylum seekers], whereas the [Hong Kong Basic Law] leaves such questions to the [NPC Standing Committee].
“[Article 23 of the Basic Law] obliges us,” the [Chief Executive] told [LegCo], while the chief executive of the city's largest bank declined to comment.
Non-player characters now hold grudges: each NPC in the game runs on a [large language model] small enough for a phone.
Delegates to the [NPC] approved the amendment by 2,878 votes to two, then filed out for the group photograph.
Rooftop solar power politics has divided the Australian right, and [renewables] are only the pretext.
Slovenia sold the [EU]’s first digital [government bonds] in July, raising €30m.
Then came the all-important data: payrolls up, wages flat, the dollar down a cent.
Carmakers must store [important data] locally under the [Data Security Law] and pass a review before any [cross-border data flow].
Trams stopped across Melbourne's CBD on Friday, hours before negotiators from the [Convention on Biological Diversity] were due to speak.
Ai Weiwei: ‘[AI] will never be bored, and that is its problem’
[NATIONAL SECURITY] TRIAL OF HONG KONG PUBLISHER ENTERS FINAL WEEK
How [Dual Circulation] Became a Slogan Without a Budget
“[Telling China’s Stories Well]”: Propaganda Budgets and African Newsrooms, 2013–2023
Analysts are split over whether [new quality productive forces], [supply-side structural reform] and the [new development pattern] are three policies or one.
The [People's Bank of China] stuck to its “[moderately loose monetary policy]”, cutting the reserve ratio by 50 basis points even as [consumer prices] edged up.
A [white paper] released by the [State Council Information Office] on Tuesday called [Taiwan independence] “a dead end”.
White paper lanterns drifted over the harbour to mark the anniversary; nobody from the [Legislative Council] came.
The [CPC Central Committee with Comrade Xi Jinping at its core], the editorial in [Qiushi] insists, demands the “[Two Upholds]” of every cadre.
On the [Politburo Standing Committee] since 2022, he previously ran [disciplinary inspection] in Guangxi.
The [Central Commission for Discipline Inspection and the National Supervisory Commission] said on Sunday that the general was suspected of breaching the [eight-point decision].
“[Whole-process people's democracy]” is defined against [electoral democracy], and borrows more from [democratic centralism] than its authors admit.
[Seeking common ground while reserving differences], Ottawa and Beijing found rather more differences than ground.
The Chinese side were 2–0 down by half-time and, for once, nobody blamed the referee.
The [Chinese side] lodged [stern representations], the [Foreign Ministry spokeswoman] said, over the frigate's passage through the [Taiwan Strait].
Outside the Xinhua bookstore on Wangfujing, a reporter for [Xinhua] waited in vain for his quote.
Manila accused a coastguard cutter of ramming a supply boat in the South China Sea, the [South China Morning Post] reported.
Shares in [Air China] and [China Mobile] slid 3% after [China] threatened to retaliate against the [tariffs].
The [Taiwan Affairs Office] ([TAO]) brushed the plan aside; Ms Tao, the legislator who drafted it, called that predictable.
Launched in 2021, 2022, 2023 and 2025 respectively, the [GDI], [GSI], [GCI] and [GGI] are best read as one package.
The recall covers 91,000 saloons fitted with the 1.6-litre GDI engine, Hyundai said.
Print the bracket in PLA rather than ABS, the forum advised, and it will not crack.
Forty-one [PLA] aircraft crossed the median line, Taipei said, the most since lawmakers debated [Resolution 2758].
Taiwan's [Personal Data Protection Act] long lacked an independent regulator; Hong Kong has had one, the [PCPD], since 1996.
Taiwan’s [Ministry of Digital Affairs], [moda] to its own staff, wants every agency audited under the [Cyber Security Management Act].
The Trail Blazers sold out the Moda Center for a fifth straight night.
Article 4 of the [Interim Measures for the Management of Generative Artificial Intelligence Services] tells providers to uphold “[core socialist values]”, a clause that most [LLM] start-ups meet with keyword lists.
Using 40 million posts, we measure how [netizens] discussed the [Personal Information Protection Law] ([PIPL]) before and after its entry into force.
Visitors queue for a large model of the [Forbidden City] built from 700,000 matchsticks.
The notice was co-signed by the [NDRC], [MIIT], [MOFCOM] and [SAMR]—four agencies, four stamps, no deadline.
The [Cyberspace Administration of China] ([CAC]) said it had removed 12,000 accounts; in Paris, the CAC 40 closed flat.
At the [Chinese Academy of Sciences], [CAS] for short, chemists log every reagent by its CAS number, so the jokes write themselves.
Porous crystals known as MOFs, or metal-organic frameworks, can pull drinking water from desert air.
Recalling the [Pact for the Future] and the [Global Digital Compact] annexed thereto, the report calls for more [digital public goods] and for [digital literacy] programmes in [developing countries].
“No one asked the fishermen,” she said of the [ecological red lines] that now ring the lake and of the [national park] planned beyond them.
“[Lucid waters and lush mountains are invaluable assets],” read the banner above the coal depot.
The [carbon market] now covers steel, cement and aluminium, and the [Ministry of Ecology and Environment] hints at a cap on [carbon emissions] from 2027.
Thirteen [five-year plans] on, the planners still miss; the [15th Five-Year Plan] at least admits as much.
The Globe's new stage, all English oak, creaks at every exit.
Sporadic exchanges of fire continued along the line of control overnight, the army said.
– Who told you about [Wuzhen]? – Nobody. I read it on the [internet].
so my landlord just discovered [generative AI] and now the rent notices rhyme 💀 #AI
The Unicorn, a pub in Ripon, has beaten a Shenzhen [unicorn] valued at $3bn in a [trademark] fight over its name.
Twenty-two [pilot free trade zones], plus the [Hainan Free Trade Port], now share a single [negative list].
“An [arms race in outer space] would have no finish line,” the ambassador said, urging talks on [autonomous weapons systems] too.
Watch how his arms race across the keyboard in the final movement, and how still he keeps his head.
[Human rights] groups fear that the [UN Convention against Cybercrime] will criminalise ordinary security research.
The telescope's receiver is shielded from external interference such as phone masts and microwave ovens.
A [BRI]-funded railway, an [EU]-backed port and a [G7]-financed road all end in the same Angolan town.
We show that [targeted poverty alleviation] raised household incomes most in counties where pre-[WTO] [tariffs] had been highest.
The senator, a self-styled anti-[CCP] hawk, bought his drones in Shenzhen.
Trains from Xi’an were cancelled, and [Xi] cut short his visit to the terracotta warriors.
The Labour Party leadership contest will last six weeks, with nominations closing on 4 May.
Universities must write [Party leadership] into their charters, and the [Ministry of Education] inspects them for it.
The essay traces how [internet sovereignty] gave way to a “[community of common future in cyberspace]” in speeches at the [World Internet Conference].
Under “[East Data, West Computing],” Guizhou sells [computing power] to Shanghai at a third of the coastal price.
[Neighbourhood diplomacy], guided by “[amity, sincerity, mutual benefit and inclusiveness]”, has not stopped the patrol boats.
“[World multi-polarisation]” and “[economic globalisation]” appear 14 times in the communiqué; “[tariff]” does not appear at all.
“[ONE COUNTRY, TWO SYSTEMS]” AT 28: WHAT IS LEFT?
The [KMT] chair invoked the [1992 Consensus] twice; the [Anti-Secession Law], not once.
Washington's [one-China policy] is not Beijing's [one-China principle], however often the two are confused.
At [FOCAC], pledges for an “[all-weather China-Africa community with a shared future for the new era]” came to 360bn yuan over three years.
Since the [20th Party Congress], “[Chinese modernization]” has crowded the “[Chinese Dream]” off the front page of [People’s Daily].
She holds a BFA in ceramics from Alfred and an MBA from Wharton.
[Chinese President Xi Jinping]'s [Global Governance Initiative] drew [positive responses] across the [Global South]
“The Chinese approached us first,” the Icelandic minister recalled, “and we said no.”
Ten years after “[Internet Plus]” comes “[AI+]”: same plus, bigger bill, and Dublin, which has yet to [implement] one directive, is already [promoting] the next.
`
    .trim()
    .split('\n'),
};
