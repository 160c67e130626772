import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { curatedEntries, makePhrases, toTraditional } from './corpus.ts';
import { decodeGlossary, encodeGlossary, type GlossaryFile } from './glossary-file.ts';
import { random } from './random.ts';
import { chineseWords, englishWords } from './vocabulary.ts';

type Row = GlossaryFile['rows'][number];

/** From this number on jieba's words are too few, and phrases of the text are added. */
const WITH_PHRASES = 500_000;
/** The length of the text from which phrases are taken, and from which of its half sentences. */
const PHRASE_UNITS = 7_404_000;
const PHRASE_EVERY = 5;
/** The terms behind 220,000 forms: as many as a large dictionary has, few of them with English. */
const TERMS_OF_220000 = 120_000;

/** The number of forms of a row. */
const formsOf = (row: Row): number => row.filter((term) => term !== '').length;

/** `curated`, or a glossary with about so many forms; the same in every run. */
export function makeGlossary(name: string): GlossaryFile {
  if (name === 'curated') return { entries: curatedEntries(), rows: [] };
  const forms = Number(name);
  if (!(forms > 0)) throw new RangeError(`a number of forms, or curated, not ${name}`);
  return forms < WITH_PHRASES
    ? { entries: [], rows: drawnRows(forms) }
    : { entries: curatedEntries(), rows: allRows(forms) };
}

/** The entries of `makeGlossary`. */
export function makeEntries(forms: number): readonly ConceptEntry[] {
  return decodeGlossary(encodeGlossary(makeGlossary(String(forms))));
}

/**
 * Rows drawn from jieba's words of two characters or more, with English words and pairs of words.
 * Few are from common words, so that some occur in the text; many are from all words.
 */
function drawnRows(forms: number): readonly Row[] {
  const next = random(11);
  const pool = chineseWords()
    .filter(({ word }) => word.length > 1)
    .toSorted((a, b) => b.frequency - a.frequency);
  const isLarge = forms > 100_000;
  const concepts = Math.min(
    pool.length,
    Math.ceil(isLarge ? (forms / 220_000) * TERMS_OF_220000 : forms / 2.6),
  );
  const share = Math.min(1, concepts / Math.min(pool.length, concepts * 20));
  const taken = pool.slice(0, concepts * 20).filter(() => next() < share);
  const words = englishWords();
  const word = (): string => words[Math.floor(next() ** 2 * words.length)] ?? '';
  const gloss = (): string => {
    const length = next();
    return Array.from({ length: length < 0.4 ? 1 : length < 0.8 ? 2 : 3 }, word).join(' ');
  };
  const rows: Row[] = [];
  let count = 0;
  for (const { word: hans } of taken) {
    const hant = toTraditional(hans);
    const chinese = hant === hans ? 1 : 2;
    // The rest is distributed among all.
    const english =
      !isLarge || next() < (forms - taken.length * 1.65) / taken.length ? gloss() : '';
    const row: Row = [hans, chinese === 1 ? '' : hant, english];
    rows.push(row);
    count += formsOf(row);
  }
  for (; count < forms; count += 1) rows.push(['', '', `${word()} ${word()} ${word()}`]);
  return rows;
}

/** All of jieba's words in both scripts, then phrases drawn from the whole text. */
function allRows(forms: number): readonly Row[] {
  const next = random(13);
  const phrases = makePhrases(PHRASE_UNITS, PHRASE_EVERY)
    .map((phrase) => ({ ...phrase, order: next() }))
    .toSorted((a, b) => a.order - b.order);
  const rows: Row[] = [];
  let count = 0;
  const add = (row: Row): void => {
    rows.push(row);
    count += formsOf(row);
  };
  const addChinese = (hans: string): void => {
    const hant = toTraditional(hans);
    add([hans, hant === hans ? '' : hant, '']);
  };
  for (const { word } of chineseWords()) if (word.length > 1) addChinese(word);
  for (const { language, phrase } of phrases) {
    if (count >= forms) break;
    if (language === 'zh') addChinese(phrase);
    else add(['', '', phrase]);
  }
  return rows;
}
