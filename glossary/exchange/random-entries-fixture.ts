import fc from 'fast-check';
import {
  ADMINISTRATIVE_STATUSES,
  type ConceptEntry,
  CHECK_WAYS,
  PARTS_OF_SPEECH,
  TERM_TYPES,
} from '../model/entry/concept-entry.ts';
import { tidyEntry } from '../model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../model/entry/validate.ts';

/** Texts that are known to break formats, and random ones in all scripts. */
const hard = [
  '=1+1',
  '+86',
  '-ism',
  '@here',
  "'=x",
  "''-y",
  '＝SUM(A1)',
  'a,b;c|d',
  '"quoted"',
  'a"b',
  '<img src=x onerror=alert(1)>',
  '&amp; &lt;',
  ']]>',
  '__proto__',
  'constructor',
  '#hash',
  '网络空间命运共同体',
  '網路空間',
  '“一带一路”倡议',
  'NOT SELECTED',
  'x-termlight: {"kept":[]}',
  '_x000D_',
  '👩‍💻',
  '\uFFFFend',
  'not \uFFFD known',
  '\uFFFD ',
  '\uFDD0 and \u{1FFFE}',
];
/** Terms in all scripts, including texts that break formats. */
export const randomTerm = fc.oneof(
  fc.constantFrom(...hard),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const prose = fc.oneof(
  randomTerm,
  fc.constantFrom(
    'two\nlines',
    'indented\n  line',
    ' spaces ',
    'tab\tinside',
    'carriage\r\nreturn',
  ),
);

function optional(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record(fields, { requiredKeys: [] });
}

const kept = fc.array(
  fc.oneof(
    fc.record({
      name: fc.constantFrom('admin:customerSubset', 'column:X', 'termNote:register', 'note', 'id'),
      value: prose,
    }),
    fc.record({
      name: fc.constantFrom('transac:transactionType', 'descrip:context', 'descrip:definition'),
      value: fc.oneof(fc.constantFrom('origination', 'modification', ''), prose),
      with: fc.array(fc.record({ name: fc.constantFrom('date', 'admin:source'), value: prose }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.record({
      name: fc.constantFrom('xref:externalCrossReference', 'ref:crossReference'),
      value: prose,
      target: fc.constantFrom('https://example.org/?a=1&b=2', 'c1', 'javascript:alert(1)'),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);

const source = fc.record({ title: randomTerm }).chain(({ title }) =>
  optional({
    issuer: prose,
    date: fc.constantFrom('2023', '2023-11-08'),
    url: fc.constant('https://example.org/a?b=c&d'),
    evidence: fc.constantFrom('seen', 'named'),
  }).map((others) => ({ title, ...others })),
);

const example = fc.record({ sentence: prose }).chain(({ sentence }) =>
  optional({
    title: prose,
    date: fc.constantFrom('2023', '2023-11', '2023-11-08'),
    url: fc.constantFrom('https://example.org/a?b=1&c=2', 'http://例子.中国/'),
  }).map((others) => ({ sentence, ...others })),
);

const termSection = fc
  .record({ term: randomTerm, administrativeStatus: fc.constantFrom(...ADMINISTRATIVE_STATUSES) })
  .chain((required) =>
    optional({
      partOfSpeech: fc.constantFrom(...PARTS_OF_SPEECH),
      termType: fc.constantFrom(...TERM_TYPES),
      geographicalUsage: prose,
      reading: prose,
      note: prose,
      sources: fc.array(source, { minLength: 1, maxLength: 2 }),
      examples: fc.array(example, { minLength: 1, maxLength: 2 }),
      matching: optional({
        caseSensitive: fc.boolean(),
        insideWords: fc.boolean(),
        extraForms: fc.array(randomTerm),
        marking: fc.constantFrom('inContext' as const, 'onRequest' as const),
        check: fc.constantFrom(...CHECK_WAYS),
      }),
      kept,
    }).map((others) => ({ ...required, ...others })),
  );

const section = (language: string) =>
  fc
    .record({ termSections: fc.array(termSection, { minLength: 1, maxLength: 3 }) })
    .chain(({ termSections }) =>
      optional({ definition: prose, kept }).map((others) => ({
        language,
        termSections,
        ...others,
      })),
    );

const ids = fc.uniqueArray(
  fc.oneof(
    fc.uuid().map((uuid) => `user-${uuid}`),
    fc.constantFrom('__proto__', 'constructor', 'toString', '概念', 'c1', 'entry-1', 'a b'),
  ),
  { minLength: 1, maxLength: 4 },
);

const languages = fc.uniqueArray(
  fc.constantFrom('zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant', 'en', 'en-GB', 'fr'),
  { minLength: 1, maxLength: 3 },
);

const entry = (id: string): fc.Arbitrary<ConceptEntry> =>
  languages
    .chain((tags) => fc.tuple(...tags.map(section)))
    .chain((languageSections) =>
      optional({
        subjectField: prose,
        jurisdiction: prose,
        note: prose,
        kept,
        related: fc.constant([{ relation: 'seeAlso', concept: 'concept-x' }]),
      }).map((others) => ({ id, languageSections, ...others })),
    )
    .map((random) => tidyEntry(random as unknown as ConceptEntry))
    .filter((random) => !hasErrors(validateEntry(random)));

/**
 * Random glossaries of valid entries. A new field of an entry or a term has to be named above: the
 * round trip of the formats tries only what stands there.
 */
export const randomEntries: fc.Arbitrary<readonly ConceptEntry[]> = ids.chain((all) =>
  fc.tuple(...all.map(entry)),
);
