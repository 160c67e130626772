import { unitFold } from '../match/fold/fold.ts';
import * as KIND from '../match/fold/kind.ts';

/** Variance of the English characters of a Chinese character, as Gale & Church count it. */
const VARIANCE = 40;
/** What a character besides Han adds to the length of a Chinese sentence. */
const OTHER_LENGTH = 0.35;
/** The steps of the table of likelihoods, and its end in standard deviations. */
const STEPS = 100;
const END = 12;

/** Logarithm of the probability of a difference of so many standard deviations or more, both ways. */
const TAIL = Float64Array.from({ length: STEPS * END + 1 }, (_, step) => logTail(step / STEPS));

/** Length of a Chinese text: Han characters, others counting a third. */
export function chineseLength(text: string): number {
  const { kind } = unitFold();
  let length = 0;
  for (let at = 0; at < text.length; at += 1)
    length += kind[text.charCodeAt(at)] === KIND.han ? 1 : OTHER_LENGTH;
  return length;
}

/** The length of sentences together. */
export const totalLength = (lengths: Float64Array): number =>
  lengths.reduce((total, length) => total + length, 0);

/**
 * How likely it is that sentences of these lengths render each other: the logarithm of a
 * probability, 0 at best. After Gale & Church, A Program for Aligning Sentences in Bilingual
 * Corpora (1993): the difference is normal, and grows with the root of the length.
 * @param ratio English characters of one Chinese one, over the whole text
 */
export function lengthScore(chinese: number, english: number, ratio: number): number {
  const mean = (chinese + english / ratio) / 2;
  if (mean <= 0) return 0;
  const deviation = Math.abs(english - chinese * ratio) / Math.sqrt(mean * VARIANCE);
  return TAIL[Math.min(STEPS * END, Math.round(deviation * STEPS))] ?? 0;
}

/** log(2 (1 − Φ(x))), after Abramowitz & Stegun 26.2.17, whose error is below 10⁻⁷ where x is small. */
function logTail(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > 5) return Math.log(2 / Math.sqrt(2 * Math.PI)) - (x * x) / 2 - Math.log(x);
  const t = 1 / (1 + 0.231_641_9 * x);
  const series =
    t *
    (0.319_381_53 +
      t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return Math.log(Math.min(1, 2 * density * series));
}
