import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { patternsOf } from '../match/forms/pattern.ts';
import { curatedEntries } from './curated-fixture.ts';
import { curatedMatcher } from './curated-matcher-fixture.ts';

const patterns = curatedEntries.flatMap((entry) => patternsOf(entry));
const forms = [
  ...new Set(
    patterns
      .filter(({ language, form }) => language === 'zh' && /^\p{sc=Han}+$/u.test(form))
      .map(({ form }) => form),
  ),
];
const isCovered = (text: string, start: number, end: number): boolean =>
  curatedMatcher.find(text).some(({ span }) => span.start <= start && span.end >= end);

/** Words that go on with a sentence behind a term. */
const BEHIND =
  '会 将 的 是 在 及 与 和 对 可 能 要 也 已 应 为 以 由 或 并 等 已经 正在 可以 能够 应当 必须 没有 不能 不会 都是 以及 成为 2024年'.split(
    ' ',
  );
/** Words that stand before one. */
const BEFORE =
  '在 对 与 和 及 以 从 向 由 为 将 用 是 把 于 关于 对于 以及 作为 推动 加强 利用 2024年'.split(
    ' ',
  );

/**
 * Where another word is read, as it mostly is there (政协|委员会, 交流会), or where the one that is
 * meant cannot be told from the characters (使用人|权).
 */
