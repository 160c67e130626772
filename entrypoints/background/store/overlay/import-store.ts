import type { CommitResult } from '../../../../glossary/messages/protocol.ts';
import type { Database } from '../database/database.ts';
import { commitStaged, type StagedImport } from './import-commit.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { ImportedEntry } from '../../../../glossary/overlay/import.ts';

/** Imports on their way into the overlay. */
export interface ImportStore {
  /** Drops what is staged, of whatever import, and gives the name of a new one. */
  begin(): Promise<string>;
  stage(importing: string, entries: readonly ImportedEntry[]): Promise<void>;
  /**
   * Writes all that is staged into the overlay and forgets it, in one transaction: after a crash at
   * any moment the glossary is wholly the old one or wholly the new one.
   */
  commit(staged: StagedImport): Promise<CommitResult>;
  /** How many entries were written so far of an import that is being committed; else 0. */
  progress(importing: string): number;
  /**
   * Drops what is staged, if it is still this import's. While it is being committed, that ends after
   * the part that it is at, and leaves nothing.
   */
  cancel(importing: string): Promise<void>;
}

class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Imports through the database's own store beside the entries. */
export function createImportStore(
  database: Database,
  overlay: Pick<OverlayStore, 'write'>,
): ImportStore {
  /** What is being committed, with the number of entries written. */
  const committing = new Map<string, number>();
  const cancelled = new Set<string>();
  return {
    begin: async () => {
      const connection = await database.openForWriting();
      await connection.clear('staged');
      return crypto.randomUUID();
    },
    stage: async (importing, entries) => {
      const connection = await database.openForWriting();
      await connection.add('staged', { importing, entries });
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
