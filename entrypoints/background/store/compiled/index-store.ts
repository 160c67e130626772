import type { SearchIndex } from '../../../../glossary/model/search/search.ts';
import type { Database } from '../database/database.ts';
import { LIST_INDEX, type KeptIndex } from '../database/compiled-shapes.ts';

/** Keeps the index of the list, because reading it is faster than making it again. */
export interface IndexStore {
  /**
   * The index that this version of the program kept; undefined where there is none, or it is
   * damaged.
   */
  read(program: string): Promise<KeptIndex | undefined>;
  /** Keeps an index, if the database can be written to. */
  keep(kept: KeptIndex): Promise<void>;
}

/** What cannot be read, or is of another version of the program, counts as missing. */
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

/** Whether a value looks like an index whose parts fit each other. */
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
