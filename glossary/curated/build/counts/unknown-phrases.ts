import { formKey } from '../../../match/fold/form-key.ts';
import type { Span } from '../../../match/span.ts';

const QUOTED = /[“"「『《〈]([^“”"「」『』《》〈〉\n]{2,60})[”"」』》〉]/gu;
/** Days and months are written with capitals, but are not terms. */
const DATE =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December';
const TITLE_WORD = `(?!(?:${DATE})\\b)\\p{Lu}[\\p{L}\\p{N}]*(?:[-'’&][\\p{L}\\p{N}]+)*`;
const SMALL_WORDS = '(?:(?:of|the|and|for|in|on|to|with|a|an)[ \\u00a0]+){0,3}';
const TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}])${TITLE_WORD}(?:[ \\u00a0]+${SMALL_WORDS}${TITLE_WORD})+`,
  'gu',
);
/** Words that often have a capital only because a sentence begins with them. */
const OPENING =
  /^(?:(?:The|A|An|In|On|At|Of|For|From|To|By|With|And|But|Or|As|If|When|While|This|That|These|Those|It|Its|He|She|His|Her|They|Their|We|Our|I|Under|After|Before|During|Since|Also|Both)[ \u00a0]+(?:(?:of|the|and|for|in|on|to|with|a|an)[ \u00a0]+)*)+/u;
const MOST_WORDS = 8;
const MOST_CHARACTERS = 16;

/**
 * Phrases of a text that look like terms and are not wholly covered by `known` spans: what stands
 * in quotation or title marks and is no sentence, up to eight words or sixteen Han characters, and
 * runs of two or more English words in title case. In the order of the text, with repetitions.
 */
export function unknownPhrases(text: string, known: readonly Span[]): readonly string[] {
  const found: { readonly at: number; readonly phrase: string }[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const phrase = (match[1] ?? '').trim();
    const at = match.index + match[0].indexOf(phrase);
    if (looksLikeTerm(phrase) && uncovered(phrase, at, known) !== '') found.push({ at, phrase });
  }
  for (const match of text.matchAll(TITLE)) {
    const opening = OPENING.exec(match[0])?.[0] ?? '';
    const phrase = match[0].slice(opening.length);
    const at = match.index + opening.length;
    const words = capitals(phrase);
    if (words < 2 || words > MOST_WORDS || capitals(uncovered(phrase, at, known)) < 2) continue;
    if (!found.some((one) => one.at <= at && at < one.at + one.phrase.length)) {
      found.push({ at, phrase });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ phrase }) => phrase);
}

function looksLikeTerm(phrase: string): boolean {
  if (/[。！？；.!?;…]|——/u.test(phrase) || formKey(phrase) === '') return false;
  const han = phrase.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) return han >= 2 && han <= MOST_CHARACTERS;
  return /\p{L}{2}/u.test(phrase) && phrase.split(/\s+/u).length <= MOST_WORDS;
}

/** The letters and digits of a phrase that lie in no span. */
function uncovered(phrase: string, at: number, known: readonly Span[]): string {
  return Array.from({ length: phrase.length }, (_, i) => {
    const covered = known.some(({ start, end }) => start <= at + i && at + i < end);
    return covered ? ' ' : phrase.charAt(i);
  })
    .join('')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function capitals(phrase: string): number {
  return phrase.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
}
