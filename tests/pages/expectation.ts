import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Each marked text, and how often. */
export type Marks = Readonly<Record<string, number>>;

/** What must hold of one page. It stands beside the page, as `NAME.json`. */
export interface Expectation {
  /** One sentence: what the page is about. */
  readonly about: string;
  /** Every marked text in all frames and how often, and nothing else. */
  readonly marked: Marks;
  /** What is marked before the user does anything. */
  readonly first?: Marks;
  /** What the user does, and what the page does by itself: its function `act` is called. */
  readonly click?: string;
  readonly resizeTo?: readonly [width: number, height: number];
  readonly scrollTo?: string;
  readonly acts?: boolean;
  /** Whether the marks must be seen in the picture as well. */
  readonly painted?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Only here: the other browser cannot show the page, or shows it another way. */
  readonly only?: 'chromium' | 'firefox';
  /** Whether terms in context are marked as the page suggests; on other pages all are marked. */
  readonly evidence?: boolean;
  /** How long nothing may change before the marks are counted, in milliseconds. */
  readonly calm?: number;
}

/** A fixture page: the name of its file without the ending, the file, and what is expected. */
export interface FixturePage {
  readonly name: string;
  readonly file: string;
  readonly expectation: Expectation;
}

/** Where the fixture pages and their expectations are. */
export const pagesFolder = import.meta.dirname;

/** All fixture pages, by name. */
export function fixturePages(): readonly FixturePage[] {
  const files = readdirSync(pagesFolder);
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      const page = files.find((other) => other !== file && other.startsWith(`${name}.`));
      if (page === undefined) throw new Error(`${file} has no page beside it`);
      const expectation = JSON.parse(readFileSync(join(pagesFolder, file), 'utf8')) as Expectation;
      return { name, file: page, expectation };
    });
}
