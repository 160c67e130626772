/** Requests of extension pages about snapshots and backup files; a part of `ExtensionRequests`. */
import type { CopyDifference } from '../model/list/copy-difference.ts';
import type { Snapshot } from '../model/list/snapshot.ts';

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
  /** The answers to findings of translation checks, which come beside those given since. */
  readonly answers: boolean;
  /** The practised cards; of two of one card the one of the later day counts. */
  readonly practice: boolean;
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
