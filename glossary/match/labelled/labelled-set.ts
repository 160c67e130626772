/**
 * Sentences by language, labelled by hand before the matcher was run on them, with terms in
 * brackets. Only the terms of `FOCUS_TERMS` are labelled, and longer terms of the glossary that
 * contain one; other terms are not counted. `zh-Hant` is mainland text converted to Traditional.
 * About two thirds are traps, in which the characters of a term belong to different words. The
 * results of the first run are in `tests/bench/record/sentences.md`.
 */
export const LABELLED_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
这套推荐[算法]会放大偏见。
监管部门公布了[算法]备案清单。
先乘除后加减是四则运算法则。
他换算法郎时多按了一个零。
会计在核算法人名下的资产。
新修订的预算法明年施行。
[算法]歧视引发公众讨论。
机器学习[算法]工程师年薪不菲。
清算法院判决的赔偿款需要时间。
请[各方]保持克制。
[各方]一致同意延长停火。
村里各方面的条件都改善了。
各方案的优劣要逐一比较。
[中国—东盟博览会]在南宁举行。
[东盟秘书长]访问北京。
他是广东盟军联谊会的成员。
[东盟]十国外长发表声明。
京东盟友不多。
[大数据杀熟]被点名。
数据库里最大数据表有十亿行。
用[大数据]分析客流。
请尽快加大数据采集力度。
巨大数据量拖垮了服务器。
[区块链]存证平台上线。
[全国碳市场]启动交易。
低碳市场前景广阔。
[碳汇]林面积逐年增加。
双碳汇报会推迟到周三。
[森林碳汇]交易落地。
[中纪委]网站发布消息。
[进博会]溢出效应明显。
[中科院]院士当选名单公布。
[中国梦]归根到底是人民的梦。
实现[中国梦]需要几代人接力。
他来自中国梦想小镇。
解放军报发表评论员文章。
[解放军]战士跳入洪水救人。
[中方]对此深表关切。
敦促日方同[中方]相向而行。
其中方案二成本最低。
会议中方才知道他已离职。
初中方程应用题最难。
手中方便面还冒着热气。
集中方向突破关键技术。
途中方圆十里不见人家。
[中方]立场是一贯的。
[民法典]实施五周年。
[云计算]服务商降价。
乌云计算着时间压过来。
[中共二十届四中全会]在京举行。
[中共]党员人数超过一亿。
其中共有三名儿童。
心中共同的愿望。
活动中共享雨伞三千把。
事故中共造成两人受伤。
集中共用一台服务器。
[算力网络]国家枢纽节点。
每秒[算力]达到百亿亿次。
计算力矩时要注意方向。
预算力度空前。
结算力争当天完成。
东数西算缓解东部[算力]紧张。
打算力挽狂澜。
[党中央]权威不容挑战。
坚持[党中央]的领导。
国民党中央委员辞职。
[密码法]规定了商用密码的检测认证。
[赤字率]拟按百分之四安排。
[中央巡视组]进驻三省。
[巡视]整改情况向社会公布。
他向四下巡视一周。
巡视员在走廊来回走。
[双循环]格局加快形成。
双循环赛打了两个月。
[欧盟]对华加征关税。
匈牙利否决了[欧盟]的制裁。
中东欧盟国反应冷淡。
[青年交流]营开幕。
促进人员[交流]。
请按时提交流程图。
社交流量见顶。
他们移交流浪儿童给救助站。
成交流水一目了然。
推动[学术交流]和务实合作。
交流电频率是五十赫兹。
设施联通等[五通]取得进展。
第五通电话才接上。
乐山五通桥区发生地震。
[总书记]在江西考察。
[大湾区]机场群客流创新高。
[尊重和保障人权]。
个人权益受到侵害。
当事人权衡后撤诉。
工人权利写入合同。
所谓[人权]报告充满偏见。
他身边的人权力很大。
领导人权责要对等。
抓好政策[落实]。
[落实]安全生产责任制。
没落实业家变卖家产。
部落实行长老制。
坠落实验在塔上进行。
院落实际面积不足百平。
各地要把责任[落实]到人。
角落实在太暗。
[信息化]和工业化深度融合。
[信息化]水平不断提高。
昆虫信息化学物质研究获奖。
[非遗传承人]走进校园。
[非遗]市集人头攒动。
剪纸是[非遗]项目。
并非遗憾，而是释然。
此病绝非遗传所致。
除非遗失声明已登报。
他若非遗漏了一题，本可满分。
[非遗]工坊带动就业。
[互联网]不是法外之地。
[互联网]医院可以开药。
移动[互联网]流量激增。
[物联网]终端连接数超过人口。
宠物联网上传照片。
[网民规模]突破十一亿。
有[网民]晒出照片。
上网民众的隐私谁来保护？
涉[互联网]民事案件增多。
国产[大模型]开源。
通用[大模型]降价潮来了。
这是馆里最大模型飞机。
四大模型公司齐聚现场。
[香港立法会]三读通过条例草案。
[立法会议员]宣誓就职。
全国立法会议在京召开。
[双创]周主会场设在北京。
股价双创历史新低。
双创板指数走弱。
[民政部]发布通知。
民政部门要公开账目。
[商务部]反制清单生效。
请商务部门配合调查。
电子商务部招聘三人。
[商务部]部署下半年工作。
[教育部]办公厅印发通知。
地方教育部门表态。
[教育部]门口挤满记者。
体育教育部分教师罢课。
[财政部]下达补助资金。
财政部分款项未到账。
[财政部部长]作报告。
财政部门加强监管。
[外交部例行记者会]。
外交部门与军方意见不一。
[住建部]通报八起案例。
[人社部]门户网站开通查询。
人社部门上门服务。
[工信部]总工程师表示。
[司法部]公开征求意见。
司法部门介入。
[国防部新闻发言人]答问。
国防部队演练。
国防部署已经到位。
[美国国防部]否认。
[公安部]发布红色通缉令。
公安部门提醒市民。
公安部署夏季行动。
[科技部]火炬中心公示名单。
高科技部队亮相。
高科技部件依赖进口。
[水利部]启动应急响应。
水利部门巡堤。
[审计署]公告查出问题。
[网络诈骗]手法翻新。
[网络空间]不是真空。
神经网络层数加深。
人际网络很重要。
[网络]主播要持证上岗。
[新时代]青年当自强。
进入[新时代]以来。
技术革新时代已经到来。
更新时代码丢失。
[新动能]加速成长。
创新动能不足。
[新基建]投资提速。
[新常态]下的货币政策。
重新常态化运营。
改革进入[新阶段]。
科技创新阶段性成果。
[新三样]出口亮眼。
[开幕式]烟花取消。
[兜牢民生底线]。
[民生]支出只增不减。
农民生产积极性高。
居民生活垃圾分类。
市民生怕堵车。
渔民生意惨淡。
难民生存状况恶化。
[民生]无小事。
人民生命安全高于一切。
公民生物信息受保护。
[三中全会]通过决定。
[全会]公报全文发布。
大会安全会同交警布控。
健全会计制度。
他完全会错了意。
安全会议每周一次。
[弘扬]科学家精神。
张弘扬同学获奖。
坚持实事求是。
[求是]杂志刊发文章。
一味追求是没有意义的。
需求是第一位的。
我的要求是准时。
[法治]是最好的营商环境。
[法治政府建设]示范创建。
依法治校成效显著。
这种疗法治好了他。
没有办法治理污染。
无法治愈的疾病。
用刑法治理醉驾。
[弘扬][法治精神]。
[国务院令]第七百号。
[国务院常务会议]部署。
美国国务院发言人。
[国新办]举行发布会。
[最高法]发布典型案例。
最高法院大法官提名。
最高法定刑为死刑。
[最高检]工作报告。
最高检测值超标。
[国台办发言人]陈斌华。
全国台办主任会议。
[台海和平稳定]。
维护[台海]稳定。
灯台海拔三十米。
烟台海鲜便宜。
电台海外频道停播。
[全国两会]召开在即。
[两会]代表委员热议。
开了两会儿小差。
一两会太少，三两会太多。
[联大]一般性辩论开始。
[第八十届联大主席]当选。
西南联大旧址。
物联大会下月举行。
残联大楼装修。
[安理会]紧急磋商。
贯彻[新发展理念]。
树立绿色[理念]。
总经理念完稿子就走了。
生理念头一闪而过。
[白皮书]发布。
《新时代的中国国防》[白皮书]。
[乌镇峰会]永久会址。
义乌镇街改造完成。
[新华社]快讯。
新华社区居委会换届。
据[新华社]电。
[党的二十大]擘画蓝图。
全球二十大港口排名出炉。
[三农问题]是重中之重。
第十三农场喜获丰收。
周三农历初一。
`
    .trim()
    .split('\n'),
  'zh-Hant-TW': `
