import type { ConceptEntry, ConceptId } from '../model/concept-entry.ts';
import { compileLayer } from './compile.ts';
import type { FormOrigin } from './english-forms.ts';
import { foldText } from './form-key.ts';
import { openLayer } from './layer.ts';
import type { Lexicon } from './lexicon.ts';
import type { Refusal, TextContext } from './match.ts';
import { createAdmits } from './matcher.ts';
import { patternsOf, type Pattern } from './pattern.ts';
import { createHit, nextHit, type OnRefusal } from './scan.ts';
import type { Span } from './span.ts';

/** What made a text and a form equal. */
export type Fold =
  | 'case'
  | 'width'
  | 'script'
  | 'diacritics'
  | 'separator'
  | 'invisible characters'
  | 'quotation marks';

/** One form of one term that stands, or nearly stands, at a place. */
export interface ExplainedForm {
  readonly concept: ConceptId;
  readonly term: string;
  readonly form: string;
  readonly origin: FormOrigin;
  /** Empty when the text has the form as it is written. */
  readonly folds: readonly Fold[];
}

export interface ExplainedMatch {
  readonly span: Span;
  readonly forms: readonly ExplainedForm[];
}

export interface NearMiss extends ExplainedMatch {
  readonly refusal: Refusal;
}

export interface Explanation {
  readonly matches: readonly ExplainedMatch[];
  /** Places where a form stands and was refused, in order. Those inside a match are left out. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * Says of a text what is marked and what is not, and why. It compiles the entries and searches with
 * the code of the page, so it cannot disagree with it; meant for the editor's test box, not for pages.
 */
export function explain(
  text: string,
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
  context: TextContext = {},
): Explanation {
  const searchable = { layer: openLayer(compileLayer(entries, lexicon)), suppressed: undefined };
  const byKey = Map.groupBy(
    entries.flatMap((entry) => patternsOf(entry)),
    ({ key }) => key,
  );
  const admits = createAdmits(text, context);
  const matches: ExplainedMatch[] = [];
  const misses = new Map<string, NearMiss>();
  const formsAt = ({ start, end }: Span): readonly ExplainedForm[] => {
    const slice = text.slice(start, end);
    const key = String.fromCharCode(...foldText(slice).units).replaceAll(/^"|"$/g, '');
    return (byKey.get(key) ?? []).map((pattern) => explainedForm(pattern, slice));
  };
  let at = 0;
  const hit = createHit();
  const onRefusal: OnRefusal = (refusal, start, end) => {
    const span = { start, end };
    misses.set(`${start} ${end} ${refusal}`, { span, refusal, forms: formsAt(span) });
  };
  while (nextHit(searchable, text, at, admits, hit, onRefusal)) {
    const span = { start: hit.from, end: hit.to };
    matches.push({ span, forms: formsAt(span) });
    at = hit.to;
  }
  const covered = ({ span }: NearMiss): boolean =>
    matches.some((match) => match.span.start <= span.start && span.end <= match.span.end);
  return { matches, nearMisses: [...misses.values()].filter((miss) => !covered(miss)) };
}

function explainedForm({ concept, term, form, origin }: Pattern, slice: string): ExplainedForm {
  const folds: Fold[] = [];
  const add = (fold: Fold, change: (text: string) => string): void => {
    if (change(slice) !== slice || change(form) !== form) differing(fold, change);
  };
  let left = slice;
  let right = form;
  function differing(fold: Fold, change: (text: string) => string): void {
    if (left === right) return;
    const [nextLeft, nextRight] = [change(left), change(right)];
    if (
      (nextLeft !== left || nextRight !== right) &&
      distance(nextLeft, nextRight) < distance(left, right)
    )
      folds.push(fold);
    left = nextLeft;
    right = nextRight;
  }
  add('invisible characters', (text) => text.replace(/\p{Cf}/gu, ''));
  add('quotation marks', (text) => text.replace(/["“”「」『』]/gu, ''));
  add('width', (text) => text.normalize('NFKC'));
  add('separator', (text) => text.replace(/[\s\u2010-\u2013-]+/gu, ' '));
  add('case', (text) => text.toLowerCase());
  add('diacritics', (text) => text.normalize('NFD').replace(/\p{M}/gu, ''));
  if (left !== right) folds.push('script');
  return { concept, term, form, origin, folds };
}

/** How many units of two texts differ, place by place. */
function distance(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}
