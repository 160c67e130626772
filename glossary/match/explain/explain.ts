import type { ConceptEntry, ConceptId, MarkingWay } from '../../model/entry/concept-entry.ts';
import { candidatesIn, type Candidate } from '../scan/candidates.ts';
import { compileLayer } from '../compile/compile.ts';
import type { FormOrigin, FormRelation, FormWay } from '../../model/page/match-reason.ts';
import { formKey } from '../fold/form-key.ts';
import type { Lexicon } from '../boundary/lexicon.ts';
import type { MatchRefusal, TextContext } from '../match.ts';
import { fillTerm } from '../../model/entry/fill-entry.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import type { FormAt } from '../forms/form-at.ts';
import { formTest, valuesOf } from '../forms/number-values.ts';
import { patternsOf, type Pattern } from '../forms/pattern.ts';
import { spellingOf } from '../forms/english-spelling.ts';
import type { Span } from '../span.ts';
import { fullFormOf } from './full-form.ts';
import { wordsAcross } from '../boundary/word-reading.ts';

/** A difference between a text and a form that was ignored. */
export type FoldKind =
  | 'case'
  | 'width'
  | 'script'
  | 'diacritics'
  | 'separator'
  | 'invisible characters'
  | 'quotation marks';

/** A form of a term that is at a place, or nearly matches there. */
export interface ExplainedForm extends FormRelation {
  readonly concept: ConceptId;
  readonly form: string;
  readonly origin: FormOrigin;
  /** The ignored differences; empty when the text has the form exactly. */
  readonly folds: readonly FoldKind[];
  /** When it is marked on a page. */
  readonly marking: MarkingWay;
}

/** A marked place and the forms that match there. */
export interface ExplainedMatch {
  readonly span: Span;
  readonly forms: readonly ExplainedForm[];
}

/** Why a form that is in the text is not marked. */
export type Reason =
  | { readonly kind: Exclude<MatchRefusal, 'not inside' | 'cuts a word'> }
  /** The neighbouring words, one of which would be cut; empty if the lexicon has none. */
  | { readonly kind: 'cuts a word'; readonly words: readonly string[] }
  /** The phrases of the entry that surround it. */
  | { readonly kind: 'not inside'; readonly phrases: readonly string[] }
  /** An earlier match covers part of its text. */
  | { readonly kind: 'overlap'; readonly by: Span };

/** A place where a form is, but is not marked. */
export interface NearMiss extends ExplainedMatch {
  readonly reason: Reason;
}

/** What is marked in a text, in order and without overlaps, and what is not. */
export interface Explanation {
  readonly matches: readonly ExplainedMatch[];
  /** Places where a form is but is not marked, in order, without those inside a match. */
  readonly nearMisses: readonly NearMiss[];
}

/**
 * Explains what is marked in a text and what is not, for entries that are not compiled yet. With
 * compiled layers, `candidatesIn` and `explainCandidates` do so without compiling.
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
 * Finds the terms and forms of the candidates in a text.
 * @param entries at least those of the candidates' concepts; a concept without an entry has no
 * forms
 * @param lexicon the one that the layers were compiled with
 */
export function explainCandidates(
  text: string,
  candidates: readonly Candidate[],
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
): Explanation {
  const patterns = Map.groupBy(
    entries.flatMap((entry) => patternsOf(entry).map((pattern) => ({ entry, pattern }))),
    ({ entry }) => entry.id,
  );
  const matches: ExplainedMatch[] = [];
  const nearMisses: NearMiss[] = [];
  for (const { span, concepts, outcome } of candidates) {
    const slice = text.slice(span.start, span.end);
    const formOf = formTest(slice);
    const here = concepts
      .flatMap((concept) => patterns.get(concept) ?? [])
      .flatMap(({ entry, pattern }) => {
        const form = formOf(pattern);
        return form === undefined ? [] : writtenForm(entry, form, slice);
      });
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

/** A form as a text has it. */
interface WrittenForm extends Pattern {
  /** The full form, of a term that is short for one. */
  readonly shortFor: string | undefined;
}

/**
 * A form and its terms with the numbers that a text has in their places. A form without numbers may
 * be of a term with some, or short for one: letters stand for those.
 */
function writtenForm(entry: ConceptEntry, found: FormAt, text: string): WrittenForm {
  const { pattern, numbers } = found;
  const full = fullFormOf(entry, pattern);
  const values = valuesOf(text, found);
  const [first = '', ...rest] = pattern.form.split(NUMBER_UNIT);
  const written = numbers.map(({ start, end }) => text.slice(start, end));
  return {
    ...pattern,
    term: fillTerm(pattern.term, values),
    shortFor: full && fillTerm(full, values),
    form: rest.reduce((form, part, i) => form + (written[i] ?? '') + part, first),
  };
}

/** Which form of its term a form is. */
function relationOf({ term, form, origin, inflection, shortFor }: WrittenForm): FormRelation {
  const ways: FormWay[] = inflection === undefined ? [] : [inflection];
  if (origin === 'spelling') ways.push(spellingOf(form, term));
  return { term, ways, ...(shortFor === undefined ? {} : { shortFor }) };
}

/**
 * Which form of a term of an entry a whole text is; undefined where there is nothing to say, since
 * it is a term itself, and short for none.
 */
export function formRelation(entry: ConceptEntry, text: string): FormRelation | undefined {
  const formOf = formTest(text);
  const forms = patternsOf(entry).flatMap((pattern) => {
    const form = formOf(pattern);
    return form === undefined ? [] : writtenForm(entry, form, text);
  });
  const asWritten = forms.filter(({ form }) => form === text);
  const [nearest] = (asWritten.length > 0 ? asWritten : forms)
    .map(relationOf)
    .toSorted((one, other) => one.ways.length - other.ways.length);
  return nearest?.ways.length === 0 && nearest.shortFor === undefined ? undefined : nearest;
}

function reasonOf(
  text: string,
  span: Span,
  refusal: MatchRefusal,
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

function explainedForm(pattern: WrittenForm, slice: string): ExplainedForm {
  const { concept, form, origin, marking } = pattern;
  const folds: FoldKind[] = [];
  const add = (fold: FoldKind, change: (text: string) => string): void => {
    if (change(slice) !== slice || change(form) !== form) differing(fold, change);
  };
  let left = slice;
  let right = form;
  function differing(fold: FoldKind, change: (text: string) => string): void {
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
  return { concept, ...relationOf(pattern), form, origin, folds, marking };
}

/** In how many places the units of two texts differ. */
function distance(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) count += 1;
  return count;
}
