import { type HeldPair, LEFT_OUT, OLD, OTHER_SIDE, WRONG } from './held-pair.ts';

/** English texts with Chinese translations, of which the writer knew the list of terms alone: half sound, half with a fault. */
export const HELD_OF_LIST_FROM_ENGLISH: readonly HeldPair[] = [
  {
    name: 'a sound one: Charter of the United Nations, international peace and security',
    source:
      'Reaffirming its primary responsibility under the Charter of the United Nations for the maintenance of international peace and security, the Security Council calls on all parties to observe an immediate ceasefire, to comply with their obligations under international humanitarian law, and to ensure safe and unhindered humanitarian access. It requests the Secretary-General to report within thirty days on the situation of refugees and internally displaced persons.',
    target:
      '安全理事会重申，根据《联合国宪章》，安理会对维护国际和平与安全负有主要责任；呼吁各方立即停火，履行国际人道法义务，确保人道主义准入安全、不受阻碍。安理会请秘书长在30天内就难民和境内流离失所者的处境提出报告。',
  },
  {
    name: 'National Development and Reform Commission: a former wording',
    source:
      'The National Development and Reform Commission said on Tuesday that it would work with the Ministry of Science and Technology to draw up rules for a unified national market. Private firms, it added, would be given equal treatment under the negative list, and the Anti-Monopoly Law would be strictly enforced in the digital economy.',
    target:
      '国家发展计划委员会周二表示，将会同科学技术部制定建设全国统一大市场的规则。该委还说，将依照负面清单给予民营企业平等待遇，并在数字经济领域严格执行《反垄断法》。',
    fault: { term: 'National Development and Reform Commission', verdicts: OLD },
  },
  {
    name: 'a sound one: International Monetary Fund, Fiscal consolidation',
    source:
      'Risks to the outlook remain tilted to the downside, the International Monetary Fund said in its latest assessment. Fiscal consolidation should be gradual, it argued, and monetary policy must stay dependent on data. The Fund also urged the Group of Twenty to do more for debt sustainability in low-income countries, including by rechanneling special drawing rights.',
    target:
      '国际货币基金组织在最新评估中指出，前景面临的风险仍偏向下行。财政整顿应当循序渐进，货币政策则须视数据而定。基金组织还敦促二十国集团为维护低收入国家的债务可持续性采取更多行动，包括转借特别提款权。',
  },
  {
    name: 'Sustainable Development Goals: the wording of another side',
    source:
      'At the halfway point to 2030, barely a fifth of the Sustainable Development Goals are on track. The Secretary-General warned the General Assembly that official development assistance was falling, that climate finance was short of what small island developing States needed, and that biodiversity was being lost faster than ever before.',
    target:
      '在通往2030年的征程过半之际，永续发展目标中仅有约五分之一按计划推进。秘书长向联合国大会发出警告：官方发展援助正在减少，气候资金满足不了小岛屿发展中国家的需要，生物多样性则以前所未有的速度丧失。',
    fault: { term: 'Sustainable Development Goals', verdicts: OTHER_SIDE },
  },
  {
    name: 'a sound one: Forum on China-Africa Cooperation, sincerity, real results, amity and good faith',
    source:
      "China and Africa have always been a community with a shared future. Under the Forum on China-Africa Cooperation, we act with sincerity, real results, amity and good faith and uphold the greater good and shared interests. We welcome African countries aboard the express train of China's development, and will work with the African Union for its Agenda 2063, for South-South cooperation and for a stronger voice for the Global South.",
    target:
      '中非历来是命运共同体。在中非合作论坛框架内，我们秉持真实亲诚理念和正确义利观，欢迎非洲国家搭乘中国发展的快车。我们愿同非盟一道，助力落实《2063年议程》，推进南南合作，增强“全球南方”的代表性和发言权。',
  },
  {
    name: 'Whole-process people’s democracy: a former wording',
    source:
      "Whole-process people's democracy, the white paper says, is a complete system with supporting mechanisms and procedures. The system of people's congresses ensures that the people run the country, while community-level self-governance lets them settle local affairs by themselves. Democratic centralism, in turn, allows the National People's Congress to act with both broad support and efficiency.",
    target:
      '白皮书指出，全过程民主是一套完整的制度体系，有与之配套的机制和程序。人民代表大会制度保证人民当家作主，基层群众自治使人民得以自行处理身边事务，民主集中制则使全国人民代表大会既有广泛民意基础，又能高效运作。',
    fault: { term: "Whole-process people's democracy", verdicts: OLD },
  },
  {
    name: 'a sound one: limited liability company, board of directors',
    source:
      'A limited liability company shall have a board of directors unless it is small in size, and may do without a board of supervisors where its articles of association so provide. If the legal representative causes damage to others in the performance of duties, the company shall bear civil liability, save for damage caused by force majeure.',
    target:
      '有限责任公司设董事会，规模较小的可以不设；依照公司章程的规定，也可以不设监事会。法定代表人因执行职务造成他人损害的，由公司承担民事责任，但因不可抗力造成的除外。',
  },
  {
    name: '14th Five-Year Plan: another number',
    source:
      'Over the course of the 14th Five-Year Plan, China completed the building of a moderately prosperous society in all respects and embarked on building a modern socialist country in all respects. Rural revitalization has made solid progress, more than 60 million people have been covered by basic old-age insurance for the first time, and food security has been safeguarded.',
    target:
      '“十三五”期间，中国全面建成小康社会，开启全面建设社会主义现代化国家新征程。乡村振兴扎实推进，基本养老保险新增参保6000多万人，粮食安全得到切实保障。',
    fault: { term: '14th Five-Year Plan', verdicts: WRONG },
  },
  {
    name: 'a sound one: sanitary and phytosanitary measures, technical barriers to trade',
    source:
      'Members recalled that sanitary and phytosanitary measures and technical barriers to trade must not be used as disguised protectionism. Several delegations deplored the paralysis of the Appellate Body and said that unilateral sanctions and reciprocal tariffs ran counter to most-favoured-nation treatment. They called for progress on trade facilitation and on rules of origin.',
    target:
      '各成员回顾指出，不得以卫生与植物卫生措施和技术性贸易壁垒变相推行保护主义。多个代表团对上诉机构陷入停摆表示遗憾，认为单边制裁和对等关税有违最惠国待遇，并呼吁在贸易便利化和原产地规则方面取得进展。',
  },
  {
    name: 'Office of the United Nations High Commissioner for Human Rights: another name',
    source:
      'The Office of the United Nations High Commissioner for Human Rights welcomed the outcome of the Universal Periodic Review and offered technical assistance to the State concerned. In her statement to the Human Rights Council, the Deputy High Commissioner recalled that the right to development and the rights of the child called for international cooperation and capacity building.',
    target:
      '联合国难民事务高级专员公署欢迎普遍定期审议的结果，并表示愿向有关国家提供技术援助。副高级专员在人权理事会发言时回顾指出，实现发展权和儿童权利，需要国际合作和能力建设。',
    fault: {
      term: 'Office of the United Nations High Commissioner for Human Rights',
      verdicts: WRONG,
    },
  },
  {
    name: 'a sound one: United Nations Convention on the Law of the Sea, innocent passage',
    source:
      'Under the United Nations Convention on the Law of the Sea, ships of all States enjoy the right of innocent passage through the territorial sea. In its exclusive economic zone and on its continental shelf, the coastal State has sovereign rights for exploring and exploiting natural resources. Nothing in the Convention may be read as impairing the territorial integrity of any State.',
    target:
      '根据《联合国海洋法公约》，所有国家的船舶均享有无害通过领海的权利。沿海国对其专属经济区内和大陆架上的自然资源，享有勘探和开发的主权权利。《公约》的任何规定，均不得解释为损害任何国家的领土完整。',
  },
  {
    name: 'Gross domestic product: the wording of another side',
    source:
      'The economy is expected to grow by 4.8 percent this year as the government steps up fiscal spending. Gross domestic product per head has passed 13,000 U.S. dollars, the surveyed urban unemployment rate has edged down, and fixed-asset investment has stabilized. Local government debt, however, remains a concern, and shadow banking has yet to be brought fully under supervision.',
    target:
      '随着政府加大财政支出，预计今年经济增长4.8%。人均国内生产毛额已超过1.3万美元，城镇调查失业率小幅下降，固定资产投资企稳。不过，地方政府债务仍令人担忧，影子银行尚未完全纳入监管。',
    fault: { term: 'Gross domestic product', verdicts: OTHER_SIDE },
  },
  {
    name: 'a sound one: Central Economic Work Conference, expand domestic demand',
    source:
      'The annual Central Economic Work Conference, which ended on Friday, pledged to expand domestic demand with ultra-long special treasury bonds and special-purpose bonds. It called for faster development of new quality productive forces and industries of the future, deeper reform of state-owned enterprises, and steps to keep systemic financial risks at bay.',
    target:
      '周五闭幕的中央经济工作会议提出，要用好超长期特别国债和专项债券，着力扩大内需。会议要求加快发展新质生产力和未来产业，深化国企改革，防范系统性金融风险。',
  },
  {
    name: 'community with a shared future for mankind: another term',
    source:
      'Speaking in Geneva, the ambassador said the vision of building a community with a shared future for mankind had been written into many United Nations documents. China, he said, would uphold true multilateralism, act on the Global Security Initiative, and reject hegemonism and the Cold War mentality, so that developing countries in the Global South would be heard.',
    target:
      '这位大使在日内瓦发言时说，建设人类共享未来的社区这一愿景，已写入多份联合国文件。他表示，中国将坚持真正的多边主义，落实全球安全倡议，反对霸权主义和冷战思维，让“全球南方”的发展中国家发出声音。',
    fault: { term: 'community with a shared future for mankind', verdicts: WRONG },
  },
  {
    name: 'a sound one: Universal Periodic Review, Human Rights Council',
    source:
      'During the Universal Periodic Review, the Chinese delegation told the Human Rights Council that targeted poverty alleviation had lifted nearly 100 million rural residents out of poverty. The Civil Code, it said, has improved the protection of personal information and of the rights of minors, and China, which takes a people-centered approach to human rights, gives equal weight to the right to subsistence and the right to development.',
    target:
      '在普遍定期审议期间，中国代表团向人权理事会介绍说，精准扶贫使近1亿农村居民摆脱贫困。《民法典》加强了对个人信息和未成年人权益的保护。中国坚持以人民为中心的人权理念，生存权和发展权并重。',
  },
  {
    name: 'socialist country under the rule of law: a former wording',
    source:
      "The plenary session set out to advance law-based governance on all fronts and to build a socialist country under the rule of law. It resolved that the Supreme People's Court should issue more guiding cases and judicial interpretations, and that procuratorial organs should have a greater part in public-interest litigation. Party leadership, it stressed, is the fundamental guarantee.",
    target:
      '全会提出，要全面依法治国，建设社会主义法制国家。全会决定，最高人民法院应当发布更多指导性案例和司法解释，检察机关应当在公益诉讼中发挥更大作用。全会强调，党的领导是根本保证。',
    fault: { term: 'socialist country under the rule of law', verdicts: OLD },
  },
  {
    name: 'a sound one: World Artificial Intelligence Conference, Global AI Governance Action Plan',
    source:
      'Delegates to the World Artificial Intelligence Conference adopted the Global AI Governance Action Plan, which calls for safe development of AI and for an end to the intelligence divide. Generative AI and large language models, it says, should serve the Sustainable Development Goals; developing countries should be helped with capacity building, and data security should be protected by law.',
    target:
      '世界人工智能大会与会代表通过了《人工智能全球治理行动计划》。《行动计划》呼吁推动人工智能安全发展，弥合智能鸿沟；指出生成式人工智能和大语言模型应当服务于可持续发展目标，要帮助发展中国家加强能力建设，并依法保护数据安全。',
  },
  {
    name: 'territorial sea: another term',
    source:
      'States Parties to the Convention recall that the breadth of the territorial sea may not exceed twelve nautical miles, measured from the baselines. They note that in the exclusive economic zone all States enjoy freedom of navigation, and that disputes over the continental shelf of archipelagic States are to be settled by peaceful means in accordance with the Charter of the United Nations.',
    target:
      '《公约》缔约国回顾指出，领水的宽度从基线量起不得超过12海里。缔约国注意到，各国在专属经济区内均享有航行自由；涉及群岛国大陆架的争端，应当依照《联合国宪章》以和平方式解决。',
    fault: { term: 'territorial sea', verdicts: WRONG },
  },
  {
    name: 'a sound one: Chinese People’s War of Resistance against Japanese Aggression, World Anti-Fascist War',
    source:
      "On September 3, China marked the 80th anniversary of the victory in the Chinese People's War of Resistance against Japanese Aggression and the World Anti-Fascist War with a parade in Tian'anmen Square. Formations of the People's Liberation Army and the People's Armed Police Force were reviewed by the chairman of the Central Military Commission, and the Rocket Force showed new missiles.",
    target:
      '9月3日，中国在天安门广场举行阅兵，纪念中国人民抗日战争暨世界反法西斯战争胜利80周年。中央军委主席检阅了人民解放军和武警部队方队，火箭军展示了新型导弹。',
  },
  {
    name: 'common but differentiated responsibilities: left out',
    source:
      'The Group urged developed countries to respect the principle of common but differentiated responsibilities, to update their nationally determined contributions under the Paris Agreement, and to make good on their promises of climate finance. It also voiced concern that unilateralism in trade, such as carbon border measures, would slow the just transition in the developing world.',
    target:
      '该集团敦促发达国家更新其在《巴黎协定》下的国家自主贡献，兑现气候资金承诺。该集团还表示关切的是，碳边境措施等贸易领域的单边主义做法，将延缓发展中世界的公正转型。',
    fault: { term: 'common but differentiated responsibilities', verdicts: LEFT_OUT },
  },
  {
    name: 'a sound one: Kunming-Montreal Global Biodiversity Framework, Convention on Biological Diversity',
    source:
      'The Kunming-Montreal Global Biodiversity Framework, adopted under the Convention on Biological Diversity, commits its Parties to protect 30 percent of land and sea by 2030. The Food and Agriculture Organization stressed its links with the United Nations Convention to Combat Desertification, and called for more official development assistance for least developed countries and small island developing States.',
    target:
      '《昆明—蒙特利尔全球生物多样性框架》是在《生物多样性公约》下通过的，要求各缔约方到2030年保护30%的陆地和海洋。粮农组织强调该框架与《联合国防治荒漠化公约》相互关联，呼吁向最不发达国家和小岛屿发展中国家提供更多官方发展援助。',
  },
  {
    name: 'trade secrets: another term',
    source:
      'The revised law strengthens the protection of intellectual property rights. It raises damages for the infringement of trade secrets, shortens the examination of invention patents and utility models, and makes listed companies disclose major disputes over trademarks. The China National Intellectual Property Administration may impose administrative penalties, against which an application for administrative reconsideration may be filed.',
    target:
      '修订后的法律加强了对知识产权的保护：提高侵犯商业机密的赔偿数额，缩短发明专利和实用新型的审查周期，要求上市公司披露重大商标纠纷。国家知识产权局可以作出行政处罚；当事人不服的，可以申请行政复议。',
    fault: { term: 'trade secrets', verdicts: WRONG },
  },
  {
    name: 'a sound one: population aging, long-term care insurance',
    source:
      'With population aging picking up speed, the government will expand long-term care insurance, raise benefits under the basic medical insurance for rural and non-working urban residents, and support births under the three-child policy. The household registration system will be reformed so that rural migrant workers and their children have equal access to compulsory education and vocational education.',
    target:
      '面对加速到来的人口老龄化，政府将扩大长期护理保险覆盖面，提高城乡居民基本医疗保险待遇，落实三孩政策、支持生育。改革户籍制度，使农民工及其子女平等享有义务教育和职业教育。',
  },
  {
    name: 'high-standard opening up: another term',
    source:
      'Pilot free trade zones and the Hainan Free Trade Port have taken the lead in high-standard opening up, the State Council said. The Foreign Investment Law guarantees national treatment for foreign investors outside the negative list, and China has applied to join the Comprehensive and Progressive Agreement for Trans-Pacific Partnership, having already brought the Regional Comprehensive Economic Partnership into force.',
    target:
      '国务院指出，自由贸易试验区和海南自由贸易港在高标准开放方面发挥了引领作用。《外商投资法》规定，对负面清单之外的外国投资者给予国民待遇。《区域全面经济伙伴关系协定》已经生效，中国还申请加入《全面与进步跨太平洋伙伴关系协定》。',
    fault: { term: 'high-standard opening up', verdicts: WRONG },
  },
  {
    name: 'a sound one: Hong Kong Monetary Authority, Linked Exchange Rate System',
    source:
      "The Hong Kong Monetary Authority will maintain the Linked Exchange Rate System, which is backed by the Exchange Fund and ample fiscal reserves. The Financial Secretary said that the expansion of Bond Connect and the talent attracted by the Top Talent Pass Scheme had strengthened Hong Kong's position as an international financial centre, and that the Budget would build on these gains.",
    target:
      '香港金融管理局會繼續維持聯繫匯率制度；該制度有外匯基金和充裕的財政儲備作後盾。財政司司長表示，債券通擴容，加上透過高才通來港的人才，鞏固了香港的國際金融中心地位，《財政預算案》會在此基礎上再進一步。',
  },
  {
    name: 'public rental housing: the wording of another side',
    source:
      'The Hong Kong Housing Authority has endorsed the allocation of more public rental housing to families living in transitional housing. Applicants for flats under the Home Ownership Scheme will be exempt from the additional stamp duty. The Chief Executive said in the Policy Address that land in the Northern Metropolis would be set aside for the same purpose.',
    target:
      '香港房屋委員會通過，將更多公共租賃住房編配予現居於過渡性房屋的家庭。居者有其屋計劃單位的申請人可獲豁免額外印花稅。行政長官在《施政報告》中表示，政府會在北部都會區預留土地作同一用途。',
    fault: { term: 'public rental housing', verdicts: OTHER_SIDE },
  },
  {
    name: 'a sound one: Ministry of Health and Welfare, National Health Insurance',
    source:
      'The Ministry of Health and Welfare announced that National Health Insurance would cover two more cancer drugs from January. The National Health Insurance Administration estimates that 4,000 patients will benefit. Legislators also urged the Executive Yuan to increase the budget for long-term care, in particular for indigenous peoples and for persons with disabilities in remote areas.',
    target:
      '衛生福利部宣布，自1月起，全民健保將新增給付兩項癌症用藥，健保署估計有4,000名病人受惠。立法委員並促請行政院增編長期照顧預算，尤應照顧原住民族以及偏遠地區的身心障礙者。',
  },
  {
    name: 'Personal Data Protection Act: the wording of another side',
    source:
      'The Ministry of Digital Affairs said the leak of household data breached the Personal Data Protection Act and that a report would be sent to the Executive Yuan within ten days. The Cyber Security Management Act obliges agencies to report such incidents at once, and the Control Yuan has opened an inquiry into the part played by the Ministry of the Interior.',
    target:
      '數位發展部表示，戶籍資料外洩一事違反《個人信息保護法》，將於十日內向行政院提出報告。依《資通安全管理法》，機關應立即通報此類事件；監察院並已就內政部的責任展開調查。',
    fault: { term: 'Personal Data Protection Act', verdicts: OTHER_SIDE },
  },
  {
    name: 'Secretary for Justice: another name',
    source:
      "The Secretary for Justice told Members of the Legislative Council that the Court of Final Appeal exercises judicial power independently, as the Basic Law guarantees. The Safeguarding National Security Ordinance, together with the Hong Kong National Security Law, protects the city's prosperity, he said, and judicial review remains open to anyone who believes that an official decision is unlawful.",
    target:
      '司法部長向立法會議員表示，終審法院按照《基本法》的保障獨立行使司法權。他指出，《維護國家安全條例》與《香港國安法》共同保障香港繁榮；任何人如認為政府決定不合法，仍可提出司法覆核。',
    fault: { term: 'Secretary for Justice', verdicts: WRONG },
  },
  {
    name: 'a sound one: National People’s Congress, Supreme People’s Procuratorate',
    source:
      "In its report to the National People's Congress, the Standing Committee said that ten laws had been enacted or revised. The Supreme People's Procuratorate, for its part, reported on cases of public-interest litigation, and the National Commission of Supervision gave an account of its fight against corruption. The two sessions, as the meetings of the national legislature and the top political advisory body are known, close on Thursday.",
    target:
      '全国人大常委会向大会报告工作时说，一年来制定、修改法律10件。最高人民检察院报告了公益诉讼案件办理情况，国家监委报告了开展反腐败斗争的情况。两会，即国家立法机关和最高政治协商机构的年度会议，将于周四闭幕。',
  },
];
