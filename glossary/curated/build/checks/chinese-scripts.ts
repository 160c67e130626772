/*
 * Which characters a script has, by the character sets that were made for it: GB 2312 for
 * Simplified, Big5 (levels 1 and 2, without Hong Kong's supplement) for Traditional. Both are read
 * out of the decoders that Node has.
 */

const simplified = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe], []);
const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe], [0xc7, 0xc8]);

/** Used in Traditional text although Big5 lacks them. */
const ALSO_TRADITIONAL = new Set('着峯羣衆啓説衞敍傈仫畲');

/** Characters of words and places of Hong Kong and Macao, in both scripts, which one of the sets has not got. */
const OF_HONG_KONG = new Set('邨劏埗鲗鰂脷鱲磡氹');

/** Characters of Big5 that are today the Simplified form of another character. */
const SIMPLIFIED_IN_BIG5 = new Set(
  '万与个么体国宝号对点网价优儿党圣坏复宁庄异怀怜惊愿扑扰据机极构柜气洁确离种胜荐虫触赶适吨岭听茧腊',
);

/**
 * Simplified words whose characters also exist in Traditional text, where they belong to other
 * words: 后 is an empress there, and “behind” is 後. 于 and 云 are always taken for Simplified.
 */
const SIMPLIFIED_WORDS =
  /[于云]|制[造品作]|[研炼]制|[以之然今最前背落先]后|后[代果来期续勤备发]|[这那哪心城家村]里|里面|干[部净燥劲]|[骨才树]干|[宽放]松|余[额地]|[剩多业盈]余|[忧浓]郁|范[围例]|[示规师模]范|征[收求集]|[象特]征|复[杂制兴]|[恢重]复|系统|[体联关]系/gu;
/** Traditional characters in GB 2312, where they are kept for names and classical words. */
const TRADITIONAL_IN_GB = new Set('於徵瞭');

/** The Han characters and words of a text that do not belong to its script. */
export function foreignCharacters(text: string, script: 'Hans' | 'Hant'): readonly string[] {
  const foreign = Array.from(text).filter((character) => {
    if (!/\p{Script=Han}/u.test(character) || OF_HONG_KONG.has(character)) return false;
    if (script === 'Hans') return !simplified.has(character) || TRADITIONAL_IN_GB.has(character);
    if (SIMPLIFIED_IN_BIG5.has(character)) return true;
    return !traditional.has(character) && !ALSO_TRADITIONAL.has(character);
  });
  return script === 'Hans' ? foreign : [...foreign, ...(text.match(SIMPLIFIED_WORDS) ?? [])];
}

function charactersOf(
  encoding: 'gbk' | 'big5',
  [firstLead, lastLead]: readonly [number, number],
  [firstTrail, lastTrail]: readonly [number, number],
  withoutLeads: readonly number[],
): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    if (withoutLeads.includes(lead)) continue;
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (Array.from(text).length === 1) characters.add(text);
    }
  }
  return characters;
}
