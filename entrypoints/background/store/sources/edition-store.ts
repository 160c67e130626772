import * as v from 'valibot';
import {
  conceptEntrySchema,
  conceptIdSchema,
} from '../../../../glossary/model/entry/concept-entry-schema.ts';
import { CURATED_GLOSSARY } from '../../../../glossary/model/glossary/glossary.ts';
import { EDITION_FILE, type PackagedEdition } from '../../../../glossary/storage/packaged-files.ts';
import {
  isNewerEdition,
  type NewerEntries,
  NOTHING_NEWER,
} from '../../../../glossary/subscription/newer-edition.ts';
import { loadOnce } from '../../../shared/load-once.ts';
import { fetchPackaged } from '../curated-base.ts';
import type { Database } from '../database/database.ts';
import { sourceOf } from '../database/stored-sources.ts';

/**
 * The name among the updates of the curated glossary under which lies how its newer edition differs from
 * the packaged one; entries that are gone have no `after`.
 */
export const EDITION = 'edition';

/** The editions of the curated glossary: the packaged one, and a newer one that the user subscribed to. */
export interface EditionStore {
  /** What the build says. */
  packaged(): Promise<PackagedEdition>;
  /**
   * What the newer edition has differently. Empty without a subscription, where its edition is not newer,
   * where it came from another address than the build names, and where it cannot be read.
   */
  newer(): Promise<NewerEntries>;
  /**
   * Has `newer` read again. Call it in the transaction that writes it: who asks then waits for its end.
   */
  forget(): void;
}

const newerSchema = v.array(
  v.object({ concept: conceptIdSchema, after: v.exactOptional(conceptEntrySchema) }),
);

/** The editions in the package and in the database. */
export function createEditionStore(database: Database): EditionStore {
  const packaged = loadOnce(
    async () => (await (await fetchPackaged(EDITION_FILE)).json()) as PackagedEdition,
  );
  const newer = loadOnce(async (): Promise<NewerEntries> => {
    const { connection } = await database.open();
    if (!connection.objectStoreNames.contains('sourceUpdates')) return NOTHING_NEWER;
    const transaction = connection.transaction(['sources', 'sourceUpdates']);
    const [subscribed, stored] = await Promise.all([
      transaction.objectStore('sources').get(CURATED_GLOSSARY),
      transaction.objectStore('sourceUpdates').get([CURATED_GLOSSARY, EDITION]),
    ]);
    const source = sourceOf(subscribed);
    if (source === undefined) return NOTHING_NEWER;
    const { edition, address } = await packaged();
    const counts = source.address === address && isNewerEdition(source.edition, edition);
    const read = v.safeParse(newerSchema, stored);
    if (!counts || !read.success) return NOTHING_NEWER;
    return new Map(read.output.map(({ concept, after }) => [concept, after ?? null]));
  });
  return {
    packaged,
    newer,
    forget: () => {
      void newer.forget();
    },
  };
}
