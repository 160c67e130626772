import { IS_LONE_AFTER, IS_LONE_BEFORE } from './boundary-rule.ts';

/** Least length of a phrase, to which a suffix may be added: 个人信息保护|法. */
const MIN_PHRASE_UNITS = 4;
/**
 * Suffixes that turn a whole phrase into a new noun: 法 in 个人信息保护法. Not 团, 门, 员, 长, 学, which belong
 * only to the word before them, as in 数字|经济学.
 */
const PHRASE_SUFFIXES =
  '法观局署部委区权率战案奖日周年性化类型级式论史力度量点线网库城所院站罪税费制界业圈链群体层面端版值';
/** Least length of a term that does not occur by chance before a function word. */
const MIN_SUBJECT_UNITS = 3;
/**
 * Function words that may follow a term, although they form words with its last character: 演算法|会,
 * 科技部|将, 大湾区|内. Not 间 and 则: 新能源|车间, 密码|法则.
 */
const FUNCTION_WORDS = '会将里内外上下中后以为该应';
/**
 * Nouns of one character that hardly stand alone right before a term: 山 in 山|东盟, 碗 in 碗|中方|便.
 * Not 省, 市, 村 and the like, nor what ends a clause, such as 时.
 */
const LONE_BEFORE =
  '人门头手水山字城马书钱气兵鱼儿面意电条剑神图风石光脸茶酒刀龙病群眼街铁菜火桥药船线血画皮洞肉岛嘴诗墓脚房牛饭楼木田草词题油球墙枪腿班庙雨盐泥味雪耳床牌虫歌锅票粉货冰库矿煤粮' +
  '碗杯瓶袋箱桶盒盘壶篮井池河湖园林树花果种米布衣鞋帽纸笔墨车站屋窗院巷店厂仓棚舱袖胸背脑骨梦片剧影戏曲谱卷册栏框表格';
/** Characters that hardly stand alone right after a term: 产 in 联合国|产, 群 in 民进党|群. */
const LONE_AFTER = '群产块员门团队民生业务家士子头手心气体身力利益品物件种类言语盟友主义师';

/** For each suffix and function word, the least length of a term before it. */
export const LEAST_BEFORE: ReadonlyMap<string, number> = new Map([
  ...Array.from(PHRASE_SUFFIXES, (one) => [one, MIN_PHRASE_UNITS] as const),
  ...Array.from(FUNCTION_WORDS, (one) => [one, MIN_SUBJECT_UNITS] as const),
]);

/** What is known of characters beside terms: the least length, `IS_LONE_BEFORE`, `IS_LONE_AFTER`. */
export const BESIDE_TERMS: ReadonlyMap<string, number> = new Map(
  Array.from(new Set([...LEAST_BEFORE.keys(), ...LONE_BEFORE, ...LONE_AFTER]), (one) => [
    one,
    (LEAST_BEFORE.get(one) ?? 0) |
      (LONE_BEFORE.includes(one) ? IS_LONE_BEFORE : 0) |
      (LONE_AFTER.includes(one) ? IS_LONE_AFTER : 0),
  ]),
);
