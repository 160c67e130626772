import { openDB } from 'idb';
import { OVERLAY_RECORD } from '../../../../glossary/storage/overlay-record.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { readStored, type StoredShape } from '../../../../glossary/storage/stored-shape.ts';
import { loadOnce } from '../../../shared/load-once.ts';
import {
  MigrationError,
  NewerStorageError,
  StorageBlockedError,
  StorageUnavailableError,
} from './errors.ts';
import {
  createObjectStores,
  DATABASE_VERSION,
  type GlossaryConnection,
  type GlossarySchema,
  type UpgradeTransaction,
} from './schema.ts';
import { type Untimed, withinPatience } from './time-limit.ts';

/** How the database stands, once it is open. */
export type DatabaseStanding =
  | { readonly state: 'current' }
  /** Read-only: a later version of the program wrote it. */
  | { readonly state: 'newer' }
  /** Read-only: a migration step failed. */
  | { readonly state: 'unmigrated'; readonly message: string };

/** A connection, and whether it may be written to: only where the database stands as `current`. */
export interface OpenDatabase {
  readonly connection: GlossaryConnection;
  readonly standing: DatabaseStanding;
}

/** The database of the glossary, opened when it is first asked for. */
export interface Database {
  /** @throws StorageUnavailableError */
  open(): Promise<OpenDatabase>;
  /**
   * The connection for writing.
   * @throws StorageUnavailableError, NewerStorageError, MigrationError, LostStorageError
   */
  openForWriting(): Promise<GlossaryConnection>;
  /** As `openForWriting`, for what decides on a loss: a database that lost its entries is opened too. */
  openToDecide(): Promise<GlossaryConnection>;
  /** Lets go of the connection; the next use opens a new one. */
  close(): Promise<void>;
}

/** What differs between the program and a test of what a later version will do. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly version?: number;
  readonly overlayShape?: StoredShape<OverlayRecord>;
  /** Called before stored data is brought from an older version to this one. */
  readonly beforeMigration?: (old: GlossaryConnection) => Promise<void>;
  /** Rejects where what was in the database is lost; asked once a connection, until it is not. */
  readonly assertNotLost?: (connection: GlossaryConnection) => Promise<void>;
}

/**
 * The one door to the database. It is opened when it is first needed, and again after the browser
 * closed it; it is let go when another context wants to upgrade it, so that no upgrade ever hangs.
 */
export function createDatabase(options: DatabaseOptions = {}): Database {
  let stuck: Promise<unknown> | undefined;
  const connectOnce = async (untimed: Untimed): Promise<OpenDatabase> => {
    // Behind an upgrade that is blocked, every other opening would wait without being told why.
    if (stuck !== undefined) await Promise.race([stuck, rejectBlocked()]);
    stuck = undefined;
    return connect(
      options,
      () => void open.forget(),
      untimed,
      (upgrade) => {
        stuck = upgrade;
      },
    );
  };
  const open = loadOnce(() =>
    withinPatience(connectOnce, 'The database').catch((error: unknown) => {
      throw unavailable(error);
    }),
  );
  const openToDecide = async (): Promise<GlossaryConnection> => {
    const { connection, standing } = await open();
    if (standing.state === 'newer') {
      throw new NewerStorageError('A later version of Termlight wrote the stored glossary.');
    }
    if (standing.state === 'unmigrated') throw new MigrationError(standing.message);
    return connection;
  };
  const notLost = new WeakSet<GlossaryConnection>();
  return {
    open,
    openToDecide,
    openForWriting: async () => {
      const connection = await openToDecide();
      if (!notLost.has(connection)) await options.assertNotLost?.(connection);
      notLost.add(connection);
      return connection;
    },
    close: async () => {
      const current = await open.forget()?.catch(() => undefined);
      current?.connection.close();
    },
  };
}

/** How long an older version has to let go of the database. */
const BLOCKED_MS = 1500;

