/** Runs in a page of the extension: loses the database, as a browser does that clears it. */
export async function deleteDatabase(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = indexedDB.deleteDatabase('termlight');
  request.addEventListener('success', () => resolve());
  request.addEventListener('error', () => reject(new Error('The database was not deleted.')));
  request.addEventListener('blocked', () => reject(new Error('The database is held open.')));
  await promise;
}
