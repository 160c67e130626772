/*
 * Which characters a script has, by the character sets that were made for it: GB 2312 for
 * Simplified, Big5 (levels 1 and 2, without Hong Kong's supplement) for Traditional. Both are read
 * out of the decoders that Node has.
 */

const simplified = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe], []);
const traditional = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe], [0xc7, 0xc8]);

/** Used in Traditional text though Big5 has not got them. */
const ALSO_TRADITIONAL = new Set(['着', '峯', '羣', '衆', '啓', '説']);

/** Characters of Big5 that are today the Simplified form of another one. */
const SIMPLIFIED_IN_BIG5 = new Set(
  '万与个么体国宝号对点网价优儿党圣坏复宁庄异怀怜惊愿扑扰据机极构柜气洁确离种胜荐虫触赶适吨岭听茧腊',
);

/** The Han characters of a text that do not belong to its script. */
export function foreignCharacters(text: string, script: 'Hans' | 'Hant'): readonly string[] {
  return Array.from(text).filter((character) => {
    if (!/\p{Script=Han}/u.test(character)) return false;
    if (script === 'Hans') return !simplified.has(character);
    if (SIMPLIFIED_IN_BIG5.has(character)) return true;
    return !traditional.has(character) && !ALSO_TRADITIONAL.has(character);
  });
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
