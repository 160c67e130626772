import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { TeamRefusal } from '../../../glossary/model/glossary/team.ts';
import { childRevision, historyRevision, wayTo } from '../../../glossary/team/revision.ts';
import {
  ENTRY_PREFIX,
  historyId,
  isSameVersion,
  OF_HISTORY,
  readVersion,
} from '../../../glossary/team/team-documents.ts';
import { sha256 } from '../../shared/sha256.ts';
import type { SendOutcome, Outgoing } from '../store/team/outgoing.ts';
import type { TeamStore } from '../store/team/team-store.ts';
import { type AddressFault, addressFault } from '../subscriptions/ask-address.ts';
import { mayWriteAs } from './team-look.ts';
import {
  type Asked,
  askSession,
  askVersions,
  askWhatIsKept,
  sendDocs,
  type TeamServer,
} from './team-server.ts';

/** A document as it is sent. */
type Doc = Readonly<Record<string, unknown>> & { readonly _id: string };

/** A document to be written, and the change that it is made of. */
interface Sent {
  readonly outgoing: Outgoing;
  readonly doc: Doc;
}

/** The answer to one document; `busy` if the server could not write it just now. */
interface Answered extends Sent {
  readonly outcome: SendOutcome | 'busy';
}

/**
 * Sends all changes once. The versions that they replace go into the history first: a version that
 * is not there is not replaced.
 * @param isRetried whether changes that were refused are sent again
 * @returns whether changes of the server have to be taken before the rest can be sent
 */
export async function sendAll(
  server: TeamServer,
  store: Pick<TeamStore, 'prepare' | 'note'>,
  glossary: GlossaryId,
  isRetried: boolean,
): Promise<{ readonly kind: 'value'; readonly hasMore: boolean } | AddressFault> {
  let hasMore = false;
  let isBusy = false;
  let after: ConceptId | undefined;
  do {
    const { outgoing, next } = await store.prepare(glossary, after, isRetried);
    const answered = await sendPart(server, outgoing);
    if (answered.kind === 'fault') return answered;
    const outcomes = answered.value.flatMap(({ outgoing: one, outcome }) =>
      outcome === 'busy' ? [] : [[one, outcome] as const],
    );
    isBusy ||= outcomes.length < answered.value.length;
    if (outcomes.length > 0) await store.note(glossary, server.secret.name, outcomes);
    hasMore ||= answered.value.some(
      ({ outgoing: { hasEnds }, outcome }) =>
        hasEnds || outcome === 'conflict' || outcome === 'sentVersion',
    );
    after = next;
  } while (after !== undefined);
  return isBusy ? addressFault('busy') : { kind: 'value', hasMore };
}

type AnsweredPart = { readonly kind: 'value'; readonly value: readonly Answered[] } | AddressFault;

async function sendPart(server: TeamServer, outgoing: readonly Outgoing[]): Promise<AnsweredPart> {
  const unread = await askUnread(server, outgoing);
  if (unread.kind === 'fault') return unread;
  const kept = await write(server, OF_HISTORY, await replacedBy(outgoing, unread.value), true);
  if (kept.kind === 'fault') return kept;
  // Some servers refuse what is there already, which never changes; or another form of it.
  const refused = kept.value.flatMap((one) => (one.outcome === 'mayNotWrite' ? [one.doc._id] : []));
  const there = await askWhatIsKept(server, refused);
  if (there.kind === 'fault') return there;
  const missing = kept.value.filter(({ outcome, outgoing: { remote, replaced }, doc }) => {
    const known = there.value.get(doc._id);
    const found = readVersion(remote, known);
    const isThere = replaced ? found && isSameVersion(found, replaced) : isKeptAs(known, doc);
    return outcome !== 'sentVersion' && isThere !== true;
  });
  const isKept = new Set(outgoing);
  for (const one of missing) isKept.delete(one.outgoing);
  const unkept = await notKept(server, missing);
  const docs = await Promise.all(
    [...isKept].map(async (one) => ({ outgoing: one, doc: await docOf(one, server.secret.name) })),
  );
  const isVersion = ({ outgoing: { kind } }: Sent): boolean => kind === 'version';
  const next = await write(
    server,
    '',
    docs.filter((one) => !isVersion(one)),
  );
  if (next.kind === 'fault') return next;
  const versions = await write(server, '', docs.filter(isVersion), true);
  if (versions.kind === 'fault') return versions;
  return { kind: 'value', value: [...unkept, ...next.value, ...versions.value] };
}

/**
 * Why changes are not sent of which the history did not take what they replace. A user who may only read is
 * told that; of another one's change nothing is known but that.
 */
async function notKept(
  server: TeamServer,
  missing: readonly Answered[],
): Promise<readonly Answered[]> {
  if (missing.every(({ outcome }) => outcome === 'busy')) return missing;
  const session = await askSession(server);
  const mayWrite = session.kind === 'fault' || mayWriteAs(session.value.userCtx, server.address);
  return missing.map((one): Answered => {
    if (one.outcome === 'busy') return one;
    return { ...one, outcome: mayWrite ? 'notKept' : 'mayNotWrite' };
  });
}

