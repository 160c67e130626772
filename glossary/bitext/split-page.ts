import { scriptMostly } from '../align/text-side.ts';
import type { CheckLanguage } from '../model/check/check-stage.ts';
import type { PageParagraph } from '../model/page/page-paragraph.ts';
import type { Bitext, BitextPair } from './bitext.ts';

/** A line of a page in one of the two languages. */
interface Line {
  readonly text: string;
  readonly language: CheckLanguage;
  readonly row: number | undefined;
  /** As long as it would be in English. */
  readonly length: number;
}

/** Letters of English for one Han character, as full translations have them. */
const LETTERS_EACH = 3.9;

/** A page has both languages where each has this share of its text. */
const LEAST_SHARE = 0.25;

/** Lengths that differ by a larger factor are not those of a text and its translation. */
const OTHER_LENGTH = 2.5;

/** Neighbours translate each other where those of alike lengths have this share of the text. */
const LEAST_ALIKE = 0.7;

/**
 * The text and its translation of a page that has both languages: with pairs where the page pairs them, by the
 * rows of a table or by paragraphs in turn, else whole. The language that comes first is the source.
 * Undefined for a page that has one language, or hardly anything in the other.
 */
export function splitPage(
  texts: readonly PageParagraph[],
): Pick<Bitext, 'languages' | 'pairs' | 'whole'> | undefined {
  const lines = texts.flatMap(linesOf);
  const all = lengthOf(lines);
  const chinese = lengthOf(lines.filter(({ language }) => language === 'zh'));
  if (Math.min(chinese, all - chinese) < LEAST_SHARE * all || all === 0) return undefined;
  return pairsOfRows(lines) ?? pairsInTurn(lines) ?? bothWhole(lines);
}

function linesOf({ text, row }: PageParagraph): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => /[\p{sc=Han}\p{sc=Latin}]/u.test(line))
    .map((line) => {
      const language = scriptMostly(line) === 'han' ? 'zh' : 'en';
      const length = language === 'zh' ? LETTERS_EACH * line.length : line.length;
      return { text: line, language, row, length };
    });
}

const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { length }) => sum + length, 0);

const joined = (lines: readonly Line[], language: CheckLanguage): string =>
  lines
    .filter((line) => line.language === language)
    .map(({ text }) => text)
    .join(' ');

/** The result for pairs in Chinese and English, by the language of the source. */
function bitextFrom(
  source: CheckLanguage,
  pairs: readonly (readonly Line[])[],
): Pick<Bitext, 'languages' | 'pairs'> {
  const isFromChinese = source === 'zh';
  return {
    languages: isFromChinese ? { source: 'zh', target: 'en' } : { source: 'en', target: 'zh' },
    pairs: pairs.map((lines): BitextPair => {
      const [chinese, english] = [joined(lines, 'zh'), joined(lines, 'en')];
      return isFromChinese
        ? { source: chinese, target: english }
        : { source: english, target: chinese };
    }),
  };
}

const hasBoth = (lines: readonly Line[]): boolean =>
  lines.some(({ language }) => language !== lines[0]?.language);

/** The rows of a table with a column for each language, and what stands between them; undefined where there is none. */
function pairsOfRows(lines: readonly Line[]): Pick<Bitext, 'languages' | 'pairs'> | undefined {
  const rows = stretchesOf(lines, ({ row }) => row);
  const paired = rows.filter((own) => own[0]?.row !== undefined && hasBoth(own));
  if (paired.length < 2 || lengthOf(paired.flat()) < lengthOf(lines) / 2) return undefined;
  const fromChinese = paired.filter(([first]) => first?.language === 'zh').length;
  const source = 2 * fromChinese >= paired.length ? 'zh' : 'en';
  const pairs = rows.flatMap((own) => (own[0]?.row === undefined ? bestTurns(own).pairs : [own]));
  return bitextFrom(source, pairs);
}

/** Paragraphs in two languages in turn; undefined where their lengths do not fit. */
function pairsInTurn(lines: readonly Line[]): Pick<Bitext, 'languages' | 'pairs'> | undefined {
  const { pairs, turns, alike } = bestTurns(lines);
  // Two columns are one turn: as two texts they are paired by their sentences.
  const isPaired = turns > 1 && alike >= LEAST_ALIKE * lengthOf(lines);
  const source = pairs.find(hasBoth)?.[0]?.language;
  return isPaired && source !== undefined ? bitextFrom(source, pairs) : undefined;
}

/** What stands in one language, and what follows it in the other; empty at the end. */
type Turn = readonly [readonly Line[], readonly Line[]];

/** Neighbours in two languages, and how much of the text is in those of alike lengths. */
interface Turns {
  readonly pairs: readonly (readonly Line[])[];
  /** How often both languages come. */
  readonly turns: number;
  readonly alike: number;
}

/** Pairs what stands in turn, from the first on or, where lengths fit better, from the second on. */
function bestTurns(lines: readonly Line[]): Turns {
  const runs = stretchesOf(lines, ({ language }) => language);
  const [first, second] = [0, 1].map((from): Turns => {
    const pairs = runs.slice(0, from).map((run): Turn => [run, []]);
    for (let at = from; at < runs.length; at += 2) pairs.push([runs[at] ?? [], runs[at + 1] ?? []]);
    const fitting = pairs.filter(([one, other]) => areAlike(lengthOf(one), lengthOf(other)));
    return {
      pairs: pairs.flatMap(oneByOne),
      turns: pairs.filter(([, other]) => other.length > 0).length,
      alike: lengthOf(fitting.flat(2)),
    };
  }) as [Turns, Turns];
  return second.alike > first.alike ? second : first;
}

const areAlike = (one: number, other: number): boolean =>
  Math.min(one, other) * OTHER_LENGTH >= Math.max(one, other);

/** Several paragraphs and as many in the other language are paired one by one; else all of them are a pair. */
function oneByOne([one, other]: Turn): readonly Line[][] {
  if (one.length !== other.length) return [[...one, ...other]];
  return one.map((line, at) => [line, ...other.slice(at, at + 1)]);
}

/** Neighbours of one kind together. */
function stretchesOf(
  lines: readonly Line[],
  kindOf: (line: Line) => CheckLanguage | number | undefined,
): readonly (readonly Line[])[] {
  const stretches: Line[][] = [];
  for (const line of lines) {
    const before = stretches.at(-1);
    if (before?.[0] !== undefined && kindOf(before[0]) === kindOf(line)) before.push(line);
    else stretches.push([line]);
  }
  return stretches;
}

/** Both texts for themselves, as two columns have them. */
function bothWhole(lines: readonly Line[]): Pick<Bitext, 'languages' | 'pairs' | 'whole'> {
  const textIn = (language: CheckLanguage): string =>
    lines
      .filter((line) => line.language === language)
      .map(({ text }) => text)
      .join('\n');
  const isFromChinese = lines[0]?.language === 'zh';
  const [chinese, english] = [textIn('zh'), textIn('en')];
  return {
    languages: isFromChinese ? { source: 'zh', target: 'en' } : { source: 'en', target: 'zh' },
    pairs: [],
    whole: isFromChinese
      ? { source: chinese, target: english }
      : { source: english, target: chinese },
  };
}
