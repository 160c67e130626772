import type { CommitResult } from '../../../../glossary/messages/protocol.ts';
import { allOrNothing } from '../database/all-or-nothing.ts';
import type { Database } from '../database/database.ts';
import { commitStaged, type StagedImport } from './import-commit.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { ImportedEntry } from '../../../../glossary/overlay/import.ts';

/**
 * Imports. The entries of a file are staged in parts, as messages bring them, and then written into
 * the overlay as one change.
 */
export interface ImportStore {
  /** Begins an import, and drops what another one has staged. @returns the name of the import */
  begin(): Promise<string>;
  /** Stages a part of an import; nothing once another one has begun. */
  stage(importing: string, entries: readonly ImportedEntry[]): Promise<void>;
  /**
   * Writes everything that is staged into the overlay, in one transaction: after a crash, either
   * all of the import is there or nothing.
   */
  commit(staged: StagedImport): Promise<CommitResult>;
  /** How many entries an import has written so far; 0 where it is not being committed. */
  progress(importing: string): number;
  /**
   * Cancels an import, and drops what it has staged. An import that is being committed stops after
   * the current part, and nothing of it is written.
   */
  cancel(importing: string): Promise<void>;
}

class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Imports that are staged in the database. */
export function createImportStore(
  database: Database,
  overlay: Pick<OverlayStore, 'write'>,
): ImportStore {
  /** By each import that is being committed, the number of entries written. */
  const committing = new Map<string, number>();
  const cancelled = new Set<string>();
  return {
    begin: async () => {
      const importing = crypto.randomUUID();
      const transaction = (await database.openForWriting()).transaction('staged', 'readwrite');
      await allOrNothing(transaction, async () => {
        await transaction.store.clear();
        // Says whose the parts are that may follow.
        await transaction.store.add({ importing, entries: [] });
      });
      return importing;
    },
    stage: async (importing, entries) => {
      const transaction = (await database.openForWriting()).transaction('staged', 'readwrite');
      await allOrNothing(transaction, async () => {
        const first = await transaction.store.openCursor();
        // Another window may have begun between two parts.
        if (first?.value.importing === importing)
          await transaction.store.add({ importing, entries });
      });
    },
    commit: async (staged) => {
      const { importing } = staged;
      committing.set(importing, 0);
      try {
        const { answer, revision } = await overlay.write((writing) =>
          commitStaged(writing, staged, (written) => {
            if (cancelled.has(importing)) throw new CancelledError();
            committing.set(importing, written);
          }),
        );
        return answer.ok ? { ...answer, revision } : answer;
      } catch (error) {
        if (error instanceof CancelledError) return { ok: false, reason: 'cancelled' };
        throw error;
      } finally {
        committing.delete(importing);
        cancelled.delete(importing);
      }
    },
    progress: (importing) => committing.get(importing) ?? 0,
    cancel: async (importing) => {
      if (committing.has(importing)) cancelled.add(importing);
      const connection = await database.openForWriting();
      const transaction = connection.transaction('staged', 'readwrite');
      const first = await transaction.store.openCursor();
      if (first?.value.importing === importing) await transaction.store.clear();
      await transaction.done;
    },
  };
}