行政院通過[數位發展部組織法]。
多數位於台北的公司遠距辦公。
[網路]霸凌防制成為焦點。
[網路]票選活動今天截止。
捷運路網路線圖更新。
[網友]留言灌爆臉書。
上[網友]人推薦的網站。
官網友善連結失效。
[資安]長責任加重。
投資安排在下週公布。
融資安全比例下修。
[資安]事件通報時限縮短。
師資安定有助教學。
[個資法]修正草案送立法院。
外洩案依[個資法]開罰。
[演算法]推薦影音爭議不斷。
社群平台的[演算法]不透明。
[大數據]分析選民結構。
擴大數據中心規模。
雲端硬碟降價。
[雲計算]與[物聯網]課程開班。
[區塊鏈]發票試辦。
[東協]十加三會議登場。
股東協議書簽署完成。
房東協助申請補貼。
我國與[東協]貿易額成長。
[亞投行]貸款案通過。
[歐盟]執委會表示關切。
東歐盟友立場動搖。
[人權]團體到場聲援。
個人權利不容侵犯。
工人權益受損。
[國家人權委員會]提出報告。
[民生]物資不缺。
農民生活改善。
居民生計困難。
穩定物價攸關[民生]。
[台海]情勢升溫。
確保[台海]和平。
電台海外廣播停播。
煙台海域發現沉船。
[立法會選舉]在香港舉行。
全國立法會議召開。
[中共]軍機擾台。
其中共有五人受傷。
[中共]黨代會落幕。
活動中共享餐點。
[解放軍]繞台演訓。
[中方]未予回應。
其中方法最簡單。
初中方程式很難。
[白皮書]送交國會。
民進黨中央黨部開會。
[法治國家]的基石。
依法治理土石流。
療法治好了失眠。
氣候變遷調適法上路。
永續發展報告書出爐。
[落實]居住正義。
[碳匯]專案審議通過。
低碳匯聚商機。
[國防部]公布共機動態。
美國國防部證實。
[教育部]公布課綱。
教育部門預算增加。
[交流]團抵達上海。
社交流量下滑。
雙方[交流]受阻。
提交流程已簡化。
[理念]相近的國家合作。
總經理念錯名字。
[開幕式]改在室內舉行。
[新時代]的挑戰。
更新時代碼遺失。
`
    .trim()
    .split('\n'),
  'zh-Hant-HK': `
