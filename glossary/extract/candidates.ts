/** Terms that a translator used again and again and that the glossary lacks, as proposals for it. */
import type { Bead } from '../align/bead.ts';
import type { TextSide } from '../align/text-side.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import type { Span } from '../match/span.ts';
import { chinesePhrases, englishPhrases, type Phrase } from './phrases.ts';

/** A Chinese phrase and the English one by which a text renders it. */
export interface PhrasePair {
  readonly chinese: string;
  readonly english: string;
  /** The beads that have both, in order. */
  readonly beads: readonly number[];
  /** How well they go together, from 0 to 1. */
  readonly likeness: number;
}

/** With fewer beads, what is said by chance is not told from what is said again. */
export const LEAST_BEADS = 60;
/** The least number of beads with a phrase. */
const FEWEST = 3;
const LEAST_DICE = 0.5;
/** Dunning's log-likelihood ratio: less happens by chance once in a thousand pairs. */
const LEAST_RATIO = 10.83;
/** A phrase is dropped whose beads have a longer one so often. */
const MOSTLY = 0.85;
/** Another pair is as good where its Dice value is so large a part of the best. */
const AS_GOOD = 0.9;

/** A phrase with the beads that have it. */
interface Found {
  readonly key: string;
  readonly size: number;
  readonly beads: ReadonlySet<number>;
  /** How often it is written how. */
  readonly texts: ReadonlyMap<string, number>;
}

/**
 * The pairs of phrases that belong together in an aligned pair of texts, the best first; none of fewer than
 * `LEAST_BEADS` beads. Terms of the glossary and parts of them are left out.
 */
export function termCandidates(
  source: TextSide,
  target: TextSide,
  beads: readonly Bead[],
  lexicon: Lexicon,
): readonly PhrasePair[] {
  if (beads.length < LEAST_BEADS) return [];
  const isFromChinese = source.script === 'han';
  const found = (isChinese: boolean): readonly Found[] => {
    const isSource = isChinese === isFromChinese;
    const side = isSource ? source : target;
    const parts = beads.map((bead) => (isSource ? bead.source : bead.target));
    return foundIn(side, parts, (text, start) =>
      isChinese ? chinesePhrases(text, start, lexicon) : englishPhrases(text, start),
    );
  };
  return pairsOf(found(true), found(false), beads.length);
}

/** The phrases of a side that several beads have. */
function foundIn(
  { text, sentences, places }: TextSide,
  parts: readonly { readonly start: number; readonly end: number }[],
  phrasesOf: (text: string, start: number) => readonly Phrase[],
): readonly Found[] {
  const all = new Map<string, { size: number; beads: Set<number>; texts: Map<string, number> }>();
  parts.forEach((part, bead) => {
    for (let at = part.start; at < part.end; at += 1) {
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const known = places[at] ?? [];
      for (const phrase of phrasesOf(text.slice(sentence.start, sentence.end), sentence.start)) {
        if (known.some((place) => cuts(place, phrase))) continue;
        const one = all.get(phrase.key) ?? {
          size: phrase.size,
          beads: new Set(),
          texts: new Map(),
        };
        const written = text.slice(phrase.start, phrase.end);
        one.beads.add(bead);
        one.texts.set(written, (one.texts.get(written) ?? 0) + 1);
        all.set(phrase.key, one);
      }
    }
  });
  const often = [...all].filter(([, { beads }]) => beads.size >= FEWEST);
  return withoutParts(often.map(([key, one]) => ({ key, ...one })));
}

/** Whether a term of the glossary is the phrase, holds it, or overlaps its edge. */
const cuts = (term: Span, phrase: Span): boolean =>
  term.start < phrase.end &&
  phrase.start < term.end &&
  !(
    phrase.start <= term.start &&
    term.end <= phrase.end &&
    term.end - term.start < phrase.end - phrase.start
  );