/** What the server has of entries whose versions cannot be read here and are replaced, by their documents. */
async function askUnread(
  server: TeamServer,
  outgoing: readonly Outgoing[],
): Promise<Asked<ReadonlyMap<string, unknown>>> {
  const asked = outgoing.flatMap(({ isUnread, remote, on }) =>
    isUnread === true && on !== undefined ? [{ id: ENTRY_PREFIX + remote, rev: on }] : [],
  );
  const answer = await askVersions(server, '', asked);
  if (answer.kind === 'fault') return answer;
  return {
    kind: 'value',
    value: new Map(answer.value.results.map(({ id, docs }) => [id, docs[0]?.ok])),
  };
}

/** What is replaced, as documents of the history. @param unread see `askUnread` */
async function replacedBy(
  outgoing: readonly Outgoing[],
  unread: ReadonlyMap<string, unknown>,
): Promise<readonly Sent[]> {
  const sent = outgoing.map(async (one): Promise<readonly Sent[]> => {
    const { remote, on, replaced, isUnread } = one;
    const rev = isUnread === true ? on : replaced?.rev;
    if (rev === undefined) return [];
    const there = isUnread === true ? unread.get(ENTRY_PREFIX + remote) : replaced;
    const version = textOf(there);
    // What is no entry at all has no place in the history. What the server does not give is refused there, and
    // so not replaced.
    if (there !== undefined && idOf(version.entry) !== remote) return [];
    const _id = historyId(remote, rev);
    const _rev = await historyRevision(version, sha256);
    return [{ outgoing: one, doc: { _id, _rev, _revisions: wayTo(_rev, undefined), ...version } }];
  });
  return (await Promise.all(sent)).flat();
}

/** What a document or a version says of an entry, be it one that can be read or not. */
function textOf(version: unknown) {
  const { entry, by = '', at = '' } = Object(version) as Readonly<Record<string, unknown>>;
  return { entry, by, at };
}

function idOf(entry: unknown): unknown {
  return (Object(entry) as Readonly<Record<string, unknown>>)['id'];
}

/** Whether the history has a document that says the same, be it an entry or not. */
function isKeptAs(kept: unknown, sent: Doc): boolean {
  return kept !== undefined && isSameValue(textOf(kept), textOf(sent));
}

async function docOf({ kind, remote, on, entry, at, against }: Outgoing, by: string): Promise<Doc> {
  const frame = { _id: ENTRY_PREFIX + remote, by, at };
  const text = entry === null ? { _deleted: true } : { entry };
  if (kind !== 'version') return { ...frame, ...(on && { _rev: on }), ...text };
  const rev = await childRevision(on, entry, against !== undefined, sha256);
  return {
    ...frame,
    _rev: rev,
    _revisions: wayTo(rev, on),
    ...text,
    ...(against && { against: { ...against, deleted: true } }),
  };
}

/** Writes documents; fewer at once if all together are too large for the server. */
async function write(
  server: TeamServer,
  database: '' | typeof OF_HISTORY,
  sent: readonly Sent[],
  isVersion = false,
): Promise<AnsweredPart> {
  if (sent.length === 0) return { kind: 'value', value: [] };
  const all = (outcome: TeamRefusal): AnsweredPart => ({
    kind: 'value',
    value: sent.map((one) => ({ ...one, outcome })),
  });
  const answer = await sendDocs(
    server,
    database,
    sent.map(({ doc }) => doc),
    isVersion,
  );
  if (answer.kind === 'value') {
    const { value } = answer;
    if (!isVersion && value.length !== sent.length) return { kind: 'fault', fault: 'oddAnswer' };
    // The server answers in any order. Several answers for one document are all about its end.
    const answers = new Map(value.map((one) => [one.id, one]));
    const answered = sent.map((one): Answered => {
      const said = answers.get(one.doc._id) ?? {};
      const outcome = isVersion ? (refusalOf(said.error) ?? 'sentVersion') : outcomeOf(said);
      return { ...one, outcome };
    });
    return { kind: 'value', value: answered };
  }
  // The user may read, since the server answered a moment ago.
  if (answer.status === 401 || answer.status === 403) return all('mayNotWrite');
  if (answer.status !== 413) return answer;
  if (sent.length === 1) return all('tooLong');
  const middle = Math.ceil(sent.length / 2);
  const first = await write(server, database, sent.slice(0, middle), isVersion);
  if (first.kind === 'fault') return first;
  const second = await write(server, database, sent.slice(middle), isVersion);
  return second.kind === 'fault'
    ? second
    : { kind: 'value', value: [...first.value, ...second.value] };
}

function outcomeOf({
  rev,
  error,
}: {
  readonly rev?: string | undefined;
  readonly error?: string | undefined;
}): Answered['outcome'] {
  return refusalOf(error) ?? (rev === undefined ? 'conflict' : { rev });
}

/**
 * The refusal that an error means, unless somebody else wrote the document since. An unknown error
 * may pass.
 */
function refusalOf(error: string | undefined): TeamRefusal | 'busy' | undefined {
  if (error === undefined || error === 'conflict') return undefined;
  return REFUSALS.get(error) ?? 'busy';
}

const REFUSALS: ReadonlyMap<string, TeamRefusal> = new Map([
  ['forbidden', 'mayNotWrite'],
  ['unauthorized', 'mayNotWrite'],
  ['document_too_large', 'tooLong'],
  ['too_large', 'tooLong'],
]);
