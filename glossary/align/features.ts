import { contentWords } from './english-words.ts';
import { chineseNumbers, englishNumbers } from './numbers.ts';
import { chineseLength } from './length-model.ts';
import { foldForSearch } from '../match/fold/fold-for-search.ts';
import { createVocabulary, type IdLists, idLists, type Vocabulary } from './id-lists.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import { LETTERS } from '../match/script.ts';
import { shortWords } from '../match/boundary/word-reading.ts';

/** The features by which sentences are compared, sentence by sentence, for one language. */
export interface Features {
  /** For Chinese, `chineseLength`; for English, the number of characters. */
  readonly lengths: Float64Array;
  /** What both languages share: concepts, numbers, names in Latin letters, question marks. */
  readonly anchors: IdLists;
  /** The words, which are numbered separately in each language. */
  readonly words: IdLists;
}

/** A sentence with the concepts whose forms are in it. */
export interface SentenceText {
  readonly text: string;
  readonly concepts: readonly string[];
}

/** The numbers of words in each language, and of the anchors that both share. */
export interface Vocabularies {
  readonly anchors: Vocabulary;
  readonly chinese: Vocabulary;
  readonly english: Vocabulary;
}

/** Makes empty vocabularies. */
export const createVocabularies = (): Vocabularies => ({
  anchors: createVocabulary(),
  chinese: createVocabulary(),
  english: createVocabulary(),
});

/** Characters that carry no meaning alone. */
const PARTICLES = new Set(
  '的了着過过在和与與及是为為对對把被将將也都就而且但或等这這那其之以于於从從向到中上下不一',
);

/** The features of Chinese sentences. */
export function chineseFeatures(
  sentences: readonly SentenceText[],
  lexicon: Lexicon,
  { anchors, chinese }: Vocabularies,
): Features {
  return {
    lengths: Float64Array.from(sentences, ({ text }) => chineseLength(text)),
    anchors: idLists(
      sentences.map(({ text, concepts }) =>
        anchorsOf(concepts, chineseNumbers(text), latinNames(text), text),
      ),
      anchors,
    ),
    words: idLists(
      sentences.map(({ text }) => chineseWords(text, lexicon)),
      chinese,
    ),
  };
}

/** The features of English sentences. */
export function englishFeatures(
  sentences: readonly SentenceText[],
  { anchors, english }: Vocabularies,
): Features {
  return {
    lengths: Float64Array.from(sentences, ({ text }) => text.length),
    anchors: idLists(
      sentences.map(({ text, concepts }) =>
        anchorsOf(concepts, englishNumbers(text), latinNames(text), text),
      ),
      anchors,
    ),
    words: idLists(
      sentences.map(({ text }) => contentWords(text).map(({ stem }) => stem)),
      english,
    ),
  };
}

/** The words of a Chinese text by the lexicon, folded so that both scripts are one, without particles. */
export function chineseWords(text: string, lexicon: Lexicon): readonly string[] {
  return shortWords(lexicon, foldForSearch(text)).filter(isChineseWord);
}

/** Whether a folded piece of a Chinese text is a word of Han characters, and no particle. */
export const isChineseWord = (piece: string): boolean =>
  LETTERS.han.test(piece) && !PARTICLES.has(piece);

/** Words in Latin letters, which in a Chinese text are names: NATO, iPhone. */
const latinNames = (text: string): readonly string[] =>
  (text.match(/\b\p{sc=Latin}[\p{sc=Latin}\d]+\b/gu) ?? []).map((name) => name.toLowerCase());

/** Each anchor of a sentence once, by a name that includes its kind. */
function anchorsOf(
  concepts: readonly string[],
  numbers: readonly string[],
  names: readonly string[],
  text: string,
): readonly string[] {
  const all = new Set([
    ...concepts.map((concept) => `concept ${concept}`),
    ...numbers.map((number) => `number ${number}`),
    ...names.map((name) => `name ${name}`),
  ]);
  if (/[?？]/u.test(text)) all.add('question');
  return [...all];
}
