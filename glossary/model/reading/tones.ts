/** The tones of a reading, syllable by syllable, for those who want to see them in colours. */
import { syllablesOfPinyin } from './pinyin.ts';

/** 1 to 4, and 5 for the neutral tone. */
export type Tone = 1 | 2 | 3 | 4 | 5;

/** A part of a reading. What is no syllable, a space or a word that is no pinyin, has no tone. */
export interface TonedPart {
  readonly text: string;
  readonly tone?: Tone;
}

const PINYIN_TONES: readonly (readonly [mark: string, tone: Tone])[] = [
  ['\u0304', 1],
  ['\u0301', 2],
  ['\u030C', 3],
  ['\u0300', 4],
];
const ZHUYIN_TONES: readonly (readonly [mark: string, tone: Tone])[] = [
  ['ˊ', 2],
  ['ˇ', 3],
  ['ˋ', 4],
  ['˙', 5],
];

/** The parts of a reading in pinyin. Joined they are the reading in NFC. */
export function tonedPinyin(reading: string): readonly TonedPart[] {
  const parts = reading.normalize('NFC').match(/\p{L}+|\P{L}+/gu) ?? [];
  return parts.flatMap((text): readonly TonedPart[] => {
    const syllables = /\p{L}/u.test(text) ? syllablesOfPinyin(text) : undefined;
    return (
      syllables?.map((syllable) => ({
        text: syllable,
        tone: toneOf(syllable.normalize('NFD'), PINYIN_TONES, 5),
      })) ?? [{ text }]
    );
  });
}

/** The parts of a reading in zhuyin, see `zhuyinOf`. Joined they are the reading. */
export const tonedZhuyin = (zhuyin: string): readonly TonedPart[] =>
  (zhuyin.match(/\S+|\s+/gu) ?? []).map((text) =>
    /\S/u.test(text) ? { text, tone: toneOf(text, ZHUYIN_TONES, 1) } : { text },
  );

const toneOf = (syllable: string, tones: typeof PINYIN_TONES, unmarked: Tone): Tone =>
  tones.find(([mark]) => syllable.includes(mark))?.[1] ?? unmarked;
