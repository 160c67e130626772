/** How far before a candidate its owner may begin, in UTF-16 units. */
const REACH = 10;

/** How the names of bodies end, of which each country has its own. */
const BODY =
  /(?:[部委局院党黨军軍署厅廳]|[银銀]行|(?:立法|[委议議]|委[员員]|全国人大常委)[会會])$/u;

/** Other countries, in both scripts and by the names of Taiwan, and what is theirs besides. */
const OWNER = new RegExp(
  `(?:${[
    '[美英法德韩韓泰寮]国|[美英法德韓泰寮]國|日本|朝[鲜鮮]|俄[罗羅]斯|印度|巴基斯坦|阿富汗|伊朗|伊拉克|以色列|[叙敘]利[亚亞]|土耳其|阿拉伯|[也葉][门門]|埃及|黎巴嫩|[约約]旦',
    '南非|尼日利[亚亞]|奈及利亞|埃塞俄比[亚亞]|衣索比亞|肯尼[亚亞]|肯亞|[苏蘇]丹|利比[亚亞]|[乌烏]克[兰蘭]|白俄[罗羅]斯|波[兰蘭]|意大利|義大利|西班牙|葡萄牙|荷[兰蘭]|比利[时時]|瑞士|瑞典|挪威|芬[兰蘭]|丹[麦麥]|[冰爱愛][岛島尔爾][兰蘭]?',
    '[奥奧]地利|匈牙利|捷克|希[腊臘]|塞[尔爾][维維][亚亞]|[罗羅][马馬]尼[亚亞]|加拿大|墨西哥|巴西|阿根廷|智利|秘[鲁魯]|古巴|委[内內]瑞拉|哥[伦倫]比[亚亞]|澳大利[亚亞]|澳洲|新西[兰蘭]|[纽紐]西[兰蘭]|新加坡|[马馬][来來]西[亚亞]|印尼|印度尼西[亚亞]',
    '菲律[宾賓]|越南|老[挝撾]|柬埔寨|[缅緬]甸|文[莱萊]|(?<![内內])蒙古|斯坦|尼泊[尔爾]|不丹|孟加拉[国國]?|斯里[兰蘭]卡|[马馬][尔爾]代夫',
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