const OTHERWISE: ReadonlySet<string> = new Set(
  (
    '中央军委会 中央軍委會 世界之变时代之变历史之变成为 世界之變時代之變歷史之變成爲 宏观政策取向一致性能 宏觀政策取向一致性能 ' +
    '政协委员会 政協委員會 交流會 生存权发展权能 生存權發展權能 维护安全和平等 維護安全和平等 安全性可靠性可控性公平性能 ' +
    '命运与共和 命運與共和 丝路基金会 絲路基金會 联大会 聯大會 用人权 用人權 以国防部 以國防部 以上合组织 以上合組織 以求是 对联大 對聯大 ' +
    '中国特色强军之路由 中國特色強軍之路由 扩大内需要 擴大內需要 形式主义官僚主义享乐主义和奢靡之风能 ' +
    '形式主義官僚主義享樂主義和奢靡之風能 鹊桥二号中继星等 鵲橋二號中繼星等 南海仲裁案由 从中老铁路 從中老鐵路 從中寮鐵路 ' +
    '向光明日报 向光明日報 用印太战略 用印太戰略 商業航太和 战略自主要 戰略自主要 民主党派对 民主黨派對 以国防部长 以國防部長 ' +
    '坦诚深入建设性能 坦誠深入建設性能 国书副本能 國書副本能 南海断续线或 南海斷續線或 互致贺电能 互致賀電能 在亲切友好的气氛中等 在親切友好的氣氛中等 ' +
    '和羹之美在于合异能 和羹之美在于合异或 和羹之美在於合異能 和羹之美在於合異或 稳产保供应 穩產保供應 稳产保供应当 穩產保供應當 ' +
    '德才兼备以德为先是 德才兼備以德為先是 民主基础上的集中和集中指导下的民主相结合能 民主基礎上的集中和集中指導下的民主相結合能 ' +
    '巡视巡察上下联动能 巡視巡察上下聯動能 发展是硬道理由 發展是硬道理由 大团结大联合会 大團結大聯合會 ' +
    '把马克思主义基本原理同中国具体实际相结合同中华优秀传统文化相结合能 第二个结合能 第二個結合能 ' +
    '把馬克思主義基本原理同中國具體實際相結合同中華優秀傳統文化相結合能 ' +
    '中国共产党为什么能中国特色社会主义为什么好归根到底是马克思主义行为 ' +
    '中國共產黨為什麼能中國特色社會主義為什麼好歸根到底是馬克思主義行爲 政治性时代性原则性战斗性能 政治性時代性原則性戰鬥性能 ' +
    '受贿行贿一起查对 受賄行賄一起查對 以阶级斗争为纲要 以階級鬥爭為綱要 2024年初心使命 ' +
    '严以修身严以用权严以律己谋事要实创业要实做人要实在 嚴以修身嚴以用權嚴以律己謀事要實創業要實做人要實在 ' +
    '幼有所育学有所教劳有所得病有所医老有所养住有所居弱有所扶正在 幼有所育學有所教勞有所得病有所醫老有所養住有所居弱有所扶正在 ' +
    '黑臭水体能 黑臭水體能 粮食安全党政同责成为 糧食安全黨政同責成爲 两新一重要 兩新一重要 ' +
    '中国特色金融发展之路由 中國特色金融發展之路由 2024年利率走廊 中国农民丰收节能 中國農民豐收節能 ' +
    '连续性创新性统一性包容性和平性能 連續性創新性統一性包容性和平性能 动态清零和 動態清零和 劳动报酬在初次分配中的比重要 ' +
    '勞動報酬在初次分配中的比重要 居民收入在国民收入分配中的比重要 居民收入在國民收入分配中的比重要 對抗疫精神 对方舱医院 ' +
    '對方艙醫院 发展和安全并重要 發展和安全並重要 可解释性和可预测性能 可解釋性和可預測性能 腦機介面對 用脑机接口 ' +
    '用腦機接口 用腦機介面 用车联网 用車聯網 从众创空间 從眾創空間 載人航太和 2024年数智技术 2024年數智技術 ' +
    '军委管总战区主战军种主建都是 军委管总战区主战军种主建成为 軍委管總戰區主戰軍種主建都是 軍委管總戰區主戰軍種主建成爲 ' +
    '坚定不移走绿色发展之路由 堅定不移走綠色發展之路由 生态系统多样性稳定性持续性能 生態系統多樣性穩定性持續性能 ' +
    '减缓和适应并重要 減緩和適應並重要 減緩和調適並重要 用人海和谐 用人海和諧 ' +
    '紧密型县域医共体能 緊密型縣域醫共體能 县域医共体能 縣域醫共體能 按劳分配为主体多种分配方式并存在 ' +
    '按勞分配為主體多種分配方式並存在 预防为主要 預防為主要 中西医并重要 中西醫並重要 医养结合能 醫養結合能 ' +
    '中西医结合能 中西醫結合能 医联体能 醫聯體能 公有制为主体能 公有制為主體能 战略机遇和风险挑战并存在 ' +
    '戰略機遇和風險挑戰並存在 从容错纠错 從容錯糾錯 对外商投资 對外商投資 从小微企业 從小微企業 与非税收入 與非稅收入 ' +
    '是非税收入 是非稅收入 从中小企业 從中小企業 从小农户 從小農戶 治国理政要 治國理政要 行政许可能 行政許可能 ' +
    '强制许可能 強制許可能 注册商标专用权能 註冊商標專用權能 独立董事会 獨立董事會 利害关系方可 利害关系方正在 ' +
    '利害關係方可 利害關係方正在 诉讼时效能 诉讼时效应 訴訟時效能 訴訟時效應 专利开放许可能 專利開放許可能 ' +
    '罪刑法定都是 信息网络传播权能 信息網絡傳播權能 資訊網路傳播權能 資訊網絡傳播權能 植物新品种权能 植物新品種權能 ' +
    '商标专用权能 商標專用權能 检察权能 檢察權能 姓名权能 姓名權能 代位权能 代位權能 为先予执行 爲先予執行 将近亲属 將近親屬 ' +
    '2024年代位权 2024年代位權 ' +
    '担保物权能 擔保物權能 科学立法会 科學立法會 司法鉴定会 司法鑑定會 以期中复审 为期中复审 2024年期中复审 ' +
    '以期中複審 爲期中複審 2024年期中複審 對公募基金 法外处决不能 法外处决不会 法外處決不能 法外處決不會 ' +
    '司法覆核對 司法覆核能 多利益攸关方可 多利益攸关方正在 多利益攸關方可 多利益攸關方正在 国防自主要 國防自主要 ' +
    '新住民和 非国家行为体能 非國家行為體能 核污染水能 边境地区和平安宁可 邊境地區和平安寧可 建设和平等 建設和平等 ' +
    '恢复和谈及 恢復和談及 适当生活水准权能 適當生活水準權能 利益攸关方可 利益攸关方正在 利益攸關方可 利益攸關方正在 ' +
    '保持和平等 相向而行爲 用法外处决 用法外處決 2024年少子女化 以北环线 以北環線 与非核家园 是非核家园 ' +
    '與非核家園 是非核家園 从未爆弹药 從未爆彈藥 用以武拒统 用以武拒統 ' +
    '自由开放的印太和 自由开放印太和 自由開放的印太和 自由開放印太和 终身追责成为 終身追責成爲 上诉许可能 上訴許可能 ' +
    '同股不同权能 同股不同權能 户籍誊本能 戶籍謄本能 不当党产能 不當黨產能 新界东北线或 新界東北線或 外籍移工會 ' +
    '婚姻平权能 婚姻平權能 以实力确保和平等 以實力確保和平等 台湾光复会 台灣光復会 向陆籍配偶 向陸籍配偶 于权宜轮 ' +
    '对于权宜轮 於權宜輪 對於權宜輪 从中铁线 從中鐵線 对应课税品 對應課稅品 为官立学校 将官立学校 爲官立學校 ' +
    '將官立學校 用地积比率 用地積比率 对外地雇员 以外地雇员 對外地僱員 以外地僱員 以北都公路 从重贴现率 为重贴现率 ' +
    '從重貼現率 爲重貼現率 发达经济体能 發達經濟體能 先進經濟體能 新兴经济体能 新興經濟體能 新兴市场和发展中经济体能 ' +
    '新興市場和發展中經濟體能 奢靡之风能 奢靡之風能 重点领域立法会 重點領域立法會 以博科圣地 以博科聖地 對公租房 ' +
    '从权钱交易 從權錢交易 农业机械能 農業機械能 主要经济体能 主要經濟體能 工程机械能 工程機械能 ' +
    '同中华优秀传统文化相结合能 同中華優秀傳統文化相結合能 人民日报社论及 人民日報社論及 系统性整体性协同性能 ' +
    '系統性整體性協同性能 以内生动力 以內生動力 为主战坦克 爲主戰坦克 2024年老旧小区 2024年老舊小區 ' +
    '推动构建人类命运共同体理念 推動構建人類命運共同體理念 ' +
    '生命至上举国同心舍生忘死尊重科学命运与共和 生命至上舉國同心捨生忘死尊重科學命運與共和 获得感应 獲得感應 党政同责成为 黨政同責成爲 于长江学者 於長江學者 對抗疫合作 ' +
    '对抗疫斗争 對抗疫鬥爭 与非公企业 是非公企业 與非公企業 是非公企業 ' +
    '自治法治德治相结合能 自治法治德治相結合能 打铁必须自身硬是 打鐵必須自身硬是 改革的系统性整体性协同性能 改革的系統性整體性協同性能 复工复产能 復工復產能 攻坚克难以 ' +
    '攻堅克難以 精准施策应 精準施策應 坚定信心同舟共济科学防治精准施策应 ' +
    '堅定信心同舟共濟科學防治精準施策應 世界第二大经济体能 世界第二大經濟體能 2024年收入分配 以南开大学 以南開大學 用尽锐出战 用盡銳出戰 ' +
    '行政处罚权能 行政處罰權能 监督检查和 監督檢查和 对外来物种 以外来物种 對外來物種 以外來物種 從不受侵犯 用餐厨垃圾 用餐廚垃圾 以上市公司 以前款规定 向前款规定 ' +
    '以前款規定 向前款規定 2024年代扣代缴 2024年代扣代繳 ' +
    '香港众志在 香港眾志在 建制派對 从中西区 從中西區 以北区医院 以北區醫院 ' +
    '航空货运承揽业已 航空貨運承攬業已 航空站地勤业已 航空站地勤業已 中华全国供销合作总社会 中華全國供銷合作總社會 人造太阳能 人造太陽能 加强针对 加強針對 书记官能 書記官能 小微企业融资难融资贵在 ' +
    '小微企業融資難融資貴在 五五购物节能 五五購物節能 长期向好的基本面对 長期向好的基本面對 聘雇许可能 聘僱許可能 公平代表性能 免费孕前优生健康检查和 免費孕前優生健康檢查和 期货商都是 期貨商都是 全球变暖和 ' +
    '全球變暖和 楼堂馆所在 楼堂馆所以 樓堂館所在 樓堂館所以 产学研结合能 產學研結合能 打铁还需自身硬是 打鐵還需自身硬是 司法事务官能 司法事務官能 司法警察官能 少年观护所在 少年观护所以 少年觀護所在 少年觀護所以 ' +
    '土地换和平等 土地換和平等 大案要案由 医疗器材商都是 醫療器材商都是 海运承揽运送业已 海運承攬運送業已 品种权能 品種權能 安定团结的政治局面对 安定團結的政治局面對 检察事务官能 檢察事務官能 发展权能 發展權能 ' +
    '办好自己的事由 辦好自己的事由 不动产役权能 不動產役權能 船务代理业已 船務代理業已 小火电能 小火電能 临时收储能 臨時收儲能 军民结合寓军于民和 軍民結合寓軍於民和 船舶运送业已 船舶運送業已 五四青年节能 ' +
    '五四青年節能 从中韩关系 從中韓關係 从政风室 從政風室 用以质取胜 用以質取勝 和约雇人员 和約僱人員 以东铁线 向东铁线 以東鐵線 向東鐵線 用人脸识别 用人臉識別 从重债穷国 为重债穷国 從重債窮國 爲重債窮國 ' +
    '2024年产教融合 2024年產教融合 将军人保险 將軍人保險 与非讼事件 是非讼事件 與非訟事件 是非訟事件 与非税负担 是非税负担 與非稅負擔 是非稅負擔 將要保人 由医保报销 由醫保報銷 从属地责任 從屬地責任 ' +
    '从实政圆桌 從實政圓桌 将军兵种 將軍兵種 向性剥削 向性剝削 向性取向 从中苏关系 從中蘇關係 从小火电 從小火電 以西迁精神 以西遷精神 从实训基地 從實訓基地 在读懂中国 在讀懂中國 ' +
    '发展中经济体能 發展中經濟體能 干涉他国内政要 干涉他國內政要 同中方相向而行爲 从中泰铁路 從中泰鐵路 用人权对话 用人權對話 向海铁联运 向海鐵聯運 ' +
    '新興市場和開發中經濟體能 高階數控工具機會 高階數控工具機能 高階數控工具機要 貧窮線或 教職員工會 2024年增材制造 2024年增材製造 對生技醫藥 爲生技醫藥 用人臉辨識 以期中選舉 爲期中選舉 2024年期中選舉 於土石流 對於土石流 2024年老舊社區 在外太空 對外太空 以外太空 向性傾向 對視像致辭 ' +
    '涉企行政检查和 涉企行政檢查和 智能体能 智能體能 职业资格许可能 職業資格許可能 基本消除城市黑臭水体能 ' +
    '基本消除城市黑臭水體能 中央对手方可 中央对手方正在 中央對手方可 中央對手方正在 集体领导和个人分工负责相结合能 ' +
    '集體領導和個人分工負責相結合能 承包地确权登记颁证会 承包地確權登記頒證會 融资难融资贵在 融資難融資貴在 ' +
    '监督执纪问责成为 監督執紀問責成爲 工业母机能 工業母機能 执法检查和 執法檢查和 追诉时效能 追诉时效应 ' +
    '追訴時效能 追訴時效應 提高宏观调控的前瞻性针对性有效性能 提高宏觀調控的前瞻性針對性有效性能 医疗后送与 ' +
    '醫療後送與 邻接权能 鄰接權能 课程思政要 課程思政要 優先承買權能 义利相兼以义为先是 義利相兼以義為先是 ' +
    '世界之问时代之问及 世界之問時代之問及 追偿权能 追償權能 科技领军人才能 科技領軍人才能 ' +
    '以严的基调强化正风肃纪及 以严的基调强化正风肃纪要 以嚴的基調強化正風肅紀及 以嚴的基調強化正風肅紀要 ' +
    '依法治国和以德治国相结合能 依法治國和以德治國相結合能 两个结合能 兩個結合能 2024年表见代理 ' +
    '2024年表見代理 從不實廣告 從速裁程序 在职普融通 在職普融通 为主责主业 爲主責主業 由医保目录 由醫保目錄 ' +
    '由医保基金 由醫保基金 从中试基地 從中試基地 用以药补医 用以藥補醫 ' +
    '机场快线或 機場快線或 港岛线或 港島線或 南港岛线或 南港島線或 将军澳线或 將軍澳線或 以南港岛线 以南港島線 新华社香港分社会 新華社香港分社會 ' +
    '高等法院司法常务官能 高等法院司法常務官能 荔枝角收押所在 荔枝角收押所以 从中银香港 從中銀香港 和平机会 和平機會 ' +
    '用房委会 用房委會 把酒牌局 2024年青茂口岸'
  ).split(' '),
);

