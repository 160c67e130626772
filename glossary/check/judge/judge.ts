import type { ConceptEntry, ConceptId } from '../../model/entry/concept-entry.ts';
import { approvedTerms, isOfName, isVerb, termsIn } from '../concept-forms.ts';
import { isAccepted } from '../../model/entry/sides.ts';
import {
  type CheckedBead,
  type CheckedPair,
  isInLarger,
  isInside,
  mayStand,
} from '../checked-pair.ts';
import { checkWayOf, isCommonWord, isEveryday, isFree } from '../check-way.ts';
import { chineseWordingOf } from './chinese-wording.ts';
import { exchangedPart } from './exchanged-part.ts';
import { clausesOf, isBetter, type Wording, wordingOf } from './english-wording.ts';
import { contentWords } from '../../align/english-words.ts';
import { formsByOwnKind } from './own-kind.ts';
import { isOfOther } from '../jurisdiction-of-text.ts';
import { isShortened } from './short-form.ts';
import type { Judgement, Rendering } from '../verdict.ts';
import { counterpartThere, isCutShort, neighbourThere } from './neighbour.ts';
import type { NumberValues } from '../../model/number/placeholder.ts';
import { filledForms, haveSameNumbers, numbersIn } from './numbers-of-names.ts';
import { ownWordsOf } from './own-words.ts';
import { isRestThere, mayLackRest } from './rest-of-term.ts';
import type { Span } from '../../match/span.ts';
import { takenSpans } from './taken-spans.ts';
import type { TermOccurrence, TermPlace } from '../../align/term-finder.ts';
import { VERDICTS } from '../../model/check/verdict.ts';

/**
 * The verdict on an occurrence: the most favourable one of its concepts, but that the equivalent of another
 * jurisdiction's concept is `regional` where one of the text's own is not there. Undefined if none of them has a term in
 * the target's language.
 */
export function judge(
  occurrence: TermOccurrence,
  number: number,
  pair: CheckedPair,
): Judgement | undefined {
  const entries = occurrence.concepts
    .flatMap((concept) => pair.finder.entries.get(concept) ?? [])
    .filter((entry) => termsIn(entry, pair.target.script).length > 0);
  const bestOf = (some: readonly ConceptEntry[]): Judgement | undefined =>
    some
      .map((entry) => judgeConcept(entry, occurrence, number, pair))
      .toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  const own = entries.filter((entry) => !isOfOther(entry, pair.jurisdiction));
  if (own.length === 0 || isCommonWord(textOf(occurrence, pair))) return bestOf(entries);
  const judgement = bestOf(own);
  if (judgement === undefined || !isOpen(judgement)) return judgement;
  const other = bestOf(entries.filter((entry) => !own.includes(entry)));
  if (other?.verdict !== 'approved') return bestOf(entries);
  return { ...other, verdict: 'regional', concept: judgement.concept };
}

/** Whether nothing of a term stands in the translation, or something else. */
const isOpen = ({ verdict }: Judgement): boolean => verdict === 'other' || verdict === 'missing';

const rankOf = ({ verdict }: Judgement): number => VERDICTS.indexOf(verdict);

