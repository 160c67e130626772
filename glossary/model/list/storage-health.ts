import type { Snapshot } from './snapshot.ts';

/** The state of stored data, for the notice at the top of extension pages. */
export type StorageHealth =
  | { readonly state: 'sound' }
  /** Written by a later version: it can be read, but not changed. */
  | { readonly state: 'newer' }
  /** Records that could not be read were set aside; they can be exported. */
  | { readonly state: 'damaged'; readonly setAside: number }
  /** The database is empty though a copy of the user's entries exists. */
  | { readonly state: 'lost'; readonly snapshot: Snapshot }
  /** A window with an older version prevents the upgrade of the database. */
  | { readonly state: 'blocked' }
  /** Nothing can be read or written. */
  | { readonly state: 'unreadable'; readonly message: string };
