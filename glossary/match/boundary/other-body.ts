import { FOREIGN, type Side, SIDE_NAME, SIDES } from '../../model/entry/side.ts';

/** How far before a candidate its owner may begin, in UTF-16 units. */
const REACH = 10;
/** How far before an office, behind a party or other offices of the owner. */
const FAR_REACH = 36;
/** How much of the end of a candidate is read. */
const TAIL = 16;

/** How the names of bodies end, of which each country has its own. */
const BODY =
  /(?:[部委院党黨军軍署厅廳]|(?<![当當大结結布格全])局|[银銀]行|(?:立法|[委议議]|委[员員]|全国人大常委)[会會])$/u;

/** How the names of offices end, of which each side has its own. */
const OFFICE =
  /(?:[部院局會会](?:[发發]言人|副?[部院局]?[长長])|[国國]家副?主席|(?:[总總]|第一)[书書][记記])$/u;

/** How the names of laws end, of which each side has its own. */
const LAW = /(?<![执執做手立司守方])法典?(?:》?第.{1,9}[条條])?$/u;

/** The characters that all of these end with. */
const LAST = '部委局院党黨军軍署厅廳行会會人长長席记記法典条條';

/** Other countries, in both scripts and by the names of Taiwan. Of longer names only the end is given: 利亚 of 叙利亚 and 澳大利亚. */
const COUNTRIES = [
  '[美英法德韩韓泰寮][国國]|日本|朝[鲜鮮]|[罗羅]斯|印度|斯坦|富汗|伊朗|拉克|色列|[利比肯尼維维西][亚亞]|耳其|拉伯|[也葉][门門]|埃及|巴嫩|[约約]旦|南非|[苏蘇不]丹|[克尔爾波荷芬西][兰蘭]|冰[岛島]',
  '[大牙智]利|[班萄]牙|利[时時]|瑞[士典]|挪威|丹[麦麥]|[奥奧]地利|捷克|希[腊臘]|拿大|西哥|巴西|根廷|秘[鲁魯]|古巴|瑞拉|澳洲|加坡|印尼|律[宾賓]|越南|老[挝撾]|埔寨|[缅緬]甸|文[莱萊]',
  '(?<![内內])蒙古|泊[尔爾]|加拉[国國]?|[兰蘭]卡|代夫',
  // As headlines shorten them, but not where two countries are named.
  '(?<!中)[美俄韩韓]',
].join('|');
/** States of other countries, and who else has departments. */
const INSTITUTIONS = '州|公司|集[团團]|大[学學]|[学學]院|[医醫]院|[协協][会會]|俱[乐樂]部';
const OWNER = new RegExp(`(?:${COUNTRIES}|${INSTITUTIONS})(?:人民)?$`, 'u');

/**
 * Behind another country its party, or a row of other offices of whoever has this one:
 * 古巴共产党中央第一书记、. Nobody else is between, whom a verb, a preposition or an office of their own would tell.
 */
const OWNER_OF_OFFICE = (() => {
  const office = '[书書][记記]|主席|[总總][理统統]|首相|[部院局會会署议議员員][长長]';
  const other = String.raw`中[国國共]|[台臺][湾灣]|香港|澳[门門]|(?<!共)和|[同与與向对對访訪的]|[会會][见見]`;
  const own = String.raw`(?!${other}|${office})\p{Script=Han}`;
  const party = `(?:${own}){0,8}[党黨]`;
  const central = '(?:中央(?:委[员員][会會])?)?';
  const offices = `(?:(?:${own}){0,10}(?:${office})、)*`;
  return new RegExp(`(?:(?:${COUNTRIES})(?:${party})?|越共|(?<!蒙)古共)${central}${offices}$`, 'u');
})();

/** Who a body, an office or a law belongs to: a side, or another country, a firm or the like. */
export type Owner = Side | 'other';

/**
 * The owner right in front of a candidate that is the name of a body, an office or a law: 台湾 of
 * 台湾外交部, another one of 泰国外交部, 美国务院 and 德国民法典; undefined where none stands there. Of an office also the one behind
 * whose party or other offices it is: another of 越南共产党总书记、国家主席.
 */
export function ownerOf(haystack: string, start: number, end: number): Owner | undefined {
  if (!LAST.includes(haystack.charAt(end - 1))) return undefined;
  const tail = tailOf(haystack, start, end);
  const isOffice = OFFICE.test(tail);
  if (!isOffice && !BODY.test(tail) && !LAW.test(tail)) return undefined;
  if (OWNER.test(haystack.slice(Math.max(0, start - REACH), start))) return 'other';
  if (isOffice && OWNER_OF_OFFICE.test(haystack.slice(Math.max(0, start - FAR_REACH), start)))
    return 'other';
  const before = haystack.slice(Math.max(0, start - 2), start);
  return SIDES.find((side) => SIDE_NAME[side].test(before));
}

/** Whether a candidate is the name of a body. */
export const isBody = (haystack: string, start: number, end: number): boolean =>
  LAST.includes(haystack.charAt(end - 1)) && BODY.test(tailOf(haystack, start, end));

/** Whether a name of a side is not meant where this owner is in front of it. */
export const isOfAnother = (owner: Owner | undefined, side: Side | undefined): boolean =>
  owner !== undefined && side !== undefined && (owner === 'other' || FOREIGN[side].includes(owner));

const tailOf = (haystack: string, start: number, end: number): string =>
  haystack.slice(Math.max(start, end - TAIL), end);