function judgeConcept(
  entry: ConceptEntry,
  occurrence: TermOccurrence,
  number: number,
  pair: CheckedPair,
): Judgement {
  const concept = entry.id;
  const bead = pair.beads[number];
  if (bead === undefined) return { verdict: 'missing', concept };
  const all = placesOf(concept, bead);
  const numbers = numbersIn(entry, occurrence, pair.source);
  const own = all.filter((place) => haveSameNumbers(numbers, numbersIn(entry, place, pair.target)));
  const approved = own.find(mayStand);
  if (approved !== undefined) return { verdict: 'approved', concept, rendering: approved };
  const inner = innerEntry(occurrence, pair);
  const within = inner === undefined ? [] : placesOf(inner.id, bead);
  const approvedWithin = within.find(mayStand);
  const unapproved = approvedWithin === undefined ? within : [];
  const outdated = outdatedPlace(own, bead) ?? outdatedPlace(unapproved, bead);
  if (outdated !== undefined)
    return { verdict: 'outdated', concept: outdated.concept, rendering: outdated };
  const regional = [...own, ...unapproved].find(({ isOtherRegion }) => isOtherRegion);
  if (regional !== undefined)
    return { verdict: 'regional', concept: regional.concept, rendering: regional };
  const core = inner && approvedWithin && { inner, place: approvedWithin };
  if (core !== undefined && mayLackRest(entry, occurrence, core.inner, pair))
    return { verdict: 'reworded', concept, rendering: core.place };
  const exchanged = exchangedPart(entry, bead, pair);
  if (exchanged !== undefined) return { verdict: 'reworded', concept, rendering: exchanged };
  const wording = bestWording(entry, numbers, occurrence, bead, pair);
  if (wording?.isWhole === true)
    return { verdict: 'reworded', concept, rendering: spanIn(wording) };
  if (core !== undefined && isRestThere(entry, occurrence, core, bead, pair))
    return { verdict: 'reworded', concept, rendering: core.place };
  const otherNumber = all.find((place) => mayStand(place) && !own.includes(place));
  if (otherNumber !== undefined) return { verdict: 'other', concept, rendering: otherNumber };
  if (isElsewhere(concept, number, pair)) return { verdict: 'elsewhere', concept };
  if (isShortened(entry, occurrence, number, pair)) return { verdict: 'short', concept };
  const counterpart = counterpartThere(entry, occurrence, bead, pair);
  if (counterpart !== undefined) return { verdict: 'regional', concept, rendering: counterpart };
  const neighbour = neighbourThere(entry, bead, pair);
  if (neighbour !== undefined && isCutShort(occurrence, neighbour, bead, pair))
    return { verdict: 'reworded', concept, rendering: spanIn(neighbour) };
  const free = judgeFree(entry, occurrence, number, pair, neighbour !== undefined);
  if (free !== undefined) return free;
  const near = wording?.isNear === true && !isNamed(wording, pair) ? wording : undefined;
  const isOfNear = (one: Span): boolean =>
    near !== undefined && pair.target.script === 'latin' && isInside(one, near);
  if (near !== undefined && (neighbour === undefined || isOfNear(neighbour)))
    return { verdict: 'reworded', concept, rendering: spanIn(near) };
  const other = neighbour ?? (wording && spanIn(wording));
  return other === undefined
    ? { verdict: 'missing', concept }
    : { verdict: 'other', concept, rendering: other };
}

const placesOf = (concept: ConceptId, { places }: CheckedBead): readonly TermPlace[] =>
  places.filter((place) => place.concept === concept);

/** Whether a part of an English target is written as a name, most of its words with a capital. */
function isNamed({ start, end }: Wording, { target }: CheckedPair): boolean {
  const text = target.text.slice(start, end);
  const words = contentWords(text);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(text.slice(word.start)));
  return capitals.length > words.length / 2;
}

const spanIn = ({ start, end }: Span): Rendering => ({ start, end });

/** A place with an outdated form that is not part of the rendering of another term. */
const outdatedPlace = (own: readonly TermPlace[], { needed }: CheckedBead): TermPlace | undefined =>
  own.find((place) => !isAccepted(place.term) && !isInLarger(place, needed));

/**
 * The entry of the longest term inside an occurrence that has a term in the target's language; where
 * that is a verb, and so may be left out, of the longest one inside it that is none.
 */
function innerEntry(
  { inner }: TermOccurrence,
  { finder, source, target }: CheckedPair,
): ConceptEntry | undefined {
  const lengthOf = (entry: ConceptEntry): number =>
    termsIn(entry, source.script)[0]?.term.length ?? 0;
  const entries = inner
    .flatMap((concept) => finder.entries.get(concept) ?? [])
    .filter((entry) => lengthOf(entry) > 0 && termsIn(entry, target.script).length > 0)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return entries.find((entry) => !isVerb(entry)) ?? entries[0];
}

const textOf = ({ start, end }: Span, { source }: CheckedPair): string =>
  source.text.slice(start, end);

/**
 * The verdict on a term of free wording that is not there as listed: what a checked term inside it lacks, or that its
 * meaning stands there in other words. Undefined for other terms, and where the meaning is lost.
 * @param isConfused whether a similar term stands there instead, so that every word of this one has to be rendered
 */
