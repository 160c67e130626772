import { type HeldPair, LEFT_OUT, OLD, OTHER_SIDE, WRONG } from './held-pair.ts';

/** Chinese texts with English translations, of which the writer knew the list of terms alone: half sound, half with a fault. */
export const HELD_OF_LIST_FROM_CHINESE: readonly HeldPair[] = [
  {
    name: 'a sound one: 东盟, 中国—东盟全面战略伙伴关系',
    source:
      '中方愿同东盟国家一道，以中国—东盟全面战略伙伴关系为引领，全面有效落实《南海各方行为宣言》，积极推进“南海行为准则”磋商。个别域外国家奉行冷战思维，借军事演习炫耀武力，损害的是地区和平稳定。我们敦促有关国家尊重本地区国家的共同努力。',
    target:
      'Guided by the China-ASEAN comprehensive strategic partnership, China stands ready to work with ASEAN countries to implement the Declaration on the Conduct of Parties in the South China Sea fully and effectively and to move forward consultations on a code of conduct in the South China Sea. By flexing their muscles in military exercises, certain countries from outside the region, still in the grip of a Cold War mentality, undermine peace and stability here. We urge them to respect what regional countries have achieved together.',
  },
  {
    name: '党的十九届四中全会: another number',
    source:
      '党的十九届四中全会专题研究坚持和完善中国特色社会主义制度问题，提出了推进国家治理体系和治理能力现代化的总体目标。会后，全国人大常委会和国务院抓紧制定配套措施，全面依法治国迈出新步伐。',
    target:
      "The Fourth Plenary Session of the 18th CPC Central Committee was devoted to upholding and improving the system of socialism with Chinese characteristics, and set the overall goal of modernizing China's system and capacity for governance. The NPC Standing Committee and the State Council lost no time in working out supporting measures, and new strides were made in law-based governance on all fronts.",
    fault: { term: '党的十九届四中全会', verdicts: WRONG },
  },
  {
    name: 'a sound one: 稳中求进工作总基调, 积极的财政政策',
    source:
      '过去一年，我们坚持稳中求进工作总基调，实施积极的财政政策和稳健的货币政策。国内生产总值增长5%，城镇调查失业率平均为5.1%，居民消费价格上涨0.2%。全国统一大市场建设步伐加快，营商环境持续改善。',
    target:
      'Last year, following the general principle of pursuing progress while ensuring stability, we pursued proactive fiscal and prudent monetary policies. GDP grew by 5 percent, consumer prices edged up 0.2 percent, and the surveyed urban unemployment rate averaged 5.1 percent. We moved faster to build a unified national market, and the business environment kept improving.',
  },
  {
    name: '全球安全倡议: left out',
    source:
      '所罗门群岛方面重申恪守一个中国原则，高度评价中方提出的全球发展倡议、全球安全倡议和全球文明倡议，愿积极参与有关合作。双方同意深化高质量共建“一带一路”合作，加强南南合作，携手推动构建人类命运共同体。',
    target:
      'Solomon Islands reaffirmed its commitment to the one-China principle, spoke highly of the Global Development Initiative and the Global Civilization Initiative proposed by China, and expressed its readiness to take an active part in related cooperation. The two sides agreed to deepen high-quality Belt and Road cooperation, strengthen South-South cooperation, and work together to build a community with a shared future for mankind.',
    fault: { term: '全球安全倡议', verdicts: LEFT_OUT },
  },
  {
    name: 'a sound one: 小岛屿发展中国家, 最不发达国家',
    source:
      '小岛屿发展中国家和最不发达国家对气候变化责任最小，受害却最深。国际社会应当恪守共同但有区别的责任原则，全面落实《巴黎协定》，尽快提高国家自主贡献的力度。发达国家尤其应当兑现气候资金承诺，充实损失和损害基金。',
    target:
      'Small island developing States and least developed countries have done least to cause climate change, yet they suffer most from it. In keeping with the principle of common but differentiated responsibilities, the international community should implement the Paris Agreement in full and raise the ambition of nationally determined contributions without delay. Developed countries, for their part, must honour their pledges of climate finance and replenish the fund for responding to loss and damage.',
  },
  {
    name: 'a sound one: 人民检察院, 社会公共利益',
    source:
      '人民检察院发现生态环境损害行为致使社会公共利益受到侵害的，可以依法提起公益诉讼。被告主张损害系不可抗力造成的，应当承担举证责任。未成年人的合法权益受到侵害，其监护人未提起诉讼的，适用前款规定。',
    target:
      "Where the people's procuratorates find that the public interest has been harmed by ecological and environmental damage, they may institute public-interest litigation in accordance with law. The burden of proof rests with the defendant who pleads force majeure. The provisions of the preceding paragraph shall apply where the lawful rights and interests of minors are infringed upon and their guardians have not brought an action.",
  },
  {
    name: '新发展理念: another term',
    source:
      '我们要完整、准确、全面贯彻新发展理念，深化供给侧结构性改革，加快实现高水平科技自立自强，推动高质量发展，不断增强人民群众的获得感、幸福感、安全感，扎实推进共同富裕。',
    target:
      'We must apply the new development paradigm fully, accurately, and comprehensively, deepen supply-side structural reform, and move faster to achieve greater self-reliance and strength in science and technology. In doing so, we will promote high-quality development, give our people a growing sense of fulfillment, happiness, and security, and make solid progress toward common prosperity.',
    fault: { term: '新发展理念', verdicts: WRONG },
  },
  {
    name: 'a sound one: 中国人民银行, 存款准备金率',
    source:
      '中国人民银行决定下调金融机构存款准备金率0.5个百分点，同时引导贷款市场报价利率下行。人民银行表示，将综合运用公开市场操作、中期借贷便利等工具保持流动性合理充裕，防范系统性金融风险，并继续发展普惠金融和绿色金融。',
    target:
      "The People's Bank of China has decided to cut the reserve requirement ratio for financial institutions by 0.5 percentage points and to guide the loan prime rate downward. Open market operations, the medium-term lending facility and other instruments will be used in combination to keep liquidity adequate at a reasonable level and guard against systemic financial risks, the bank said, adding that both inclusive and green finance will be developed further.",
  },
  {
    name: '联合国减少灾害风险办公室: a former wording',
    source:
      '联合国减少灾害风险办公室日前发布报告，呼吁各国加大对预警系统的投入。报告指出，可持续发展目标能否如期实现，有赖于减轻灾害风险；人道主义援助也应当更多惠及最不发达国家的境内流离失所者。',
    target:
      'In a report released recently, the United Nations International Strategy for Disaster Reduction called on all countries to invest more in early warning systems. Whether the Sustainable Development Goals can be reached on schedule, it says, depends on reducing disaster risks, and more humanitarian assistance should go to internally displaced persons in the least developed countries.',
    fault: { term: '联合国减少灾害风险办公室', verdicts: OLD },
  },
  {
    name: 'a sound one: 行政長官, 施政報告',
    source:
      '行政長官在《施政報告》中提出，加快發展北部都會區，推動河套深港科技創新合作區建設，並增建簡約公屋，縮短公屋輪候時間。財政司司長將在《財政預算案》中預留所需撥款，有關建議須經立法會審批。',
    target:
      'In the Policy Address, the Chief Executive proposed speeding up the development of the Northern Metropolis, taking forward the Hetao Shenzhen-Hong Kong Science and Technology Innovation Co-operation Zone, and building more Light Public Housing so as to shorten the wait for public rental housing. The funding needed will be set aside by the Financial Secretary in the Budget, subject to the approval of the Legislative Council.',
  },
  {
    name: '新时代中俄全面战略协作伙伴关系: another term',
    source:
      '双方强调，新时代中俄全面战略协作伙伴关系具有强大内生动力，不受第三方影响。两国将恪守和平共处五项原则，践行真正的多边主义，反对霸权主义和强权政治，推动平等有序的世界多极化。',
    target:
      'The two sides stressed that the China-Russia comprehensive strategic partnership of cooperation for a new era has a strong internal driving force and is not subject to the influence of any third party. The two countries will abide by the Five Principles of Peaceful Coexistence, practice true multilateralism, oppose hegemonism and power politics, and promote an equal and orderly multipolar world.',
    fault: { term: '新时代中俄全面战略协作伙伴关系', verdicts: WRONG },
  },
  {
    name: 'a sound one: 行政院, 資通安全管理法',
    source:
      '行政院會通過「資通安全管理法」修正草案，將送請立法院審議。數位發展部表示，本次修法強化公務機關維護資通安全的責任；國家發展委員會並將協調各部會，落實智慧政府政策。',
    target:
      'The Executive Yuan has approved draft amendments to the Cyber Security Management Act, which will be sent to the Legislative Yuan for deliberation. According to the Ministry of Digital Affairs (moda), the revision makes government agencies more accountable for cyber security, while the National Development Council is to coordinate among ministries in carrying out the smart government policy.',
  },
  {
    name: '监视居住: another term',
    source:
      '人民检察院、公安机关对符合条件的犯罪嫌疑人，可以取保候审或者监视居住。被宣告缓刑的罪犯在考验期限内再犯新罪的，应当撤销缓刑；被判处有期徒刑的罪犯确有悔改表现的，可以依法假释。',
    target:
      "The people's procuratorates and public security organs may release eligible criminal suspects on bail pending trial or place them under house arrest. If a convict whose sentence has been suspended commits another crime within the probation period, the suspension of sentence shall be revoked. A convict sentenced to fixed-term imprisonment who shows genuine repentance may be released on parole in accordance with law.",
    fault: { term: '监视居住', verdicts: WRONG },
  },
  {
    name: 'a sound one: 中国共产党领导的多党合作和政治协商制度, 民族区域自治制度',
    source:
      '中国共产党领导的多党合作和政治协商制度、民族区域自治制度以及基层群众自治制度，构成我国的基本政治制度，是发展全过程人民民主的重要保障。各民主党派是统一战线的重要力量，通过人民政协参政议政。',
    target:
      "The system of CPC-led multiparty cooperation and political consultation and those of regional ethnic autonomy and community-level self-governance make up China's basic political system and provide important guarantees for developing whole-process people's democracy. As a major force in the united front, the other political parties take part in the deliberation and administration of state affairs through the CPPCC.",
  },
  {
    name: '公屋: another term',
    source:
      '房屋局表示，未來五年公屋落成量將達十一萬個單位，房委會亦會增加居屋供應。在新單位落成前，政府會繼續善用過渡性房屋，並研究調整住宅物業的印花稅，以回應立法會議員的訴求。',
    target:
      'The Housing Bureau said that some 110,000 public housing flats would be completed in the coming five years and that the Hong Kong Housing Authority would step up the supply of flats under the Home Ownership Scheme. Pending completion, the Government will continue to make good use of transitional housing and will look into adjusting the stamp duty on residential properties in response to calls from Members of the Legislative Council.',
    fault: { term: '公屋', verdicts: WRONG },
  },
  {
    name: 'a sound one: 中国领土不可分割的一部分, 一个中国原则',
    source:
      '世界上只有一个中国，台湾是中国领土不可分割的一部分。一个中国原则是国际社会普遍共识，也是中国同各国建立和发展外交关系的政治基础。我们坚持九二共识，推动两岸关系和平发展，坚决反对“台独”分裂活动和外部干涉。',
    target:
      'There is but one China in the world, and Taiwan is an inalienable part of China\'s territory. The one-China principle, a prevailing consensus of the international community, is the political foundation on which China establishes and develops diplomatic relations with other countries. Upholding the 1992 Consensus, we promote the peaceful development of cross-Straits relations and firmly oppose separatist activities for "Taiwan independence" as well as interference from outside.',
  },
  {
    name: '直轄市: the wording of another side',
    source:
      '行政院核定社會住宅興辦計畫，由內政部督導各直轄市及縣市政府辦理，優先照顧身心障礙者、原住民族及新住民家庭。監察院日前亦提出調查報告，要求衛生福利部檢討相關長期照顧服務。',
    target:
      'The Executive Yuan has approved a program for the construction of social housing, which municipalities directly under the central government, counties and cities will carry out under the supervision of the Ministry of the Interior, giving priority to persons with disabilities and to families of indigenous peoples and new immigrants. The Control Yuan, in a recent investigation report, also asked the Ministry of Health and Welfare to review the long-term care services concerned.',
    fault: { term: '直轄市', verdicts: OTHER_SIDE },
  },
  {
    name: 'a sound one: 绿水青山就是金山银山, 山水林田湖草沙',
    source:
      '中国坚持绿水青山就是金山银山的理念，统筹山水林田湖草沙系统治理，深入打好污染防治攻坚战。自然保护地体系以国家公园为主体，正在加快形成，生物多样性保护成效显著。中国积极稳妥推进碳达峰碳中和，为建设美丽中国、促进全球可持续发展作出了贡献。',
    target:
      'Guided by the principle that lucid waters and lush mountains are invaluable assets, China takes a holistic approach to conserving its mountains, waters, forests, farmlands, grasslands, and deserts, and has pressed ahead with the critical battle against pollution. A system of protected areas, with national parks as the mainstay, is rapidly taking shape, and biodiversity has been effectively protected. By working actively and prudently toward carbon peaking and carbon neutrality, the country is contributing to a Beautiful China and to sustainable development worldwide.',
  },
  {
    name: '国家监察委员会: another name',
    source:
      '国家监察委员会依照监察法履行职责，对所有行使公权力的公职人员实行监察全覆盖。中央纪委与其合署办公，一体推进不敢腐、不能腐、不想腐，持续深化反腐败斗争，锲而不舍落实中央八项规定精神。',
    target:
      "The National Supervision Committee performs its duties in accordance with the Supervision Law and exercises supervision over all public officials who wield public power. Sharing offices with it, the Central Commission for Discipline Inspection works to ensure that officials do not dare to be corrupt, are unable to be corrupt and have no desire to be corrupt, keeps up the fight against corruption, and perseveres in implementing the central Party leadership's eight-point decision on improving conduct.",
    fault: { term: '国家监察委员会', verdicts: WRONG },
  },
  {
    name: 'a sound one: 元首外交, 永久全面战略伙伴关系',
    source:
      '国家主席习近平周一在北京同来访的哈萨克斯坦总统举行会谈。两国元首一致同意，以元首外交引领两国永久全面战略伙伴关系，高质量共建“一带一路”，在上海合作组织框架内加强协调，共同维护以联合国为核心的国际体系。',
    target:
      "In Beijing on Monday, President Xi Jinping held talks with his visiting Kazakh counterpart. The two presidents agreed that head-of-state diplomacy should guide their countries' permanent comprehensive strategic partnership, that they would pursue high-quality Belt and Road cooperation and coordinate more closely within the Shanghai Cooperation Organization (SCO), and that the international system with the United Nations at its core would be jointly safeguarded.",
  },
  {
    name: '揭榜挂帅: another term',
    source:
      '我们将健全新型举国体制，实行“揭榜挂帅”等制度，集中优势力量攻克关键核心技术。深入实施科教兴国战略、人才强国战略、创新驱动发展战略，培育战略性新兴产业和未来产业，发展新质生产力。',
    target:
      'We will improve the new system for mobilizing resources nationwide, adopt mechanisms such as "unveiling the list and taking command", and concentrate our best forces on achieving breakthroughs in core technologies in key fields. We will fully implement the strategy for invigorating China through science and education, the workforce development strategy, and the innovation-driven development strategy, so as to foster strategic emerging industries and industries of the future and develop new quality productive forces.',
    fault: { term: '揭榜挂帅', verdicts: WRONG },
  },
  {
    name: 'a sound one: 党的二十届三中全会, 因地制宜',
    source:
      '党的二十届三中全会审议通过决定，对健全因地制宜发展新质生产力体制机制作出部署。全会强调，构建高水平社会主义市场经济体制，必须坚持“两个毫不动摇”，保证各种所有制经济依法平等使用生产要素，为民营经济发展营造良好营商环境。',
    target:
      'The decision adopted by the third plenary session of the 20th CPC Central Committee lays out plans for better institutions and mechanisms to foster new quality productive forces in line with local conditions. To build a high-standard socialist market economy, the session stressed, China must unswervingly consolidate and develop the public sector and unswervingly encourage, support and guide the development of the non-public sector, ensure that economic entities under all forms of ownership have equal access to factors of production in accordance with law, and foster a sound business environment for the private sector.',
  },
  {
    name: '香港教育大學: a former wording',
    source:
      '香港教育大學與教育局、廉政公署合辦全港中學誠信教育計劃，首階段有一百間學校參加。律政司司長在啟動禮上表示，認識憲法和基本法、尊重法治，應從青少年做起，特區政府會全力支持。',
    target:
      'The Hong Kong Institute of Education has joined hands with the Education Bureau and the Independent Commission Against Corruption (ICAC) in an integrity education scheme for secondary schools across the territory, with 100 schools taking part in the first phase. Speaking at the launch ceremony, the Secretary for Justice said that knowledge of the Constitution and the Basic Law and respect for the rule of law should begin with young people, and that the HKSAR Government would give the scheme its full support.',
    fault: { term: '香港教育大學', verdicts: OLD },
  },
  {
    name: 'a sound one: 巩固拓展脱贫攻坚成果, 规模性返贫',
    source:
      '我们巩固拓展脱贫攻坚成果，守住了不发生规模性返贫的底线。新建高标准农田四千多万亩，种业振兴扎实推进，粮食安全根基进一步夯实。农民工欠薪问题得到有效治理，农村低保标准稳步提高，乡村振兴取得新进展。',
    target:
      "Having consolidated and expanded our achievements in poverty alleviation, we made sure there was no large-scale return to poverty. More than 40 million mu of high-standard cropland was developed and solid efforts were made to invigorate the seed industry, putting China's food security on firmer ground. Wage arrears owed to rural migrant workers were effectively dealt with, rural subsistence allowances were steadily raised, and rural revitalization made further headway.",
  },
  {
    name: '社会融资规模: left out',
    source:
      '国家统计局和中国人民银行公布的数据显示，前三季度社会消费品零售总额同比增长4.5%，固定资产投资增长1.2%。九月末，社会融资规模存量和广义货币余额分别增长8.7%和8.4%，外汇储备保持在3.3万亿美元以上。',
    target:
      "Total retail sales of consumer goods rose 4.5 percent year on year in the first three quarters, while fixed-asset investment was up 1.2 percent, according to figures from the National Bureau of Statistics and the People's Bank of China. At the end of September, outstanding broad money was 8.4 percent higher than a year earlier, and foreign exchange reserves stayed above 3.3 trillion U.S. dollars.",
    fault: { term: '社会融资规模', verdicts: LEFT_OUT },
  },
  {
    name: 'a sound one: 不首先使用核武器, 国家安全',
    source:
      '中国恪守不首先使用核武器政策，始终把自身核力量维持在国家安全需要的最低水平。作为《不扩散核武器条约》缔约国，中方主张平衡推进核裁军、核不扩散与和平利用核能三大支柱，支持国际原子能机构依授权履行保障监督职责。',
    target:
      'China honors its pledge of no first use of nuclear weapons and keeps its nuclear capabilities at the minimum level required for national security. As a party to the Treaty on the Non-Proliferation of Nuclear Weapons, it calls for balanced progress on the three pillars of nuclear disarmament, non-proliferation and the peaceful uses of nuclear energy, and supports the International Atomic Energy Agency in fulfilling its safeguards responsibilities within its mandate.',
  },
  {
    name: '道路自信、理论自信、制度自信、文化自信: a former wording',
    source:
      '在习近平新时代中国特色社会主义思想指引下，我们坚定道路自信、理论自信、制度自信、文化自信，统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局，弘扬社会主义核心价值观，为实现中华民族伟大复兴的中国梦不懈奋斗。',
    target:
      'Under the guidance of Xi Jinping Thought on Socialism with Chinese Characteristics for a New Era, we have stayed confident in our chosen path, guiding theory and political system, pursued the Five-Sphere Integrated Plan and the Four-Pronged Comprehensive Strategy in a coordinated way, and fostered the core socialist values, striving tirelessly to realize the Chinese Dream of national rejuvenation.',
    fault: { term: '道路自信、理论自信、制度自信、文化自信', verdicts: WRONG },
  },
  {
    name: 'a sound one: 脱钩断链, 小院高墙',
    source:
      '中方坚决反对将经贸问题政治化，反对“脱钩断链”和“小院高墙”。有关国家滥用出口管制，将中国企业列入实体清单，是典型的单边主义和长臂管辖。这种做法违反世界贸易组织规则，扰乱全球产业链供应链，损人不利己。',
    target:
      'China firmly opposes politicizing trade and economic issues, just as it opposes decoupling and severing supply chains and any "small yard with high fences". By abusing export controls and placing Chinese companies on the Entity List, the country in question has resorted to unilateralism and long-arm jurisdiction, pure and simple. Such practices violate WTO rules, disrupt industrial and supply chains across the globe, and harm others without benefiting oneself.',
  },
  {
    name: '中国特色大国外交: another term',
    source:
      '中国外交以习近平外交思想为指引，不断开创中国特色大国外交新局面，推动构建新型国际关系，推动构建人类命运共同体。我们坚持亲诚惠容的周边外交理念，坚持正确义利观，倡导全人类共同价值。',
    target:
      'Guided by Xi Jinping Thought on Diplomacy, China keeps breaking new ground in great-power diplomacy with Chinese characteristics, promoting a new type of international relations and a community with a shared future for humanity. We abide by the principles of amity, sincerity, mutual benefit and inclusiveness in our neighborhood diplomacy and the greater good and shared interests, and advocate the common values of humanity.',
    fault: { term: '中国特色大国外交', verdicts: WRONG },
  },
  {
    name: '中国国际进口博览会: another name',
    source:
      '第八届中国国际进口博览会暨虹桥国际经济论坛在上海开幕，国务院总理出席开幕式并发表主旨演讲。他表示，中国将推进高水平对外开放，缩减外商投资准入负面清单，高标准建设自由贸易试验区和海南自由贸易港，反对一切形式的保护主义。',
    target:
      "The eighth China Import and Export Fair and the Hongqiao International Economic Forum opened in Shanghai, with China's premier delivering a keynote speech at the opening ceremony. China, he said, would pursue high-standard opening up, shorten the negative list for foreign investment, develop pilot free trade zones and the Hainan Free Trade Port to high standards, and oppose protectionism in all its forms.",
    fault: { term: '中国国际进口博览会', verdicts: WRONG },
  },
];
