/** Stored data cannot be read or written now; what is there is left as it is. */
export class StorageUnavailableError extends Error {
  override readonly name: string = 'StorageUnavailableError';
}

/** A window that runs an older version keeps the database from being brought up to date. */
export class StorageBlockedError extends StorageUnavailableError {
  override readonly name = 'StorageBlockedError';
}

/** Stored data was written by a later version of the program, and is only read. */
export class NewerStorageError extends Error {
  override readonly name = 'NewerStorageError';
}

/** The database lost what was in it; nothing is written until the user decides what is to be there. */
export class LostStorageError extends Error {
  override readonly name = 'LostStorageError';
}

/** A step of a migration failed; the data stays in its old version. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
