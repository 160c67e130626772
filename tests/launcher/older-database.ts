/**
 * Runs in a page of the extension: puts the database back to an earlier version, with the same
 * entries, and keeps it open. If everything asked of the background before was answered, nobody
 * else opens it meanwhile.
 * @param letsGo whether the database is closed as soon as somebody wants to upgrade it
 * @param version in which the records say they were written; today's when left out
 * @returns the records by id
 */
export async function putBackDatabase(
  letsGo: boolean,
  version?: number,
): Promise<Readonly<Record<string, unknown>>> {
  const answerOf = async <T>(request: IDBRequest<T>): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The database did not answer.')));
    return promise;
  };
  const now = await answerOf(indexedDB.open('termlight'));
  const [found, revision] = await Promise.all([
    answerOf<{ readonly id: string }[]>(now.transaction('entries').objectStore('entries').getAll()),
    answerOf<unknown>(now.transaction('state').objectStore('state').get('revision')),
  ]);
  now.close();
  const records = found.map(
    (record) => [record.id, version === undefined ? record : { ...record, version }] as const,
  );
  // Nobody gets in between: requests are handled in their order.
  indexedDB.deleteDatabase('termlight');
  const opening = indexedDB.open('termlight', 2);
  opening.addEventListener('upgradeneeded', () => {
    const entries = opening.result.createObjectStore('entries');
    for (const [id, record] of records) entries.put(record, id);
    opening.result.createObjectStore('state').put(revision, 'revision');
  });
  const old = await answerOf(opening);
  if (letsGo) old.addEventListener('versionchange', () => old.close());
  // A database without a reference to it is closed sooner or later.
  else Reflect.set(globalThis, 'held', old);
  return Object.fromEntries(records);
}
