import type { Database } from './database.ts';
import type { CompiledRecord } from './schema.ts';

/** The compiled layer of the user's entries, kept beside them. It can always be made again. */
export interface CompiledStore {
  /** What was kept last; none when there is nothing, or something else than a layer. */
  read(): Promise<CompiledRecord | undefined>;
  /** Keeps a layer where the database can be written to, and does nothing where it cannot. */
  keep(record: CompiledRecord): Promise<void>;
}

export function createCompiledStore(database: Database): CompiledStore {
  return {
    read: async () => {
      const { connection } = await database.open();
      const kept: unknown = await connection.get('compiled', 'overlay');
      return isCompiledRecord(kept) ? kept : undefined;
    },
    keep: async (record) => {
      const { connection, standing } = await database.open();
      if (standing.state === 'current') await connection.put('compiled', record, 'overlay');
    },
  };
}

function isCompiledRecord(kept: unknown): kept is CompiledRecord {
  if (typeof kept !== 'object' || kept === null) return false;
  const { revision, program, blob, suppressed, recent } = kept as Partial<CompiledRecord>;
  return (
    typeof revision === 'number' &&
    typeof program === 'string' &&
    blob instanceof ArrayBuffer &&
    areConcepts(suppressed) &&
    (recent === undefined || (recent.blob instanceof ArrayBuffer && areConcepts(recent.replaced)))
  );
}

function areConcepts(kept: unknown): boolean {
  return Array.isArray(kept) && kept.every((concept) => typeof concept === 'string');
}
