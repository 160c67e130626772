import { type IDBPDatabase, openDB } from 'idb';

/** Works on the database beside the background, as it lies there. */
export async function inDatabase<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('termlight');
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
