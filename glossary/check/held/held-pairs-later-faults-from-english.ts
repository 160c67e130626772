import { type HeldPair, LEFT_OUT, OLD, OTHER_SIDE, WRONG } from './held-pair.ts';

/** English texts with Chinese translations, later than those of the list, of which the writer knew the list of terms alone: each has a fault. */
export const HELD_LATER_FAULTS_FROM_ENGLISH: readonly HeldPair[] = [
  {
    name: 'Human Rights Committee: rendered as the Human Rights Council',
    source:
      'In its concluding observations, the Human Rights Committee welcomed the legislative measures taken by the State party to give effect to the International Covenant on Civil and Political Rights. It remained concerned, however, about prolonged pretrial detention and overcrowding in places of deprivation of liberty. The State party was requested to provide, within two years, information on the implementation of three of the recommendations.',
    target:
      '人权理事会在结论性意见中，欢迎缔约国为落实《公民及政治权利国际公约》而采取的立法措施，但仍对审前羁押时间过长和剥夺自由场所过度拥挤感到关切，并请缔约国在两年内提供资料，说明其中三项建议的落实情况。',
    fault: { term: 'Human Rights Committee', verdicts: WRONG },
  },
  {
    name: 'International Criminal Court: rendered as the International Court of Justice',
    source:
      'Briefing the Security Council, a representative of the International Criminal Court said that the investigation into alleged war crimes and crimes against humanity in the region had gathered pace. He appealed to States to execute outstanding arrest warrants. Several Council members underscored the principle of complementarity, while others called for respect for the judicial sovereignty of the country concerned.',
    target:
      '国际法院代表向安理会通报情况时说，对该地区据称所犯战争罪和危害人类罪的调查进展加快，并呼吁各国执行尚未执行的逮捕令。一些安理会成员强调补充性原则，另一些成员则呼吁尊重有关国家的司法主权。',
    fault: { term: 'International Criminal Court', verdicts: WRONG },
  },
  {
    name: 'countervailing duty: rendered as anti-dumping duty',
    source:
      'The interested parties are hereby informed that the Commission has initiated an expiry review of the countervailing duty in force on imports of certain paper products. Exporting producers willing to cooperate must make themselves known within 15 days and complete the questionnaire on subsidies received. Should the review find that injury is unlikely to recur, the measures will lapse.',
    target:
      '兹通知各利害关系方，委员会已对现行的针对某些进口纸制品的反倾销税启动期终复审。愿意配合的出口生产商须在15日内登记，并就所获补贴填写问卷。如复审认定损害不大可能再度发生，有关措施将终止。',
    fault: { term: 'countervailing duty', verdicts: WRONG },
  },
  {
    name: 'Secretary for Justice: rendered as the Secretary for Security',
    source:
      'The Secretary for Justice led a delegation of the legal profession to Kuala Lumpur today to promote Hong Kong\'s legal and dispute resolution services. Hong Kong, he told a seminar there, is the only common law jurisdiction in China and enjoys the unique advantages of "one country, two systems". The delegation also visited the Asian International Arbitration Centre to exchange views on arbitration and mediation.',
    target:
      '保安局局長今日率領法律界代表團前往吉隆坡，推廣香港的法律及解決爭議服務。他在當地一個研討會上表示，香港是中國唯一的普通法司法管轄區，享有「一國兩制」的獨特優勢。代表團並到訪亞洲國際仲裁中心，就仲裁和調解交流意見。',
    fault: { term: 'Secretary for Justice', verdicts: WRONG },
  },
  {
    name: 'Seventy-eighth World Health Assembly: another session number',
    source:
      'Following the adoption of the Pandemic Agreement by the Seventy-eighth World Health Assembly, Member States began work on an annex concerning pathogen access and benefit-sharing. An intergovernmental working group will submit its outcome for consideration at the next session. Once the annex has been adopted, the Agreement will be open for signature.',
    target:
      '《大流行协定》在第七十七届世界卫生大会上通过后，会员国着手就病原体获取和惠益分享问题拟订附件。一个政府间工作组将把工作成果提交下届会议审议。附件通过后，协定将开放供签署。',
    fault: { term: 'Seventy-eighth World Health Assembly', verdicts: WRONG },
  },
  {
    name: 'fourth plenary session: given as the third',
    source:
      'The fourth plenary session of the 20th CPC Central Committee adopted recommendations for formulating the 15th Five-Year Plan. Officials at all levels must study the guiding principles of the session and translate them into concrete measures for high-quality development, said Li Qiang at a plenary meeting of the State Council. He called for solid work to secure a good start to the plan period.',
    target:
      '党的二十届三中全会审议通过了关于制定“十五五”规划的建议。李强在国务院全体会议上指出，各级干部要认真学习贯彻全会精神，将其转化为推动高质量发展的具体举措，扎实做好各项工作，确保“十五五”实现良好开局。',
    fault: { term: 'fourth plenary session of the 20th CPC Central Committee', verdicts: WRONG },
  },
  {
    name: 'Vice Premier: rendered as State Councilor',
    source:
      'Vice Premier Zhang Guoqing stressed during an inspection tour in Shandong that workplace safety must never be taken lightly. Hidden dangers in mines, chemical parks and crowded venues are to be identified and eliminated at the source, he said. He also visited a national laboratory and called for breakthroughs in core technologies in key fields.',
    target:
      '国务委员张国清在山东调研时强调，安全生产一刻也不能放松，要从源头上排查消除矿山、化工园区和人员密集场所的隐患。他还考察了一家国家实验室，要求加快关键核心技术攻关。',
    fault: { term: 'Vice Premier', verdicts: WRONG },
  },
  {
    name: 'Department of Health: rendered as the Hospital Authority',
    source:
      'The Department of Health reminded the public today to maintain strict personal and environmental hygiene as the winter influenza season draws near. Its Centre for Health Protection is investigating two severe paediatric cases recorded this week. Vaccination remains one of the most effective means of prevention, a spokesman said, and parents are urged to have their children vaccinated through the school outreach programme as early as possible.',
    target:
      '冬季流感季節臨近，醫院管理局今日提醒市民嚴格注意個人及環境衞生。轄下衞生防護中心正調查本周錄得的兩宗兒童嚴重個案。發言人表示，接種疫苗仍是最有效的預防方法之一，呼籲家長盡早讓子女透過學校外展計劃接種。',
    fault: { term: 'Department of Health', verdicts: WRONG },
  },
  {
    name: 'parole: rendered as probation (suspended sentence)',
    source:
      "Zhou was sentenced to fixed-term imprisonment of twelve years for contract fraud and fined RMB 500,000. Having served more than half of that term, he applied for parole in 2024, but the intermediate people's court found that he had not yet returned the illegal gains and rejected the application. The people's procuratorate raised no objection.",
    target:
      '周某因犯合同诈骗罪被判处有期徒刑十二年，并处罚金人民币五十万元。刑期执行过半后，周某于2024年提出缓刑申请。中级人民法院认为其尚未退还违法所得，不予准许。人民检察院对此未提出异议。',
    fault: { term: 'parole', verdicts: WRONG },
  },
  {
    name: 'carbon neutrality: rendered as carbon peaking',
    source:
      'Having announced that it will strive to achieve carbon neutrality before 2060, China has put in place a 1+N policy framework covering energy, industry, transport and urban-rural development. Its carbon emissions trading market is already the largest in the world in terms of emissions covered. Forest carbon sinks have been increased, and green and low-carbon ways of life are catching on.',
    target:
      '中国宣布力争2060年前实现碳达峰，并已建立覆盖能源、工业、交通运输、城乡建设等领域的“1+N”政策体系。碳排放权交易市场覆盖的排放量居全球首位。森林碳汇不断增加，绿色低碳的生活方式日渐普及。',
    fault: { term: 'carbon neutrality', verdicts: WRONG },
  },
  {
    name: 'UNFPA: one of the agencies is left out',
    source:
      "The joint programme is implemented by UNDP, the United Nations Children's Fund and the United Nations Population Fund under the leadership of the resident coordinator. It aims to keep adolescent girls in school and to strengthen maternal and child health services in remote areas. A mid-term evaluation found that it had reached more than 80 per cent of the targeted households.",
    target:
      '该联合方案在驻地协调员领导下，由开发署和联合国儿童基金会执行，旨在使少女继续就学，并加强偏远地区的妇幼健康服务。中期评价认为，该方案已惠及八成以上的目标家庭。',
    fault: { term: 'United Nations Population Fund', verdicts: LEFT_OUT },
  },
  {
    name: 'supervisory board: left out of the reviewing bodies',
    source:
      'The proposal to use idle proceeds for cash management was adopted by the board of directors and the supervisory board of the Company on 12 August 2023, and the independent directors have expressed their consent. The sponsor has issued a verification opinion. The products purchased must be highly secure and liquid, and may not be pledged.',
    target:
      '关于使用闲置募集资金进行现金管理的议案已于2023年8月12日经公司董事会审议通过，独立董事发表了同意意见，保荐机构出具了核查意见。所购买的产品须安全性高、流动性好，且不得质押。',
    fault: { term: 'supervisory board', verdicts: LEFT_OUT },
  },
  {
    name: 'Global Security Initiative: left out between its sister initiatives',
    source:
      'The two sides reaffirmed that they would support each other on issues concerning their core interests and major concerns. The President of the country expressed his readiness to work with China to implement the Global Development Initiative, the Global Security Initiative and the Global Civilization Initiative, and commended China for safeguarding the interests of the Global South. The two countries also agreed to elevate their relationship to a comprehensive strategic partnership.',
    target:
      '双方重申在涉及彼此核心利益和重大关切问题上相互支持。该国总统表示，愿同中方一道落实全球发展倡议和全球文明倡议，赞赏中国维护“全球南方”利益。两国还同意将双边关系提升为全面战略伙伴关系。',
    fault: { term: 'Global Security Initiative', verdicts: LEFT_OUT },
  },
  {
    name: 'State Administration for Market Regulation: a joint issuer is left out',
    source:
      'The Ministry of Commerce, the National Development and Reform Commission and the State Administration for Market Regulation have jointly issued a notice to support the trade-in of consumer goods. Local authorities are required to keep the use of ultra-long special treasury bonds under strict supervision and to punish fraud in claiming subsidies. Retailers may not raise prices before offering discounts.',
    target:
      '商务部、国家发展改革委联合印发通知，支持消费品以旧换新。通知要求各地严格监管超长期特别国债资金的使用，严厉打击骗补行为，零售企业不得先涨价后打折。',
    fault: { term: 'State Administration for Market Regulation', verdicts: LEFT_OUT },
  },
  {
    name: 'National Security Council: one of the three bodies is left out',
    source:
      'Responding to media inquiries on the entry of a PLA aircraft carrier into the western Pacific, the Ministry of National Defense said that the armed forces are monitoring the situation closely by means of joint intelligence, surveillance and reconnaissance. It is sharing information with the National Security Council and the Coast Guard Administration. The public is urged not to believe or spread unverified messages.',
    target:
      '針對共軍航空母艦進入西太平洋，國防部回應媒體詢問時表示，國軍運用聯合情監偵手段嚴密掌握動態，並與海巡署分享情資，呼籲民眾勿輕信或傳播未經證實之訊息。',
    fault: { term: 'National Security Council', verdicts: LEFT_OUT },
  },
  {
    name: 'Ministry of Ecology and Environment: rendered as the ministry it replaced in 2018',
    source:
      'In 2024, the average concentration of PM2.5 in Chinese cities at or above the prefectural level fell to 29.3 micrograms per cubic meter, the Ministry of Ecology and Environment said. The central environmental inspection teams handled tens of thousands of public complaints over the year. The ministry will continue the critical battles to keep skies blue, waters clear and land pollution-free.',
    target:
      '环境保护部表示，2024年中国地级及以上城市细颗粒物平均浓度降至每立方米29.3微克，中央生态环境保护督察组全年办理群众举报数万件。今后将持续深入打好蓝天、碧水、净土保卫战。',
    fault: { term: 'Ministry of Ecology and Environment', verdicts: OLD },
  },
  {
    name: 'National Health Commission: rendered as the commission it replaced in 2018',
    source:
      'The National Health Commission and the National Administration of Traditional Chinese Medicine issued a circular in March 2025 to extend weight management services to community-level medical institutions. Family doctors are to include body mass index in the health records of contracted residents. Health education should also be stepped up in schools and workplaces.',
    target:
      '2025年3月，国家卫生和计划生育委员会、国家中医药管理局印发通知，部署将体重管理服务延伸至基层医疗卫生机构。家庭医生应将体质指数纳入签约居民的健康档案，学校和用人单位也要加强健康教育。',
    fault: { term: 'National Health Commission', verdicts: OLD },
  },
  {
    name: 'Innovation, Technology and Industry Bureau: rendered by the former name of the bureau',
    source:
      'In 2025, the Innovation, Technology and Industry Bureau launched a new scheme to help start-ups set up production lines in Hong Kong. Applications are vetted by a committee chaired by the Commissioner for Innovation and Technology. The Secretary told the Legislative Council that the scheme would also attract talent to the Northern Metropolis.',
    target:
      '2025年，創新及科技局推出新計劃，協助初創企業在香港設立生產線。申請由創新科技署署長擔任主席的委員會審批。局長在立法會表示，該計劃亦會吸引人才到北部都會區發展。',
    fault: { term: 'Innovation, Technology and Industry Bureau', verdicts: OLD },
  },
  {
    name: "climate change adaptation: rendered in Taiwan's wording in a mainland text",
    source:
      "China's Ministry of Ecology and Environment said that 39 pilot cities had been selected for climate change adaptation. They are to improve early warning mechanisms for extreme weather and make infrastructure more resilient. China will also go on assisting other developing countries through South-South cooperation on climate change.",
    target:
      '中国生态环境部表示，已遴选39个城市开展气候变迁调适试点。试点城市将完善极端天气预警机制，增强基础设施韧性。中国还将继续通过应对气候变化南南合作，向其他发展中国家提供帮助。',
    fault: { term: 'climate change adaptation', verdicts: OTHER_SIDE },
  },
  {
    name: 'Diaoyutai Islands: rendered with the mainland name in a Taiwan release',
    source:
      'The Ministry of Foreign Affairs reiterated that the Diaoyutai Islands are an inherent part of the territory of the Republic of China (Taiwan). The Taiwan-Japan Fisheries Agreement, signed in 2013, protects the rights of fishermen on both sides. MOFA has instructed the representative office in Tokyo to express serious concern over the boarding of a Taiwanese fishing vessel, while the Coast Guard Administration has stepped up patrols to protect fishing crews.',
    target:
      '外交部重申，釣魚島為中華民國（臺灣）固有領土。2013年簽署之「臺日漁業協議」保障雙方漁民權益。針對我國漁船遭登檢一事，外交部已指示駐日代表處向日方表達嚴正關切，海巡署亦加強巡護，以保障漁民安全。',
    fault: { term: 'Diaoyutai Islands', verdicts: OTHER_SIDE },
  },
];
