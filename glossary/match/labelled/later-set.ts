/**
 * A set of sentences by language, half of them traps, written from the list of 11,423 concepts alone,
 * and labelled before they were run. Counted are marks of terms that are marked
 * wherever they stand. What its first run showed is in `tests/bench/record/sentences.md`.
 */
export const LATER_SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': `
孩子拼了三个周末的航母大模型，被猫一尾巴扫到了地上。
[六方会谈]停摆多年，[朝鲜半岛]的棋局里又多了几个不肯下桌的人。
作业是写一个能算阶乘的简易程序，别从网上抄，老师有查重。
五通桥的豆花饭一定要去老街吃，导航到人民电影院下车就是。
约旦外长援引[安理会第2735号决议]，敦促有关方面让[加沙地带]实现[永久停火]。
[难民署]说，过去十天有四万名[流离失所者]越境，[难民营]里每三户人家合用一顶帐篷。
这场审判长达六年，等到宣判那天，当年的证人已经走了两个。
一款手电筒软件居然索要通讯录和定位，隐私权限给得也太随便了。
土耳其中央银行意外加息两百个基点，里拉应声反弹。
市政公告：因建设和平大道下穿隧道，即日起封闭北侧机动车道。
这家店的防水产品我回购三次了，卫生间刷两遍，闭水48小时一滴没漏。
弱弱问一句，[取保候审]期间换了手机号，要不要跟[值班律师]或者派出所报备？
爷爷枕边那台半导体还是七几年买的，天线断过，拿胶布缠着，晚上听评书。
听到报警后，值班长立即组织工作人员和旅客从西侧通道撤离，全程不到四分钟。
[海关总署]、[税务总局]、[商务部]联合公告：本公告自发布之日起施行。
出生在里昂的他放弃了代表法国队出战的机会，选择为祖籍国摩洛哥效力。
受上海市委托，这家第三方机构对全市加装电梯的小区做了抽样走访。
[遵义会议]会址那座小楼不大，楼梯踩上去吱呀作响，讲解员却能让人听得忘了时间。
南京两日游，上午总统府，下午夫子庙，晚上坐画舫，脚都走断了。
[科创板]第五套标准重启，未盈利的[生物医药]企业又排起了队。
对原产于印度的上述产品继续征收[反倾销税]，实施期限自公告之日起5年。
网友问得最多的一句是：这样立法会不会把小作坊全逼死？
展柜里陈列着汉代漆器三十余件，其中共有七件带铭文。
受寒潮影响，昨日全省[最大用电负荷]和日用电量双创历史新高。
老赵摆摆手：“过去风险大，是因为没有保险；现在保险有了，你还怕啥？”
博士毕业后他留在人大工作，主讲货币银行学，学生私下叫他“韩老板”。
《[湿地公约》第十四届缔约方大会]期间，又有七座城市拿到“[国际湿地城市]”的牌子。
[埃博拉疫情]暴发后的第三周，[世卫组织]才把应急物资运进那个没有机场的省。
火车贴着[塔克拉玛干沙漠]南缘跑了一夜，天亮时车窗缝里积了细细一线黄沙。
据老会计回忆，[财政部]长期以来对这笔转贷款实行专户管理。
日本东北地区太平洋沿岸发布海啸注意报，预计浪高一米。
基金销售机构不得以任何方式损害投资人权益。
厂家打算明年推出一款经济实用新型播种机，价格控制在八千元以内。
下一步要加强针对性帮扶，不能一张表格发到底。
照你这么个算法，咱家一年得亏两头牛。
[扎波罗热核电站]再度失去全部厂外供电，[国际原子能机构]称柴油发电机只够撑十天。
翻出浙江省2004年[政府工作报告]才发现，跨海大桥的设想那时就写进去了。
[行政处罚决定书]应当在宣告后当场交付当事人；当事人不在场的，应当在七日内依照《[民事诉讼法]》的有关规定送达。
作者坦承，受方言和地域文化局限，这部小说恐怕很难译成外文。
受台风外围影响，闽北山区局地可能发生山洪、[泥石流]，气象部门已发布暴雨[橙色预警]。
第三十届北京大学生电影节昨晚落幕，最佳影片颁给了一部成本不到两百万元的处女作。
[立法院]三读当天，[国民党]和[民众党]联手表决，[民进党]立委在议场举牌到半夜。
[试用期]内被口头辞退、没签[劳动合同]，去申请[劳动争议仲裁]需要准备哪些证据？
西班牙公民党宣布不再参加本届大选。
从[爱丽舍宫]出来的时候，总理手里只拿了一张折了两折的纸。
央行有关负责人重申，不搞“[大水漫灌]”，但会用好支农支小的各项[再贷款]。
改革越往[深水区]走，越要听得进刺耳的话。
周末重看《失控陪审团》，达斯汀·霍夫曼在洗手间里对峙那场戏还是绝。
五金、箱包、假发，中国制造业里最不起眼的行当，撑起了这三个县的税收。
[基础四国]的部长们在声明中写道，[气候融资]不是施舍，[共同但有区别的责任]不容改写。
[高温气冷堆核电站]的妙处在于，就算冷却剂全部流失，堆芯也不会熔毁。
全镇五个中心小学今年一共只招到六十二名一年级新生。
[亚吉铁路]开通后，从[亚的斯亚贝巴]到吉布提港的货运时间由三天缩短到十几个小时。
[月球背面]的土壤更疏松、更黏，[嫦娥六号]的钻头为此改了三版方案。
一九三七年冬，满载难民的“复兴号”小火轮在芜湖江面触礁。
[“悟空”号暗物质粒子探测卫星]在轨运行近十年，采集的宇宙线粒子超过一百亿个。
门票开售五分钟，[短道速滑]和[花样滑冰]的好位子就没了，[越野滑雪]倒还剩一大片。
“[爱达·魔都号]”的自助餐比我想的好，就是下船排队等了一个多小时。
商场门口立着“支持[数字人民币]”的牌子，可收银员说机器坏了半个月了。
在一水儿的精修自拍里，她那张打哈欠的照片简直是一股泥石流。
[端午节]放假三天，[京杭大运河]杭州段的龙舟看台票早早售罄。
新华社区的食堂一荤两素十二块钱，周边上班族也爱来蹭饭。
尺码标准，就是领口略紧，低头吃饭有点卡脖子，其他都满意。
某贸易公司急招会计法务各一名，双休，五险一金，有驾照优先。
姑姑当年在香港仔细读过那批信札，一封一封抄在练习簿上。
偏头痛反复发作，这个方法治标不治本，建议楼主还是去神经内科挂个号。
请申请人于7日内登录系统更新材料，逾期视为自动放弃。
拆与不拆，是这座[城中村]里两万租客茶余饭后唯一的话题。
在[第七届进博会]上，来自[小岛屿发展中国家]的咖啡和香草分到了免费展位。
俱乐部打算力保核心后卫续约，但薪金空间只剩六百万。
赛前没人看好的火箭军团客场轰进22记三分，硬是把系列赛拖进了抢七。
[渔业法修订草案]吸收了[长江十年禁渔]的做法，对“绝户网”设了更高的罚款。
古巴代表以[七十七国集团和中国]的名义发言，要求取消[单方面强制性措施]。
汪曾祺写西南联大，写得最多的是茶馆和跑警报。
光刻胶、高端轴承这些“[卡脖子]”环节，靠买是买不来的，一位[政协委员]说。
[第五次全国经济普查]登记已经开始，普查员上门时会出示证件，请您如实填报。
投资者在互动平台追问：大股东会不会趁解禁继续减持？
[渠务署]承建的地下蓄洪池完工后，[黄大仙]一带的[水浸黑点]可望消除。
科索沃解放军前指挥官在海牙再度出庭，否认全部指控。
小组赛采用主客场双循环赛制，前两名晋级淘汰赛。
[500米口径球面射电望远镜]的正式名字太长，老乡们只管它叫“[中国天眼]”或者“那口锅”。
继承开始后，[遗嘱执行人]为[遗产管理人]；没有[遗嘱执行人]的，继承人应当及时推选。
[欧盟]拟推[反制清单]回应[对等关税] 波本酒、摩托艇在列
[公租房]轮候了两年才到我，租金按市价六成收，还能申请[租金补贴]，知足了。
昨夜暴雨致城区交通部分中断，三条公交线路临时绕行。
遭受[家庭暴力]或者面临其现实危险的，可以向[人民法院]申请[人身安全保护令]。
[行政院]、[立法院]、[司法院]、[考试院]、[监察院]，课本上合称“五院”，考题年年出。
公司拟在联交所由[第二上市]转为[双重主要上市]，预计不涉及新股发行。
菲方船只不顾劝阻驶近[黄岩岛]，我[海警船]依法采取了管控措施。
[国际货币基金组织]批准向该国发放新一笔贷款，条件是砍掉燃油补贴、上调[消费税]。
[土地使用权出让]收入同比下降一成二，不少县的[政府性基金预算]因此吃紧。
[高等法院]昨日裁定四名被告[上诉得直]，[律政司]表示会研究是否上诉至[终审法院]。
卖方[虚开增值税专用发票]的，买方已抵扣的[进项税额]应当作转出处理。
[强积金]户口“全自由行”遥遥无期，打工仔唯有月月看着基金缩水干瞪眼。
[医管局]公布新收费，[急症室]非紧急个案每次四百港元，综援人士照旧全免。
黑土地铁锅炖的招牌是鱼头泡饼，四个人点小锅就够。
该公司[独立董事]长期缺席会议，被交易所发了监管函。
该院联合国内十余家三甲医院，对三千多名糖尿病患者随访了八年。
老会员看到的价格反而更高，这不就是典型的[大数据杀熟]吗？已截图投诉[12345热线]。
财务说还在研究开发票的流程，让我下周二再打电话。
演习中，数艘[无人艇]以蜂群队形突防，红方指挥所一度判断不出主攻方向。
决赛里人大代表队三比一逆转清华，拿下首都高校羽毛球赛女团冠军。
被告某置业有限公司[法定代表人]经本院传票传唤，无正当理由拒不到庭。
与上一年相比，该市[营商环境]部分指标不升反降，其中办电时间多了两天。
[海基会]与[海协会]那几年签下的协议，小到包裹，大到航班，样样关乎寻常日子。
PPT上的图糊成一团，麻烦放大数据标签，再把坐标轴的单位补上。
发朋友圈集满38个赞，到店送一份小酥肉。
[英国国防部]拒绝透露那架失事直升机当时执行的任务。
今年[冬小麦]播种偏晚，多亏[高效节水灌溉]管网铺到了地头，苗情比去年还齐整。
[7天期逆回购操作利率]维持1.40%不变，本月[贷款市场报价利率]“按兵不动”已无悬念。
[贸发会议]下调全年增长预期，称运价上涨对[最不发达国家]打击最大。
三月二十日是国际法语日，使馆文化处照例办了一场听写比赛。
[财政部]今年在香港发行的人民币国债，也就是俗称的“[点心债]”，认购倍数超过三倍。
[孔子学院]的学生把歇后语编进相声，拿到了今年“[汉语桥]”欧洲赛区的冠军。
我在一家做户外灯的外贸公司商务部实习，主要是给报价单排版。
有人整理过《全面战争：三国》全部武将的开局攻略吗？求链接。
崔龙海二〇一九年起出任[朝鲜国务委员会]第一副委员长。
[博鳌亚洲论坛2024年年会]的[志愿者]培训，光是站姿就练了两天。
我把几家装修公司的报价都摆在桌上，其中方案二最便宜，用料也最含糊。
“[具身智能]”写入[2025年政府工作报告]后，几只机器人概念股连拉三个涨停。
[二十届三中全会]通过的《决定》提出，健全[因地制宜发展新质生产力][体制机制]。
第三农贸市场搬迁后，老城南的早点摊一下子少了一半。
北方人过冬三大法宝：暖气、秋裤和囤在阳台上的大白菜。
农家乐的柴火大锅饭真的香，锅巴被我们四个人抢光了。
依法取得的[海域使用权]受法律保护，[任何单位和个人]不得侵犯。
货轮的上层建筑起火，船员只得从艉部放下救生艇。
[二十国集团领导人第十九次峰会]在里约热内卢落幕，巨富税写进了宣言，却没有写税率。
研究团队强调，这种过敏体质并非遗传所致，而与婴儿期的肠道菌群有关。
[东海舰队]一艘[两栖攻击舰]日前完成跨昼夜舰机协同训练，连续起降直升机六十余架次。
名人故居修缮完毕，即日起免费对外开放，每周一闭馆。
中国道路运输协会提醒，节后返程的包车务必核验电子路单。
[克里姆林宫]发言人佩斯科夫说，普京并没有计划在本周会见[美国国务卿]。
小朋友请勿在无家长陪同下进入深水区，泳镜可在前台租借。
机务段每季度都要考核安全操作，两次不合格就调离岗位。
塔吉克斯坦的[鲁班工坊]里，十九岁的法鲁赫正对着全站仪练习放样。
[神舟十七号乘组]第二次[出舱活动]历时约八小时，修好了[核心舱]太阳翼上被撞坏的电缆。
[市内免税店]新政落地 [离境退税]“[即买即退]”再扩围
这本地方戏曲选集只印了五百册，未公开发行，旧书网上已炒到上千元。
[原讼法庭]的[陪审团]退庭商议九小时后，以六比一裁定被告谋杀罪名成立。
[外交邮袋]不得予以开拆或扣留，这是公约第二十七条的白纸黑字。
粉碎“[四人帮]”的消息传到县里那天，外公把藏了三年的酒从床底下摸了出来。
日本内阁成员再次参拜[靖国神社]，韩方敦促东京拿出恪守“[村山谈话]”的诚意。
《[香港经济日报]》副刊连载过他的饮食专栏，后来结集成书。
评上县级[非遗]那年，捏面人的孙师傅七十三岁，徒弟只有一个半——那半个是他孙女。
[民生银行]客服说，提前还款要先预约，最快也要下个月。
[地役权]自合同生效时设立；未经登记，不得对抗[善意第三人]。
手头那套房的月供还没还完，他又想再贷款买车，媳妇当场翻了脸。
[副检察长]出庭宣读起诉书，指控被告人犯[受贿罪]、[滥用职权罪]、[洗钱罪]三项罪名。
调用该函数前未检查长度，攻击者可借此造成缓冲区溢出。
[欧佩克]突然增产，布伦特原油夜盘跌穿六十五美元。
`
    .trim()
    .split('\n'),
  en: `
