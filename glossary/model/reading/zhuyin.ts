/**
 * Zhuyin (bopomofo) of pinyin, by the tables of the two standards: pinyin by GB/T 16159, zhuyin with
 * tone marks behind the syllable, none for the first tone, and the dot of the neutral tone before it.
 */
import { syllablesOfPinyin } from './pinyin.ts';

const INITIALS: Readonly<Record<string, string>> = Object.fromEntries(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ'
    .split(' ')
    .flatMap((pinyin, index, all) => (index % 2 === 0 ? [[pinyin, all[index + 1] ?? '']] : [])),
);

const FINALS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ ' +
    'i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ ' +
    'u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ong ㄨㄥ ueng ㄨㄥ ' +
    'v ㄩ ve ㄩㄝ van ㄩㄢ vn ㄩㄣ iong ㄩㄥ'
  )
    .split(' ')
    .flatMap((pinyin, index, all) => (index % 2 === 0 ? [[pinyin, all[index + 1] ?? '']] : [])),
);

const TONES: Readonly<Record<string, string>> = {
  '\u0304': '',
  '\u0301': 'ˊ',
  '\u030C': 'ˇ',
  '\u0300': 'ˋ',
};

const TONE_MARK = /[\u0300\u0301\u0304\u030C]/u;
const APICAL = /^(?:zh|ch|sh|r|z|c|s)i$/u;

/**
 * A reading in zhuyin, syllables with a space between them and two spaces between words.
 * @returns undefined where the reading is not pinyin
 */
export function zhuyinOf(reading: string): string | undefined {
  const words = reading
    .normalize('NFC')
    .split(/[\s()-]+/u)
    .filter((word) => word !== '')
    .map(wordToZhuyin);
  return words.length > 0 && words.every((word) => word !== undefined)
    ? words.join('\u2003')
    : undefined;
}

function wordToZhuyin(word: string): string | undefined {
  const parts = word.split(/['’]/u).map((part) => {
    const plain = part.replaceAll(/[,.;:!?·+“”]/gu, '');
    return syllablesOfPinyin(plain)?.map((syllable) => syllableToZhuyin(syllable));
  });
  const syllables = parts.flatMap((part) => part ?? [undefined]);
  return syllables.every((syllable) => syllable !== undefined) ? syllables.join(' ') : undefined;
}

/** One syllable with its tone mark: `lǜ` → `ㄌㄩˋ`. */
function syllableToZhuyin(syllable: string): string | undefined {
  const apart = syllable.toLowerCase().normalize('NFD');
  const mark = TONE_MARK.exec(apart)?.[0];
  const plain = apart.replace(TONE_MARK, '').normalize('NFC').replaceAll('ü', 'v');
  const sound = soundOf(plain);
  if (sound === undefined) return undefined;
  return mark === undefined ? `˙${sound}` : `${sound}${TONES[mark] ?? ''}`;
}

function soundOf(syllable: string): string | undefined {
  if (APICAL.test(syllable)) return INITIALS[syllable.slice(0, -1)];
  const [, initial = '', rest = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcs]?)(.*)$/u.exec(syllable) ?? [];
  const final = FINALS[finalOf(initial, rest)];
  const first = initial === '' ? '' : INITIALS[initial];
  return final === undefined || first === undefined ? undefined : first + final;
}

/** A final as pinyin spells it alone: `yu` → `v`, `wei` → `ui`, `u` after j, q, x → `v`. */
function finalOf(initial: string, rest: string): string {
  if (initial !== '') return /^[jqx]$/u.test(initial) ? rest.replace(/^u/u, 'v') : rest;
  const zero: Readonly<Record<string, string>> = { you: 'iu', wei: 'ui', wen: 'un', yong: 'iong' };
  return (
    zero[rest] ??
    rest
      .replace(/^yu/u, 'v')
      .replace(/^yi/u, 'i')
      .replace(/^y/u, 'i')
      .replace(/^wu/u, 'u')
      .replace(/^w/u, 'u')
  );
}
