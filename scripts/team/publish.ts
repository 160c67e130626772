import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFrame } from '../../glossary/exchange/json/frame.ts';
import { writeJsonLines } from '../../glossary/exchange/json/write-json.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { SourceFrame } from '../../glossary/model/glossary/subscription.ts';
import { runThrough } from '../../glossary/model/search/run-through.ts';
import { createSourceReader, SOURCE_LIMITS } from '../../glossary/subscription/read-source.ts';
import { usableEntries } from '../../glossary/subscription/usable-entries.ts';
import {
  allDocsSchema,
  conceptOfDocument,
  ENTRY_PREFIX,
  readVersion,
} from '../../glossary/team/team-documents.ts';
import { findGlossary } from './create.ts';
import { Refusal } from './refusal.ts';
import { readAnswer, type TeamServer } from './server.ts';
import type { Say } from './users.ts';

/** How many documents are asked for at once. */
const PAGE = 500;

/**
 * Writes the entries of a team glossary as a file that can be subscribed to. It stays as it is where
 * nothing changed, so that its readers need not fetch it; a new one takes its place in one step.
 * @param now as `Date.toISOString` gives it; its digits are the edition, so that a later one is higher
 * @throws Refusal where the glossary cannot be read, or the file could not be subscribed to
 */
export async function publishGlossary(
  server: TeamServer,
  database: string,
  file: string,
  now: string,
  say: Say,
): Promise<void> {
  const glossary = await findGlossary(server, database);
  if (glossary === undefined) {
    throw new Refusal(`${server.address}${database} is no team glossary`);
  }
  const { entries, leftOut } = await readEntries(server, database);
  const words = { name: glossary.name, languages: glossary.languages };
  const before = readPublished(file);
  const said = `${entries.length} entries${leftOut === 0 ? '' : `, ${leftOut} left out that are none`}`;
  if (
    before !== undefined &&
    writeJsonLines(entries, { ...before.frame, ...words }) === before.text
  ) {
    say(`Nothing changed in ${file}: ${said}`);
    return;
  }
  const edition = Math.max(
    Number(now.slice(0, 19).replaceAll(/\D/gu, '')),
    (before?.frame.edition ?? 0) + 1,
  );
  const text = writeJsonLines(entries, { ...words, edition, published: now });
  expectReadable(text);
  try {
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as Error).message}`);
  }
  say(`Published in ${file}: ${said}`);
}

/** All entries; of an entry with several versions, the one that pages show. */
async function readEntries(
  server: TeamServer,
  database: string,
): Promise<{ readonly entries: readonly ConceptEntry[]; readonly leftOut: number }> {
  const found: ConceptEntry[] = [];
  let leftOut = 0;
  // The end of the ids of entries: `;` is the character after `:`.
  const end = encodeURIComponent(JSON.stringify(ENTRY_PREFIX.replace(':', ';')));
  let start = ENTRY_PREFIX;
  for (let skip = 0; ; skip = 1) {
    const from = encodeURIComponent(JSON.stringify(start));
    const path = `${database}/_all_docs?include_docs=true&limit=${PAGE}&skip=${skip}&startkey=${from}&endkey=${end}`;
    const answer = await server.ask('GET', path);
    const { rows } = readAnswer(answer, allDocsSchema, `The entries of ${database}`);
    for (const { id, doc } of rows) {
      const concept = conceptOfDocument(id);
      const entry = concept === undefined ? undefined : readVersion(concept, doc)?.entry;
      if (entry) found.push(entry);
      else leftOut += 1;
    }
    const last = rows.at(-1)?.id;
    if (last === undefined || rows.length < PAGE) break;
    if (last === start)
      throw new Refusal(`${server.address} gives the same entries again and again`);
    start = last;
  }
  const usable = runThrough(usableEntries(found));
  return { entries: usable.entries, leftOut: leftOut + usable.leftOut };
}

/**
 * The file that was published before; undefined if there is none.
 * @throws Refusal if it is another file
 */
function readPublished(
  file: string,
): { readonly text: string; readonly frame: SourceFrame } | undefined {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    const frame = readFrame(JSON.parse(text.slice(0, text.indexOf('\n'))));
    if (frame !== undefined) return { text, frame: frame.frame };
  } catch {
    // Not JSON.
  }
  throw new Refusal(`${file} is there and is no published glossary: it is not written over`);
}

/**
 * Reads the file as a subscription does.
 * @throws Refusal if the subscription would refuse it
 */
function expectReadable(text: string): void {
  const reader = createSourceReader();
  reader.feed(Buffer.from(text));
  if (runThrough(reader.end()).ok) return;
  const { bytes, entries } = SOURCE_LIMITS;
  throw new Refusal(
    `This is more than can be subscribed to: ${entries} entries, or ${bytes / 1024 / 1024} MB`,
  );
}
