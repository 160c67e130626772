import { type HeldPair, LEFT_OUT, OLD, WRONG } from './held-pair.ts';

/** Chinese texts with English translations: half sound, half with a fault. */
export const HELD_FROM_CHINESE: readonly HeldPair[] = [
  {
    name: 'a sound one: the environment, in another order',
    source:
      '我们要像保护眼睛一样保护生态环境，坚持绿水青山就是金山银山的理念。十年来，全国森林覆盖率稳步提高，污染防治攻坚战取得明显成效。',
    target:
      'We must protect the environment as we protect our own eyes, and act on the conviction that lucid waters and lush mountains are invaluable assets. Over the past ten years forest coverage has risen steadily nationwide, and the critical battle against pollution has produced clear results.',
  },
  {
    name: 'a sound one: the Initiative after its whole name',
    source:
      '共建“一带一路”倡议提出以来，已有一百五十多个国家和三十多个国际组织同中国签署了合作文件。这一倡议来自中国，成果惠及世界。中方愿同各方继续推进高质量共建“一带一路”。',
    target:
      'Since the Belt and Road Initiative was put forward, over 150 countries and more than 30 international organizations have signed cooperation documents with China. The initiative comes from China, and its benefits are shared by the world. China stands ready to work with all parties to keep advancing high-quality Belt and Road cooperation.',
  },
  {
    name: 'a sound one: a congress, its plenary session, the session',
    source:
      '党的二十大明确了新时代新征程中国共产党的中心任务。二十届三中全会进一步对全面深化改革作出部署。各级党委要认真学习宣传贯彻全会精神。',
    target:
      'The 20th National Congress of the Communist Party of China (CPC) defined the Party’s central task on the new journey of the new era. The third plenary session of the 20th CPC Central Committee then made further arrangements for deepening reform comprehensively. Party committees at all levels should study, explain and carry out the guiding principles of the session.',
  },
  {
    name: 'a sound one: Hong Kong and its law',
    source:
      '香港国安法施行后，香港社会恢复安定，“一国两制”实践行稳致远。中央政府全面准确、坚定不移贯彻“一国两制”、“港人治港”、高度自治的方针。',
    target:
      'After the Hong Kong National Security Law took effect, calm returned to Hong Kong, and the practice of One Country, Two Systems has made steady progress. The Central Government fully, faithfully and resolutely applies the policy of One Country, Two Systems, under which the people of Hong Kong administer Hong Kong with a high degree of autonomy.',
  },
  {
    name: 'a sound one: two policies with one head',
    source:
      '今年要继续实施积极的财政政策和适度宽松的货币政策，着力扩大内需。新质生产力加快发展，现代化产业体系建设取得新进展。',
    target:
      'This year we will continue to pursue proactive fiscal and moderately loose monetary policies, and put effort into expanding domestic demand. New quality productive forces have been developing faster, and further headway has been made in building a modernized industrial system.',
  },
  {
    name: 'a sound one: Taiwan',
    source:
      '世界上只有一个中国，台湾是中国领土不可分割的一部分。我们坚持一个中国原则和“九二共识”，坚决反对“台独”分裂和外来干涉。',
    target:
      'There is but one China in the world, and Taiwan is an inalienable part of China’s territory. We stand by the one-China principle and the 1992 Consensus, and firmly oppose separatist activities for “Taiwan independence” and external interference.',
  },
  {
    name: 'a sound one: an agency by its acronym, the Measures',
    source:
      '国家互联网信息办公室会同有关部门公布了《生成式人工智能服务管理暂行办法》。网信办有关负责人表示，办法坚持发展和安全并重。服务提供者应当依法承担网络信息内容生产者责任。',
    target:
      'The Cyberspace Administration of China (CAC), together with other departments, released the Interim Measures for the Administration of Generative Artificial Intelligence Services. An official of the CAC said that the Measures place equal weight on development and security. Providers shall bear the responsibility of producers of online information content in accordance with law.',
  },
  {
    name: 'a sound one: a vote in the legislature',
    source:
      '十四届全国人大常委会第十次会议表决通过了这部法律。全国人大代表在审议中提出了许多修改意见。国务院将制定实施条例。',
    target:
      'The 10th session of the Standing Committee of the 14th National People’s Congress (NPC) adopted the law by vote. NPC deputies had put forward many suggestions for revision in their deliberations. The State Council will draw up regulations for its implementation.',
  },
  {
    name: 'a sound one: the countryside, freely',
    source:
      '巩固拓展脱贫攻坚成果，同乡村全面振兴有效衔接。粮食安全是“国之大者”，要牢牢守住十八亿亩耕地红线。',
    target:
      'We will consolidate and expand what has been achieved in poverty alleviation and align these efforts with all-around rural revitalization. Food security is among the country’s most fundamental interests, and the red line of 1.8 billion mu of farmland must be held.',
  },
  {
    name: 'a sound one: two countries, sentences merged',
    source:
      '中美关系要坚持相互尊重、和平共处、合作共赢三项原则。两国元首就此达成重要共识。两国应当按照这些共识办事。',
    target:
      'China-US relations should follow the three principles of mutual respect, peaceful coexistence and win-win cooperation. The two presidents reached an important common understanding on this, and both countries should act on it.',
  },
  {
    name: 'a sound one: the military',
    source:
      '到二〇二七年实现建军一百年奋斗目标，军队的现代化建设要再上一个台阶。党对军队的绝对领导，任何时候都不能动摇。',
    target:
      'By 2027 the goals for the centenary of the People’s Liberation Army are to be met, and the modernization of the military must reach a new level. At no time may the Party’s absolute leadership over the military be weakened.',
  },
  {
    name: 'a sound one: three initiatives, turned into the active voice',
    source:
      '全球发展倡议、全球安全倡议、全球文明倡议是中国为世界提供的公共产品。三大倡议同联合国2030年可持续发展议程相呼应。',
    target:
      'China has offered the Global Development Initiative, the Global Security Initiative and the Global Civilization Initiative to the world as public goods. The three initiatives echo the UN 2030 Agenda for Sustainable Development.',
  },
  {
    name: 'a sound one: court and procuratorate',
    source:
      '最高人民法院和最高人民检察院联合发布了司法解释。两高有关负责人说，办理此类案件要贯彻宽严相济的刑事政策。',
    target:
      'The Supreme People’s Court (SPC) and the Supreme People’s Procuratorate (SPP) have jointly issued a judicial interpretation. Officials from the two said that such cases should be handled under the criminal policy of tempering justice with mercy.',
  },
  {
    name: 'a sound one: carbon, with verbs for nouns',
    source:
      '中国承诺二〇三〇年前实现碳达峰、二〇六〇年前实现碳中和。为实现“双碳”目标，全国碳排放权交易市场于二〇二一年启动上线交易。',
    target:
      'China has pledged to peak carbon emissions before 2030 and become carbon neutral before 2060. To reach these dual carbon goals, trading on the national carbon emissions trading market began in 2021.',
  },
  {
    name: 'a sound one: modernization, that for a goal',
    source:
      '中国式现代化是全体人民共同富裕的现代化，也是人与自然和谐共生的现代化。我们要扎实推动共同富裕，不断完善收入分配制度。实现这一目标需要长期努力。',
    target:
      'Chinese modernization is the modernization of common prosperity for all; it is also the modernization of harmony between humanity and nature. We need to make solid progress toward common prosperity and keep improving the income distribution system. That will take long-term effort.',
  },
  {
    name: 'the shared future as it was called before',
    source: '我们愿同各国一道，推动构建人类命运共同体，建设更加美好的世界。这需要各方的共同努力。',
    target:
      'We are ready to join all countries in building a community of common destiny for mankind and a better world. This calls for efforts from all.',
    fault: { term: '人类命运共同体', verdicts: OLD },
  },
  {
    name: 'the Belt and Road as it was called before',
    source: '共建“一带一路”把沿线国家更紧密地连接起来。中欧班列是其中的一张名片。',
    target:
      '“One Belt, One Road” has linked the countries along the routes more closely. The China-Europe freight trains have become one of its best-known names.',
    fault: { term: '一带一路', verdicts: OLD },
  },
  {
    name: 'a guiding theory in a rendering of its own',
    source: '党中央坚持以邓小平理论、“三个代表”重要思想、科学发展观为指导。',
    target:
      'The Central Committee takes as its guide Deng Xiaoping Theory, the Theory of Three Represents and the Scientific Development View.',
    fault: { term: '科学发展观', verdicts: WRONG },
  },
  {
    name: 'the general principle of work left out',
    source: '要坚持稳中求进工作总基调，统筹发展和安全，防范化解重大风险。',
    target: 'We should balance development and security, and forestall and defuse major risks.',
    fault: { term: '稳中求进工作总基调', verdicts: LEFT_OUT },
  },
  {
    name: 'the number of a plenary session',
    source: '党的十九届四中全会审议通过了关于坚持和完善中国特色社会主义制度的决定。',
    target:
      'The fifth plenary session of the 19th CPC Central Committee adopted the decision on upholding and improving the system of socialism with Chinese characteristics.',
    fault: { term: '十九届四中全会', verdicts: WRONG },
  },
  {
    name: 'a commission by the name of one before it',
    source:
      '国家发展和改革委员会负责人在新闻发布会上介绍了有关情况。商务部和财政部有关司局负责人回答了提问。',
    target:
      'An official of the National Development and Planning Commission briefed a news conference on the situation. Heads of departments of the Ministry of Commerce and the Ministry of Finance answered questions.',
    fault: { term: '国家发展和改革委员会', verdicts: WRONG },
  },
  {
    name: 'the title that the other side uses',
    source: '台湾地区领导人的讲话充斥谎言，国台办发言人对此予以驳斥。',
    target:
      'The president of Taiwan filled his speech with lies, and a spokesperson for the Taiwan Affairs Office of the State Council refuted it.',
    fault: { term: '台湾地区领导人', verdicts: WRONG },
  },
  {
    name: 'another goal than the one that is named',
    source: '建设网络强国、数字中国是我们的战略目标。要筑牢网络安全防线。',
    target:
      'Building a smart society and a digital China is our strategic goal. We need strong defenses for cybersecurity.',
    fault: { term: '网络强国', verdicts: WRONG },
  },
  {
    name: 'synonyms for an official phrase',
    source: '全过程人民民主是社会主义民主政治的本质属性。',
    target: 'Complete-process popular democracy is the defining feature of socialist democracy.',
    fault: { term: '全过程人民民主', verdicts: WRONG },
  },
  {
    name: 'a ministry by its former name',
    source: '生态环境部发布了上半年全国空气质量状况。京津冀及周边地区优良天数比例有所上升。',
    target:
      'The Ministry of Environmental Protection has released air quality figures for the first half of the year. The share of good days rose in the Beijing-Tianjin-Hebei region and surrounding areas.',
    fault: { term: '生态环境部', verdicts: WRONG },
  },
  {
    name: 'one of three left out of a list',
    source: '要培育和践行社会主义核心价值观，弘扬中华优秀传统文化，加强爱国主义教育。',
    target:
      'We should cultivate and practice the core socialist values and strengthen education in patriotism.',
    fault: { term: '中华优秀传统文化', verdicts: LEFT_OUT },
  },
  {
    name: 'a law for another',
    source: '《数据安全法》和《个人信息保护法》为数据处理活动划定了底线。',
    target:
      'The Cybersecurity Law and the Personal Information Protection Law set the bottom line for data processing.',
    fault: { term: '数据安全法', verdicts: WRONG },
  },
  {
    name: 'the number of a plan',
    source: '“十四五”规划纲要提出，数字经济核心产业增加值占国内生产总值比重要达到百分之十。',
    target:
      'The outline of the 13th Five-Year Plan says that the core industries of the digital economy are to account for 10 percent of GDP.',
    fault: { term: '十四五', verdicts: WRONG },
  },
  {
    name: 'a policy in words of its own',
    source: '澳门特别行政区坚持“一国两制”方针，经济适度多元发展。',
    target:
      'The Macao Special Administrative Region adheres to the policy of one nation with two institutions, and its economy is diversifying appropriately.',
    fault: { term: '一国两制', verdicts: WRONG },
  },
  {
    name: 'a spirit that is called a consensus',
    source: '上海合作组织成员国元首理事会会议通过了多项文件。上合组织将继续弘扬“上海精神”。',
    target:
      'The Council of Heads of State of the Shanghai Cooperation Organization adopted a number of documents. The organization will continue to promote the Shanghai Consensus.',
    fault: { term: '上海精神', verdicts: WRONG },
  },
];
