/** How far before a candidate its owner may begin, in UTF-16 units. */
const REACH = 10;

/** How the names of bodies end, of which each country has its own. */
const BODY =
  /(?:[部委局院党黨军軍署厅廳]|[银銀]行|(?:立法|[委议議]|委[员員]|全国人大常委)[会會])$/u;

/**
 * Other countries, in both scripts and by the names of Taiwan, and what is theirs besides. Of longer
 * names only the end is given: 利亚 of 叙利亚 and 澳大利亚.
 */
const OWNER = new RegExp(
  `(?:${[
    '[美英法德韩韓泰寮][国國]|日本|朝[鲜鮮]|[罗羅]斯|印度|斯坦|富汗|伊朗|拉克|色列|[利比肯尼维維西][亚亞]|耳其|拉伯|[也葉][门門]|埃及|巴嫩|[约約]旦|南非|[苏蘇不]丹|[克尔爾波荷芬西][兰蘭]|冰[岛島]',
    '[大牙智]利|[班萄]牙|利[时時]|瑞[士典]|挪威|丹[麦麥]|[奥奧]地利|捷克|希[腊臘]|拿大|西哥|巴西|根廷|秘[鲁魯]|古巴|瑞拉|澳洲|加坡|印尼|律[宾賓]|越南|老[挝撾]|埔寨|[缅緬]甸|文[莱萊]',
    '(?<![内內])蒙古|泊[尔爾]|加拉[国國]?|[兰蘭]卡|代夫',
    // As headlines shorten them, but not where two countries are named.
    '(?<!中)[美俄韩韓]',
    // States of other countries, and who else has departments.
    '州|公司|集[团團]|大[学學]|[学學]院|[医醫]院|[协協][会會]|俱[乐樂]部',
  ].join('|')})(?:人民)?$`,
  'u',
);

/**
 * Whether a candidate is the name of a body, and stands right behind the name of another country or
 * of a firm, whose body it is then: 泰国外交部, 美国务院, 公司科技部.
 */
export function isOfAnotherOwner(haystack: string, start: number, end: number): boolean {
  return (
    start > 0 &&
    BODY.test(haystack.slice(Math.max(start, end - 5), end)) &&
    OWNER.test(haystack.slice(Math.max(0, start - REACH), start))
  );
}
