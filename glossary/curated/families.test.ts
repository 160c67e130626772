import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { familyCommand } from './build/family/family-command.ts';
import { familyNames, readFamily } from './build/family/read-family.ts';

const folder = import.meta.dirname;
const names = familyNames(folder);

/** How a table came about is no matter of it: it speaks of names, documents and where they stand. */
const NOT_OF_THE_MATTER = [
  // Names of functions, numbers of records, paths of a machine.
  /(?<!\/)\b[a-z]+_[a-z]+\b(?!\.)/u,
  /(?<!\/)\b\d{9,}\b/u,
  /(?:^|[\s(])\/[a-z]+/u,
  /\b(?:from|by) memory\b|\brecalled\b|\bremembered\b|\bre-read\b|\bas far as I know\b/u,
  /\blook-?ups?\b|\blooked up\b|\bsearch (?:budget|tool|result)|\bindex id\b/u,
  /\b(?:fetched|snapshots?|mirrors? (?:of|at)|(?<!habeas[ -])corpus|corpora|(?<!vote by )proxy(?!.(?:wars?|voting)\b)|(?<!domestic.)helpers?|this session)\b/u,
];

it('there are families', () => {
  expect(names).toEqual([
    'china-bodies',
    'china-places',
    'chinese-variants',
    'composed-names',
    'diplomacy',
    'documents',
    'ecology',
    'economic-words',
    'economy',
    'economy-releases',
    'english-singles',
    'english-words',
    'finance-notices',
    'frequent-diplomacy',
    'frequent-english',
    'frequent-government',
    'frequent-hongkong',
    'frequent-laws',
    'frequent-news',
    'frequent-party',
    'frequent-quoted',
    'frequent-taiwan',
    'hongkong-bodies',
    'hongkong-policy',
    'hongkong-taiwan',
    'host-words',
    'international',
    'international-terms',
    'law-names',
    'law-practice',
    'law-vocabulary',
    'laws',
    'legal-terms',
    'legal-words',
    'less-frequent',
    'local-organs',
    'long-phrases',
    'meetings',
    'missions-abroad',
    'missions-offices',
    'notices',
    'organs',
    'place-terms',
    'policy',
    'proceedings',
    'reports',
    'rights-treaties',
    'running-texts',
    'sector-words',
    'security',
    'set-phrases',
    'social-words',
    'society',
    'state-words',
    'technology',
    'theory',
    'titles',
    'trade',
    'un-resolutions',
    'variants-names',
    'variants-phrases',
    'world-bodies',
    'world-news',
    'world-places',
  ]);
});

describe.each(names)('the family %s', (name) => {
  const family = readFamily(folder, name);

  it('is well formed, and both hands have its rows in its order', () => {
    expect(family.faults).toEqual([]);
    expect(family.names.length).toBeGreaterThan(250);
  });

  it('is in Unicode NFC and speaks of the matter only', () => {
    const place = join(folder, 'families', name);
    const lines = readdirSync(place).flatMap((file) =>
      readFileSync(join(place, file), 'utf8')
        .split('\n')
        .map((line, index) => ({ place: `${file}:${index + 1}`, line })),
    );
    expect(lines.filter(({ line }) => line !== line.normalize('NFC'))).toEqual([]);
    // An address says what it says.
    const said = lines.map((one) => ({ ...one, line: one.line.replaceAll(/https?:\S+/gu, '') }));
    expect(
      said.filter(({ line }) => NOT_OF_THE_MATTER.some((pattern) => pattern.test(line))),
    ).toEqual([]);
  });
});

it('the record has the figures of the command', () => {
  const file = join(folder, '../../tests/bench/record/families.md');
  const record = readFileSync(file, 'utf8').replaceAll(/[ |]+/gu, ' ');
  const lines = familyCommand(undefined, folder).lines.map((line) => line.replaceAll(/ +/gu, ' '));
  const missing = lines.filter((line) => line !== '' && !record.includes(`\n ${line} \n`));
  expect(missing).toEqual([]);
});
