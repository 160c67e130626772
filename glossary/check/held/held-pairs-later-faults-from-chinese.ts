import { type HeldPair, LEFT_OUT, OLD, OTHER_SIDE, WRONG } from './held-pair.ts';

/** Chinese texts with English translations, later than those of the list, of which the writer knew the list of terms alone: each has a fault. */
export const HELD_LATER_FAULTS_FROM_CHINESE: readonly HeldPair[] = [
  {
    name: "最高人民检察院: rendered as the Supreme People's Court",
    source:
      '最高人民检察院近日发布一批检察公益诉讼典型案例，涉及生态环境保护、食品药品安全等领域。有关负责人表示，检察机关将与行政机关加强协作，督促其依法履职；对诉前程序后仍不整改的，依法向人民法院提起诉讼。',
    target:
      "A batch of model cases in public-interest litigation by procuratorial organs, covering ecological and environmental protection, food and drug safety and other fields, was released recently by the Supreme People's Court. Procuratorial organs will work more closely with administrative organs and urge them to perform their duties according to law, said the official in charge; where matters remain uncorrected after pre-litigation procedures, they will bring an action before a people's court in accordance with law.",
    fault: { term: '最高人民检察院', verdicts: WRONG },
  },
  {
    name: '反补贴税: rendered as anti-dumping duties',
    source:
      '商务部今日公布终裁，认定原产于该国的进口乳制品存在补贴，国内产业受到实质损害，且补贴与损害之间存在因果关系。根据国务院关税税则委员会的决定，自明日起对上述产品征收反补贴税，实施期限五年。在反补贴调查期间积极配合的公司适用较低税率。',
    target:
      'In its final determination, published today, the Ministry of Commerce found that imported dairy products originating in that country were subsidized, that the domestic industry had suffered material injury, and that there was a causal link between the two. By decision of the Customs Tariff Commission of the State Council, anti-dumping duties will be levied on the products from tomorrow for a period of five years. Companies that cooperated fully in the countervailing investigation will be subject to a lower rate.',
    fault: { term: '反补贴税', verdicts: WRONG },
  },
  {
    name: '存款准备金率: rendered as the benchmark deposit rate',
    source:
      '人民银行负责人在发布会上介绍，今年以来先后两次下调存款准备金率，累计释放长期流动性约两万亿元。与此同时，贷款市场报价利率稳中有降，企业融资成本处于历史低位。下一步，将用好结构性货币政策工具，加大对科技创新、普惠金融等领域的支持。',
    target:
      "The benchmark deposit rate has been lowered twice this year, a senior official of the People's Bank of China told the press conference, and a total of about RMB 2 trillion in long-term liquidity released. Loan prime rates have meanwhile edged down while remaining stable overall, and financing costs for businesses are at historic lows. Next, the bank will make good use of structural monetary policy tools and give stronger support to scientific and technological innovation, inclusive finance and other areas.",
    fault: { term: '存款准备金率', verdicts: WRONG },
  },
  {
    name: '东部战区: rendered as the Southern Theater Command',
    source:
      '中国人民解放军东部战区组织陆军、海军、空军、火箭军等兵力，位台岛周边开展联合演训，重点演练海空战备警巡、夺取综合制权等科目。国防部新闻发言人表示，这是对“台独”分裂势力谋“独”行径的严重警告，也是捍卫国家主权、维护国家统一的正当必要行动。',
    target:
      'Forces of the army, navy, air force, rocket force and other services have been deployed by the PLA Southern Theater Command around Taiwan Island for joint exercises and training, with sea-air combat-readiness patrols and the seizure of comprehensive control among the main subjects. The drills are a stern warning to "Taiwan independence" separatist forces over their pursuit of secession, said the spokesperson for the Ministry of National Defense, and a legitimate and necessary step to defend national sovereignty and safeguard national unity.',
    fault: { term: '东部战区', verdicts: WRONG },
  },
  {
    name: "新时代中俄全面战略协作伙伴关系: rendered with another country's formula (strategic cooperative partnership)",
    source:
      '两国元首一致认为，新时代中俄全面战略协作伙伴关系不断走深走实，双边贸易额连续两年突破两千四百亿美元。双方将继续在联合国、上海合作组织、金砖国家等多边框架内密切配合，共同维护以联合国为核心的国际体系。会谈后，两国元首共同签署联合声明。',
    target:
      'The two heads of state agreed that the China-Russia comprehensive strategic cooperative partnership for a new era keeps gaining in depth and substance, bilateral trade having exceeded US$240 billion for two years running. The two sides will continue to work closely within the United Nations, the Shanghai Cooperation Organization, BRICS and other multilateral frameworks and jointly uphold the international system with the UN at its core. After their talks the presidents signed a joint statement.',
    fault: { term: '新时代中俄全面战略协作伙伴关系', verdicts: WRONG },
  },
  {
    name: '政務司司長: rendered as the Financial Secretary',
    source:
      '政務司司長昨日率團抵達廣州，出席粵港澳大灣區建設論壇並發表演講。代表團成員包括政制及內地事務局局長和發展局局長。團員今日上午參觀當地的科創園區，隨後返回香港。',
    target:
      'The Financial Secretary arrived in Guangzhou yesterday at the head of a delegation to attend and address a forum on the development of the Guangdong-Hong Kong-Macao Greater Bay Area. With the delegation were the Secretary for Constitutional and Mainland Affairs and the Secretary for Development. The group toured a local innovation and technology park this morning before returning to Hong Kong.',
    fault: { term: '政務司司長', verdicts: WRONG },
  },
  {
    name: '妇女地位委员会第七十届会议: another session number',
    source:
      '妇女地位委员会第七十届会议于三月在纽约联合国总部举行，审议《北京宣言》和《行动纲要》的落实情况。中国代表在一般性讨论中指出，应把性别平等纳入2030年可持续发展议程的全过程，切实保障妇女的合法权益。会议通过了商定结论。',
    target:
      "Implementation of the Beijing Declaration and Platform for Action came up for review when the Commission on the Status of Women met at United Nations Headquarters in New York in March for its sixty-ninth session. Gender equality should be built into every stage of the 2030 Agenda for Sustainable Development and women's lawful rights and interests effectively protected, China's representative said in the general discussion. Agreed conclusions were adopted.",
    fault: { term: '妇女地位委员会第七十届会议', verdicts: WRONG },
  },
  {
    name: '国家金融监督管理总局: rendered as the securities regulator',
    source:
      '国家金融监督管理总局发布通知，要求商业银行规范个人消费贷款管理，严禁贷款资金违规流入股市和房地产市场。银行应加强贷后资金流向监测，对挪用资金的借款人及时采取提前收回贷款等措施。各级监管部门要加大现场检查力度，严肃查处违法违规行为。',
    target:
      'Commercial banks have been instructed by the China Securities Regulatory Commission to put the management of personal consumer loans in order, and lenders are strictly forbidden to let the proceeds find their way illegally into the stock and real estate markets. Banks should monitor more closely where the money goes after disbursement and promptly call in loans early, or take similar steps, when borrowers misuse funds. Supervisory authorities at all levels are to step up on-site inspections and deal sternly with violations of laws and regulations.',
    fault: { term: '国家金融监督管理总局', verdicts: WRONG },
  },
  {
    name: "全国政协副主席: rendered as of the National People's Congress",
    source:
      '全国政协副主席在会见该国议会代表团时表示，人民政协愿同对方立法机构和社会各界加强友好往来，交流治国理政经验。中方愿同对方一道，弘扬丝路精神，推动民心相通。代表团团长重申，坚持一个中国原则是该国各党派的共识。',
    target:
      "Meeting a parliamentary delegation from the country, a vice chairperson of the National People's Congress said that the CPPCC is ready to step up friendly exchanges with the country's legislature and all sectors of society and to share experience in governance. China will join the other side in carrying forward the Silk Road spirit and fostering closer people-to-people ties. The head of the delegation reaffirmed that adherence to the one-China principle is common ground among its political parties.",
    fault: { term: '全国政协副主席', verdicts: WRONG },
  },
  {
    name: '失业保险: rendered as work-related injury insurance',
    source:
      '人力资源社会保障部部署延续实施稳岗政策，对不裁员、少裁员的企业继续返还部分失业保险费。招用毕业年度高校毕业生的中小微企业，可按规定享受社会保险补贴。各地要简化经办流程，推行“免申即享”，让政策红利直达市场主体。',
    target:
      'The Ministry of Human Resources and Social Security has made arrangements to prolong the policies that keep jobs stable: businesses that refrain from layoffs, or keep them few, will go on having part of their work-related injury insurance premiums refunded. Micro, small and medium-sized enterprises hiring college graduates in their year of graduation may receive social insurance subsidies in line with regulations. Local authorities should simplify procedures and extend benefits without application, so that the gains from these policies reach market entities directly.',
    fault: { term: '失业保险', verdicts: WRONG },
  },
  {
    name: '长期护理保险: left out of an enumeration',
    source:
      '国家医疗保障局表示，将健全基本医疗保险、大病保险、长期护理保险和医疗救助相衔接的多层次保障体系。“十四五”期间，住院费用跨省直接结算率已超过80%。今后将继续推进药品集中采购，把更多救命救急的好药纳入医保目录。',
    target:
      'The National Healthcare Security Administration says that it will improve a multi-tiered protection system in which basic medical insurance, serious disease insurance and medical assistance dovetail with one another. During the 14th Five-Year Plan period, more than 80 percent of inpatient bills incurred across provincial lines came to be settled directly. Centralized procurement of medicines will go on, and more good drugs that save lives or are needed in emergencies will be added to the medical insurance catalog.',
    fault: { term: '长期护理保险', verdicts: LEFT_OUT },
  },
  {
    name: '独立董事: the body that approved in advance is left out',
    source:
      '本公司于4月26日召开董事会会议，审议通过了关于本次重大资产重组的议案，关联董事回避表决。上述关联交易事项已经独立董事专门会议审议通过，尚需提交股东会审议，并经上海证券交易所审核、中国证监会同意注册后方可实施。公司将根据进展及时履行信息披露义务，敬请广大投资者注意投资风险。',
    target:
      "At its meeting of 26 April, the board of directors of the Company considered and adopted the proposals on the major asset restructuring, the interested directors abstaining from the vote. The related-party transaction remains subject to consideration by the shareholders' meeting, and may be carried out only once it has been reviewed by the Shanghai Stock Exchange and its registration approved by the China Securities Regulatory Commission. The Company will perform its information disclosure obligations as matters progress, and investors are advised to take note of the risks involved.",
    fault: { term: '独立董事', verdicts: LEFT_OUT },
  },
  {
    name: '国际人权法: left out of a pair of bodies of law',
    source:
      '安全理事会在决议中要求冲突各方立即实现停火，恪守国际人道主义法和国际人权法规定的义务。决议促请所有国家支持秘书长特使的斡旋，并请秘书长在90天内就执行情况提出报告。安理会决定继续处理此案。',
    target:
      'In its resolution, the Security Council demanded that all parties to the conflict put an immediate ceasefire into effect and abide by their obligations under international humanitarian law. It called upon all States to support the good offices of the Special Envoy of the Secretary-General, whom it asked to report on implementation within 90 days. The Council decided to remain seized of the matter.',
    fault: { term: '国际人权法', verdicts: LEFT_OUT },
  },
  {
    name: '国家自然科学基金委员会: a joint issuer is left out',
    source:
      '科技部、教育部、国家自然科学基金委员会联合印发通知，进一步完善青年科技人才支持机制。通知要求，国家重点研发计划由青年科学家担任项目负责人的比例不低于20%。对从事基础研究的科研人员，要减轻评价考核负担，严肃查处学术不端行为。',
    target:
      'A notice issued jointly by the Ministry of Science and Technology and the Ministry of Education provides for further improvement of the mechanisms that support young sci-tech talent. Under the notice, young scientists must lead no fewer than 20 percent of projects under the National Key R&D Program of China. Researchers engaged in basic research are to be relieved of some of the burden of evaluation, and academic misconduct will be dealt with sternly.',
    fault: { term: '国家自然科学基金委员会', verdicts: LEFT_OUT },
  },
  {
    name: '移民署: one of the agencies is left out',
    source:
      '行政院長今日於院會聽取大陸委員會報告後表示，面對境外敵對勢力滲透，國家安全局、法務部調查局及移民署應落實橫向聯繫，依法查處。涉及修法部分，請內政部儘速與立法院各黨團溝通。政府將持續守護民主自由的生活方式，並維護台海和平穩定。',
    target:
      "After hearing a report by the Mainland Affairs Council at today's Executive Yuan meeting, the premier said that, in the face of infiltration by hostile external forces, the National Security Bureau and the Ministry of Justice Investigation Bureau should coordinate effectively with each other and take action in accordance with the law. Where legislative amendments are needed, the Ministry of the Interior is to consult the party caucuses in the Legislative Yuan as soon as possible. The government will go on safeguarding our free and democratic way of life and peace and stability across the Taiwan Strait.",
    fault: { term: '移民署', verdicts: LEFT_OUT },
  },
  {
    name: '国家税务总局: the name used before 2018',
    source:
      '2025年7月，国家税务总局发布公告，明确互联网平台企业报送涉税信息的具体事项。平台企业应按季报送平台内经营者和从业人员的身份信息、收入信息。对配送、运输、家政等便民劳务从业人员依法享受税收优惠的收入，不需报送。增值税等现行政策保持不变。',
    target:
      'In July 2025 the State Administration of Taxation issued an announcement clarifying how internet platform companies are to submit tax-related information. Every quarter, platforms are to report the identities and incomes of the businesses and workers on them. Income that qualifies by law for preferential tax treatment, earned by those providing delivery, transport, domestic and similar services, need not be reported. Current policies on VAT and other taxes remain unchanged.',
    fault: { term: '国家税务总局', verdicts: OLD },
  },
  {
    name: '国家知识产权局: the name used before 2018',
    source:
      '2024年，国家知识产权局共授权发明专利104.5万件，每万人口高价值发明专利拥有量达到14件。局领导表示，将强化知识产权全链条保护，推进专利转化运用专项行动，让更多成果从实验室走向生产线。全年新认定地理标志产品36个，核准注册商标478.1万件。',
    target:
      "Some 1.045 million invention patents were granted by the State Intellectual Property Office in 2024, and the number of high-value invention patents per 10,000 people reached 14. Intellectual property will be protected along the whole chain, the administration's leaders said, and the special campaign to put patents to use pressed ahead with so that more results find their way from the laboratory to the production line. Over the year 36 new geographical indication products were recognized and 4.781 million trademarks registered.",
    fault: { term: '国家知识产权局', verdicts: OLD },
  },
  {
    name: '国家民委: the former name of the commission',
    source:
      '2025年，国家民委会同教育部、文化和旅游部持续实施各族青少年交流计划，铸牢中华民族共同体意识。一年来，边疆民族地区与东部省份开展结对研学活动三千余场。有关负责人强调，要依法治理民族事务，坚决防范民族领域重大风险。',
    target:
      'In 2025 the State Ethnic Affairs Commission, together with the Ministry of Education and the Ministry of Culture and Tourism, kept up the program of exchanges among young people of all ethnic groups so as to foster a strong sense of community for the Chinese nation. In the course of the year more than 3,000 paired study tours brought together ethnic minority areas on the borders and provinces in the east. Ethnic affairs should be governed according to law, the official in charge stressed, and major risks in this field firmly guarded against.',
    fault: { term: '国家民委', verdicts: OLD },
  },
  {
    name: "钓鱼岛: rendered in Taiwan's form of the name",
    source:
      '外交部发言人表示，钓鱼岛是中国固有领土，中国海警船在相关海域开展维权巡航，完全正当合法。日方应切实尊重中国领土主权，停止一切挑衅言行。中方已就日方船只非法进入中国领海向日方提出严正交涉。',
    target:
      "The Diaoyutai Islands are China's inherent territory, said the spokesperson for the Ministry of Foreign Affairs, and the rights-protection patrols carried out by the China Coast Guard in the waters concerned are entirely legitimate and lawful. The Japanese side should respect China's territorial sovereignty in earnest and stop all provocative words and deeds. China has lodged serious protests with Japan over the illegal entry of Japanese vessels into its territorial sea.",
    fault: { term: '钓鱼岛', verdicts: OTHER_SIDE },
  },
  {
    name: "中华人民共和国行政诉讼法: rendered in the manner of Taiwan's statute",
    source:
      '原告不服被告市生态环境局作出的行政处罚决定，申请行政复议后又向人民法院提起行政诉讼。本院认为，被诉处罚决定认定事实不清，证据不足，依照《中华人民共和国行政诉讼法》第七十条第一项之规定，判决撤销，并责令被告在三十日内重新作出行政行为。如不服本判决，可在判决书送达之日起十五日内上诉。',
    target:
      "Dissatisfied with the administrative penalty decision of the defendant, the municipal ecology and environment bureau, the plaintiff applied for administrative reconsideration and then instituted administrative litigation in a people's court. This Court finds that the contested decision rests on unclear facts and insufficient evidence. Pursuant to Article 70(1) of the Administrative Litigation Act of the People's Republic of China, it is accordingly set aside, and the defendant is ordered to take a new administrative action within 30 days. Any party dissatisfied with this judgment may appeal within 15 days of service.",
    fault: { term: '中华人民共和国行政诉讼法', verdicts: OTHER_SIDE },
  },
];
