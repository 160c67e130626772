/** Stored data cannot be read or written now. It is not changed. */
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

/**
 * The database lost its contents. Nothing is written until the user restores a copy or starts over.
 */
export class LostStorageError extends Error {
  override readonly name = 'LostStorageError';
}

/** A step of a migration failed. The data is still in its old version. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
