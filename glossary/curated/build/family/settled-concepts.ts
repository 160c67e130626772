import { formKey } from '../../../match/fold/form-key.ts';
import { CURATED_LANGUAGES } from '../../../model/entry/language.ts';
import type { CuratedConcept, SubjectFile, TermDetails } from '../curated-schema.ts';
import { termsOf } from '../terms-of.ts';
import type { ListedName } from './family-tables.ts';
import { type FormerName, isAllCapitals, type SettledRow } from './settled-table.ts';

/** The settled rows of a family, with its list. */
export interface SettledFamily {
  /** The file of the rows: `families/trade/settled.tsv`. */
  readonly table: string;
  readonly names: readonly ListedName[];
  readonly rows: readonly SettledRow[];
}

/**
 * The subject files with the concepts of the families, and the rows that did not become concepts.
 */
export interface SettledConcepts {
  readonly subjects: ReadonlyMap<string, SubjectFile>;
  /** File and line of each new concept, by its id: `families/trade/settled.tsv:12`. */
  readonly places: ReadonlyMap<string, string>;
  /** Each with its file and line. */
  readonly faults: readonly (readonly [place: string, fault: string])[];
}

/**
 * When a page marks the Chinese terms of a row. A word of two characters often stands in a text by
 * chance, so that it wants evidence where the row says nothing.
 */
function wayOfChinese(row: SettledRow): TermDetails {
  const way = wayOf(row.marking, 'zh');
  const isShort = /^\p{Script=Han}{2}$/u.test(formKey(row.zh));
  return way.marking === undefined && isShort ? { marking: 'inContext' } : way;
}

/**
 * When a page marks an English term of a row. Short acronyms such as WTO and G7 also stand for
 * other things.
 */
function wayOfEnglish({ marking, en: first, isEveryday }: SettledRow, en: string): TermDetails {
  if (isEveryday && en === first) return { marking: 'onRequest' };
  const isShortAcronym = isAllCapitals(en) && en.length <= SHORT_ACRONYM;
  const way = wayOf(marking, 'en');
  return way.marking === undefined && isShortAcronym ? { marking: 'inContext' } : way;
}

function wayOf(marking: SettledRow['marking'], side: 'en' | 'zh'): TermDetails {
  const codes = marking.split(' ');
  const says = (code: string): boolean => codes.includes(code) || codes.includes(`${code}:${side}`);
  if (says('a')) return { marking: 'always' };
  if (says('r')) return { marking: 'onRequest' };
  return says('c') ? { marking: 'inContext' } : {};
}

const SHORT_ACRONYM = 4;

/** The phrases of a row that one of its terms is not inside of. Chinese ones count in both scripts. */
function phrasesAround({ notInside }: SettledRow, term: string): TermDetails {
  const phrases = notInside.filter((phrase) => phrase.includes(term));
  return phrases.length > 0 ? { notInside: phrases } : {};
}

/**
 * Makes concepts of the settled rows of all families. A short form adds its terms to the concept
 * that it is short for, which may be in any family. An office becomes a part of its body if that is
 * a concept.
 */
export function addSettled(
  subjects: ReadonlyMap<string, SubjectFile>,
  families: readonly SettledFamily[],
): SettledConcepts {
  const files = new Map([...subjects].map(([subject, file]) => [subject, { ...file }]));
  const fileOf = new Map(
    [...files].flatMap(([subject, file]) => Object.keys(file).map((id) => [id, subject])),
  );
  const idOf = new Map(
    [...subjects.values()].flatMap((file) =>
      Object.entries(file).flatMap(([id, concept]) =>
        termsOf(concept['zh-Hans']).map(([term]) => [term, id] as const),
      ),
    ),
  );
  const places = new Map<string, string>();
  const faults: (readonly [string, string])[] = [];
  const all = families.flatMap(({ table, names, rows }) => {
    const listed = new Map(names.map((name) => [name.zh, name]));
    return rows.map((row) => ({ row, place: `${table}:${row.line}`, listed: listed.get(row.zh) }));
  });
  // Concepts come first, because a short form may precede its full form, or be in an earlier
  // family.
  for (const { row, place } of all.filter((one) => one.row.id.startsWith('concept-'))) {
    const file = files.get(row.subject);
    if (fileOf.has(row.id)) {
      faults.push([place, `the id ${row.id} is taken`]);
    } else if (file === undefined) {
      faults.push([place, `there is no subject field ${row.subject}`]);
    } else {
      file[row.id] = conceptOf(row);
      fileOf.set(row.id, row.subject);
      places.set(row.id, place);
      idOf.set(row.zh, row.id);
    }
  }
  for (const { row, place, listed } of all) {
    const { kind, of = '' } = listed ?? {};
    // Another body with this name may be in the glossary, as the 教育部 of the mainland is.
    const body = idOf.get(of);
    if (places.get(row.id) === place) {
      const concept = files.get(row.subject)?.[row.id];
      if (kind === 'office' && body !== undefined && body !== row.id && concept !== undefined) {
        concept.related = { partOf: [body] };
      }
    } else if (!row.id.startsWith('concept-')) {
      const id = row.id === '' ? idOf.get(of) : row.id.slice(1);
      const file = files.get(fileOf.get(id ?? '') ?? '');
      const concept = file?.[id ?? ''];
      if (row.id === '' && kind === 'office') {
        faults.push([place, `${row.zh} is an office, which needs an id`]);
      } else if (id === undefined || file === undefined || concept === undefined) {
        faults.push([place, `what ${row.zh} is short for (${id ?? of}) is no concept`]);
      } else {
        file[id] = withShortForm(concept, row);
        idOf.set(row.zh, id);
      }
    }
  }
  return { subjects: files, places, faults };
}

type Terms = Readonly<Record<string, TermDetails>>;

