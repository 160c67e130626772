import { approvedTerms, isOfName, isVerb, termsIn } from '../concept-forms.ts';
import { areLinked } from '../../align/word-links.ts';
import { type CheckedBead, type CheckedPair, isInside } from '../checked-pair.ts';
import { chineseWords } from '../../align/features.ts';
import { clausesOf, type ClauseWord } from './english-wording.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { foldForSearch } from '../../match/fold/fold-for-search.ts';
import { takenSpans } from './taken-spans.ts';
import type { TermOccurrence, TermPlace } from '../../align/term-finder.ts';

/** What a Chinese name may have behind it that English leaves out: ecological conservation for 生态文明建设. */
const FRAME = /^的?(?:理念|建设|事业|工作|活动|问题)$/u;
/** What the name of a body has behind it where it meets, which English leaves out: Executive Yuan for 行政院会. */
const MEETING = /^(?:院?会|会议)$/u;
/** A verb before a Chinese name, with its adverb, that English words as it likes. */
const LEAD =
  /^(?:协调|统筹|积极|深入|扎实|稳步|持续|加快|大力|着力)?(?:推进|推动|落实|实施|贯彻|坚持|加强|促进|弘扬|践行|构建|建设|完善)$/u;

/**
 * Whether a term has to be rendered by the equivalent of the term inside it alone: it is a verb, or a name with a
 * verb before it or a word behind it that need not be rendered.
 */
export function mayLackRest(
  entry: ConceptEntry,
  { start, end }: TermOccurrence,
  inner: ConceptEntry,
  { source }: CheckedPair,
): boolean {
  if (isVerb(entry)) return true;
  const text = foldForSearch(source.text.slice(start, end));
  return termsIn(inner, source.script).some(({ term }) => {
    const name = foldForSearch(term);
    if (text.endsWith(name) && LEAD.test(text.slice(0, -name.length))) return true;
    const rest = text.startsWith(name) ? text.slice(name.length) : '';
    return FRAME.test(rest) || (isOfName(inner) && MEETING.test(rest));
  });
}

/** How many words may lie between a term and a verb that has it as its object or subject. */
const MOST_BETWEEN = 8;

/**
 * Whether the rest of a term stands in the clause that has the equivalent of the term inside it: in Chinese the same
 * word (对个人信息和权益的保护 for 个人信息保护), in English a verb that renders it (biodiversity has been protected for
 * 生物多样性保护). Names are not taken apart.
 * @param core the term inside it, and where its equivalent stands
 */
export function isRestThere(
  entry: ConceptEntry,
  occurrence: TermOccurrence,
  { inner, place }: { readonly inner: ConceptEntry; readonly place: TermPlace },
  bead: CheckedBead,
  pair: CheckedPair,
): boolean {
  const { source, target, links, lexicon } = pair;
  const forms = approvedTerms(entry, target.script).map(({ term }) => term);
  if (isOfName(entry)) return false;
  if (target.script === 'han') {
    const clause = clauseAround(bead, place);
    const name = foldForSearch(target.text.slice(place.start, place.end));
    return forms.some((form) => {
      const rest = foldForSearch(form).replace(name, '');
      return rest.length > 1 && rest.length < form.length && clause.includes(rest);
    });
  }
  const text = foldForSearch(source.text.slice(occurrence.start, occurrence.end));
  const clause = clausesOf(target, bead, takenSpans(occurrence, forms, bead, target)).find(
    (words) => words.some((word) => isInside(word, place)),
  );
  if (clause === undefined) return false;
  const first = clause.findIndex((word) => isInside(word, place));
  const last = clause.findLastIndex((word) => isInside(word, place));
  const near = clause.slice(Math.max(0, first - MOST_BETWEEN), last + 1 + MOST_BETWEEN);
  const verbs = near.filter((word, at) => isVerbForm(word, near[at - 1]) && !isInside(word, place));
  return termsIn(inner, source.script).some(({ term }) => {
    const name = foldForSearch(term);
    const rest = text.startsWith(name) ? chineseWords(text.slice(name.length), lexicon) : [];
    const isRendered = (one: string): boolean =>
      verbs.some(({ stem, isTaken }) => !isTaken && areLinked(links, one, stem));
    return rest.length > 0 && rest.every(isRendered);
  });
}

/** The part of a Chinese bead between its commas and stops that has a place. */
function clauseAround({ folded, part }: CheckedBead, { start, end }: TermPlace): string {
  const before = folded.slice(0, start - part.start).split(/[,。!?;:]/u);
  const [after = ''] = folded.slice(end - part.start).split(/[,。!?;:]/u);
  return `${before.at(-1) ?? ''}|${after}`;
}

const isVerbForm = ({ word }: ClauseWord, before: ClauseWord | undefined): boolean =>
  /\p{L}{2}(?:ed|ing)$/u.test(word) ||
  /^(?:to|can|must|shall|should|will|we)$/u.test(before?.word ?? '');
