import type { HeldPair } from './held-pair.ts';

/** English texts with Chinese translations, later than those of the list, of which the writer knew the list of terms alone: all are sound. */
export const HELD_LATER_SOUND_FROM_ENGLISH: readonly HeldPair[] = [
  {
    name: 'a sound one: Special Representative of the Secretary-General, ceasefire, Security Council',
    source:
      'The members of the Security Council welcomed the announcement of a ceasefire and urged all parties to implement it in full. They commended the mediation efforts of the Special Representative of the Secretary-General and reaffirmed their strong commitment to the sovereignty, independence and territorial integrity of the country. Council members also underlined that those responsible for violations of international humanitarian law must be held accountable.',
    target:
      '安全理事会成员对宣布停火表示欢迎，促请各方予以全面落实。他们赞扬秘书长特别代表所作的调解努力，重申坚定支持该国的主权、独立和领土完整。安理会成员还强调，违反国际人道主义法的行为人必须承担责任。',
  },
  {
    name: 'a sound one: Human Rights Council, Special Rapporteur, universal periodic review',
    source:
      "In her report to the Human Rights Council, the Special Rapporteur welcomed the State's cooperation with the special procedures and its constructive engagement in the fourth cycle of the universal periodic review. She nevertheless expressed concern at reports of reprisals against human rights defenders. The Council, she recommended, should follow up on the matter at its next session.",
    target:
      '特别报告员在提交人权理事会的报告中，欢迎该国与特别程序开展合作，并建设性参与第四轮普遍定期审议。但有报告称人权维护者遭到报复，她对此表示关切，并建议理事会在下届会议上跟进此事。',
  },
  {
    name: 'a sound one: World Health Assembly, Pandemic Agreement, universal health coverage, antimicrobial resistance',
    source:
      "Ministers attending this year's World Health Assembly reviewed progress towards universal health coverage and agreed to step up action against antimicrobial resistance. Delegates also took stock of negotiations on the annex to the Pandemic Agreement. The Director-General told them that WHO would continue to provide technical support to low-income countries, many of which face shortages of health workers.",
    target:
      '出席本届世界卫生大会的各国部长审议了全民健康覆盖的进展情况，商定加大力度应对抗微生物药物耐药性问题。代表们还盘点了《大流行协定》附件的谈判情况。总干事表示，许多低收入国家医护人员短缺，世卫组织将继续向它们提供技术支持。',
  },
  {
    name: 'a sound one: Conference of the Parties, global stocktake, nationally determined contributions, Green Climate Fund',
    source:
      'The Conference of the Parties called on Parties that have not yet done so to communicate their nationally determined contributions well in advance of its next session, informed by the outcome of the global stocktake. It invited developed country Parties to make further pledges to the Green Climate Fund. The COP also took note of the report of the board of the fund for responding to loss and damage.',
    target:
      '缔约方会议吁请尚未通报国家自主贡献的缔约方参照全球盘点成果，在下届会议之前尽早通报，并邀请发达国家缔约方向绿色气候基金作出新的认捐。会议还注意到应对损失和损害基金董事会的报告。',
  },
  {
    name: 'a sound one: Appellate Body, Dispute Settlement Body, MPIA, special and differential treatment',
    source:
      'At the meeting of the Dispute Settlement Body, a group of 130 Members once again put forward the proposal to launch the selection processes for the vacancies on the Appellate Body. One Member said it was not in a position to support the proposal. Several speakers recalled that the Multi-Party Interim Appeal Arbitration Arrangement, or MPIA, remains open to all, and stressed that any reform must preserve special and differential treatment for developing Members.',
    target:
      '在争端解决机构会议上，130个成员再次联合提出关于启动上诉机构成员遴选程序的提案，但有一个成员表示无法支持该提案。若干成员忆及，《多方临时上诉仲裁安排》仍向所有成员开放，并强调任何改革都必须保留给予发展中成员的特殊和差别待遇。',
  },
  {
    name: 'a sound one: International Atomic Energy Agency, NPT, nuclear-weapon-free zone, safeguards',
    source:
      "The Treaty on the Non-Proliferation of Nuclear Weapons (NPT) is the cornerstone of the international non-proliferation regime. China supports the International Atomic Energy Agency in performing its safeguards duties strictly in accordance with its mandate and opposes any attempt to politicize the Agency's work. It backs efforts by countries in the Middle East to establish a nuclear-weapon-free zone and calls for the early entry into force of the CTBT.",
    target:
      '《不扩散核武器条约》是国际防扩散体系的基石。中国支持国际原子能机构严格按照授权履行保障监督职责，反对将机构工作政治化；支持中东国家建立无核武器区的努力，呼吁《全面禁止核试验条约》早日生效。',
  },
  {
    name: 'a sound one: Northern Metropolis, Policy Address, Development Bureau, Legislative Council',
    source:
      "In last year's Policy Address, the Chief Executive proposed dedicated legislation to speed up the development of the Northern Metropolis. The Development Bureau briefed the relevant panel of the Legislative Council in May and aims to introduce the bill before the summer recess. Members generally supported the direction but urged the Government to spell out the arrangements for compensation and rehousing.",
    target:
      '行政長官在去年的《施政報告》中提出訂立專屬法例，加快發展北部都會區。發展局已於五月向立法會相關事務委員會作出簡介，目標是在暑期休會前提交條例草案。議員普遍支持有關方向，但促請政府清楚交代補償和安置安排。',
  },
  {
    name: 'a sound one: judicial review, Court of First Instance, Court of Final Appeal, Basic Law',
    source:
      "The applicant sought judicial review of the Director's decision in the Court of First Instance, contending that it was inconsistent with Article 25 of the Basic Law. His application was dismissed, and the Court of Appeal affirmed that result. Leave having been granted on a question of great general or public importance, the matter now comes before the Court of Final Appeal.",
    target:
      '申請人就署長的決定向原訟法庭申請司法覆核，指該決定與《基本法》第二十五條不符。申請遭駁回後，上訴法庭維持原訟法庭的裁決。其後，申請人以案件涉及具有重大廣泛或關乎公眾的重要性的問題為由獲批上訴許可，現由終審法院審理。',
  },
  {
    name: 'a sound one: connected transaction, independent non-executive directors, annual general meeting',
    source:
      'As the Vendor is a controlling shareholder of the Company, the Acquisition constitutes a connected transaction. The board of directors (including the independent non-executive directors) considers its terms fair and reasonable and in the interests of the Company and its shareholders as a whole. A resolution to approve it will be put to the vote at the annual general meeting, where the Vendor and its associates will abstain.',
    target:
      '由於賣方為本公司控股股東，收購事項構成關連交易。董事會（包括獨立非執行董事）認為收購事項的條款屬公平合理，並符合本公司及股東的整體利益。批准收購事項的決議案將於股東週年大會上提呈表決，屆時賣方及其聯繫人將放棄投票。',
  },
  {
    name: 'a sound one: Ministry of Foreign Affairs, diplomatic allies, Taiwan Strait, Indo-Pacific',
    source:
      'The Ministry of Foreign Affairs (MOFA) sincerely thanks the European Parliament for reiterating in its latest resolution the importance of peace and stability across the Taiwan Strait. Taiwan will continue to work with its diplomatic allies and like-minded countries to uphold the rules-based international order and a free and open Indo-Pacific. MOFA also calls on Beijing to exercise restraint.',
    target:
      '歐洲議會在最新決議中重申台海和平穩定的重要性，外交部對此表達誠摯感謝。臺灣將持續與友邦及理念相近國家攜手合作，共同維護以規則為基礎的國際秩序及自由開放的印太。外交部並呼籲北京當局自我克制。',
  },
  {
    name: 'a sound one: Mainland Affairs Council, Straits Exchange Foundation, cross-strait exchanges',
    source:
      "The Mainland Affairs Council expressed regret today that the Chinese side had again refused to allow a group tour to return by its scheduled flight. Cross-strait exchanges, it said, should not be manipulated for political purposes. The council has asked the Straits Exchange Foundation to assist the travelers' families and will report to the Legislative Yuan on the case next week.",
    target:
      '陸方再次拒絕讓旅行團搭乘原定班機返臺，大陸委員會今天對此表示遺憾，強調兩岸交流不應受政治操弄。陸委會已請海基會協助旅客家屬，並將於下週就本案向立法院提出報告。',
  },
  {
    name: 'a sound one: Executive Yuan, Ministry of Environment, net-zero emissions, carbon fee',
    source:
      "Premier Cho Jung-tai told the weekly Executive Yuan meeting that Taiwan's goal of net-zero emissions by 2050 would not change. The carbon fee system will be phased in over several years, said the Ministry of Environment, and the proceeds used to support industrial transition. The Cabinet also approved draft amendments to be sent to the Legislative Yuan for deliberation.",
    target:
      '行政院長卓榮泰於例行院會中表示，臺灣2050年淨零排放的目標不會改變。環境部指出，碳費制度將分年逐步推動，相關收入將用於支持產業轉型。行政院院會並通過修正草案，將送請立法院審議。',
  },
  {
    name: 'a sound one: Ministry of Commerce, export control, dual-use items, end-user',
    source:
      'China has decided to strengthen export control on certain dual-use items, the Ministry of Commerce announced, in order to safeguard national security and interests and to fulfill non-proliferation obligations. Exporters must apply for a license under the Export Control Law and submit supporting documents on the end-user and end use. The move is consistent with international practice, a MOFCOM spokesperson said, and does not target any particular country.',
    target:
      '商务部宣布，为维护国家安全和利益、履行防扩散义务，决定对部分两用物项加强出口管制。出口经营者须依照《出口管制法》申请许可，并提交最终用户和最终用途证明文件。商务部新闻发言人表示，此举符合国际通行做法，不针对任何特定国家。',
  },
  {
    name: 'a sound one: Shanghai Cooperation Organization, SCO community with a shared future, Global Governance Initiative',
    source:
      'Wang Yi said that China is ready to work with fellow members of the Shanghai Cooperation Organization to carry forward the Shanghai Spirit and build a closer SCO community with a shared future. The Global Governance Initiative has won support from the overwhelming majority of countries. On the Ukraine crisis, he reiterated that dialogue and negotiation are the only viable way out. The two foreign ministers also discussed preparations for the next Council of Heads of State.',
    target:
      '王毅表示，中方愿同上海合作组织各成员国一道，弘扬“上海精神”，构建更加紧密的上合组织命运共同体。全球治理倡议已得到绝大多数国家支持。关于乌克兰危机，王毅重申，对话谈判是唯一可行出路。两国外长还就下次元首理事会会议的筹备工作交换了意见。',
  },
  {
    name: 'a sound one: Central Military Commission, theater commands, PLA Navy, Aerospace Force',
    source:
      'The Central Military Commission exercises unified command over the armed forces, while the theater commands are responsible for joint operations in their respective strategic directions. Since the latest round of reform, the Aerospace Force, the Cyberspace Force, the Information Support Force and the Joint Logistics Support Force have come under its direct leadership. The PLA Navy has carried out escort missions in the Gulf of Aden without interruption since 2008, protecting Chinese and foreign vessels alike.',
    target:
      '中央军委对全国武装力量实行统一指挥，各战区负责本战略方向的联合作战。新一轮改革以来，军事航天部队、网络空间部队、信息支援部队和联勤保障部队由中央军委直接领导指挥。自2008年起，人民解放军海军持续在亚丁湾执行护航任务，为中外船舶提供保护。',
  },
  {
    name: 'a sound one: rural revitalization, poverty alleviation, arable land, urban-rural integration',
    source:
      'Having won the battle against poverty, China set a five-year transition period to consolidate its achievements and link them with rural revitalization. The strictest possible system for protecting farmland has been enforced to keep the total area of arable land above the red line of 120 million hectares. Integrated urban-rural development has been promoted, and per capita disposable income of rural residents has grown faster than that of urban residents for many years running.',
    target:
      '打赢脱贫攻坚战后，中国设立五年过渡期，巩固脱贫成果并同乡村振兴有效衔接；实行最严格的耕地保护制度，守住18亿亩耕地红线；推进城乡融合发展，农村居民人均可支配收入增速连续多年快于城镇居民。',
  },
  {
    name: 'a sound one: macro-prudential, systemically important banks, reserve requirement ratio, open market operations',
    source:
      "The People's Bank of China kept liquidity reasonably ample through open market operations and two cuts to the reserve requirement ratio. It improved the macro-prudential management framework and stepped up additional regulation of systemically important banks, of which 20 are now designated. The RMB exchange rate remained basically stable at an adaptive and balanced level.",
    target:
      '中国人民银行通过开展公开市场操作、两次下调存款准备金率，保持流动性合理充裕。同时，完善宏观审慎管理框架，加强对20家系统重要性银行的附加监管。人民币汇率在合理均衡水平上保持基本稳定。',
  },
  {
    name: 'a sound one: UNESCO, intangible cultural heritage, Representative List, State Party',
    source:
      "The Intergovernmental Committee decided to inscribe the element on the Representative List of the Intangible Cultural Heritage of Humanity. China now has more entries on UNESCO's lists of intangible cultural heritage than any other State Party. The National Commission of the People's Republic of China for UNESCO thanked the communities and bearers concerned for safeguarding their traditions.",
    target:
      '政府间委员会决定将该项目列入人类非物质文化遗产代表作名录。至此，中国列入联合国教科文组织非物质文化遗产名录、名册的项目总数居各缔约国之首。中国联合国教科文组织全国委员会向保护传统的有关社区和传承人表示感谢。',
  },
  {
    name: "a sound one: Supreme People's Court, guiding cases, punitive damages, trade secrets",
    source:
      "To unify the application of law, the Supreme People's Court has released a new batch of guiding cases on intellectual property. One of them concerns the misappropriation of trade secrets, for which the Intellectual Property Court of the SPC awarded punitive damages at twice the assessed loss. People's courts at all levels should refer to these cases when trying similar disputes.",
    target:
      '为统一法律适用，最高人民法院发布了新一批知识产权指导性案例。其中一件涉及侵害商业秘密，最高人民法院知识产权法庭判令侵权方支付相当于所核定损失二倍的惩罚性赔偿。各级人民法院审理类似纠纷时应当参照这些案例。',
  },
  {
    name: 'a sound one: Hainan Free Trade Port, negative list, zero tariff, Boao Forum for Asia',
    source:
      'Since island-wide special customs operations began, the share of tariff lines enjoying zero-tariff treatment in the Hainan Free Trade Port has risen to about 74 percent. A shorter negative list for cross-border trade in services applies there, and processed goods with at least 30 percent value added locally may enter the mainland duty-free. The provincial government will use the Boao Forum for Asia to explain these policies to foreign investors.',
    target:
      '全岛封关运作以来，海南自由贸易港享受“零关税”待遇的商品税目比例提高至约74%。当地实行条目更少的跨境服务贸易负面清单，加工增值达到30%及以上的货物可免关税进入内地。省政府将利用博鳌亚洲论坛向外国投资者介绍上述政策。',
  },
];
