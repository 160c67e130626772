/** Tone marks of pinyin: macron, acute, caron, grave. The diaeresis of ü stays. */
const TONE_MARKS = /[\u0300\u0301\u0304\u030C]/gu;

/** What a syllable may end in. */
const FINALS = new Set(
  'iang iong uang ueng ang eng ing ong iao ian uai uan van ai ei ao ou an en in un vn ia ie iu ua uo ui ue ve er a o e i u v'.split(
    ' ',
  ),
);
const LONGEST_FINAL = 4;

const INITIAL = /[zcs]h|[bpmfdtnlgkhjqxrzcsyw]/uy;

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

/** How many syllables a text has that is pinyin alone, tones as marks or numbers; undefined for any other. */
export function syllableCountOf(text: string): number | undefined {
  const words = withoutTones(text.replaceAll(/u:/giu, 'ü')).split(/[\s'’·-]+|[1-5]/u);
  const all = words
    .filter((word) => word !== '')
    .map((word) => (word === 'r' ? [word] : syllablesOf(word)));
  return all.every((word) => word !== undefined) ? all.flat().length : undefined;
}

/** Whether a text has marks or numbers of tones. */
export function hasTones(text: string): boolean {
  return /[1-5]|[\u0300\u0301\u0304\u030C]/u.test(text.normalize('NFD'));
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
  /** Where what follows is known to have no syllables: no place is tried twice. */
  const dead = new Set<number>();
  const syllables: string[] = [];
  const goesOnFrom = (start: number): boolean => {
    if (start === word.length) return true;
    if (dead.has(start)) return false;
    INITIAL.lastIndex = start;
    const final = INITIAL.test(word) ? INITIAL.lastIndex : start;
    for (let end = Math.min(final + LONGEST_FINAL, word.length); end > final; end -= 1) {
      if (!FINALS.has(word.slice(final, end))) continue;
      if ('ngr'.includes(word.charAt(end - 1)) && /[aeiouv]/u.test(word.charAt(end))) continue;
      if (!goesOnFrom(end)) continue;
      syllables.unshift(word.slice(start, end));
      return true;
    }
    dead.add(start);
    return false;
  };
  return goesOnFrom(0) ? syllables : undefined;
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
