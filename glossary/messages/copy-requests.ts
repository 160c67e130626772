/** What pages of ours ask about dated copies and backup files; a part of `ExtensionRequests`. */
import type { SnapshotReason } from '../model/list/snapshot-reason.ts';

/** A dated copy of everything that the user made. */
export interface Snapshot {
  readonly id: string;
  /** ISO 8601 date and time. */
  readonly taken: string;
  readonly reason: SnapshotReason;
  readonly entries: number;
}

/** What would be otherwise after a copy was put in the place of what is there. */
export interface CopyDifference {
  /** The entries of the copy that can be read. */
  readonly entries: number;
  /** Of them those that are not there now, and those that are there and otherwise. */
  readonly returning: number;
  readonly otherwise: number;
  /** Entries that are there now, and not in the copy. */
  readonly leaving: number;
  /** Records of the copy that cannot be read, and stay in it alone. */
  readonly unreadable: number;
  /** Entries of the copy's trash that would lie there again. */
  readonly trash: number;
  /** How the settings of the copy, with the layout of the list, stand to those that hold. */
  readonly settings: 'none' | 'same' | 'otherwise' | 'unreadable';
}

/** What a backup file would bring, or why it cannot be read. */
export type BackupPreview =
  | { readonly ok: true; readonly exported: string; readonly difference: CopyDifference }
  | {
      readonly ok: false;
      readonly code: 'notJson' | 'notBackup' | 'newerBackup';
      readonly message: string;
    };

/** Which parts of a copy are restored. */
export interface RestoredParts {
  readonly entries: boolean;
  readonly settings: boolean;
}

/** From pages of ours to the background. */
export interface CopyRequests {
  listSnapshots(): readonly Snapshot[];
  /** What would be otherwise if a snapshot were restored. */
  previewSnapshot(snapshot: string): CopyDifference;
  /** Takes a snapshot of what is there, then puts the chosen one in its place, as one change. */
  restoreSnapshot(snapshot: string, withSettings?: boolean): void;
  /**
   * Everything that the user made, records set aside included, as the text of a backup file: JSON
   * text as a JSON string, compressed with gzip, in base64, as a message has bounds.
   */
  exportOwnData(): string;
  /** What a backup file would bring; the text of the file is packed as `exportOwnData` packs it. */
  previewBackup(packed: string): BackupPreview;
  /** Restores parts of a backup file. @param name the name of the file */
  restoreBackup(packed: string, name: string, parts: RestoredParts): void;
}
