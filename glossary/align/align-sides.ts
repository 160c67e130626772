import { align, type Alignment } from './align.ts';
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

/** What aligning needs besides the texts, made once for a glossary. */
export interface AlignContext {
  readonly lexicon: Lexicon;
  /** `wordSeeds` of the glossary. */
  readonly seeds: readonly SeedPair[];
}

/** Aligns a Chinese text with an English one; one of them is the source. */
export function alignSides(
  chinese: TextSide,
  english: TextSide,
  isChineseSource: boolean,
  { lexicon, seeds }: AlignContext,
): Alignment {
  const vocabularies = createVocabularies();
  const ours = chineseFeatures(sentenceTexts(chinese), lexicon, vocabularies);
  const theirs = englishFeatures(sentenceTexts(english), vocabularies);
  const pairs = seedsOfText(seeds, vocabularies);
  return align({
    chinese: ours,
    english: theirs,
    isChineseSource,
    seeds: pairs,
    chineseWordCount: vocabularies.chinese.size(),
    englishWordCount: vocabularies.english.size(),
    parts: fencedParts(
      { paragraphs: paragraphsOf(chinese), lengths: ours.lengths },
      { paragraphs: paragraphsOf(english), lengths: theirs.lengths },
    ),
  });
}

const sentenceTexts = ({ text, sentences, places }: TextSide): readonly SentenceText[] =>
  sentences.map(({ start, end }, i) => ({
    text: text.slice(start, end),
    concepts: (places[i] ?? []).map(({ concept }) => concept),
  }));

const paragraphsOf = ({ sentences }: TextSide): readonly number[] =>
  sentences.map(({ paragraph }) => paragraph);
