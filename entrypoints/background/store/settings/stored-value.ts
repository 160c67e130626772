import { browser } from 'wxt/browser';
import {
  readStored,
  type ReadOutcome,
  type StoredShape,
} from '../../../../glossary/storage/stored-shape.ts';
import { NewerStorageError } from '../database/errors.ts';
import { withinPatience } from '../database/time-limit.ts';
import { inTurn } from '../../work/in-turn.ts';

/** The result of reading a value; `none` where none is stored yet. */
export type ValueOutcome<T> = { readonly outcome: 'none' } | ReadOutcome<T>;

/** A value in the browser's storage. It is only written where the user changes it. */
export interface StoredValue<T> {
  /**
   * Reads the value as it is stored, in any version; undefined where none is.
   * @throws StorageUnavailableError, or the browser's error, where the storage fails
   */
  readonly readRaw: () => Promise<unknown>;
  /** Reads the value, and migrates it. @throws as `readRaw` */
  readonly read: () => Promise<ValueOutcome<T>>;
  /**
   * Changes the value. One that cannot be read is set aside in the same write.
   * @param change gets the current value; undefined where none can be read
   * @throws NewerStorageError where a later version wrote it; as `readRaw`
   */
  readonly change: (change: (current: T | undefined) => T) => Promise<T>;
  /** The values that could not be read and were replaced, each with the time of that. */
  readonly listSetAside: () => Promise<readonly (readonly [at: string, value: unknown])[]>;
}

/** Makes the way to one value. @param name names it in errors */
export function createStoredValue<T>(
  key: string,
  name: string,
  shape: StoredShape<T>,
): StoredValue<T> {
  const asidePrefix = `${key}-set-aside:`;
  const readRaw = async (): Promise<unknown> => {
    const work = (): Promise<Record<string, unknown>> => browser.storage.local.get(key);
    return (await withinPatience(work, 'The storage of settings'))[key];
  };
  const outcomeOf = (raw: unknown): ValueOutcome<T> =>
    raw === undefined ? { outcome: 'none' } : readStored(shape, raw);
  return {
    readRaw,
    read: async () => outcomeOf(await readRaw()),
    change: (change) =>
      inTurn(key, async () => {
        const raw = await readRaw();
        const read = outcomeOf(raw);
        if (read.outcome === 'newer') {
          throw new NewerStorageError(`A later version of Termlight wrote the ${name}.`);
        }
        const changed = change(read.outcome === 'migrated' ? read.value : undefined);
        const isDamaged = read.outcome === 'unreadable';
        const aside = isDamaged ? { [asidePrefix + new Date().toISOString()]: raw } : {};
        await browser.storage.local.set({ ...aside, [key]: changed });
        return changed;
      }),
    listSetAside: async () => {
      const all = await browser.storage.local.get(null);
      return Object.entries(all).flatMap(([one, value]) =>
        one.startsWith(asidePrefix) ? [[one.slice(asidePrefix.length), value] as const] : [],
      );
    },
  };
}
