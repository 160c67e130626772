import { describe, expect, it } from 'vitest';

import { EMPTY_LEXICON } from '../../../match/boundary/lexicon.ts';
import { lexicon } from '../../../match/boundary/lexicon-fixture.ts';
import { checkCurated } from './check-curated.ts';
import { checkMarking } from './check-marking.ts';
import { checkReadings } from './check-readings.ts';
import { hashesOfRuns } from './copied-runs.ts';
import type { CuratedConcept, TermDetails } from '../curated-schema.ts';
import type { CuratedFiles } from '../read-curated.ts';

const concept: CuratedConcept = {
  'zh-Hans': '网络空间',
  pinyin: 'wǎngluò kōngjiān',
  'zh-Hant': '網絡空間',
  en: { 'digital space': { seen: ['paper'] } },
};

const SENTENCE = 'the people of all countries were asked to build a better world';

const world: CuratedConcept = {
  'zh-Hans': '数字世界',
  pinyin: 'shùzì shìjiè',
  'zh-Hant': '數字世界',
  en: { 'digital world': { seen: ['paper'] } },
};

/** A glossary without a fault, of one concept or more, with some of its parts changed. */
function filesOf(
  concepts: Readonly<Record<string, CuratedConcept>>,
  changed: Partial<CuratedFiles> = {},
): CuratedFiles {
  return {
    subjects: new Map([['cyberspace', { 'concept-space': concept, ...concepts }]]),
    sources: { paper: { title: 'White paper' } },
    places: new Map(),
    leftOut: [],
    ids: [...new Set(['concept-space', ...Object.keys(concepts)])].sort(),
    spelling: [],
    copiedRuns: [],
    readings: new Map(),
    issues: [],
    ...changed,
  };
}

const space = (changed: Partial<CuratedConcept>): CuratedFiles =>
  filesOf({ 'concept-space': { ...concept, ...changed } });

