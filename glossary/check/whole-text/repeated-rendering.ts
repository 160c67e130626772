import type { ConceptId } from '../../model/entry/concept-entry.ts';
import type { CheckedBead, CheckedPair } from '../checked-pair.ts';
import { isFunctionWord } from '../../align/english-words.ts';
import type { CheckFinding } from '../verdict.ts';
import type { Span } from '../../match/span.ts';

/** The least number of occurrences, and of beads with the phrase, that mean anything. */
const FEWEST = 3;
const MOST_WORDS = 7;
/** How much more a phrase counts for each further word, up to four. */
const WORD_GAIN = 1.25;
const LEAST_DICE = 0.5;

/**
 * Adds to the findings what this text uses instead: if it renders a concept by the same phrase
 * again and again, that phrase. It is the one whose beads best match those in which the concept has
 * no approved form, by Dice's coefficient and its length. For English targets only.
 */
export function withRepeatedRenderings(
  findings: readonly CheckFinding[],
  pair: CheckedPair,
): readonly CheckFinding[] {
  if (pair.target.script === 'han') return findings;
  const open = Map.groupBy(findings.filter(isOpen), ({ concept }) => concept);
  const wanted = [...open].filter(([, own]) => own.length >= FEWEST);
  if (wanted.length === 0) return findings;
  const phrases = pair.beads.map((bead) => phrasesIn(pair.target.text, bead));
  const counts = new Map<string, number>();
  for (const here of phrases)
    for (const phrase of here.keys()) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const best = new Map<ConceptId, string>();
  for (const [concept, own] of wanted) {
    const phrase = bestPhrase(new Set(own.map(({ bead }) => bead)), phrases, counts);
    if (phrase !== undefined) best.set(concept, phrase);
  }
  return findings.map((finding) => {
    const phrase = isOpen(finding) ? best.get(finding.concept) : undefined;
    const rendering = phrase === undefined ? undefined : phrases[finding.bead]?.get(phrase);
    return rendering === undefined ? finding : { ...finding, verdict: 'other', rendering };
  });
}

/**
 * Whether the rendering of a term is unknown; it is known if it is another concept's equivalent.
 */
const isOpen = ({ verdict, rendering }: CheckFinding): boolean =>
  verdict === 'missing' || (verdict === 'other' && rendering?.confusedWith === undefined);

/**
 * The phrase that fits some beads best, the longest of equal ones; undefined if none occurs in
 * three of them.
 */
function bestPhrase(
  beads: ReadonlySet<number>,
  phrases: readonly ReadonlyMap<string, Span>[],
  counts: ReadonlyMap<string, number>,
): string | undefined {
  const together = new Map<string, number>();
  for (const bead of beads)
    for (const phrase of phrases[bead]?.keys() ?? [])
      together.set(phrase, (together.get(phrase) ?? 0) + 1);
  let best: string | undefined;
  let bestValue = 0;
  let bestLength = 0;
  for (const [phrase, count] of together) {
    const dice = (2 * count) / ((counts.get(phrase) ?? count) + beads.size);
    if (count < FEWEST || dice < LEAST_DICE) continue;
    const { length } = phrase.split(' ');
    const value = dice * WORD_GAIN ** Math.min(4, length);
    if (value < bestValue || (value === bestValue && length <= bestLength)) continue;
    best = phrase;
    bestValue = value;
    bestLength = length;
  }
  return best;
}

/** The phrases of a bead's target that begin and end with a content word, with their first places. */
function phrasesIn(text: string, { words }: CheckedBead): ReadonlyMap<string, Span> {
  const phrases = new Map<string, Span>();
  words.forEach((first, from) => {
    if (isFunctionWord(first.word)) return;
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
      const last = words[to];
      if (last === undefined || /[.,;:!?]/u.test(text.slice(first.end, last.start))) return;
      if (isFunctionWord(last.word)) continue;
      const phrase = words
        .slice(from, to + 1)
        .map(({ stem }) => stem)
        .join(' ');
      if (!phrases.has(phrase)) phrases.set(phrase, { start: first.start, end: last.end });
    }
  });
  return phrases;
}