/** The phrases without those that mostly stand in one longer phrase. */
function withoutParts(all: readonly Found[]): readonly Found[] {
  const byBead = byBeads(all);
  return all.filter(({ key, beads }) => {
    const longer = new Set([...beads].flatMap((bead) => byBead.get(bead) ?? []));
    return ![...longer].some(
      (one) =>
        one.key.length > key.length &&
        one.key.includes(key) &&
        common(one.beads, beads) >= MOSTLY * beads.size,
    );
  });
}

function byBeads(all: readonly Found[]): ReadonlyMap<number, readonly Found[]> {
  const byBead = new Map<number, Found[]>();
  for (const one of all)
    for (const bead of one.beads) {
      const here = byBead.get(bead);
      if (here === undefined) byBead.set(bead, [one]);
      else here.push(one);
    }
  return byBead;
}

const common = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((bead) => other.has(bead)).length;

interface Pair {
  readonly chinese: Found;
  readonly english: Found;
  readonly both: number;
  readonly dice: number;
  readonly score: number;
}

function pairsOf(
  chinese: readonly Found[],
  english: readonly Found[],
  beads: number,
): readonly PhrasePair[] {
  const byBead = byBeads(english);
  const pairs = chinese.flatMap((one) => {
    const counts = new Map<Found, number>();
    for (const bead of one.beads)
      for (const other of byBead.get(bead) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
    return [...counts].flatMap(([other, both]): readonly Pair[] => {
      const dice = (2 * both) / (one.beads.size + other.beads.size);
      const isLikely = ratioOf(both, one.beads.size, other.beads.size, beads) >= LEAST_RATIO;
      if (both < FEWEST || dice < LEAST_DICE || !isLikely) return [];
      const score = dice * Math.log(1 + both) * likeLength(one, other);
      return [{ chinese: one, english: other, both, dice, score }];
    });
  });
  const ofChinese = Map.groupBy(pairs, (pair) => pair.chinese);
  const ofEnglish = Map.groupBy(pairs, (pair) => pair.english);
  return pairs
    .filter((pair) => {
      const rivals = [
        ...(ofChinese.get(pair.chinese) ?? []),
        ...(ofEnglish.get(pair.english) ?? []),
      ];
      return (
        rivals.every((rival) => rival.score <= pair.score) &&
        !rivals.some((rival) => isAsGood(rival, pair))
      );
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ chinese: han, english: latin, dice }) => ({
      chinese: mostWritten(han),
      english: mostWritten(latin),
      beads: [...han.beads].filter((bead) => latin.beads.has(bead)),
      likeness: dice,
    }));
}

/**
 * Whether another phrase stands as often in the same beads, and is no part of the other: neighbours in a fixed list
 * are each other's best, and nothing tells which belongs to which.
 */
function isAsGood(rival: Pair, pair: Pair): boolean {
  if (rival === pair || rival.dice < AS_GOOD * pair.dice) return false;
  return isApart(rival.chinese, pair.chinese) || isApart(rival.english, pair.english);
}

const isApart = (one: Found, other: Found): boolean =>
  one !== other && !one.key.includes(other.key) && !other.key.includes(one.key);

/** 1 where an English phrase has half as many content words as the Chinese has characters, less the more it differs. */
function likeLength(chinese: Found, english: Found): number {
  const ratio = (2 * english.size) / chinese.key.length;
  return Math.sqrt(Math.min(ratio, 1 / ratio));
}

/** Dunning's log-likelihood ratio of two things that stand together in so many of all beads. */
function ratioOf(both: number, one: number, other: number, all: number): number {
  const cells = [both, one - both, other - both, all - one - other + both];
  const sums = [one, one, all - one, all - one];
  const columns = [other, all - other, other, all - other];
  return (
    2 *
    cells.reduce((sum, cell, at) => {
      const expected = ((sums[at] ?? 0) * (columns[at] ?? 0)) / all;
      return cell <= 0 || expected <= 0 ? sum : sum + cell * Math.log(cell / expected);
    }, 0)
  );
}

const mostWritten = ({ texts }: Found): string =>
  [...texts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