Where the [suretyship contract] is silent, the guarantor answers for principal, interest, [liquidated damages] and the cost of enforcing the claim.
An [easement] passes with the land it serves unless the parties have agreed otherwise in writing.
A month at One Health in Headingley costs £19, towels not included.
Berlin's [defence budget] has doubled since 2019, yet its [arms control] desk is down to four people.
We changed buses in Salem, the state capital, and ate bad pie.
Two thirds of the public order their repeat prescriptions through the app.
The [Golan Heights], the [Gaza Strip] and [East Jerusalem] are dealt with in separate annexes.
The parties recalled [Security Council resolution 1701] and their commitment to the [territorial integrity] of Lebanon.
By 58 votes to 49 the [Legislative Yuan] sent the [supplementary budget] back to committee.
The surprise party was a complete success, apart from the surprise.
Red Notice cost Netflix $200m, and you can see at least six of them on the screen.
anyone know if you can pay with an [Octopus card] on the ferry to [Lantau Island] or is it cash only??
The fields beyond Lincoln were yellow with oilseed rape, and half the choir was sneezing.
The [withholding agent] shall remit the amount within fifteen days; fees paid to a [non-resident enterprise] are no exception.
[Winter wheat] went in late after the rains, and [grain output] is expected to slip by two per cent.
The [IPC] cleared both sprinters a week before the [Winter Paralympics] opened.
The manager praised his side's fighting spirit after they held on with nine men.
Two new bakeries are opening up on Fore Street, which is two more than we had last year.
Opabinia had five eyes, a trunk with a claw at its end and no living relatives to speak of.
He was convicted of [criminal intimidation] and [criminal damage] but cleared of [unlawful assembly].
Lorries loaded with [humanitarian aid] were turned back at the [Rafah crossing] for the third day running.
Tired of [involution-style competition], three makers of [lithium-ion batteries] agreed to pay their suppliers within sixty days.
Newcomers to the class struggle with the hip openers for a week or two.
The players closed with Beethoven's String Quartet No. 14 and, wisely, gave no encore.
Turn left at the blue house with the crooked chimney and carry on until the tarmac gives out.
Bring a big pot of salted water to a rolling boil and keep a cupful back for the sauce.
[MINUSCA]'s [peacekeepers] beat back the attack on the airstrip shortly before dawn.
Inspectors from the [OPCW] sealed the last bunker and, with it, the country's declared stock of [chemical weapons].
Peter Green, a founding member of Fleetwood Mac, sold his Les Paul for next to nothing.
Because the sensor has twice as many green pixels, the green channel is the least noisy of the three.
This foundation slides off by lunchtime unless you set it with powder.
Aberdeen came from behind at Pittodrie to beat Hibs 2–1 with the last kick of the match.
The normal value for serum potassium in adults is between 3.5 and 5.0 mmol/L.
With five centers on the roster and nobody who can shoot, Portland is in for a long winter.
The [State Duma] passed the bill on Tuesday; the [Federation Council] took all of eleven minutes on Wednesday.
[SUPER TYPHOON] RAGASA SHUTS SCHOOLS FROM [LUZON] TO LEIZHOU
Adam West and Burt Ward did their own stunts, more or less.
Ministers spoke of [stabilising expectations] and [boosting consumption]; the markets heard neither.
[Water-saving irrigation] has cut the cotton farms' draw on the river by a third since 2011.
For discount window blinds in odd sizes, try the outlet behind the bus depot.
Could you bring in the washing before it starts to pour?
The [Arms Trade Treaty] does not stop a government selling rifles; it obliges it to ask where the rifles will end up.
Seats for the [figure skating] and [speed skating] went in minutes; for [cross-country skiing] you could still walk up on the day.
“We have never recognised [long-arm jurisdiction] and we are not going to start now,” the spokesman told reporters.
After two sessions with the physio I could lift the kettle again.
Gavi limped off after twenty minutes, clutching the same knee.
[Usufruct], [lien], [superficies]: the notary read the words aloud as though they were the names of saints.
Selling my New Era cap, worn twice, smells of nothing, £15 ono.
Germany's Basic Law was rewritten in 1993 so that [asylum seekers] arriving overland could be turned back.
Hull KR ended a 40-year wait when they won the Challenge Cup at Wembley.
The [vice premier] cut short a [working visit] to [Astana] and flew home.
Rain had the last word in the ICC Women's T20 World Cup warm-up at Dambulla.
[Panda bonds] outsold [dim sum bonds] for the first time last quarter, dealers said.
[Sponge cities], as the textbook cheerfully puts it, drink their rain instead of bailing it out.
Each time a user pays with the app, the stall gets the money within two seconds.
[Quantum computing] is a core module in the second year, so there is no dodging it.
Hyenas look like dogs, but their close relatives are mongooses and meerkats.
Finish the orchids with an additional fine mist of rainwater.
The EVA midsole packs out after about 400 miles, which at this price is a shame.
Delegates left the [Earth Summit] in 1992 with two conventions, 27 principles and, by one count, 24 million sheets of paper.
Maine's state organ donor registry passed half a million names in June.
The province has wound up forty [zombie enterprises], whose losses had been rolled over from one year to the next since 2009.
Resurfacing a single tennis court costs the club about £9,000.
Traders piled into [inflation-linked bonds] after the August price figures came in hot.
Neither [countervailing duties] nor [safeguard measures], the panel noted, depend on any proof of bad faith.
Parking on Commonwealth Avenue is a blood sport, so take the Green Line.
Kenya wants [climate finance] as [grants], [concessional loans] where it must, and no more [debt traps].
[Makeshift hospitals] went up in the exhibition halls, and every [confirmed case] was to be moved there within the hour.
The [Kremlin] and the [Pentagon] both declined to comment on the reported [hypersonic missile] launch.
[Left-behind children] in the county's boarding schools see their parents once a year, if the trains run.
Residents of the lower valley rely on a single [village clinic], which opens when the [rural doctor] is not in his orchard.
The founder of Silk Road, the drug bazaar hidden behind Tor, had been convicted of [money laundering], among much else, when the pardon came.
Mrs Ogilvy, a long-standing committee member, proposed the vote of thanks to the tea ladies.
Lawyers disagreed over whether [Article 23 of the Basic Law] left any room for a plea of necessity.
Claims for [unjust enrichment] and [negotiorum gestio] are governed by the law of the [habitual residence] which the parties share.
The state power company cut off 212 villages that had not paid since Easter.
The tribunal found that [low-tide elevations] generate no [exclusive economic zone] and no [continental shelf] of their own.
[Angel investment] dried up overnight, and even [unicorn companies] began sending engineers home.
The [78th World Health Assembly] adopted the [Pandemic Agreement] with 124 votes in favour and none against.
[Humanoid robots] ran the half-marathon in Yizhuang this spring, and most of them fell over.
The [anti-personnel landmines] along the ridge were laid in 1983, and nobody kept the map.
Got my [HKSAR passport] back in five working days, the [ImmD] counter was dead quiet, 10/10 would renew again.
With the [government shutdown] in its fifth week, the [Federal Reserve] is setting [monetary policy] half blind.
Al Ahly lifted the CAF Champions League trophy for a twelfth time, and Cairo did not sleep.
The Financial Secretary to the Treasury told the Commons that [stamp duty] on shares would stay where it was.
Six MPs have entered the Conservative Party leadership contest and four have already regretted it.
Rents on Capitol Hill have driven most of Seattle's drummers out to Tacoma.
The [Genocide Convention] says nothing either way about reservations, which is why the Court was asked for an [advisory opinion] in 1950.
Half of the [non-performing loans] on the bank's books had been made to one family of [micro-credit companies].
BRUSSELS SLAPS [ANTI-DUMPING DUTIES] ON ELECTRIC BIKES
Nurses, porters and other [medical workers] who caught the virus on duty are presumed to have suffered an [occupational accident].
Freshmen whose families live out of state visit campus a week before everyone else.
J. Anthony Lukas won a Pulitzer for Common Ground, his account of busing in Boston.
The boy's case went to the [juvenile court], where his [probation officer] was the only one who spoke up for him.
An [ECOWAS] [fact-finding mission] landed in Bissau on Friday, two days after the [transitional government] had been sworn in.
[STAMP DUTY] ON SECOND HOMES TO RISE AT MIDNIGHT
There is a huge amount of glitter in that carpet and there always will be.
WILDFIRE MOVING FAST TOWARD RIDGE HOMES
When [electric vehicle] sales contract, dealers start giving away floor mats.
With 30 km to go the leading group had 40 seconds on the peloton and no great wish to share the work.
Our installer quoted a COP of 3.8, but on frosty nights we see barely half that.
[AfDB] lending to [landlocked countries] has doubled since 2015, though from a low base.
The chairman of the [remuneration committee] and two of the three [independent directors] resigned on the same afternoon.
The censor struck out an innocent passage about hens and left in the one about the colonel.
In the Welsh capital market traders have been told to be out by Christmas.
MPs threw out the [no-confidence motion] by 289 votes to 201 after a sitting that ended at four in the morning.
The general average for Form 4B was 62, down three points on last term.
Upstairs there is a large model of the station as it stood in 1911, with working signals.
The grilled octopus was tender, the service was not.
Rome normally asks for two miracles before it will declare anyone a saint.
She has spent six years on the [Loess Plateau] measuring how much [soil erosion] a single terrace can prevent.
Diebenkorn painted some 140 canvases in the Ocean Park series, most of them while the light was still good.
Peat is the [carbon sink] nobody puts on a calendar.
The three co-sponsors called for an [immediate ceasefire] and for the [humanitarian corridors] agreed in May to be reopened.
ROAD CLOSED — USE EAST ENTRANCE — NO TRUCKS
The Secretary-General [strongly condemned] the shelling, the third [terrorist attack] on the mission since June.
The bill that night was Third World, Burning Spear and a sound system the size of a bus.
The [Special Rapporteur]'s report gives forty paragraphs to [arbitrary detention] and two to remedies.
The Hay festival's new stage seats 400 and leaks in only one corner.
Grandma never missed The People's Court and had firm views on every plaintiff.
Most of the dust that reaches Korea in April was lifted off the [Taklamakan Desert] five days earlier.
Villagers were told of the [orange alert] by text message, of the [red alert] by siren.
Is a [pocket park] really a park? Ask the toddlers in ours.
A [labour contract] that provides for no [severance pay] is void to that extent, and the [minimum wage] is payable in any event.
The zinc-based MOF took up twice its own weight in water vapour at 30% relative humidity.
Ottawa protested that the [diplomatic bag] had been opened in transit, in plain breach of the [Vienna Convention on Diplomatic Relations].
My daughter took her judo green belt on Saturday and has not taken it off since.
We reached the [Mogao Caves] at dusk, when the last tour had gone and the guides were sharing a melon on the steps.
A second integration by parts brings back the original integral, and the rest is algebra.
Geneva is home to the secretariats of the [Minamata Convention], the [Basel Convention] and, jointly with Rome, the [Rotterdam Convention].
From the vaporetto the palaces along Venice's Grand Canal look like a row of ageing tenors.
He had a special bond with the goat, which ate his hat.
She played the Rachmaninov prelude in C sharp minor as if it owed her money.
A NEW START FOR DORIS, THE TORTOISE WHO LOST HER SHELL
Stars in the central region of the galaxy are older and redder than those in the arms.
The starting point for the walk is the car park behind the Red Lion.
Mulch the border areas of the lawn in autumn and the slugs will thank you for it.
Under the new rules an [application for administrative reconsideration] has to be lodged within sixty days of the decision.
I refinanced my truck with America First Credit Union and the girl at the desk was a peach.
Staff in the compounds were drilled in [telecom fraud] by day and ran [online gambling] tables by night; many were victims of [human trafficking] themselves.
The collaboration announced a doubly charmed Xi baryon with a mass of about 3.6 GeV.
Ethiopia's [urbanisation rate] is still below 25%, but nobody in Addis is waiting for it to catch up.
The [People's Daily] printed the [joint communiqué] in full, below a photograph of the two delegations looking past each other.
A [verbal note] from the embassy, typed on the last of the good paper, enquired when the new ambassador might [present credentials].
Two taikonauts from [Shenzhou XVI] finished a [spacewalk] of almost eight hours and were back inside in time for supper.
A [limited partner] shall take no part in the running of the business; a [general partner] may bind the firm.
The [Committee on Enforced Disappearances] asked for the names of all 43 students and the date on which each file had been closed.
Shares in Digital China Group slid 4% after the distributor warned on margins.
The Knights of Columbus State Council of Wisconsin will hold its fish fry on 7 March.
Seoul objected to the passage on “[comfort women]” and to the minister's visit to the [Yasukuni Shrine].
`
    .trim()
    .split('\n'),
};