const cases: readonly (readonly [fault: string, files: CuratedFiles, issue: string])[] = [
  [
    'an id that ended without a word',
    filesOf({}, { ids: ['concept-gone', 'concept-space'] }),
    'error: ids.txt concept-gone: no file has it: an id does not change; "retired: reason" ends it',
  ],
  [
    'an id that came back',
    filesOf({}, { ids: ['concept-space retired: split in two'] }),
    'error: ids.txt concept-space: is retired, and yet in a file',
  ],
  [
    'a new id',
    filesOf({}, { ids: [] }),
    'warning: ids.txt concept-space: is new: add it to the list',
  ],
  [
    'an id twice in the list',
    filesOf({}, { ids: ['concept-space', 'concept-space'] }),
    'error: ids.txt concept-space: stands twice',
  ],
  [
    'ids out of order',
    filesOf({ 'concept-a': concept }, { ids: ['concept-space', 'concept-a'] }),
    'error: ids.txt concept-a: stands after concept-space: sort the ids',
  ],
  [
    'a line that is no id',
    filesOf({}, { ids: ['concept-space', 'space'] }),
    'error: ids.txt space: neither an id nor "id retired: reason"',
  ],
  [
    'an id in two files',
    filesOf(
      {},
      {
        subjects: new Map([
          ['ai', { 'concept-space': concept }],
          ['digital', { 'concept-space': concept }],
        ]),
      },
    ),
    'error: digital.yaml concept-space: the id stands in ai.yaml too',
  ],
  [
    'a form twice in an entry',
    space({ 'zh-Hans': ['网络空间', '“网络空间”'] }),
    'error: cyberspace.yaml concept-space: zh-Hans: "“网络空间”" stands twice',
  ],
  [
    'a Traditional character in a Simplified term',
    space({ 'zh-Hans': '網络空间' }),
    'error: cyberspace.yaml concept-space: zh-Hans: 網 in 網络空间',
  ],
  [
    'a Simplified character in a Traditional term',
    space({ 'zh-Hant': '網絡空间' }),
    'error: cyberspace.yaml concept-space: zh-Hant: 间 in 網絡空间',
  ],
  [
    'a Traditional character in a Simplified definition',
    space({ definition: { en: 'A space.', 'zh-Hans': '空間。' } }),
    'error: cyberspace.yaml concept-space: zh-Hans: 間 in 空間。',
  ],
  [
    'a Simplified character in a phrase of a Traditional term',
    space({ 'zh-Hant': { 網絡空間: { notInside: ['網絡空間网'] } } }),
    'error: cyberspace.yaml concept-space: zh-Hant: 网 in 網絡空間网',
  ],
  [
    'a reading with a syllable too many',
    space({ pinyin: 'wǎngluò kōngjiān de' }),
    'error: cyberspace.yaml concept-space: pinyin: longer than the term: "wǎngluòkōngjiānde"',
  ],
  [
    'a character that is read otherwise in the same word elsewhere',
    filesOf({
      'concept-a': {
        'zh-Hans': '知识',
        pinyin: 'zhīshi',
        'zh-Hant': '知識',
        en: { 'digital knowledge': { seen: ['paper'] } },
      },
      'concept-b': {
        'zh-Hans': '知识网络',
        pinyin: 'zhīshí wǎngluò',
        'zh-Hant': '知識網絡',
        en: { 'digital world': { seen: ['paper'] } },
      },
    }),
    'error: cyberspace.yaml concept-b: pinyin: 知识 is zhī shí, and zhī shi in cyberspace.yaml concept-a',
  ],
  [
    'a character that the dictionary reads otherwise',
    space({ 'zh-Hans': '执行网络', pinyin: 'zhíháng wǎngluò', 'zh-Hant': '執行網絡' }),
    'error: cyberspace.yaml concept-space: pinyin: 行 of 执行网络 is háng, in the dictionary xíng; if háng is right, add its word to readings.txt',
  ],
  [
    'a word of the list of readings that no term has',
    filesOf({}, { readings: new Map([['世界', 'shì jiè']]) }),
    'error: readings.txt 世界: no term has it',
  ],
  [
    'an English term without a document',
    space({ en: { 'digital space': { seen: ['paper'] }, 'online space': {} } }),
    'error: cyberspace.yaml concept-space: "online space" has no document',
  ],
  [
    'a concept of short forms without a document',
    space({ en: { WWW: { type: 'acronym' } } }),
    'error: cyberspace.yaml concept-space: no English term has a document',
  ],
  [
    'a document that does not exist',
    space({ en: { 'digital space': { seen: ['paper', 'other'] } } }),
    'error: cyberspace.yaml concept-space: digital space: no document other',
  ],
  [
    'a document that nothing names',
    filesOf({}, { sources: { paper: { title: 'White paper' }, theses: { title: 'Theses' } } }),
    'error: sources.yaml theses: no term names this document',
  ],
  [
    'a concept that stands there already',
    filesOf({
      'concept-twice': {
        ...world,
        'zh-Hans': ['数字世界', '网络空间'],
        'zh-Hant': ['數字世界', '網絡空間'],
        en: { 'digital world': { seen: ['paper'] }, 'Digital Space': { seen: ['paper'] } },
      },
    }),
    'error: cyberspace.yaml concept-twice: is concept-space: both have 网络空间 and Digital Space',
  ],
  [
    'a document that anybody edits',
    filesOf({}, { sources: { paper: { title: 'Space', issuer: 'Wikipedia' } } }),
    'error: sources.yaml paper: no document: anybody edits it',
  ],
  [
    'a relation to nothing',
    space({ related: { seeAlso: ['concept-none'] } }),
    'error: cyberspace.yaml concept-space: related to concept-none, which does not exist',
  ],
  [
    'two relations between one pair',
    filesOf({
      'concept-space': { ...concept, related: { partOf: ['concept-world'] } },
      'concept-world': { ...world, related: { seeAlso: ['concept-space'] } },
    }),
    'error: cyberspace.yaml concept-space: has two relations to concept-world',
  ],
  [
    'a whole that is a part of itself',
    filesOf({
      'concept-space': { ...concept, related: { partOf: ['concept-world'] } },
      'concept-world': { ...world, related: { partOf: ['concept-space'] } },
    }),
    'error: cyberspace.yaml concept-world: is a part of itself',
  ],
  [
    'a term inside another without a relation',
    filesOf({
      'concept-governance': {
        'zh-Hans': '网络空间治理',
        pinyin: 'wǎngluò kōngjiān zhìlǐ',
        'zh-Hant': '網絡空間治理',
        en: { 'space governance': { seen: ['paper'] } },
      },
    }),
    'error: cyberspace.yaml concept-governance: holds the term of concept-space: say how they are related',
  ],
  [
    'a misspelled term',
    space({ en: { 'digital spcae': { seen: ['paper'] } } }),
    'error: cyberspace.yaml concept-space: spelling: spcae',
  ],
  [
    'a definition copied from a document',
    filesOf(
      {
        'concept-space': {
          ...concept,
          definition: { en: `We say that ${SENTENCE}`, 'zh-Hans': '空间。' },
        },
      },
      { copiedRuns: hashesOfRuns(`Yesterday ${SENTENCE}`) },
    ),
    `error: cyberspace.yaml concept-space: copied, say it in words of our own: ${SENTENCE}`,
  ],
  [
    'a misspelled title',
    filesOf({}, { sources: { paper: { title: 'Whitte paper' } } }),
    'error: sources.yaml paper: spelling: Whitte',
  ],
  [
    'an exception that nothing needs',
    filesOf({}, { spelling: ['netizen'] }),
    'warning: spelling.txt netizen: nothing needs it',
  ],
  [
    'a phrase that changes nothing',
    space({ 'zh-Hans': { 网络空间: { notInside: ['互联网'] } } }),
    'error: cyberspace.yaml concept-space languageSections.0.termSections.0.matching.notInside.0: “互联网” does not contain the term, so it changes nothing.',
  ],
  [
    'a phrase that hides the term inside a longer one',
    filesOf({
      'concept-network': {
        'zh-Hans': { 网络: { notInside: ['网络空'] } },
        pinyin: 'wǎngluò',
        'zh-Hant': '網絡',
        en: { network: { seen: ['paper'] } },
      },
    }),
    'error: cyberspace.yaml concept-network: notInside 网络空 hides 网络 inside 网络空间',
  ],
  [
    'a short acronym without a word on when it is marked',
    space({ en: { 'digital space': { seen: ['paper'] }, DSP: { type: 'acronym' } } }),
    'error: cyberspace.yaml concept-space: DSP is a short acronym: say marking: always, inContext or onRequest',
  ],
  [
    'a word of the dictionary without one',
    space({ en: { space: { seen: ['paper'] } } }),
    'error: cyberspace.yaml concept-space: space is a word of the dictionary: say marking: always, inContext or onRequest',
  ],
  [
    'a term that nothing finds',
    space({ en: { 'digital space': { seen: ['paper'], notInside: ['the digital space'] } } }),
    'error: cyberspace.yaml concept-space: "digital space" (from digital space) is not found in: It mentions the digital space, twice.',
  ],
];

