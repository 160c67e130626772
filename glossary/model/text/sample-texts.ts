import type { Language } from '../entry/language.ts';

/** A text of ours to try the extension on. */
export interface SampleText {
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * The same in each language, sentence by sentence; in the order in which the welcome page shows them.
 */
export const SAMPLE_TEXTS: readonly SampleText[] = [
  {
    language: 'en',
    title: 'One vocabulary, many documents',
    paragraphs: [
      'The internet has no borders, yet cybersecurity concerns every country. Chinese documents on global governance online speak of building a community with a shared future in cyberspace, and in the same breath of cyber sovereignty. Without digital infrastructure nobody can bridge the digital divide, and without developing countries no rule on artificial intelligence will last. Data security and personal information protection have become laws of their own.',
      'Since the Belt and Road Initiative was proposed, connectivity and green development have shared many a page with sustainable development. Carbon peaking and carbon neutrality are dates in a plan; climate change, biodiversity and the Paris Agreement stand behind them. The Global Development Initiative, the Global Security Initiative and the Global Civilization Initiative came later, each with its phrases about multilateralism, the Global South and South-South cooperation.',
    ],
  },
  {
    language: 'zh-Hans',
    title: '同一套术语，许多份文件',
    paragraphs: [
      '互联网没有国界，网络安全却关系到每一个国家。中国文件谈到网上的全球治理，常说构建网络空间命运共同体，同时也讲网络主权。没有数字基础设施，就谈不上弥合数字鸿沟；没有发展中国家参与，人工智能的任何规则都难以长久。数据安全和个人信息保护，如今都有了专门的法律。',
      '自“一带一路”倡议提出以来，互联互通、绿色发展常与可持续发展写在同一页上。碳达峰、碳中和是规划里的日期，背后则是气候变化、生物多样性和《巴黎协定》。全球发展倡议、全球安全倡议、全球文明倡议提出得较晚，各有一套关于多边主义、全球南方和南南合作的说法。',
    ],
  },
  {
    language: 'zh-Hant-TW',
    title: '同一套術語，許多份文件',
    paragraphs: [
      '網際網路沒有國界，網路安全卻關係到每一個國家。中國的文件談到網路上的全球治理，常說構建網路空間命運共同體，同時也講網路主權。沒有數位基礎設施，就談不上彌合數位落差；沒有開發中國家參與，人工智慧的任何規則都難以長久。資料安全和個人資料保護，如今都有了專門的法律。',
      '自「一帶一路」倡議提出以來，互聯互通、綠色發展常與永續發展寫在同一頁上。碳達峰、碳中和是規劃裡的日期，背後則是氣候變遷、生物多樣性和《巴黎協定》。全球發展倡議、全球安全倡議、全球文明倡議提出得較晚，各有一套關於多邊主義、全球南方和南南合作的說法。',
    ],
  },
];
