import type { SnapshotReason } from './snapshot-reason.ts';

/** A snapshot: a dated copy of everything that the user made. */
export interface Snapshot {
  readonly id: string;
  /** ISO 8601 date and time. */
  readonly taken: string;
  readonly reason: SnapshotReason;
  readonly entries: number;
}