/** The same by the words in which two meet: 基金会 is a foundation, 处在 is to be in, 对外 is with others. */
const MEETING =
  /(?:基金|委员|委員|常委|国安委|國安委|同盟|国協|國協)[会會]$|(?:报|報|学|學|教育)社[会會]$|国協和$|國協和$|回合[并並]$|[组組]成[为爲]$|副总理由$|副總理由$|定三等$|[处處]在$|制成[为爲]$|大都是$|化[验驗]所[在以]$|打不得(?:已|不能|不[会會])$|^(?:从|從)(?:中[阿拉导導葡沙俄越美]|小三|[优優]才)|^加[强強][积積]金|^(?:[对對][数數]|[为爲][数數])[发發智]|^[对對以]外空|^[以向](?:東協|[东東]沙)|^[将將][领領]事|^[于於](?:[东東]海|海洋|[长長]江|城[镇鎮])|^利用外[资資]|^以免[签簽]|^在城[镇鎮]|^[对對]立德|^用地政|^和(?:[缓緩]|平[陆陸])|^用(?:人居|工发|工發|水俣|水俁)|^[对對]聯|^对联/u;

const toTraditional = Converter({ from: 'cn', to: 't' });
/** A neighbour in the script of a form. */
const inScript = (word: string, form: string): string =>
  toTraditional(form) === form ? toTraditional(word) : word;

