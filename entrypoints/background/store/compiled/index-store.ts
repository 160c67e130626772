import type { SearchIndex } from '../../../../glossary/model/search/search.ts';
import type { Database } from '../database/database.ts';
import { LIST_INDEX, type KeptIndex } from '../database/schema.ts';

/** The index of the list, kept beside the entries: reading it is faster than making it again. */
export interface IndexStore {
  /** What was kept last by this version of the program; none when there is nothing sound. */
  read(program: string): Promise<KeptIndex | undefined>;
  /** Keeps an index where the database can be written to, and does nothing where it cannot. */
  keep(kept: KeptIndex): Promise<void>;
}

/** What cannot be read, or is of another version of the program, counts as not kept. */
export function createIndexStore(database: Database): IndexStore {
  return {
    read: async (program) => {
      const { connection } = await database.open();
      const kept: unknown = await connection.get('compiled', LIST_INDEX);
      return isKeptIndex(kept) && kept.program === program ? kept : undefined;
    },
    keep: async (kept) => {
      const { connection, standing } = await database.open();
      if (standing.state === 'current') await connection.put('compiled', kept, LIST_INDEX);
    },
  };
}

/** Whether it has the frame of an index, with as many of everything as it has entries. */
function isKeptIndex(kept: unknown): kept is KeptIndex {
  if (typeof kept !== 'object' || kept === null) return false;
  const { revision, program, index } = kept as Partial<KeptIndex>;
  if (typeof revision !== 'number' || typeof program !== 'string') return false;
  const { table, byName } = (index ?? {}) as Partial<SearchIndex>;
  return (
    byName instanceof Uint32Array &&
    Array.isArray(table?.ids) &&
    table.gone instanceof Uint8Array &&
    table.gone.length === table.ids.length &&
    typeof table.terms.text === 'string'
  );
}
