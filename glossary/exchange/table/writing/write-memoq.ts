import Papa from 'papaparse';
import type {
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../../../model/entry/concept-entry.ts';
import { isNumberedEntry } from '../../../model/entry/fill-entry.ts';
import { MAX_COLUMNS } from '../../file/file-format.ts';
import { languageOfWord } from '../../file/language-code.ts';
import { languagesOf } from '../../file/languages-of.ts';
import { isWildcard, TERM_EXAMPLE, TERM_INFO, writeTermInfo } from '../term-info.ts';

const ENTRY_COLUMNS = ['Entry_ID', 'Entry_Subject', 'Entry_Note'];
/** Columns of a term, and of a language beside its terms. */
const TERM_COLUMNS = 3;
const LANGUAGE_COLUMNS = 1;

/** The columns of a language. */
interface Block {
  readonly language: string;
  readonly name: string;
  /** How many terms a row has. */
  readonly terms: number;
}

/**
 * Writes the table that memoQ exports and imports: a row for each entry, with columns for each of its
 * terms. What does not fit into the columns of one row stands in further rows of the same id. Without
 * numbered names, whose placeholders memoQ would take for text.
 */
export function writeMemoq(entries: readonly ConceptEntry[]): string {
  const written = entries.filter((entry) => !isNumberedEntry(entry));
  const blocks = blocksOf(written);
  const header = [
    ...ENTRY_COLUMNS,
    ...blocks.flatMap(({ name, terms }) => [
      `${name}_Def`,
      ...Array.from({ length: terms }, () => [name, TERM_INFO, TERM_EXAMPLE]).flat(),
    ]),
  ];
  const rows = written.flatMap((entry) => rowsOf(entry, blocks));
  return `${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`;
}

function blocksOf(entries: readonly ConceptEntry[]): readonly Block[] {
  const most = new Map(languagesOf(entries).map((language) => [language, 1]));
  for (const { languageSections } of entries) {
    for (const { language, termSections } of languageSections) {
      most.set(language, Math.max(most.get(language) ?? 1, termSections.length));
    }
  }
  const room = Math.floor((MAX_COLUMNS - ENTRY_COLUMNS.length) / Math.max(1, most.size));
  const fitting = Math.max(1, Math.floor((room - LANGUAGE_COLUMNS) / TERM_COLUMNS));
  return [...most].map(([language, terms]) => ({
    language,
    name: nameOf(language),
    terms: Math.min(terms, fitting),
  }));
}

function rowsOf(entry: ConceptEntry, blocks: readonly Block[]): readonly (readonly string[])[] {
  const sections = new Map(
    entry.languageSections.map((section): [string, LanguageSection] => [section.language, section]),
  );
  const count = Math.max(
    ...blocks.map(({ language, terms }) =>
      Math.ceil((sections.get(language)?.termSections.length ?? 0) / terms),
    ),
  );
  return Array.from({ length: count }, (_, at) => {
    const isFirst = at === 0;
    return [
      entry.id,
      isFirst ? (entry.subjectField ?? '') : '',
      isFirst ? (entry.note ?? '') : '',
      ...blocks.flatMap(({ language, terms }) => {
        const section = sections.get(language);
        const some = section?.termSections.slice(at * terms, (at + 1) * terms) ?? [];
        const cells = Array.from({ length: terms }, (_term, place) => cellsOf(some[place]));
        return [isFirst ? (section?.definition ?? '') : '', ...cells.flat()];
      }),
    ];
  });
}

function cellsOf(term: TermSection | undefined): readonly string[] {
  if (term === undefined) return ['', '', ''];
  const { kept = [], examples: [example] = [] } = term;
  const written = kept.find(isWildcard)?.value ?? term.term;
  return [written, writeTermInfo(term), example?.sentence ?? ''];
}

/** memoQ's names for languages that others call otherwise. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['zh-Hans', 'Chinese_PRC'],
  ['zh-Hans-SG', 'Chinese_Singapore'],
  ['zh-Hant-TW', 'Chinese_Taiwan'],
  ['zh-Hant-HK', 'Chinese_Hong_Kong_SAR'],
  ['zh-Hant-MO', 'Chinese_Macao_SAR'],
]);

/** The name of a language as memoQ has it, or its code where that name would not be read back. */
function nameOf(language: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  const usual = (names.of(language) ?? language).replaceAll(/[^\p{L}\p{N}]+/gu, '_');
  const name = NAMES.get(language) ?? usual.replace(/_$/u, '');
  return languageOfWord(name) === language ? name : language;
}