function judgeFree(
  entry: ConceptEntry,
  occurrence: TermOccurrence,
  number: number,
  pair: CheckedPair,
  isConfused: boolean,
): Judgement | undefined {
  const { source, target, beads } = pair;
  const bead = beads[number];
  const text = textOf(occurrence, pair);
  if (bead === undefined || !isFree(entry, source.script, text)) return undefined;
  const core = checkedCore(occurrence, pair);
  const judgement = core && judgeConcept(core, partOf(occurrence, core), number, pair);
  if (judgement?.verdict === 'other' || judgement?.verdict === 'missing') return judgement;
  const forms = approvedTerms(entry, target.script).map(({ term }) => term);
  const taken = takenSpans(occurrence, forms, bead, target);
  const wasNamed = (pair.firstApproved.get(entry.id) ?? number) < number;
  const own = ownWordsOf(text, bead, taken, pair, wasNamed);
  if (own === undefined || (isConfused && !own.isWhole)) return undefined;
  return { verdict: 'reworded', concept: entry.id, rendering: { start: own.start, end: own.end } };
}

/**
 * The entry of the longest term inside an occurrence that is checked and is not of free wording itself: of the free
 * 推动构建人类命运共同体, that of 人类命运共同体.
 */
function checkedCore(occurrence: TermOccurrence, pair: CheckedPair): ConceptEntry | undefined {
  const { source, finder } = pair;
  const checked = occurrence.inner.filter((concept) => {
    const entry = finder.entries.get(concept);
    const term = entry && termsIn(entry, source.script)[0]?.term;
    return (
      entry !== undefined &&
      term !== undefined &&
      checkWayOf(entry, source.script, term) !== 'never' &&
      !isFree(entry, source.script, term) &&
      !isEveryday(entry, source.script, term)
    );
  });
  return innerEntry({ ...occurrence, inner: checked }, pair);
}

/** A term inside an occurrence, as an occurrence. */
const partOf = (occurrence: TermOccurrence, { id }: ConceptEntry): TermOccurrence => ({
  ...occurrence,
  concepts: [id],
  inner: occurrence.inner.filter((concept) => concept !== id),
});

/**
 * The best partial match of any approved form, in English also of a numbered name with the numbers of
 * the source. In Chinese, names with other numbers would share nearly all of their characters.
 */
function bestWording(
  entry: ConceptEntry,
  numbers: NumberValues,
  occurrence: TermOccurrence,
  bead: CheckedBead,
  pair: CheckedPair,
): Wording | undefined {
  const { target } = pair;
  const isChinese = target.script === 'han';
  const approved = approvedTerms(entry, target.script).map(({ term }) => term);
  const forms = isChinese
    ? wholeNames(approved)
    : [...approved, ...filledForms(entry, numbers), ...formsByOwnKind(approved, bead, pair)];
  const taken = takenSpans(occurrence, forms, bead, target);
  const clauses = isChinese ? [] : clausesOf(target, bead, taken);
  return forms
    .flatMap(
      (form) =>
        (isChinese
          ? chineseWordingOf(form, bead, isOfName(entry), taken)
          : wordingOf(form, clauses)) ?? [],
    )
    .concat(localBodies(forms, textOf(occurrence, pair), clauses, target.text))
    .reduce<Wording | undefined>(
      (best, one) => (best === undefined || isBetter(one, best) ? one : best),
      undefined,
    );
}

/**
 * Where bodies of a name stand that are not the one of the whole country: health commissions, in small letters, for
 * 卫生健康委 without 国家 before it.
 */
function localBodies(
  forms: readonly string[],
  written: string,
  clauses: Parameters<typeof wordingOf>[1],
  text: string,
): readonly Wording[] {
  if (/^[国國]家/u.test(written)) return [];
  return forms
    .filter((form) => NATIONAL.test(form))
    .flatMap((form) => wordingOf(form.replace(NATIONAL, ''), clauses) ?? [])
    .filter(({ isWhole, start }) => isWhole && /^\p{Ll}/u.test(text.slice(start)));
}

const NATIONAL = /^(?:National|State) (?=.* (?:Commission|Administration)$)/u;

/**
 * The forms that are not shorter than the first one. A shorter one is there or is not: three of four pairs of
 * characters of 不扩散条约 stand in many a name.
 */
const wholeNames = (forms: readonly string[]): readonly string[] =>
  forms.filter(({ length }) => length >= (forms[0]?.length ?? 0));

/**
 * Whether a neighbouring bead has more approved forms of a concept than its own source has terms
 * for.
 */
function isElsewhere(concept: ConceptId, number: number, { beads }: CheckedPair): boolean {
  return [beads[number - 1], beads[number + 1]].some(
    (bead) => (bead?.approved.get(concept) ?? 0) > (bead?.asked.get(concept) ?? 0),
  );
}
