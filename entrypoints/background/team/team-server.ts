import * as v from 'valibot';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import type { StoredTeam, TeamSince } from '../../../glossary/storage/stored-team.ts';
import {
  allDocsSchema,
  bulkDocsSchema,
  bulkGetSchema,
  changesSchema,
  databaseSchema,
  ENTRY_PREFIX,
  GLOSSARY_DOCUMENT,
  OF_HISTORY,
  teamGlossarySchema,
  sessionSchema,
  waitingSchema,
} from '../../../glossary/team/team-documents.ts';
import type { TeamSecret } from '../store/database/team-shapes.ts';
import {
  type AddressFault,
  askAddress,
  addressFault,
  type Patience,
} from '../subscriptions/ask-address.ts';

/** The largest answer of a server, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** How many changes are taken at once. */
export const PAGE_OF_CHANGES = 500;

/** How many of the latest changes of a glossary, and how many versions of an entry, are listed. */
const LATEST = 200;
/** By what that is divided where they are too large to be read at once. */
const FEWER = 8;

/**
 * How long the server is asked to wait for a change, in milliseconds, and how long its answer is
 * waited for.
 */
const WAITING = 25_000;
const PATIENCE_OF_WAITING: Patience = { silence: 30_000, total: 30_000 };

/** A server of a team, and the credentials with which it is asked. */
export interface TeamServer {
  readonly address: string;
  readonly secret: TeamSecret;
  readonly patience: Patience;
}

/** An answer, or why it cannot be used. */
export type Asked<T> = { readonly kind: 'value'; readonly value: T } | AddressFault;

/** The two databases of a team. */
type Database = '' | typeof OF_HISTORY;

async function ask<T>(
  { address, secret, patience }: TeamServer,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  sent?: unknown,
): Promise<Asked<T>> {
  const headers = {
    Accept: 'application/json',
    Authorization: secret.authorization,
    ...(sent !== undefined && { 'Content-Type': 'application/json' }),
  };
  const how = {
    headers,
    expected: [200, 201, 202],
    most: MOST_BYTES,
    ...(sent !== undefined && { method: 'POST', body: JSON.stringify(sent) }),
  };
  return askAddress<Asked<T>>(address + path, patience, how, async (_response, read) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    const take = (bytes?: Uint8Array): SourceFault | undefined => {
      try {
        text += bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
        return undefined;
      } catch {
        return 'incomplete';
      }
    };
    const fault = (await read(take)) ?? take();
    if (fault !== undefined) return addressFault(fault);
    if (text.trimStart().startsWith('<')) return addressFault('webPage');
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
    if (!parsed.success) return addressFault('incomplete');
    const found = v.safeParse(schema, parsed.output, { abortEarly: true });
    return found.success ? { kind: 'value', value: found.output } : addressFault('notGlossary');
  });
}

/** How many documents the database has. */
export async function askSize(server: TeamServer): Promise<Asked<{ readonly doc_count: number }>> {
  return ask(server, '', databaseSchema);
}

/** The document that describes the glossary. */
export async function askGlossary(
  server: TeamServer,
): Promise<Asked<v.InferOutput<typeof teamGlossarySchema>>> {
  return ask(server, `/${GLOSSARY_DOCUMENT}`, teamGlossarySchema);
}

/** Whom the server takes the user for. The request goes to the server, not to the database. */
export async function askSession(
  server: TeamServer,
): Promise<Asked<v.InferOutput<typeof sessionSchema>>> {
  const address = new URL('./_session', server.address).href;
  return ask({ ...server, address }, '', sessionSchema);
}

/** The next changes, in the order in which they came. */
export async function askChanges(
  server: TeamServer,
  since: StoredTeam['since'],
): Promise<Asked<v.InferOutput<typeof changesSchema>>> {
  const query =
    `/_changes?since=${sinceOf(since)}&limit=${PAGE_OF_CHANGES}&seq_interval=${PAGE_OF_CHANGES}` +
    '&style=all_docs&include_docs=true&conflicts=true';
  return ask(server, query, changesSchema);
}

/**
 * Waits for a change.
 * @returns whether there is one; false too if the server does not say
 */
export async function awaitChange(
  server: TeamServer,
  since: StoredTeam['since'],
): Promise<Asked<boolean>> {
  const query = `/_changes?feed=longpoll&timeout=${WAITING}&limit=1&since=${sinceOf(since)}`;
  const waiting = { ...server, patience: PATIENCE_OF_WAITING };
  const answer = await ask(waiting, query, waitingSchema);
  if (answer.kind === 'fault') {
    return answer.fault === 'tooSlow' ? { kind: 'value', value: false } : answer;
  }
  return { kind: 'value', value: answer.value.results.length > 0 };
}

function sinceOf(since: TeamSince = 0): string {
  return encodeURIComponent(since);
}

/** Documents at other revisions than those that count. */
export async function askVersions(
  server: TeamServer,
  database: Database,
  docs: readonly { readonly id: string; readonly rev: string }[],
): Promise<Asked<v.InferOutput<typeof bulkGetSchema>>> {
  if (docs.length === 0) return { kind: 'value', value: { results: [] } };
  return ask(server, `${database}/_bulk_get`, bulkGetSchema, { docs });
}

/**
 * Writes documents.
 * @param isVersion whether they bring their revisions, as second versions do
 */
export async function sendDocs(
  server: TeamServer,
  database: Database,
  docs: readonly object[],
  isVersion = false,
): Promise<Asked<v.InferOutput<typeof bulkDocsSchema>>> {
  const sent = isVersion ? { docs, new_edits: false } : { docs };
  return ask(server, `${database}/_bulk_docs`, bulkDocsSchema, sent);
}

/** What the history has under some ids; nothing of those that it lacks. */
export async function askWhatIsKept(
  server: TeamServer,
  ids: readonly string[],
): Promise<Asked<ReadonlyMap<string, unknown>>> {
  if (ids.length === 0) return { kind: 'value', value: new Map() };
  const query = `${OF_HISTORY}/_all_docs?include_docs=true`;
  const answer = await ask(server, query, allDocsSchema, { keys: ids });
  if (answer.kind === 'fault') return answer;
  return { kind: 'value', value: new Map(answer.value.rows.map(({ id, doc }) => [id, doc])) };
}

/** The latest versions of an entry that were replaced, the newest first: fewer, where all are too large. */
export async function askHistory(
  server: TeamServer,
  concept: ConceptId,
): Promise<Asked<v.InferOutput<typeof allDocsSchema>>> {
  const [first, last] = ['', '\uFFF0'].map((end) =>
    encodeURIComponent(JSON.stringify(`${ENTRY_PREFIX}${concept}@${end}`)),
  );
  const range = `startkey=${last}&endkey=${first}&descending=true`;
  for (let limit = LATEST; ; limit = Math.ceil(limit / FEWER)) {
    const query = `${range}&limit=${limit}&include_docs=true&conflicts=true`;
    const answer = await ask(server, `${OF_HISTORY}/_all_docs?${query}`, allDocsSchema);
    const isTooLarge = answer.kind === 'fault' && answer.fault === 'tooLarge';
    if (!isTooLarge || limit === 1) return answer;
  }
}

/** The latest changes, the newest first. */
export async function askLatest(
  server: TeamServer,
): Promise<Asked<v.InferOutput<typeof changesSchema>>> {
  return ask(server, `/_changes?descending=true&limit=${LATEST}&include_docs=true`, changesSchema);
}
