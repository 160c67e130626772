import type { ConceptEntry, ConceptId, MarkingWay } from '../../model/entry/concept-entry.ts';
import { candidatesIn, type Candidate } from '../scan/candidates.ts';
import { compileLayer } from '../compile/compile.ts';
import type { FormOrigin } from '../forms/english-forms.ts';
import { foldText, formKey } from '../fold/form-key.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import type { Refusal, TextContext } from '../match.ts';
import { patternsOf, type Pattern } from '../forms/pattern.ts';
import type { Span } from '../span.ts';
import { wordsAcross } from '../boundary/word-reading.ts';

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
  /** When a page marks it. */
  readonly marking: MarkingWay;
}

/** A marked place and the forms that stand there. */
export interface ExplainedMatch {
  readonly span: Span;
  readonly forms: readonly ExplainedForm[];
}

/** Why a form that stands somewhere is not marked. */
export type Reason =
  | { readonly kind: Exclude<Refusal, 'not inside' | 'cuts a word'> }
  /** The words, side by side, of which one would be cut; empty where the lexicon tells none. */
  | { readonly kind: 'cuts a word'; readonly words: readonly string[] }
  /** The phrases of the entry that stand around it. */
  | { readonly kind: 'not inside'; readonly phrases: readonly string[] }
  /** A match that begins before it holds a part of its text. */
  | { readonly kind: 'overlap'; readonly by: Span };

/** A place where a form stands that is not marked there. */
export interface NearMiss extends ExplainedMatch {
  readonly reason: Reason;
}

/** What is marked in a text, in order and without overlap, and what is not. */
export interface Explanation {
  readonly matches: readonly ExplainedMatch[];
  /** Places where a form stands and is not marked, in order. Those inside a match are left out. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * Says of a text what is marked and what is not, and why, for entries that are not compiled yet. With
 * layers at hand, `candidatesIn` and `explainCandidates` do it without compiling anything.
 */
export function explain(
  text: string,
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
  context: TextContext = {},
): Explanation {
  const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
  const candidates = candidatesIn(text, { revision: 0, layers }, context);
  return explainCandidates(text, candidates, entries, lexicon);
}

/**
 * Names the terms and forms behind the candidates of a text.
 * @param entries those of the candidates' concepts at least; a concept without one has no forms
 * @param lexicon the one that the layers were compiled with
 */
export function explainCandidates(
  text: string,
  candidates: readonly Candidate[],
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
): Explanation {
  const patterns = Map.groupBy(
    entries.flatMap((entry) => patternsOf(entry)),
    ({ concept }) => concept,
  );
  const matches: ExplainedMatch[] = [];
  const nearMisses: NearMiss[] = [];
  for (const { span, concepts, outcome } of candidates) {
    const slice = text.slice(span.start, span.end);
    const key = String.fromCharCode(...foldText(slice).units).replaceAll(/^"|"$/g, '');
    const here = concepts
      .flatMap((concept) => patterns.get(concept) ?? [])
      .filter((pattern) => pattern.key === key);
    const forms = here.map((pattern) => explainedForm(pattern, slice));
    if (outcome.kind === 'marked') matches.push({ span, forms });
    else if (outcome.kind === 'overlapped')
      nearMisses.push({ span, forms, reason: { kind: 'overlap', by: outcome.by } });
    else {
      const reason = reasonOf(text, span, outcome.refusal, here, lexicon);
      nearMisses.push({ span, forms, reason });
    }
  }
  return { matches, nearMisses };
}

function reasonOf(
  text: string,
  span: Span,
  refusal: Refusal,
  patterns: readonly Pattern[],
  lexicon: Lexicon,
): Reason {
  const { start, end } = span;
  if (refusal === 'cuts a word') return { kind: refusal, words: wordsAcross(lexicon, text, span) };
  if (refusal !== 'not inside') return { kind: refusal };
  const around = (phrase: string): string =>
    formKey(text.slice(Math.max(0, start - 2 * phrase.length), end + 2 * phrase.length));
  const phrases = new Set(patterns.flatMap(({ notInside }) => notInside));
  return {
    kind: refusal,
    phrases: [...phrases].filter((phrase) => around(phrase).includes(formKey(phrase))),
  };
}

function explainedForm(
  { concept, term, form, origin, marking }: Pattern,
  slice: string,
): ExplainedForm {
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
  return { concept, term, form, origin, folds, marking };
}

/** How many units of two texts differ, place by place. */
function distance(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}