function conceptOf(row: SettledRow): CuratedConcept {
  const { zh, pinyin, hant, tw, hk, former, en, jurisdiction, check, definition } = row;
  return {
    ...(jurisdiction !== '' && { jurisdiction }),
    ...(check !== undefined && { check }),
    'zh-Hans': {
      [zh]: { ...wayOfChinese(row), ...phrasesAround(row, zh) },
      ...formerOf(row, former.zh),
    },
    pinyin,
    'zh-Hant': { [hant]: wayOfChinese(row), ...formerOf(row, former.hant) },
    ...(tw !== '' && { 'zh-Hant-TW': { [tw]: wayOfChinese(row), ...formerOf(row, former.tw) } }),
    ...(hk !== '' && { 'zh-Hant-HK': { [hk]: wayOfChinese(row), ...formerOf(row, former.hk) } }),
    en: {
      [en]: {
        ...documentsOf(row),
        ...caseOf(en),
        ...wayOfEnglish(row, en),
        ...phrasesAround(row, en),
        ...(isAllCapitals(en) && { type: 'acronym' }),
      },
      ...othersOf(row),
    },
    ...(definition !== undefined && { definition }),
  };
}

/**
 * Adds the terms of a row, which is a short form or the full form of a concept, to that concept.
 */
function withShortForm(concept: CuratedConcept, row: SettledRow): CuratedConcept {
  const { zh, hant, tw, hk, former, en } = row;
  const isLonger = zh.length > termsOf(concept['zh-Hans'])[0][0].length;
  const form = isLonger ? 'fullForm' : 'shortForm';
  const short: TermDetails = {
    status: 'admitted',
    type: form,
    ...wayOfChinese(row),
    ...regionOf(concept, row),
  };
  const type = isAllCapitals(en) ? 'acronym' : form;
  const added: Readonly<Record<(typeof CURATED_LANGUAGES)[number], Terms>> = {
    'zh-Hans': { [zh]: { ...short, ...phrasesAround(row, zh) }, ...formerOf(row, former.zh) },
    'zh-Hant': { [hant]: short, ...formerOf(row, former.hant) },
    'zh-Hant-TW': tw === '' ? {} : { [tw]: short, ...formerOf(row, former.tw) },
    'zh-Hant-HK': hk === '' ? {} : { [hk]: short, ...formerOf(row, former.hk) },
    en: {
      [en]: {
        status: 'admitted',
        type,
        ...documentsOf(row),
        ...caseOf(en),
        ...wayOfEnglish(row, en),
        ...phrasesAround(row, en),
      },
      ...othersOf(row),
    },
  };
  const result = { ...concept };
  for (const language of CURATED_LANGUAGES) {
    if (Object.keys(added[language]).length === 0) continue;
    // A region without a full form of its own uses that of `zh-Hant`.
    const terms = termsOf(concept[language] ?? concept['zh-Hant']);
    const newOnes = new Map(
      Object.entries(added[language]).map((term) => [formKey(term[0]), term] as const),
    );
    const known = terms.map(([term, details]): readonly [string, TermDetails] => {
      const same = newOnes.get(formKey(term));
      newOnes.delete(formKey(term));
      return [term, same === undefined ? details : withDocuments(details, same[1])];
    });
    result[language] = Object.fromEntries([...known, ...newOnes.values()]);
  }
  return result;
}

/** Of what is everywhere, a row of Taiwan, Hong Kong or Macao has the wording of that place. */
const regionOf = (concept: CuratedConcept, { jurisdiction }: SettledRow): TermDetails =>
  concept.jurisdiction === undefined && ['HK', 'MO', 'TW'].includes(jurisdiction)
    ? { region: jurisdiction }
    : {};

/** The details of a term, with the documents and phrases that the same term has in another row. */
function withDocuments(details: TermDetails, other: TermDetails): TermDetails {
  const { seen = [], named = [], ...rest } = details;
  const notInside = [...(rest.notInside ?? []), ...(other.notInside ?? [])];
  const read = new Set([...seen, ...(other.seen ?? [])]);
  const known = new Set([...named, ...(other.named ?? [])]).difference(read);
  return {
    ...rest,
    ...(notInside.length > 0 && { notInside }),
    ...documentsOf({ seen: [...read], named: [...known] }),
  };
}

function documentsOf({ seen, named }: Pick<SettledRow, 'seen' | 'named'>): TermDetails {
  return {
    ...(seen.length > 0 && { seen: [...seen] }),
    ...(named.length > 0 && { named: [...named] }),
  };
}

function formerOf(row: SettledRow, names: readonly FormerName[]): Terms {
  return Object.fromEntries(
    names.map(({ name, ...details }) => [name, { ...details, ...wayOfChinese(row) }]),
  );
}

function othersOf(row: SettledRow): Terms {
  return Object.fromEntries(
    row.also.map(({ en, ...details }) => [
      en,
      {
        status: 'admitted',
        ...caseOf(en),
        ...wayOfEnglish(row, en),
        ...phrasesAround(row, en),
        ...details,
      },
    ]),
  );
}

const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'on', 'in', 'to', 'at', 'with']);
/** The most words of a short name. A longer one hardly ever means anything else. */
const SHORT_NAME = 3;

/**
 * A short name is found only in the case in which it is written: a company law is not the Company
 * Law.
 */
function caseOf(en: string): TermDetails {
  const words = en.split(' ');
  const isName =
    words.length <= SHORT_NAME &&
    words.every((word) => SMALL_WORDS.has(word) || /^\p{Lu}/u.test(word)) &&
    // E-commerce becomes E-Commerce in a headline.
    !/-\p{Ll}/u.test(en) &&
    !isAllCapitals(en);
  return isName ? { caseSensitive: true } : {};
}
