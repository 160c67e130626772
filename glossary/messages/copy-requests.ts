/** Requests of extension pages about snapshots and backup files; a part of `ExtensionRequests`. */
import type { Snapshot } from '../model/list/snapshot.ts';

/** What restoring a copy would change. */
export interface CopyDifference {
  /** How many entries of the copy can be read. */
  readonly entries: number;
  /** How many of them do not exist now, and how many exist but differ. */
  readonly returning: number;
  readonly changed: number;
  /** How many entries exist now, but not in the copy. */
  readonly removed: number;
  /** How many records of the copy cannot be read, and so are not restored. */
  readonly unreadable: number;
  /** How many entries of a file an import would refuse; they stay in the file. */
  readonly refused: number;
  /** How many entries would be in the trash again. */
  readonly trash: number;
  /** How the copy's settings and list layout compare with the current ones. */
  readonly settings: 'none' | 'same' | 'changed' | 'unreadable';
}

/** What restoring a backup file would change, or why it cannot be read. */
export type BackupPreview =
  | { readonly ok: true; readonly exported: string; readonly difference: CopyDifference }
  | {
      readonly ok: false;
      readonly code: 'notJson' | 'notBackup' | 'newerBackup';
      readonly message: string;
    };

/** Which parts of a copy to restore. */
export interface RestoredParts {
  readonly entries: boolean;
  readonly settings: boolean;
}

/** Requests from extension pages to the background. */
export interface CopyRequests {
  listSnapshots(): readonly Snapshot[];
  /** What restoring a snapshot would change. */
  previewSnapshot(snapshot: string): CopyDifference;
  /** Takes a snapshot of the current data, then restores the chosen one, as one change. */
  restoreSnapshot(snapshot: string, withSettings?: boolean): void;
  /** Begins with no entries after the stored ones are lost; the snapshots stay. */
  beginAnew(): void;
  /**
   * Everything that the user made, including records set aside as unreadable, as a backup file's
   * text: a JSON string of JSON text, compressed with gzip, in base64 because messages have a size
   * limit.
   */
  exportOwnData(): string;
  /** What restoring a backup file would change; its text is packed as by `exportOwnData`. */
  previewBackup(packed: string): BackupPreview;
  /** Restores parts of a backup file. @param name the name of the file */
  restoreBackup(packed: string, name: string, parts: RestoredParts): void;
}
