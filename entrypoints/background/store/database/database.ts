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
import { type Unlimited, withinPatience } from './time-limit.ts';
import { messageOf } from '../../../shared/message-of.ts';

/** The state of the database, once it is open. */
export type DatabaseStanding =
  | { readonly state: 'current' }
  /** Read-only: a later version of the program wrote it. */
  | { readonly state: 'newer' }
  /** Read-only: a migration step failed. */
  | { readonly state: 'unmigrated'; readonly message: string };

/**
 * A connection, and the state of the database. It may be written to in the state `current` only.
 */
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
  /**
   * As `openForWriting`, but it also opens a database that lost its entries. For the two actions
   * that end that state: restoring a copy, and starting over without entries.
   */
  openToDecide(): Promise<GlossaryConnection>;
  /** Closes the connection; the next use opens a new one. */
  close(): Promise<void>;
}

/** What a test may replace, to act as a later version or a broken one. */
export interface DatabaseOptions {
  readonly name?: string;
  readonly version?: number;
  readonly overlayShape?: StoredShape<OverlayRecord>;
  /** Called before stored data is brought from an older version to this one. */
  readonly beforeMigration?: (old: GlossaryConnection) => Promise<void>;
  /**
   * Rejects if the database lost its contents. It is asked before writing, until it did not reject
   * once for this connection.
   */
  readonly assertNotLost?: (connection: GlossaryConnection) => Promise<void>;
}

/**
 * Opens the database when it is first needed, and again after the browser closed it. The connection
 * is closed when another context wants to upgrade the database, because the upgrade would wait for
 * that for ever.
 */
export function createDatabase(options: DatabaseOptions = {}): Database {
  let stuck: Promise<unknown> | undefined;
  const connectOnce = async (unlimited: Unlimited): Promise<OpenDatabase> => {
    // While an upgrade is blocked, every other attempt to open would wait without a reason.
    if (stuck !== undefined) await Promise.race([stuck, rejectBlocked()]);
    stuck = undefined;
    return connect(
      options,
      () => void open.forget(),
      unlimited,
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

/** How long an older version may keep the database open, in milliseconds. */
const BLOCKED_MS = 1500;

/** @throws StorageBlockedError after that time */
async function rejectBlocked(): Promise<never> {
  await new Promise((done) => {
    setTimeout(done, BLOCKED_MS);
  });
  throw new StorageBlockedError('A window of an older version is in the way.');
}

/**
 * Opens the database, and migrates it where an older version wrote it.
 * @param forget drops this connection, so that the next use opens another
 * @param unlimited waits for copying and migrating, which may take long with many entries
 * @param onStuck gets the promise of an upgrade that is blocked; it ends when that is over
 */
async function connect(
  options: DatabaseOptions,
  forget: () => void,
  unlimited: Unlimited,
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
    await unlimited(options.beforeMigration(old)).finally(() => old.close());
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
      void unlimited(upgrade(database, oldVersion, transaction).then(() => ended));
    },
  });
  try {
    const connection = await Promise.race([opening, waiting.promise]);
    return { connection, standing: { state: 'current' } };
  } catch (error) {
    // If it opens after all, nobody needs that connection any more.
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

/** Closes a connection, so that whoever upgrades or deletes the database need not wait for it. */
function letGo({ target }: IDBVersionChangeEvent): void {
  (target as IDBDatabase).close();
}

/**
 * Brings every record to the current version, in the transaction of the upgrade: all or none. A
 * record that no version of the program wrote is left as it is, and set aside when it is read.
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
  const message = `The database cannot be opened: ${messageOf(error)}`;
  return new StorageUnavailableError(message, { cause: error });
}