/** @throws StorageBlockedError, once an older version had its time to let go */
async function rejectBlocked(): Promise<never> {
  await new Promise((done) => {
    setTimeout(done, BLOCKED_MS);
  });
  throw new StorageBlockedError('A window of an older version is in the way.');
}

/**
 * @param untimed is given the copying and the migrating, which take as long as there are entries
 * @param onStuck takes an upgrade that goes on waiting, and ends once that is over
 */
async function connect(
  options: DatabaseOptions,
  forget: () => void,
  untimed: Untimed,
  onStuck: (upgrade: Promise<unknown>) => void,
): Promise<OpenDatabase> {
  const { name = 'termlight', version = DATABASE_VERSION } = options;
  const callbacks = {
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void => {
      forget();
      letGo(event);
    },
    terminated: forget,
  };
  const found = (await indexedDB.databases()).find((database) => database.name === name)?.version;
  if (found !== undefined && found > version) {
    const connection = await openDB<GlossarySchema>(name, undefined, callbacks);
    return { connection, standing: { state: 'newer' } };
  }
  if (found !== undefined && found < version && options.beforeMigration !== undefined) {
    const old = await openDB<GlossarySchema>(name, undefined, {
      blocking: (_current, _blocked, event) => letGo(event),
    });
    await untimed(options.beforeMigration(old)).finally(() => old.close());
  }
  let failure: unknown;
  const upgrade = async (
    database: GlossaryConnection,
    oldVersion: number,
    transaction: UpgradeTransaction,
  ): Promise<void> => {
    try {
      createObjectStores(database, transaction);
      if (oldVersion > 0) await migrateRecords(transaction, options.overlayShape ?? OVERLAY_RECORD);
    } catch (error) {
      failure = error;
      transaction.abort();
    }
  };
  const waiting = Promise.withResolvers<never>();
  const opening = openDB<GlossarySchema>(name, version, {
    ...callbacks,
    blocked: () => {
      rejectBlocked().catch(waiting.reject);
    },
    upgrade: (database, oldVersion, _newVersion, transaction) => {
      // The error reaches the caller through the aborted transaction.
      const ended = transaction.done.catch(() => undefined);
      void untimed(upgrade(database, oldVersion, transaction).then(() => ended));
    },
  });
  try {
    const connection = await Promise.race([opening, waiting.promise]);
    return { connection, standing: { state: 'current' } };
  } catch (error) {
    // Should it open after all, nobody waits for it any more.
    if (error instanceof StorageBlockedError) {
      onStuck(
        opening.then(
          (late) => late.close(),
          () => undefined,
        ),
      );
    }
    if (!(failure instanceof MigrationError)) throw failure ?? error;
    const connection = await openDB<GlossarySchema>(name, undefined, callbacks);
    return { connection, standing: { state: 'unmigrated', message: failure.message } };
  }
}

/** Nobody who upgrades or deletes the database waits for a connection of ours. */
function letGo({ target }: IDBVersionChangeEvent): void {
  (target as IDBDatabase).close();
}

/**
 * Brings every record to the current version, in the transaction of the upgrade: all or none. A
 * record that no version wrote stays as it is; whoever reads it sets it aside.
 */
async function migrateRecords(
  transaction: UpgradeTransaction,
  shape: StoredShape<OverlayRecord>,
): Promise<void> {
  await transaction.objectStore('compiled').clear();
  for await (const cursor of transaction.objectStore('entries')) {
    const read = readStored(shape, cursor.value);
    if (read.outcome === 'unreadable' && read.failedStep !== undefined) {
      throw new MigrationError(
        `The stored glossary could not be brought up to date (${read.failedStep}): ${read.reason}`,
      );
    }
    if (read.outcome === 'migrated') await cursor.update(read.value);
  }
}

function unavailable(error: unknown): StorageUnavailableError {
  if (error instanceof StorageUnavailableError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageUnavailableError(`The database cannot be opened: ${reason}`, { cause: error });
}
