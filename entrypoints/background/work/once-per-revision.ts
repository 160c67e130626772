/** Something that was made from the stored entries, and the revision of those entries. */
export interface AtRevision {
  readonly revision: number;
}

/**
 * Makes a function that gives something made from the stored entries at their current revision. It
 * is made once for all who ask in the meantime. If the entries changed while it was being made,
 * whoever asked after that change gets a newer one.
 * @param readRevision reads the current revision
 * @param known gives what is at hand of a revision, if anything
 * @param make makes it; the revision is the one asked for, and the result may be of a later one
 */
export function oncePerRevision<T extends AtRevision>(
  readRevision: () => Promise<number>,
  known: (revision: number) => T | undefined,
  make: (revision: number) => Promise<T>,
): () => Promise<T> {
  let making: Promise<T> | undefined;
  return async function current(): Promise<T> {
    const revision = await readRevision();
    const found = known(revision);
    if (found !== undefined) return found;
    making ??= make(revision).finally(() => {
      making = undefined;
    });
    const made = await making;
    return made.revision >= revision ? made : current();
  };
}
