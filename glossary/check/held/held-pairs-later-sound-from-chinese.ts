import type { HeldPair } from './held-pair.ts';

/** Chinese texts with English translations, later than those of the list, of which the writer knew the list of terms alone: all are sound. */
export const HELD_LATER_SOUND_FROM_CHINESE: readonly HeldPair[] = [
  {
    name: 'a sound one: 被上诉人, 民事诉讼法, 北京市高级人民法院, 驳回上诉，维持原判',
    source:
      '一审法院认为，被上诉人未在举证期限内提交证据，依法应承担举证不能的法律后果。上诉人不服该判决，向北京市高级人民法院提起上诉。本院经审理查明，原判认定事实清楚，适用法律正确，依照《中华人民共和国民事诉讼法》第一百七十七条第一款第一项之规定，判决如下：驳回上诉，维持原判。本判决为终审判决。',
    target:
      "The court of first instance found that the appellee, having produced no evidence within the time limit for adducing it, was bound by law to bear the legal consequences of that failure. Dissatisfied with the decision, the appellant appealed to the High People's Court of Beijing Municipality. Having heard the case and ascertained that the facts were clearly found and the law correctly applied below, this Court rules as follows pursuant to Article 177(1)(1) of the Civil Procedure Law of the People's Republic of China: the appeal is dismissed and the original judgment is affirmed. This judgment is final.",
  },
  {
    name: 'a sound one: 反倾销调查, 利害关系方, 价格承诺, 反倾销税',
    source:
      '商务部收到国内产业提交的反倾销调查申请后，依据《中华人民共和国反倾销条例》进行了审查，决定自即日起立案调查。利害关系方可在公告发布之日起20天内登记参加调查。初裁公布后，出口经营者可以提出价格承诺；调查机关如予接受，可中止调查而不采取临时反倾销措施或征收反倾销税。',
    target:
      "An application for an anti-dumping investigation was filed by the domestic industry. Having examined it in light of the Anti-Dumping Regulations of the People's Republic of China, the Ministry of Commerce has decided to initiate the case with immediate effect, and interested parties have 20 days from publication of this announcement to register to take part. Once the preliminary determination has been published, exporters may offer price undertakings. Should the investigating authority accept these, it may suspend the proceedings without imposing provisional anti-dumping measures or anti-dumping duties.",
  },
  {
    name: 'a sound one: 獨立非執行董事, 審核委員會, 股東週年大會, 持續關連交易',
    source:
      '董事會宣佈，陳志強先生因需投放更多時間於其他業務，已辭任本公司獨立非執行董事，並不再擔任審核委員會主席，自股東週年大會結束時起生效。陳先生確認與董事會並無意見分歧，亦無任何有關其辭任之事宜須提請香港聯合交易所有限公司注意。於下屆大會上，獨立股東將獲邀批准經重續之持續關連交易及其年度上限。',
    target:
      'The board of directors of the Company announces that, in order to devote more time to his other business commitments, Mr Chan Chi-keung has resigned as an independent non-executive director of the Company, and will also cease to chair its audit committee, with effect from the conclusion of the annual general meeting. Mr Chan has confirmed that he has no disagreement with the board and that nothing about his departure needs to be brought to the attention of The Stock Exchange of Hong Kong Limited. Independent shareholders will be asked at the next AGM to approve the renewed continuing connected transactions, together with their annual caps.',
  },
  {
    name: 'a sound one: 全面战略伙伴关系, 全球发展倡议, 全球安全倡议, 一带一路',
    source:
      '王毅表示，在两国元首战略引领下，中国同该国的全面战略伙伴关系保持高水平运行，互利合作成果丰硕。中方愿同对方加快发展战略对接，高质量共建“一带一路”，拓展绿色能源、数字经济等领域合作。对方高度评价全球发展倡议、全球安全倡议和全球文明倡议，重申坚定奉行一个中国原则。双方还就共同关心的国际和地区问题交换了意见。',
    target:
      'Under the strategic guidance of the two heads of state, said Wang Yi, the comprehensive strategic partnership between the two countries has been operating at a high level and their mutually beneficial cooperation has borne much fruit. China stands ready to speed up efforts to synergize their development strategies, pursue high-quality Belt and Road cooperation and broaden cooperation in areas such as green energy and the digital economy. The other side, which spoke highly of the Global Development, Global Security and Global Civilization Initiatives, reiterated its firm commitment to the one-China principle. The two sides also exchanged views on international and regional issues of shared interest.',
  },
  {
    name: 'a sound one: 秘书长特别代表, 维和人员, 安全理事会, 国际人道主义法',
    source:
      '安全理事会成员听取了秘书长特别代表的通报，对近期维和人员遭袭事件表示最强烈的谴责，并向遇难者家属表示深切慰问。安理会成员强调，蓄意袭击维和人员可能构成国际法规定的战争罪，各方均须遵守国际人道主义法规定的义务。他们呼吁东道国政府迅速展开调查，将肇事者绳之以法。',
    target:
      'After a briefing by the Special Representative of the Secretary-General, the members of the Security Council condemned in the strongest terms the recent attacks on peacekeepers and conveyed their deepest condolences to the families of those killed. Noting that to target such personnel deliberately may amount to a war crime under international law, the Council members stressed that all parties must comply with their obligations under international humanitarian law. They called on the host Government to investigate swiftly and bring the perpetrators to justice.',
  },
  {
    name: 'a sound one: 碳达峰, 碳中和, 生态保护红线, 国家公园',
    source:
      '中国坚持人与自然和谐共生，把碳达峰、碳中和纳入生态文明建设整体布局。十年来，全国划定的生态保护红线面积超过陆域国土面积的30%，以国家公园为主体的自然保护地体系逐步建立。可再生能源装机规模稳居世界第一，为应对气候变化作出了切实贡献。',
    target:
      'Committed to harmony between humanity and nature, China has made peak carbon and carbon neutrality part of its overall plan for ecological civilization. Over the past decade, more than 30 percent of its land area has been placed within ecological conservation red lines, and a nature reserve system based primarily on national parks has gradually taken shape. With an installed renewable energy capacity that remains the largest in the world, the country has made a tangible contribution to the response to climate change.',
  },
  {
    name: 'a sound one: 一般公共预算收入, 规模以上工业, 固定资产投资, 城镇新增就业',
    source:
      '一年来，全市经济运行总体平稳、稳中有进。地区生产总值增长5.6%，规模以上工业增加值增长7.1%，固定资产投资增长4.3%，一般公共预算收入突破两百亿元。城镇新增就业3.2万人，城乡居民收入差距进一步缩小。这些成绩的取得，是市委坚强领导的结果，也离不开市人大、市政协的监督和支持。',
    target:
      "Over the past year the city's economic performance remained generally stable while making steady progress. Gross regional product grew by 5.6 percent, the value added of industrial enterprises above the designated size rose by 7.1 percent, and fixed-asset investment was up 4.3 percent. Revenue in the general public budget topped RMB 20 billion, some 32,000 new urban jobs were created, and the income gap between urban and rural residents narrowed further. We owe these achievements to the strong leadership of the CPC Municipal Committee and to the oversight and support of the municipal people's congress and CPPCC committee.",
  },
  {
    name: 'a sound one: 国防部新闻发言人, 南部战区, 航行自由, 仁爱礁',
    source:
      '国防部新闻发言人指出，有关国家打着“航行自由”的旗号，在南海频繁炫耀武力，严重损害地区和平稳定。菲方执意向仁爱礁非法“坐滩”军舰运补建筑物资，其企图不会得逞。中国人民解放军南部战区部队时刻保持高度戒备，坚决捍卫国家主权和领土完整。',
    target:
      'The country concerned, said a spokesperson for the Ministry of National Defense, has been flexing its muscles time and again in the South China Sea under the banner of "freedom of navigation," doing grave harm to regional peace and stability. The Philippine side is bent on delivering construction materials to its warship illegally grounded at Ren\'ai Jiao, but it will not get what it wants. Troops of the PLA Southern Theater Command remain on high alert at all times and will resolutely defend national sovereignty and territorial integrity.',
  },
  {
    name: 'a sound one: 施政報告, 北部都會區, 創新科技及工業局, 立法會',
    source:
      '行政長官在今年的《施政報告》中宣布，政府將加快發展北部都會區，並就河套香港園區的產業用地制訂更具彈性的批地安排。創新科技及工業局正擬備有關條例草案，目標是在本立法年度內提交立法會審議。發展局會繼續與地區人士保持溝通，確保受影響居民獲妥善安置。',
    target:
      "In this year's Policy Address, the Chief Executive announced that the Government would press ahead faster with the Northern Metropolis and draw up more flexible land grant arrangements for industry sites in the Hong Kong Park of the Hetao Shenzhen-Hong Kong Science and Technology Innovation Co-operation Zone. The Innovation, Technology and Industry Bureau is preparing the bill, which it aims to introduce into the Legislative Council within the current legislative year. The Development Bureau will stay in touch with the local community to see that affected residents are properly rehoused.",
  },
  {
    name: 'a sound one: 陸委會, 海基會, 兩岸交流',
    source:
      '陸委會今天表示，政府推動兩岸交流的立場一貫，惟任何交流均應在對等、尊嚴的原則下進行，不應預設政治前提。針對國人在中國大陸遭留置一案，海基會已依家屬請託向陸方去函查詢，迄今未獲回應。陸委會呼籲對岸依兩岸協議履行通報義務，並提醒民眾審慎評估赴陸風險。',
    target:
      "The Mainland Affairs Council (MAC) said today that the government's position on promoting cross-strait exchanges has been consistent: they should take place on the basis of parity and dignity, free of political preconditions. As for the ROC national being held in mainland China, the Straits Exchange Foundation has written to the Chinese authorities at the family's request, but has so far received no reply. The MAC urged the other side to meet its notification obligations under the cross-strait agreements and reminded the public to weigh carefully the risks of traveling to the mainland.",
  },
  {
    name: 'a sound one: 外交部, 友邦, 世界衛生大會, 無邦交國家',
    source:
      '外交部對友邦在本屆世界衛生大會期間為我國執言表達誠摯感謝。多個無邦交國家亦以不同方式公開支持臺灣參與世界衛生組織的會議、機制及活動。外交部重申，聯合國大會第2758號決議並未提及臺灣，任何曲解均無法改變事實。',
    target:
      "The Ministry of Foreign Affairs sincerely thanks Taiwan's diplomatic allies for speaking up on its behalf during this year's World Health Assembly. A number of countries without official diplomatic ties to Taiwan have also voiced public support, in one form or another, for its participation in WHO meetings, mechanisms, and activities. MOFA reiterates that UN General Assembly Resolution 2758 makes no mention of Taiwan and that no misinterpretation can change this fact.",
  },
  {
    name: 'a sound one: 嫦娥六号, 国家航天局, 探月工程, 月球背面',
    source:
      '嫦娥六号返回器携带月球背面样品安全着陆，标志着探月工程四期取得又一重大突破。国家航天局表示，后续将按规定对样品进行存储、分析和研究，并欢迎各国科学家申请使用。嫦娥七号、嫦娥八号将对月球南极环境和资源开展勘查，为建设国际月球科研站奠定基础。',
    target:
      "Carrying samples from the far side of the Moon, the returner of Chang'e-6 has landed safely, another major breakthrough in the fourth phase of China's lunar exploration program. The samples will now be stored, analyzed and studied in line with regulations, and scientists from all countries are welcome to apply for access, the China National Space Administration said. Two further missions, Chang'e-7 and Chang'e-8, will survey the environment and resources of the lunar south pole and so lay the groundwork for the International Lunar Research Station.",
  },
  {
    name: 'a sound one: 国家疾控局, 免疫规划, 结核病, 基层医疗卫生机构',
    source:
      '国家疾控局会同国家卫生健康委印发方案，要求各地把免疫规划疫苗接种率作为硬指标，以乡镇为单位保持在90%以上。基层医疗卫生机构要落实首诊负责制，对疑似病例做到早发现、早报告。方案提出，到2030年，全国结核病发病率要比2020年明显下降，患者治疗成功率稳定在90%以上。',
    target:
      'In a plan issued jointly with the National Health Commission, the National Disease Control and Prevention Administration has told local authorities to treat vaccination coverage under the national immunization program as a hard target and keep it above 90 percent in every township. Primary healthcare institutions must carry out the first-contact responsibility system, so that suspected cases are detected and reported early. By 2030, according to the plan, the incidence of TB nationwide should have fallen markedly from its 2020 level, with the treatment success rate holding steady at over 90 percent.',
  },
  {
    name: 'a sound one: 义务教育, “双减”, 职业教育, 教育强国',
    source:
      '要深入实施“双减”政策，提高义务教育阶段课堂教学质量，严禁以任何名义违规补课。要优化职业教育类型定位，推动职普融通、产教融合，让更多青年凭一技之长实现人生价值。各级教育行政部门要把资金向农村和边远地区倾斜，缩小城乡、区域差距，为建设教育强国夯实基础。',
    target:
      'The double reduction policy must be carried through, the quality of classroom teaching in compulsory education raised, and tutoring in breach of the rules strictly forbidden, whatever name it goes by. Vocational education should be better positioned as a distinct type of education, with greater integration between vocational and general education and between industry and education, so that more young people can find fulfillment through a skill of their own. Administrative departments of education at every level should channel more funding to rural and remote areas to narrow gaps between town and country and between regions, thus laying firmer foundations for a leading country in education.',
  },
  {
    name: 'a sound one: 非物质文化遗产, 国家文物局, 第四次全国文物普查, 革命文物',
    source:
      '国家文物局有关负责人介绍，第四次全国文物普查已转入成果验收阶段，新发现的不可移动文物中革命文物占比明显提高。各地要坚持保护第一，严禁以开发为名拆真建假。会议还就非物质文化遗产与旅游深度融合、加强传承人梯队建设作出部署。',
    target:
      'The fourth national census of cultural relics has moved into the stage of acceptance checks, an official of the National Cultural Heritage Administration explained, and revolutionary relics make up a markedly larger share of the immovable cultural relics newly discovered. Local authorities must put protection first: tearing down the genuine to build the fake in the name of development is strictly prohibited. The meeting also made plans for deeper integration of intangible cultural heritage with tourism and for training successive generations of inheritors.',
  },
  {
    name: 'a sound one: 联合国气候变化框架公约, 巴黎协定, 国家自主贡献, 共同但有区别的责任',
    source:
      '中方主张，在《联合国气候变化框架公约》及其《巴黎协定》框架下，坚持公平、共同但有区别的责任和各自能力原则。发达国家应兑现每年一千亿美元的气候资金承诺，并带头大幅减排。中国已如期提交新一轮国家自主贡献，将采取切实行动推动落实。',
    target:
      'China holds that the principles of equity and of common but differentiated responsibilities and respective capabilities should be upheld under the United Nations Framework Convention on Climate Change and its Paris Agreement. It is for developed countries to make good on their climate finance pledge of US$100 billion a year and to take the lead in cutting emissions deeply. China, which submitted its new round of nationally determined contributions on schedule, will take concrete action to implement them.',
  },
  {
    name: 'a sound one: 海关总署, 综合保税区, 跨境电商, 最终用途',
    source:
      '海关总署近日出台措施，支持综合保税区内企业开展保税维修和再制造业务。跨境电商企业出口退货商品可在原出口地以外的口岸办理进境手续，进一步压缩退货时间。对两用物项，企业仍须如实申报最终用户和最终用途，并向主管部门申领出口许可证。',
    target:
      'Under measures recently introduced by the General Administration of Customs, businesses in comprehensive bonded zones will receive support for bonded repairs and remanufacturing. Goods returned to cross-border e-commerce exporters may now re-enter through a port other than the one they left from, which will further shorten turnaround times. For dual-use items, exporters must still truthfully declare end-users and end-uses and apply to the competent authorities for an export license.',
  },
  {
    name: 'a sound one: 全国人大常委会, 刑法修正案, 最高人民检察院',
    source:
      '全国人大常委会第十二次会议初次审议了刑法修正案草案，拟加大对民营企业内部腐败犯罪的惩治力度。最高人民检察院有关负责人表示，近年来职务侵占、挪用资金等案件多发，有必要完善相关规定。草案将在中国人大网公布，征求社会公众意见。',
    target:
      "A draft amendment to the Criminal Law that would punish corruption within private enterprises more severely received its first reading at the 12th session of the NPC Standing Committee. Embezzlement of company assets, misappropriation of funds and similar cases have been frequent in recent years, which makes it necessary to improve the relevant provisions, said an official of the Supreme People's Procuratorate. The draft will be published on the NPC website to solicit public comments.",
  },
  {
    name: 'a sound one: 中国人民银行, 存款准备金率, 中期借贷便利, 逆回购操作',
    source:
      '中国人民银行决定下调金融机构存款准备金率0.5个百分点，预计释放长期资金约1万亿元。央行将综合运用逆回购操作和中期借贷便利等工具，保持流动性合理充裕。下一阶段，将继续实施适度宽松的货币政策，防范化解重点领域金融风险。',
    target:
      "The People's Bank of China has decided to cut the reserve requirement ratio for financial institutions by 0.5 percentage points, a move expected to free up around RMB 1 trillion in long-term funds. Liquidity will be kept reasonably ample through a combination of tools, among them reverse repo operations and the medium-term lending facility. The PBOC will go on pursuing a moderately loose monetary policy in the period ahead while preventing and defusing financial risks in key areas.",
  },
  {
    name: 'a sound one: 国家防汛抗旱总指挥部, 应急管理部, 应急响应',
    source:
      '受台风影响，华南多条河流发生超警戒洪水。国家防汛抗旱总指挥部于8日18时将防汛应急响应提升至三级，并派出工作组赴一线协助指导。应急管理部会同国家粮食和物资储备局紧急调拨中央救灾物资4万件，全力保障受灾群众基本生活。',
    target:
      'With several rivers in south China above their warning levels in the wake of the typhoon, the State Flood Control and Drought Relief Headquarters raised its emergency response for flooding to Level III at 6 p.m. on the 8th and sent working groups to the front line to assist and advise. To meet the basic needs of those affected, the Ministry of Emergency Management and the National Food and Strategic Reserves Administration have rushed in 40,000 items of relief supplies from central stocks.',
  },
];
