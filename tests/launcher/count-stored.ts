/**
 * Runs in a page of ours: how many records the user's entries have. Waits for transactions that are
 * still writing.
 */
export async function countStored(): Promise<number> {
  const counted = Promise.withResolvers<number>();
  const opening = indexedDB.open('termlight');
  opening.addEventListener('success', () => {
    const database = opening.result;
    const asked = database.transaction('entries').objectStore('entries').count();
    asked.addEventListener('success', () => {
      database.close();
      counted.resolve(asked.result);
    });
  });
  return counted.promise;
}
