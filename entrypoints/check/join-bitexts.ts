import { scriptMostly, textOfCells } from '../../glossary/align/text-side.ts';
import type { Bitext } from '../../glossary/bitext/bitext.ts';
import type { FileIssue } from '../../glossary/exchange/file/read-result.ts';
import type { TextFile } from '../../glossary/model/check/text-file.ts';

/** A file that has both texts, as it was read. */
export interface ReadBitext {
  readonly name: string;
  readonly bitext: Bitext;
}

/** A file that was not taken with others, and why: it has to be alone, goes the other way, or cannot be read. */
export interface LeftFile {
  readonly name: string;
  readonly why: 'alone' | 'direction' | FileIssue;
}

/** Several files as one text and its translation. */
export interface JoinedBitexts {
  readonly taken: readonly ReadBitext[];
  readonly left: readonly LeftFile[];
  /** Undefined where no file was taken. */
  readonly bitext: Bitext | undefined;
  /** None for one file, but those of a saved check of several. */
  readonly files: readonly TextFile[];
}

/** Letters that tell the direction of a file. */
const TELLING = 10_000;

/**
 * The segments of several files after one another. The first file decides the direction. What has to be as it is
 * in the file is left out: whole texts, and pairs that were set by hand.
 */
export function joinBitexts(all: readonly ReadBitext[]): JoinedBitexts {
  const [only] = all;
  if (all.length === 1 && only)
    return { taken: all, left: [], bitext: only.bitext, files: only.bitext.files ?? [] };
  const lists = all.filter(({ bitext: { whole, setPairs } }) => !whole && !setPairs);
  const [first] = lists;
  const taken = lists.filter(
    ({ bitext }) => first && isFromChinese(bitext) === isFromChinese(first.bitext),
  );
  const left = all.flatMap((file): readonly LeftFile[] =>
    taken.includes(file)
      ? []
      : [{ name: file.name, why: lists.includes(file) ? 'direction' : 'alone' }],
  );
  let end = 0;
  const files = taken.map(({ name, bitext: { pairs } }): TextFile => {
    // Behind each file is the line break before the next one.
    end += textOfCells(pairs.map(({ source }) => source)).length + 1;
    return { name, end };
  });
  return {
    taken,
    left,
    bitext: first && {
      languages: first.bitext.languages,
      pairs: taken.flatMap(({ bitext }) => bitext.pairs),
      leftOut: taken.reduce((sum, { bitext }) => sum + bitext.leftOut, 0),
      answers: taken.flatMap(({ bitext }) => bitext.answers),
    },
    files: taken.length > 1 ? files : [],
  };
}

const isFromChinese = ({ languages, pairs }: Bitext): boolean =>
  languages.source === undefined
    ? scriptMostly(textOfCells(pairs.map(({ source }) => source)).slice(0, TELLING)) === 'han'
    : languages.source === 'zh';