[立法會財務委員會]批准撥款。
[立法會議員]質詢官員。
[網絡攻擊]影響銀行服務。
社交[網絡]平台封鎖帳戶。
人際網絡不可或缺。
官員稱會[保障人權]。
僱員個人權益受保障。
工人權利聯會請願。
[大灣區]升學資訊展開鑼。
東京大灣區航線復航。
[民生]開支佔預算兩成。
市民生活成本上升。
居民生怕大廈倒塌。
內地與香港簽署協議。
[中方]強烈譴責。
其中方案獲得通過。
[外交部駐港公署發言人]回應。
外交部門未有評論。
[法治]是香港的基石。
依法治港是基本原則。
無法治療的癌症。
[國務院港澳辦主任]訪港。
[歐盟]駐港辦事處發表報告。
西歐盟友不滿。
[大數據]應用於交通管理。
龐大數據庫被入侵。
[算法]交易佔比上升。
運算法則很簡單。
[區塊鏈技術]用於貿易融資。
[碳中和]路線圖公布。
[白皮書]闡述一國兩制。
[兩會]期間港區代表發言。
過了一兩會兒他才出現。
創科局推動人工智能。
[新時代]的愛國教育。
[開幕式]在會展舉行。
其中共有三名港人。
[中共二十大]後的政策。
[青年交流]計劃開始報名。
提交流動資料的期限。
`
    .trim()
    .split('\n'),
  'zh-Hant': `
