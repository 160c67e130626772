import { type IDBPDatabase, openDB, wrap } from 'idb';

/** Works on the database beside the background, as it lies there. */
export async function inDatabase<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('termlight');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** What the fake of the browser keeps of a database, which it shows to nobody. */
interface FakeDatabase {
  readonly connections: readonly IDBDatabase[];
  readonly transactions: readonly IDBTransaction[];
}

/** Ends all work on the database at once, as the end of the background does. */
export function endDatabaseWork(): void {
  const { _databases } = indexedDB as unknown as {
    readonly _databases: ReadonlyMap<string, FakeDatabase>;
  };
  const database = _databases.get('termlight');
  for (const connection of database?.connections ?? []) connection.close();
  for (const transaction of database?.transactions ?? []) {
    if (Reflect.get(transaction, '_state') === 'finished') continue;
    // Nobody waits for it any more.
    wrap(transaction).done.catch(() => undefined);
    transaction.abort();
  }
}
