import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../model/entry/issue.ts';
import { CURATED_LANGUAGES } from '../../../model/entry/language.ts';
import type { SourcesFile, SubjectFile } from '../curated-schema.ts';
import { documentsOfTerm, termsOf } from '../terms-of.ts';
import { readNames } from './family-tables.ts';
import { familyNames } from './read-family.ts';
import { addSettled, type SettledFamily } from './settled-concepts.ts';
import { readSettledTable } from './settled-table.ts';

/** The curated glossary together with what its families have settled. */
export interface WithFamilies {
  readonly subjects: ReadonlyMap<string, SubjectFile>;
  readonly sources: SourcesFile;
  /** Where concepts and documents of families stand, by their ids. */
  readonly places: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/**
 * Adds what the families below `folder` have settled to the records of the subject files.
 * @param readSources reads and checks a file of documents
 */
export function withFamilies(
  folder: string,
  subjects: ReadonlyMap<string, SubjectFile>,
  sources: SourcesFile,
  readSources: (file: string) => SourcesFile,
): WithFamilies {
  const issues: Issue[] = [];
  const add = (place: string, message: string): void => {
    issues.push({ severity: 'error', place, message });
  };
  const families = familyNames(folder).flatMap((name): SettledFamily[] => {
    const table = `families/${name}/settled.tsv`;
    if (!existsSync(join(folder, table))) return [];
    const { rows, faults } = readSettledTable(readFileSync(join(folder, table), 'utf8'));
    for (const fault of faults) add(table, fault);
    const list = readFileSync(join(folder, `families/${name}/list.tsv`), 'utf8');
    const { rows: names } = readNames(list);
    const order = new Map(names.map(({ zh }, index) => [zh, index]));
    let previous = -1;
    for (const { line, zh } of rows) {
      const index = order.get(zh);
      if (index === undefined) add(`${table}:${line}`, `${zh} is not in list.tsv`);
      else if (index < previous) add(`${table}:${line}`, `${zh} is not in the order of list.tsv`);
      previous = index ?? previous;
    }
    return [{ table, names, rows }];
  });
  const settled = addSettled(subjects, families);
  for (const [place, fault] of settled.faults) add(place, fault);
  const places = new Map(settled.places);
  const documents = { ...sources };
  const packaged = documentsOf(settled.subjects);
  for (const { table, rows } of families) {
    const file = join(dirname(table), 'sources.yaml');
    const named = new Set(
      rows
        .flatMap((row) => [row, ...row.also, ...Object.values(row.former).flat()])
        .flatMap((details) => documentsOfTerm(details)),
    );
    for (const [id, source] of Object.entries(readSources(file))) {
      const other = documents[id];
      if (other !== undefined && !isDeepStrictEqual(other, source)) {
        add(`${file} ${id}`, 'is another document in another file');
      }
      // Documents that are named by held-back rows alone are left out too.
      if (named.has(id) && !packaged.has(id)) continue;
      documents[id] = source;
      places.set(id, file);
    }
  }
  return { subjects: settled.subjects, sources: documents, places, issues };
}

function documentsOf(subjects: ReadonlyMap<string, SubjectFile>): ReadonlySet<string> {
  const concepts = [...subjects.values()].flatMap((file) => Object.values(file));
  const terms = concepts.flatMap((concept) =>
    CURATED_LANGUAGES.flatMap((language) => {
      const section = concept[language];
      return section === undefined ? [] : termsOf(section);
    }),
  );
  return new Set(terms.flatMap(([, details]) => documentsOfTerm(details)));
}
