import { textOfCells } from '../../../glossary/align/text-side.ts';
import type { Bitext } from '../../../glossary/bitext/bitext.ts';
import type { TextFile } from '../../../glossary/model/check/text-file.ts';
import type { SetPair } from '../../../glossary/model/check/check-report.ts';
import type { CheckLanguage, CheckSide } from '../../../glossary/model/check/check-stage.ts';

/** Both texts of the page, what they are called, and how they belong together. */
export interface TextsToCheck {
  readonly source: string;
  readonly target: string;
  /** The languages that the user or a file said. */
  readonly said: Readonly<Partial<Record<CheckSide, CheckLanguage>>>;
  /** What each is called, such as its title and address; empty for none. */
  readonly titles: Readonly<Record<CheckSide, string>>;
  /** What both were taken from at once. */
  readonly opened?: {
    /** The name of the file without its ending; empty for a page. */
    readonly file: string;
    /** The source as it was taken. */
    readonly source: string;
    /** Whether it has pairs, each of which is a line here. */
    readonly isByLine: boolean;
    /** The pairs of sentences that were set by hand in a saved check. */
    readonly setPairs?: readonly SetPair[] | undefined;
    /** The files, where several were taken together. */
    readonly files?: readonly TextFile[] | undefined;
  };
}

/** No texts. */
export const NO_TEXTS: TextsToCheck = {
  source: '',
  target: '',
  said: {},
  titles: { source: '', target: '' },
};

/**
 * The texts with another one on a side. A translation may be edited; another source is another text, and should
 * it come back, pairs that were set since count, and not those of the saved check.
 */
export function withText(
  texts: TextsToCheck,
  side: CheckSide,
  text: string,
  title = text === '' ? '' : texts.titles[side],
): TextsToCheck {
  const { opened } = texts;
  return {
    ...texts,
    [side]: text,
    titles: { ...texts.titles, [side]: title },
    ...(side === 'source' && opened && { opened: { ...opened, setPairs: undefined } }),
  };
}

/** Both texts of a file or a page. */
export function textsOf(
  {
    pairs,
    whole,
    languages,
    titles,
    setPairs,
  }: Pick<Bitext, 'pairs' | 'whole' | 'languages' | 'titles' | 'setPairs'>,
  file: string,
  files: readonly TextFile[] = [],
): TextsToCheck {
  const source = whole?.source ?? textOfCells(pairs.map((pair) => pair.source));
  return {
    source,
    target: whole?.target ?? textOfCells(pairs.map((pair) => pair.target)),
    said: {
      ...(languages.source && { source: languages.source }),
      ...(languages.target && { target: languages.target }),
    },
    titles: titles ?? NO_TEXTS.titles,
    opened: { file, source, isByLine: whole === undefined, setPairs, files },
  };
}

/** The same texts, of which the source is the translation. */
export function swapped({ source, target, said, titles, opened }: TextsToCheck): TextsToCheck {
  return {
    source: target,
    target: source,
    said: {
      ...(said.target && { source: said.target }),
      ...(said.source && { target: said.source }),
    },
    titles: { source: titles.target, target: titles.source },
    ...(opened?.source === source && {
      opened: { ...opened, source: target, setPairs: undefined, files: undefined },
    }),
  };
}

/** What both texts were taken from; undefined once there is another source. */
export const openedOf = ({ source, opened }: TextsToCheck): TextsToCheck['opened'] =>
  opened?.source === source ? opened : undefined;

/** What a text is called, or the file that has both; empty for none. */
export const nameOfText = (texts: TextsToCheck, side: CheckSide): string =>
  texts.titles[side] === '' ? (openedOf(texts)?.file ?? '') : texts.titles[side];
