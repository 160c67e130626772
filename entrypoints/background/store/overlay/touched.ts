/**
 * Which concepts the last changes touched, written in their transactions: whoever made something of
 * all entries at an earlier revision follows by these alone, also after the worker was ended.
 */
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { Database } from '../database/database.ts';
import { revisionOf } from '../database/revision.ts';
import type { Touched } from '../database/schema.ts';

/** After more of them it is quicker to read all. */
const MOST_TOUCHED = 2_000;

/** What the log is put into: the store `state`, in a transaction that writes. */
interface StateStore {
  get(key: 'touched'): Promise<unknown>;
  put(value: Touched, key: 'touched'): Promise<unknown>;
}

/**
 * Notes that a change touched concepts; too many begin the log anew.
 * @param revision that of the change
 */
export async function noteTouched(
  state: StateStore,
  revision: number,
  concepts: readonly ConceptId[] | 'all',
): Promise<void> {
  const isMany = concepts === 'all' || concepts.length > MOST_TOUCHED;
  const known = isMany ? undefined : touchedOf(await state.get('touched'));
  const noted = new Map(known?.concepts);
  if (concepts !== 'all') for (const concept of concepts) noted.set(concept, revision);
  const log =
    known === undefined || noted.size > MOST_TOUCHED
      ? { since: revision, last: revision, concepts: new Map<ConceptId, number>() }
      : { since: known.since, last: revision, concepts: noted };
  await state.put(log, 'touched');
}

/** The revision now, and what changed after an earlier one; undefined when that is not known. */
export async function touchedAfter(
  database: Database,
  earlier: number,
): Promise<{ readonly revision: number; readonly concepts: readonly ConceptId[] } | undefined> {
  const { connection } = await database.open();
  const state = connection.transaction('state').store;
  const [stored, log] = await Promise.all([state.get('revision'), state.get('touched')]);
  const revision = revisionOf(stored);
  if (revision === earlier) return { revision, concepts: [] };
  const touched = touchedOf(log);
  if (touched === undefined || touched.last !== revision || touched.since > earlier) {
    return undefined;
  }
  const concepts = [...touched.concepts].flatMap(([concept, changed]) =>
    changed > earlier ? [concept] : [],
  );
  return { revision, concepts };
}

function touchedOf(stored: unknown): Touched | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { since, last, concepts } = stored as Partial<Touched>;
  const isSound = typeof since === 'number' && typeof last === 'number' && concepts instanceof Map;
  return isSound ? { since, last, concepts } : undefined;
}
