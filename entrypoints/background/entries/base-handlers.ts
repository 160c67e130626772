import type { ExtensionRequests, Handlers } from '../../../glossary/messages/protocol.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import { hashEntry } from '../store/curated-base.ts';
import { readAllParts, readParts, type ReadStores } from './entry-reader.ts';

/**
 * Answers the calls that compare the curated entries that the user changed or hid, as they were then,
 * with those of this version of the program.
 */
export function baseHandlers(stores: ReadStores) {
  return {
    getBaseVersions: async (concept) => {
      const { base, records } = await readParts(stores, [concept]);
      const record = records.get(concept);
      if (record === undefined || record.kind === 'added') return null;
      const today = base.get(concept);
      const isSame = today !== undefined && (await hashEntry(today)) === record.base;
      const earlier = isSame ? today : record.baseEntry;
      return { ...(earlier && { earlier }), ...(today && { today }), isSame };
    },
    listChangedBases: async () => {
      const { base, records } = await readAllParts(stores);
      const overCurated = [...records.values()].filter((record) => record.kind !== 'added');
      const changed = await Promise.all(
        overCurated.map(async (record) => {
          const today = base.get(record.id);
          if (today !== undefined && (await hashEntry(today)) === record.base) return undefined;
          if (record.kind === 'changed') {
            return { concept: record.id, term: nameOf(record.entry), isGone: today === undefined };
          }
          // The user need not know that an entry is gone which they had hidden.
          return today && { concept: record.id, term: nameOf(today), isGone: false };
        }),
      );
      return changed.filter((found) => found !== undefined);
    },
  } satisfies Partial<Handlers<ExtensionRequests>>;
}
