import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOfSpeechOf, statusOf } from './table/entries/picklists.ts';
import { readFile } from './read.ts';
import type { ReadChoices } from './file/read-result.ts';

/**
 * A folder with files of other programs, and the counts that a correct reader gets. They are not ours
 * to publish: who has some names the folder.
 */
const samples = process.env['EXCHANGE_SAMPLES'] ?? '';
const present = existsSync(samples);

function rowsOf(oracle: string): readonly (readonly string[])[] {
  if (!present) return [];
  const [, ...rows] = readFileSync(join(samples, oracle), 'utf8').trimEnd().split('\n');
  return rows.map((row) => row.split('\t'));
}

async function read(path: string, choices: ReadChoices = {}) {
  const result = await readFile({ name: path, bytes: readFileSync(join(samples, path)) }, choices);
  if (result.outcome !== 'read') throw new Error(`${path}: ${JSON.stringify(result)}`);
  return result;
}

const oracles = rowsOf('tbx-oracle.tsv').filter(([path]) => path?.startsWith('tbx/'));

describe.runIf(present)('termbases of other programs', () => {
  it('are all here', () => {
    expect(oracles).toHaveLength(readdirSync(join(samples, 'tbx')).length);
  });

  it.each(oracles)(
    '%s has its entries, terms and languages',
    async (path, root, entries, terms) => {
      const result = await read(path ?? '');
      expect(result.found).toEqual({ entries: Number(entries), terms: Number(terms) });
      expect(result.format).toBe({ tbx: 'tbx3', martif: 'tbx2', TBX: 'tbxMin2013' }[root ?? '']);
      expect(result.unknownLanguages).toEqual([]);
      // Everything that did not become an entry must be reported.
      const left = result.issues.filter(({ code }) => ['noTerms', 'badEntry'].includes(code));
      expect(result.entries.length + left.length).toBe(Number(entries));
    },
  );

  it.each(oracles)('%s loses no text', async (path) => {
    const result = await read(path ?? '');
    const held = result.entries.flatMap(({ entry }) => textsIn(entry)).map(squeezed);
    const all = held.join('\n');
    const file = readFileSync(join(samples, path ?? ''), 'utf8');
    const body = file.slice(file.indexOf('<body>'), file.indexOf('</body>'));
    const lost = [...body.replaceAll(/<!--.*?-->/gsu, '').matchAll(/>(?<text>[^<]+)</gu)]
      .map(({ groups }) => squeezed(unescaped(groups?.['text'] ?? '')))
      .filter((text) => !all.includes(text))
      // Values of picklists are translated to ours, and "not selected" means no value.
      .filter((text) => statusOf(text) === undefined && partOfSpeechOf(text) === undefined)
      .filter((text) => text !== 'NotSelected');
    expect(lost).toEqual([]);
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe.runIf(present)('damaged termbases', () => {
  it.each([
    ['v3-basic-badattribute.tbx', 2, 'unknownElement'],
    ['v3-basic-badelement.tbx', 2, 'unknownElement'],
    ['v3-basic-badelementorder.tbx', 2, 'termNotFirst'],
    ['v3-core-structure-bad.tbx', 114, 'twoTerms'],
    ['opennlp-blank-term.tbx', 1, 'blankTerm'],
  ])('%s gives %i terms, and says what is wrong: %s', async (file, terms, code) => {
    const result = await read(`malformed/${file}`);
    expect(result.found.terms).toBe(terms);
    expect(result.issues.map((issue) => issue.code)).toContain(code);
  });

  it.each([
    ['opennlp-external-entity.tbx', 'entities', 1],
    ['opennlp-truncated.tbx', 'badXml', 1],
    ['v3-basic-notwellformed.tbx', 'badXml', 41],
  ])('%s is refused: %s, line %i', async (file, code, line) => {
    const bytes = readFileSync(join(samples, 'malformed', file));
    const result = await readFile({ name: file, bytes });
    expect(result).toMatchObject({ outcome: 'refused', issue: { code, line } });
  });
});

const tables = rowsOf('tables-oracle.tsv');

const PAIR = new Map([
  ['source', 'cs'],
  ['target', 'da'],
]);

describe.runIf(present)('tables of other programs', () => {
  it.each(tables)(
    '%s (%s bytes, BOM %s, %s)',
    async (path, _bytes, _bom, encoding, _ends, delimiter, rows) => {
      const languages = new Map([
        ['source', 'en'],
        ['target', 'it'],
      ]);
      const result = await read(path ?? '', { languages });
      const { table } = result;
      expect(result.encoding).toBe(encoding);
      const header = table?.header === undefined ? 0 : 1;
      expect(result.found.entries + header).toBe(Number(rows));
      const expected = delimiter === 'tab' ? '\t' : delimiter;
      expect(Number(rows) === 0 ? expected : table?.delimiter).toBe(expected);
    },
  );

  it('a quotation mark is a character to OmegaT, and doubled in a CSV', async () => {
    const csv = await read('tables/omegat-test.csv', { languages: PAIR });
    expect(
      csv.entries.map(({ entry }) => entry.languageSections[0].termSections[0].term),
    ).toContain('"kde","q"');
    const deepl = await read('tables/deepl-node-four-columns.csv');
    const [, second] = deepl.entries;
    expect(second?.entry.languageSections).toMatchObject([
      { language: 'en', termSections: [{ term: 'source"Entry' }] },
      { language: 'de', termSections: [{ term: 'target,Entry' }] },
    ]);
  });
});
