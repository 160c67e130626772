import { type HeldPair, LEFT_OUT, OTHER_SIDE, WRONG } from './held-pair.ts';

/** English texts with Chinese translations: half sound, half with a fault. */
export const HELD_FROM_ENGLISH: readonly HeldPair[] = [
  {
    name: 'a sound one: a white paper, sentences merged',
    source:
      'The State Council Information Office released a white paper on Wednesday. It reviews what China has done to fight poverty and shares its experience with other developing countries.',
    target: '国务院新闻办公室周三发表白皮书，回顾中国减贫历程，与其他发展中国家分享经验。',
  },
  {
    name: 'a sound one: climate treaties with title marks',
    source:
      'The United Nations Framework Convention on Climate Change (UNFCCC) and the Paris Agreement remain the main channel for climate governance. Common but differentiated responsibilities is a principle that must be upheld.',
    target:
      '《联合国气候变化框架公约》及《巴黎协定》仍是全球气候治理的主渠道。共同但有区别的责任原则必须坚持。',
  },
  {
    name: 'a sound one: the central bank, in short',
    source:
      'China’s foreign exchange reserves stood at 3.2 trillion US dollars at the end of May, the People’s Bank of China said. The central bank added that the renminbi exchange rate was basically stable.',
    target: '中国人民银行称，5月末我国外汇储备规模为3.2万亿美元。央行还表示，人民币汇率基本稳定。',
  },
  {
    name: 'a sound one: the Security Council in short',
    source:
      'The Security Council adopted the resolution unanimously. China’s permanent representative to the UN called on the parties to agree on a ceasefire at once and to resume peace talks.',
    target: '安理会一致通过该决议。中国常驻联合国代表呼吁有关各方立即停火，恢复和谈。',
  },
  {
    name: 'a sound one: Hong Kong’s Chief Executive in short',
    source:
      'Hong Kong’s Chief Executive delivered his policy address to the Legislative Council. He pledged to build the Northern Metropolis and to attract talent.',
    target: '香港特首向立法会发表施政报告，承诺建设北部都会区、吸引人才。',
  },
  {
    name: 'a sound one: principles of the Charter',
    source:
      'All parties should respect sovereignty and territorial integrity, abide by the purposes and principles of the UN Charter, and reject the Cold War mentality.',
    target: '各方应尊重主权和领土完整，遵守联合国宪章宗旨和原则，摒弃冷战思维。',
  },
  {
    name: 'a sound one: the World Health Organization in short',
    source:
      'The World Health Organization declared the outbreak a public health emergency of international concern. WHO experts will visit the region next week.',
    target:
      '世界卫生组织宣布此次疫情构成国际关注的突发公共卫生事件。世卫组织专家下周将前往该地区。',
  },
  {
    name: 'a sound one: artificial intelligence',
    source:
      'Artificial intelligence governance needs broad participation. China’s Global AI Governance Initiative calls for a people-centered approach and for AI for good.',
    target:
      '人工智能治理需要各方广泛参与。中国提出的《全球人工智能治理倡议》主张以人为本、智能向善。',
  },
  {
    name: 'a sound one: in Traditional characters, with Taiwan’s short names',
    source:
      'The Mainland Affairs Council said that cross-strait exchanges should be free of political preconditions. The Straits Exchange Foundation will keep its channels of communication open.',
    target: '陸委會表示，兩岸交流不應預設政治前提。海基會將維持溝通管道暢通。',
  },
  {
    name: 'a sound one: trade remedies',
    source:
      'The Ministry of Commerce has launched an anti-dumping investigation into the imports. The domestic industry had filed the complaint.',
    target: '商务部对上述进口产品发起反倾销调查。国内产业此前提出了申请。',
  },
  {
    name: 'a sound one: the Standing Committee, sentences merged',
    source:
      'The Standing Committee of the Political Bureau of the CPC Central Committee met on Friday. It heard a report on flood control and disaster relief.',
    target: '中共中央政治局常务委员会周五召开会议，听取了防汛抗洪救灾工作汇报。',
  },
  {
    name: 'a sound one: opening up, with a short name',
    source:
      'As the world’s second largest economy, China has expanded institutional opening up. Pilot free trade zones now number 22, and the Hainan Free Trade Port has begun island-wide independent customs operations.',
    target:
      '作为世界第二大经济体，中国稳步扩大制度型开放。全国自贸试验区已达22个，海南自由贸易港启动全岛封关运作。',
  },
  {
    name: 'a sound one: capitals for their sides',
    source:
      'The European Union and China agreed to hold a high-level economic and trade dialogue. Brussels hopes for more balanced trade; Beijing expects the EU to lift its curbs on high-tech exports.',
    target:
      '欧盟与中国同意举行经贸高层对话。欧方希望贸易更加平衡，中方期待欧盟放宽高技术产品出口限制。',
  },
  {
    name: 'a sound one: a forum with its number',
    source:
      'The Belt and Road Forum for International Cooperation was held in Beijing for the third time. Leaders spoke of infrastructure, green development and the digital Silk Road.',
    target:
      '第三届“一带一路”国际合作高峰论坛在北京举行。各国领导人谈到了基础设施、绿色发展和数字丝绸之路。',
  },
  {
    name: 'a sound one: courts',
    source:
      'Rule of law is a must for a modern country. Judges and prosecutors should exercise their powers independently and impartially according to law so that people see that justice is served in every case.',
    target:
      '现代国家必须是法治国家。法官、检察官应当依法独立公正行使职权，让人民群众在每一个案件中都感受到公平正义。',
  },
  {
    name: 'the number of a plenary session',
    source:
      'The third plenary session of the 20th CPC Central Committee adopted a resolution on further deepening reform. It covers some 300 measures.',
    target: '二十届四中全会通过了关于进一步全面深化改革的决定，内容涵盖三百多项改革举措。',
    fault: {
      term: 'third plenary session of the 20th CPC Central Committee',
      verdicts: WRONG,
    },
  },
  {
    name: 'Taiwan’s wording in Simplified Chinese',
    source:
      'Artificial intelligence brings risks to cybersecurity. Governments should cooperate in dealing with them.',
    target: '人工智慧给网络安全带来风险，各国政府应当合作应对。',
    fault: { term: 'Artificial intelligence', verdicts: OTHER_SIDE },
  },
  {
    name: 'a fund that is called an organization',
    source:
      'The International Monetary Fund raised its forecast for global growth. The World Bank was more cautious.',
    target: '国际货币组织上调了全球经济增长预期。世界银行则更为谨慎。',
    fault: { term: 'International Monetary Fund', verdicts: WRONG },
  },
  {
    name: 'a council that is called a committee',
    source:
      'The UN Security Council held an emergency meeting on the Middle East. China voted for the draft resolution.',
    target: '联合国安全委员会就中东局势召开紧急会议。中国对决议草案投了赞成票。',
    fault: { term: 'UN Security Council', verdicts: WRONG },
  },
  {
    name: 'the policy left out, what it stands on kept',
    source:
      'The United States said that it remained committed to its one-China policy, based on the Taiwan Relations Act and the three joint communiques.',
    target: '美方表示，继续奉行以“与台湾关系法”和三个联合公报为基础的政策。',
    fault: { term: 'one-China policy', verdicts: LEFT_OUT },
  },
  {
    name: 'a ministry by its former name',
    source:
      'The Ministry of Culture and Tourism will hold exhibitions of intangible cultural heritage in ten cities.',
    target: '文化部将在十个城市举办非物质文化遗产展览。',
    fault: { term: 'Ministry of Culture and Tourism', verdicts: WRONG },
  },
  {
    name: 'a bank for another',
    source:
      'The Asian Infrastructure Investment Bank approved a loan for the railway. Construction will begin next spring.',
    target: '亚洲开发银行批准了这条铁路的贷款，工程将于明年春天开工。',
    fault: { term: 'Asian Infrastructure Investment Bank', verdicts: WRONG },
  },
  {
    name: 'a treaty in words of its own',
    source:
      'The Treaty on the Non-Proliferation of Nuclear Weapons is the cornerstone of the international disarmament regime. All nuclear-weapon states bear special responsibility.',
    target: '《核武器禁止扩散条约》是国际裁军体系的基石，所有核武器国家都负有特殊责任。',
    fault: { term: 'Treaty on the Non-Proliferation of Nuclear Weapons', verdicts: WRONG },
  },
  {
    name: 'synonyms for an official phrase',
    source: 'Whole-process people’s democracy is a broad and genuine democracy that works.',
    target: '全程的民众民主是广泛的、真实的、管用的民主。',
    fault: { term: 'Whole-process people’s democracy', verdicts: WRONG },
  },
  {
    name: 'one of two agencies left out',
    source:
      'The Cyberspace Administration of China and the Ministry of Public Security jointly launched the campaign against online fraud.',
    target: '公安部开展了打击网络诈骗专项行动。',
    fault: { term: 'Cyberspace Administration of China', verdicts: LEFT_OUT },
  },
  {
    name: 'Hong Kong’s court by a wrong name',
    source:
      'The Court of Final Appeal in Hong Kong dismissed the appeal. The Department of Justice welcomed the ruling.',
    target: '香港最高法院驳回上诉。律政司对裁决表示欢迎。',
    fault: { term: 'Court of Final Appeal', verdicts: WRONG },
  },
  {
    name: 'an official phrase in everyday words',
    source: 'Modernization in China is the modernization of harmony between humanity and nature.',
    target: '中国的现代化是人类与大自然友好相处的现代化。',
    fault: { term: 'harmony between humanity and nature', verdicts: WRONG },
  },
  {
    name: 'the number of principles',
    source:
      'The Five Principles of Peaceful Coexistence have become a norm of international relations. They were first put forward in the 1950s.',
    target: '和平共处四项原则已成为国际关系的基本准则。这些原则最早提出于二十世纪五十年代。',
    fault: { term: 'Five Principles of Peaceful Coexistence', verdicts: WRONG },
  },
  {
    name: 'relations across the Strait that become those of two countries',
    source:
      'Cross-strait relations should develop peacefully, the spokesperson said. Compatriots on both sides are one family.',
    target: '发言人说，两国关系应当和平发展，两边人民是一家人。',
    fault: { term: 'Cross-strait relations', verdicts: WRONG },
  },
  {
    name: 'a convention that loses its law',
    source:
      'The arbitration award violates the United Nations Convention on the Law of the Sea. China neither accepts nor recognizes it.',
    target: '这一仲裁裁决违反《联合国海洋公约》，中国不接受、不承认。',
    fault: { term: 'United Nations Convention on the Law of the Sea', verdicts: WRONG },
  },
];
