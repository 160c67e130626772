/** Tone marks of pinyin: macron, acute, caron, grave. The diaeresis of ü stays. */
const TONE_MARKS = /[\u0300\u0301\u0304\u030C]/gu;

/** What a syllable may end in, the longest first. */
const FINALS =
  'iang iong uang ueng ang eng ing ong iao ian uai uan van ai ei ao ou an en in un vn ia ie iu ua uo ui ue ve er a o e i u v'.split(
    ' ',
  );

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/u;

/** A reading in the ways in which people type it. */
export interface PinyinKeys {
  /** All syllables joined, without tones, ü as v: `wangluozhuquan`. */
  readonly joined: string;
  /** The first letter of each syllable, `wlzq`; blank where the reading is not pinyin. */
  readonly initials: string;
}

/** Letters without tone marks, in lower case, ü as v; spaces, apostrophes and hyphens stay. */
function withoutTones(reading: string): string {
  return reading
    .normalize('NFD')
    .replace(TONE_MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ü', 'v');
}

/** The keys by which a reading is found. */
export function pinyinKeysOf(reading: string): PinyinKeys {
  const words = withoutTones(reading).split(/[^a-z]+/u);
  const syllables = words.map(syllablesOf);
  const initials = syllables.every((word) => word !== undefined)
    ? syllables.flat().map((syllable) => syllable.charAt(0))
    : [];
  return { joined: words.join(''), initials: initials.join('') };
}

/** A reading with its tones, its syllables joined: `wǎngluòzhǔquán`. */
export function tonedKeyOf(reading: string): string {
  return reading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s'’·-]/gu, '');
}

/** What a user typed, as a `joined` key: spaces, apostrophes and the numbers of tones left out. */
export function pinyinQueryOf(text: string): string {
  return withoutTones(text).replaceAll(/(?<=[a-z])[1-5]|[\s'’·-]/gu, '');
}

/**
 * The syllables of a word of pinyin without tones, `undefined` when it is not one. An n, g or r
 * before a vowel begins a syllable, as the orthography has it: an apostrophe says where not.
 */
function syllablesOf(word: string): readonly string[] | undefined {
  if (word === '') return [];
  const initial = INITIAL.exec(word)?.[0] ?? '';
  for (const final of FINALS) {
    if (!word.startsWith(final, initial.length)) continue;
    const end = initial.length + final.length;
    const rest = word.slice(end);
    if (/[ngr]$/u.test(final) && /^[aeiouv]/u.test(rest)) continue;
    const others = syllablesOf(rest);
    if (others !== undefined) return [word.slice(0, end), ...others];
  }
  return undefined;
}

/**
 * The syllables of a word of pinyin as it is written, tone marks and capitals kept: `kōngjiān` →
 * `kōng`, `jiān`; undefined when it is not one.
 */
export function syllablesOfPinyin(word: string): readonly string[] | undefined {
  const letters = [...word.normalize('NFC')];
  const plain = withoutTones(word);
  // A letter with a mark is one letter in either form, so that the lengths of syllables agree.
  if (plain.length !== letters.length) return undefined;
  let at = 0;
  return syllablesOf(plain)?.map((syllable) => {
    at += syllable.length;
    return letters.slice(at - syllable.length, at).join('');
  });
}