中國[網絡空間]安全協會成立。
[互聯網企業]要承擔主體責任。
[網民規模]持續增長。
上網民眾的隱私保護。
維護發展中國家的利益。
[各方]應加強對話。
各方面工作取得進展。
農民生產生活條件改善。
[民生福祉]不斷增進。
[大數據]和[雲計算]產業發展。
最大數據中心落成。
[落實][碳達峰]行動方案。
古村落實行保護性開發。
[信息化]建設提速。
信息化學物質研究。
[算法]推薦管理規定施行。
根據預算法規定執行。
[黨中央決策部署]。
[教育部]、[財政部]聯合印發。
教育部門要主動作爲。
[求是]雜誌發表重要文章。
實事求是的作風。
[法治軌道]上推進改革。
依法治網成效明顯。
[全會]強調改革開放。
健全會議制度。
[烏鎮]迎來嘉賓。
義烏鎮街改造。
[中方]願同[東盟]加強合作。
集中方向攻關。
[物聯網]應用廣泛。
貨物聯網查詢。
[安理會]通過決議。
[聯大]舉行緊急會議。
蘇聯大使館舊址。
[非遺]保護條例。
並非遺忘歷史。
`
    .trim()
    .split('\n'),
  en: `
The [AI] boom lifts chipmakers.
He paid AIR fares in advance.
The AID budget was cut.
She said she was [AI]-savvy.
New AI2 models appear.
it is what it is
The [IT] department replied.
Does it matter? It does.
The [WHO] declared an emergency.
Who asked? WHOSE idea was it?
[Xi] met with the delegation.
The xi-axis and the letter xi.
[China]'s exports rose.
The fine china broke.
Chinaware is sold here.
[China]’s stance is clear.
Indochina was a colony.
[Cyberspace] is borderless.
There are no cyberspaces here.
The [digital divide] widens.
[Digital divides] persist across regions.
A digitally divided town.
[Algorithms] decide what we see.
Algorithmic trading is fast.
An [algorithm]'s bias is hard to see.
The [rule of law] matters.
The rules of lawn tennis changed.
He is a lawyer of rules.
[White papers] were released.
White paper-thin walls: whitepaper.
The [white paper]’s findings
The [Global South] speaks.
The global southern ocean.
Unicorns raised funds.
Unicornfish live in reefs.
The [two sessions] opened.
Two session musicians played.
[Human rights] are universal.
A [human right] to clean air.
The human righteousness debate.
[Carbon neutrality] by 2060.
[Carbon sinks] absorb emissions.
A carbon sinking plan.
[Zero-sum games] hurt all.
It was a zero sum, gamers said.
The [internet] is global.
Internetwork protocols differ.
[Internet users] grew.
See https://example.com/internet/AI for more.
Mail ai@who.int or WHO@example.org.
Follow @WHO and #AI.
The site internet.org closed.
[Blockchain] ledgers.
[Blockchains]’ limits.
[Climate change] is real.
Climate changed everything.
[Netizens] reacted.
A [netizen]'s comment.
The [real economy] slows.
[Multilateralism] is under strain.
Multilateral talks resumed.
[Big data] firms merge.
A big database.
The [Belt and Road] spans continents.
Seat belts and roads.
The [Belt and Road Initiative] turns ten.
[Beautiful China Initiative] targets
[Supply chain security] risks
[Common prosperity] is the goal.
A commonly prosperous region.
[Win–win cooperation] was praised.
[Win win co-operation] was praised.
[Cyber attacks] surged.
[Cyberattacks] surged.
[Cyber sovereignty] is debated.
The [cyber crime] unit.
[Cybercrimes]’ victims
[Low-altitude economies] need rules.
[Ecological conservation] comes first.
[Neighbourhood diplomacy] deepens.
[Peaceful development paths]
[Green development] fund
Evergreen development fund
[Plenary sessions] are held.
The plenum chamber was sealed.
`
    .trim()
    .split('\n'),
};
