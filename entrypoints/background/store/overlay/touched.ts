/**
 * Notes in the database which concepts the latest changes were of. The index of the list, which was
 * made from all entries at an earlier revision, is brought up to date by reading these concepts
 * alone, even if the worker was stopped in between.
 */
import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { Database } from '../database/database.ts';
import { revisionOf } from '../database/revision.ts';
import type { Touched } from '../database/schema.ts';

/** With more concepts than this, reading all entries is quicker. */
const MOST_TOUCHED = 2_000;

/** The object store `state`, in a transaction that writes. */
interface StateStore {
  get(key: 'touched'): Promise<unknown>;
  put(value: Touched, key: 'touched'): Promise<unknown>;
}

/**
 * Notes the concepts of a change. If they are too many, or all, the notes start over with none.
 * @param revision the revision after the change
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

/**
 * The current revision, and the concepts that were changed after an earlier one; undefined where
 * the notes do not go back so far.
 */
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