describe('a fault of the curated glossary is reported:', () => {
  it.each(cases)('%s', (_, files, expected) => {
    const issues = checkCurated(files, EMPTY_LEXICON);
    expect(
      issues.map(({ severity, place, message }) => `${severity}: ${place}: ${message}`),
    ).toContain(expected);
  });

  it('a common word of two characters without a word on when it is marked', () => {
    const network = (details: TermDetails): CuratedFiles =>
      filesOf({
        'concept-network': {
          'zh-Hans': { 网络: details },
          pinyin: 'wǎngluò',
          'zh-Hant': '網絡',
          en: { 'digital network': { seen: ['paper'] } },
        },
      });
    expect(checkMarking(network({}), lexicon).map(({ message }) => message)).toEqual([
      '网络 is a common word of two characters: say marking: always, inContext or onRequest',
      '網絡 is a common word of two characters: say marking: always, inContext or onRequest',
    ]);
    expect(checkMarking(network({ marking: 'always' }), lexicon)).toEqual([]);
  });

  it('another wording of a term that is on request, without a word on when it is marked', () => {
    const network = (taiwan: TermDetails): CuratedFiles =>
      filesOf({
        'concept-network': {
          'zh-Hans': { 数字网络: { marking: 'onRequest' } },
          pinyin: 'shùzì wǎngluò',
          'zh-Hant': '數字網絡',
          'zh-Hant-TW': { 數位網路: taiwan },
          en: { 'digital network': { seen: ['paper'] } },
        },
      });
    expect(checkMarking(network({}), lexicon).map(({ message }) => message)).toEqual([
      '數位網路 is another wording of a term that is marked on request: say marking: always, inContext or onRequest',
    ]);
    expect(checkMarking(network({ marking: 'onRequest' }), lexicon)).toEqual([]);
  });

  it('no reading that stands in the list, nor one of the same characters in two words', () => {
    const network = (readings: CuratedFiles['readings']): CuratedFiles =>
      filesOf(
        {
          'concept-a': {
            'zh-Hans': '网络银行局',
            pinyin: 'wǎngluò yínhángjú',
            'zh-Hant': '網絡銀行局',
            en: { 'digital office': { seen: ['paper'] } },
          },
          'concept-b': {
            'zh-Hans': '网络执行局',
            pinyin: 'wǎngluò zhíxíngjú',
            'zh-Hant': '網絡執行局',
            en: { 'digital world': { seen: ['paper'] } },
          },
          'concept-c': {
            'zh-Hans': '网络朝鲜',
            pinyin: 'wǎngluò Cháoxiǎn',
            'zh-Hant': '網絡朝鮮',
            en: { 'digital space': { seen: ['paper'] } },
          },
        },
        { readings },
      );
    expect(checkReadings(network(new Map())).map(({ message }) => message)).toEqual([
      'pinyin: 行局 is xíng jú, and háng jú in cyberspace.yaml concept-a',
      'pinyin: 鲜 of 网络朝鲜 is xiǎn, in the dictionary xiān; if xiǎn is right, add its word to readings.txt',
    ]);
    const readings = new Map([
      ['银行局', 'yín háng jú'],
      ['执行局', 'zhí xíng jú'],
      ['朝鲜', 'cháo xiǎn'],
    ]);
    expect(checkReadings(network(readings))).toEqual([]);
  });

  it('none, where there is none', () => {
    expect(checkCurated(filesOf({}), EMPTY_LEXICON)).toEqual([]);
  });
});