describe('a Chinese term of the curated glossary', () => {
  const missed = (before: string, form: string, behind: string): readonly string[] => {
    const text = inScript(before, form) + form + inScript(behind, form);
    const start = before.length;
    const isFound =
      OTHERWISE.has(text) || MEETING.test(text) || isCovered(text, start, start + form.length);
    return isFound ? [] : [text];
  };

  it('is marked before words that go on with the sentence', () => {
    expect(forms.flatMap((form) => BEHIND.flatMap((word) => missed('', form, word)))).toEqual([]);
  });

  it('is marked behind words that lead to it', () => {
    expect(forms.flatMap((form) => BEFORE.flatMap((word) => missed(word, form, '')))).toEqual([]);
  });
});

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the and or of in on for to with by at as from its'.split(' '),
);
const inTitleCase = (text: string): string =>
  text.replaceAll(/(?<![\w'’])[a-z][\w'’]*/g, (word, at: number) =>
    at > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
const PLACES: Readonly<Record<string, (term: string) => readonly [string, string, string]>> = {
  'a headline in capitals': (term) => ['', term.toUpperCase(), ' UNVEILED IN BEIJING'],
  'the middle of one': (term) => ['PREMIER PRAISES ', term.toUpperCase(), ' AGAIN'],
  'a headline in title case': (term) => ['Premier Praises ', inTitleCase(term), ' in Beijing'],
  'the possessive': (term) => ['the ', term, '’s role'],
  'lines that break in it': (term) => ['the ', term.replaceAll(' ', '\n  '), ' is praised'],
  'no-break spaces': (term) => ['the ', term.replaceAll(' ', '\u00a0'), ' is praised'],
  'no-break hyphens': (term) => ['the ', term.replaceAll('-', '\u2011'), ' is praised'],
  'en dashes': (term) => ['the ', term.replaceAll('-', '–'), ' is praised'],
  'spaces for hyphens': (term) => ['the ', term.replaceAll(/-(?=\S)/g, ' '), ' is praised'],
  'a compound that goes on': (term) => ['the ', term, '-related plan'],
  'a compound that leads to it': (term) => ['a post-', term, ' plan'],
  'quotation marks': (term) => ['the “', term, '” plan'],
  'brackets and a year': (term) => ['the plan (2024 ', term, ') and'],
  'dashes and a slash': (term) => ['a plan—', term, '/idea'],
};
/** WHO, IT and MPS (of a parliament) are words in a headline; moda and the e-HKD spell themselves so. */
const OWN_SPELLING: ReadonlySet<string> = new Set(['WHO', 'IT', 'MPS', 'moda', 'e-HKD']);

describe('an English term of the curated glossary', () => {
  const terms = [
    ...new Set(
      patterns
        .filter(({ language, form, term }) => language === 'en' && form === term)
        .map(({ term }) => term),
    ),
  ].filter((term) => !OWN_SPELLING.has(term));

  it.each(Object.entries(PLACES))('is marked in %s', (_, place) => {
    const missed = terms.flatMap((term) => {
      const [before, written, behind] = place(term);
      const text = before + written + behind;
      // What is marked begins and ends with a letter or digit: (2021-2025) without its bracket, a “rice bag” too.
      const start = before.length + (written.startsWith('“') ? 1 : 0);
      const end = before.length + written.replace(/[)”]$/u, '').length;
      return isCovered(text, start, end) ? [] : [text];
    });
    expect(missed).toEqual([]);
  });
});
