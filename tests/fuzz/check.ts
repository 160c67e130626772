import { unzipSync } from 'fflate';
import * as v from 'valibot';
import type { BitextReading } from '../../glossary/bitext/bitext.ts';
import { readBitext } from '../../glossary/bitext/read-bitext.ts';
import { compare } from '../../glossary/exchange/compare/compare.ts';
import type { ReadResult } from '../../glossary/exchange/file/read-result.ts';
import { readFile } from '../../glossary/exchange/read.ts';
import { conceptEntrySchema } from '../../glossary/model/entry/concept-entry-schema.ts';
import { hasErrors, validateEntry } from '../../glossary/model/entry/validate.ts';
import type { Seed } from './seeds.ts';

/** Processor time for a file of some kilobytes, in seconds. */
const MAX_SECONDS = 4;

/** What is wrong with how a file is read, as terms or as pairs of sentences; undefined when nothing is. */
export async function faultOf(file: Seed): Promise<string | undefined> {
  return (await faultInTerms(file)) ?? faultInPairs(file);
}

async function faultInPairs(file: Seed): Promise<string | undefined> {
  const before = process.cpuUsage();
  const reading = await readBitext(file).catch((error: unknown) => error);
  if (reading instanceof Error) return `crash: ${reading.stack ?? reading.message}`;
  return slow(before) ?? unsoundPairs(reading as BitextReading);
}

/** A file has a pair or both texts. */
function unsoundPairs(reading: BitextReading): string | undefined {
  if (reading.outcome !== 'read') return undefined;
  const { pairs, whole } = reading.bitext;
  if (pairs.length === 0 && whole === undefined) return 'unsound: no pair';
  const all = whole === undefined ? pairs : [whole];
  return all.every(({ source, target }) => typeof source === 'string' && typeof target === 'string')
    ? undefined
    : 'unsound: no text';
}

async function faultInTerms(file: Seed): Promise<string | undefined> {
  const before = process.cpuUsage();
  let result: ReadResult;
  try {
    result = await readFile(file);
    if (result.outcome === 'asksEncoding') {
      const [first] = result.previews;
      result = await readFile(file, first === undefined ? {} : { encoding: first.encoding });
    }
    if (result.outcome !== 'read') return undefined;
    const options = { mode: 'merge', preference: 'incoming', newId: () => 'user-new' } as const;
    compare([], result.entries, { ...options, locked: new Set() });
  } catch (error) {
    return `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  return slow(before) ?? unsound(result) ?? lost(file, result);
}

function slow(before: NodeJS.CpuUsage): string | undefined {
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return seconds > MAX_SECONDS ? `slow: ${seconds.toFixed(1)} s` : undefined;
}

type Read = ReadResult & { readonly outcome: 'read' };

function unsound({ entries }: Read): string | undefined {
  const ids = new Set(entries.map(({ entry }) => entry.id));
  if (ids.size < entries.length) return 'unsound: one id twice';
  const bad = entries.find(
    ({ entry }) => !v.is(conceptEntrySchema, entry) || hasErrors(validateEntry(entry)),
  );
  return bad === undefined ? undefined : `unsound: ${JSON.stringify(bad).slice(0, 300)}`;
}

/**
 * Where nothing is said of a file, it has as many entries and terms as were found in it, and each of the
 * marks that tables and JSON have in their texts is somewhere in the entries.
 */
function lost(file: Seed, read: Read): string | undefined {
  const { entries, found, format, issues, unknownLanguages, table } = read;
  if (issues.length > 0 || unknownLanguages.length > 0) return undefined;
  const terms = entries.reduce(
    (sum, { entry }) =>
      sum + entry.languageSections.reduce((all, section) => all + section.termSections.length, 0),
    0,
  );
  if (found.entries !== entries.length || found.terms !== terms) {
    return `lost: ${found.entries} entries and ${found.terms} terms became ${entries.length} and ${terms}`;
  }
  if (format.startsWith('tbx') || format === 'multiTerm') return undefined;
  // The dialog shows which row it takes for the names of the columns.
  const whole = JSON.stringify([entries, table?.header]);
  const missing = marksIn(file.bytes, read).find((mark) => !whole.includes(mark));
  return missing === undefined ? undefined : `lost: ${missing}`;
}

/** The marks in a text, without the comments of formats that have some, or in the sheets of a workbook. */
function marksIn(bytes: Uint8Array, { encoding = 'utf-8', format }: Read): readonly string[] {
  const parts = bytes[0] === 0x50 ? partsOf(bytes) : [['', bytes] as const];
  const text = parts
    .filter(([name]) => name === '' || /sheet1\.xml$|content\.xml$/u.test(name))
    .map(([, part]) => new TextDecoder(encoding).decode(part))
    .join('')
    .replaceAll(format === 'omegat' || format === 'utx' ? /^#.*$/gmu : /(?!)/gu, '');
  return [...new Set(text.match(/zq\d+q/gu))];
}

function partsOf(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  try {
    return Object.entries(unzipSync(bytes));
  } catch {
    // A part that nobody reads is damaged.
    return [];
  }
}
