import { formKey } from '../fold/form-key.ts';
import { FOREIGN, type Side, SIDES } from '../../model/entry/side.ts';
import type { Match, Matcher } from '../match.ts';

/** Which marks beside the labels are errors. */
export type CountedMarks = readonly string[] | 'marked always' | 'marked unasked';

/** How well a matcher did on labelled sentences. */
export interface LabelledCount {
  readonly sentences: number;
  readonly found: number;
  /** Labelled but not marked with this span: the sentence and the label. */
  readonly missed: readonly string[];
  /** Marked but not labelled, of the marks that are counted. */
  readonly wrong: readonly string[];
}

/**
 * Compares a matcher with sentences in which terms are in brackets. Which other marks are errors:
 * those of the terms that are given, as they are spelled or in their other number; `marked
 * always`, those of terms that a page marks wherever they stand; `marked unasked`, those of all but
 * ordinary words, which are marked on request, and of forms in context that are foreign to texts of
 * the language's side, which no page of that side marks.
 */
export function countLabelled(
  matcher: Matcher,
  sentences: readonly string[],
  language: string,
  counted: CountedMarks,
): LabelledCount {
  const focus = typeof counted === 'string' ? [] : counted;
  const keys = new Set(focus.flatMap((term) => [formKey(term), formKey(`${term}s`)]));
  const side = sideOfLanguage(language);
  const isForeign = (match: Match): boolean =>
    matcher
      .sidesOf(match)
      .every((own) => own !== undefined && side !== undefined && FOREIGN[own].includes(side));
  const isCounted = (match: Match, marked: string): boolean => {
    if (typeof counted !== 'string') return keys.has(formKey(marked));
    const way = matcher.markingOf(match);
    if (counted === 'marked always') return way === 'always';
    return way === 'always' || (way === 'inContext' && !isForeign(match));
  };
  const missed: string[] = [];
  const wrong: string[] = [];
  let found = 0;
  for (const sentence of sentences) {
    const { text, spans } = readLabels(sentence);
    const open = new Set(spans);
    for (const match of matcher.find(text, { language })) {
      const { span } = match;
      const marked = text.slice(span.start, span.end);
      if (open.delete(`${span.start} ${span.end}`)) found += 1;
      else if (isCounted(match, marked))
        wrong.push(`${text.slice(0, span.start)}[${marked}]${text.slice(span.end)}`);
    }
    for (const span of open) {
      const [start, end] = span.split(' ').map(Number);
      missed.push(`${sentence}: ${text.slice(start, end)}`);
    }
  }
  return { sentences: sentences.length, found, missed, wrong };
}

/** The side whose texts are written in a language; the mainland's where Chinese names no region. */
const sideOfLanguage = (language: string): Side | undefined =>
  language.startsWith('zh') ? (SIDES.find((side) => language.endsWith(side)) ?? 'CN') : undefined;

/** The text of a labelled sentence, and its labels as `start end`. */
function readLabels(sentence: string): {
  readonly text: string;
  readonly spans: readonly string[];
} {
  const spans: string[] = [];
  let text = '';
  for (const part of sentence.split(/(\[[^\]]*\])/u)) {
    const bare = part.replace(/^\[(.*)\]$/u, '$1');
    if (bare !== part) spans.push(`${text.length} ${text.length + bare.length}`);
    text += bare;
  }
  return { text, spans };
}

/**
 * Adds the counts of all languages. Recall and precision are 1 where there was nothing to find or
 * nothing was found.
 */
export function total(counts: readonly LabelledCount[]): LabelledCount & {
  readonly recall: number;
  readonly precision: number;
} {
  const missed = counts.flatMap((count) => count.missed);
  const wrong = counts.flatMap((count) => count.wrong);
  const found = counts.reduce((sum, count) => sum + count.found, 0);
  const sentences = counts.reduce((sum, count) => sum + count.sentences, 0);
  const share = (others: number): number => (found + others === 0 ? 1 : found / (found + others));
  return {
    sentences,
    found,
    missed,
    wrong,
    recall: share(missed.length),
    precision: share(wrong.length),
  };
}
