import { align, type Support } from './align.ts';
import type { Bead } from './bead.ts';
import {
  chineseFeatures,
  createVocabularies,
  englishFeatures,
  type SentenceText,
} from './features.ts';
import { fencedParts } from './fences.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import { type SeedPair, seedsOfText } from './word-seeds.ts';
import type { TextSide } from './text-side.ts';

/** What alignment needs besides the texts, made once for a glossary. */
export interface AlignContext {
  readonly lexicon: Lexicon;
  /** `wordSeeds` of the glossary. */
  readonly seeds: readonly SeedPair[];
}

/** A bead, and how much speaks for it. */
export interface AlignedBead extends Bead, Support {}

/** The sentences of a source and its translation in beads. */
export interface SideAlignment {
  /** They cover both texts once and in order. */
  readonly beads: readonly AlignedBead[];
  /** False where one text is not a translation of the other, as far as can be seen. */
  readonly isTranslation: boolean;
}

/**
 * Aligns a source with its translation; one of them is Chinese and the other one English.
 * @param fixed beads that the user set, in order: they stay, and no other goes across them
 */
export function alignSides(
  source: TextSide,
  target: TextSide,
  { lexicon, seeds }: AlignContext,
  fixed: readonly Bead[] = [],
): SideAlignment {
  const isChineseSource = source.script === 'han';
  const [chinese, english] = isChineseSource ? [source, target] : [target, source];
  const vocabularies = createVocabularies();
  const ours = chineseFeatures(sentenceTexts(chinese), lexicon, vocabularies);
  const theirs = englishFeatures(sentenceTexts(english), vocabularies);
  const known = seedsOfText(seeds, vocabularies);
  const { pairs, isTranslation } = align({
    chinese: ours,
    english: theirs,
    isChineseSource,
    seeds: known,
    chineseWordCount: vocabularies.chinese.size(),
    englishWordCount: vocabularies.english.size(),
    parts: fencedParts(
      { paragraphs: paragraphsOf(chinese), lengths: ours.lengths },
      { paragraphs: paragraphsOf(english), lengths: theirs.lengths },
      fixed.map(({ source: from, target: to }) =>
        isChineseSource ? { chinese: from, english: to } : { chinese: to, english: from },
      ),
    ),
  });
  const beads = pairs.map(({ chinese: han, english: latin, ...support }): AlignedBead => {
    const [from, to] = isChineseSource ? [han, latin] : [latin, han];
    return { ...support, source: from, target: to };
  });
  return { beads, isTranslation };
}

const sentenceTexts = ({ text, sentences, places }: TextSide): readonly SentenceText[] =>
  sentences.map(({ start, end }, i) => ({
    text: text.slice(start, end),
    concepts: (places[i] ?? []).map(({ concept }) => concept),
  }));

const paragraphsOf = ({ sentences }: TextSide): readonly number[] =>
  sentences.map(({ paragraph }) => paragraph);
