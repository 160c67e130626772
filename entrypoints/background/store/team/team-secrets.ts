import { browser } from 'wxt/browser';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { Database } from '../database/database.ts';
import type { TeamSecret } from '../database/schema.ts';

/** Credentials, and whether they are kept when the browser is closed. */
export interface KeptSecret extends TeamSecret {
  readonly isRemembered: boolean;
}

/** The credentials of teams: in the database, or only until the browser is closed. */
export interface TeamSecrets {
  read(glossary: GlossaryId): Promise<KeptSecret | undefined>;
  /** Keeps them in one of both places, and nowhere else. */
  keep(glossary: GlossaryId, secret: TeamSecret, isRemembered: boolean): Promise<void>;
  forget(glossary: GlossaryId): Promise<void>;
}

/** The credentials of teams. The session's storage is closed to pages, see `keepStorageFromPages`. */
export function createTeamSecrets(database: Database): TeamSecrets {
  const { session } = browser.storage;
  const keyOf = (glossary: GlossaryId): string => `teamSecret:${glossary}`;
  return {
    read: async (glossary) => {
      const key = keyOf(glossary);
      const here = (await session.get(key))[key] as TeamSecret | undefined;
      if (here !== undefined) return { ...here, isRemembered: false };
      const stored = await (await database.open()).connection.get('secrets', glossary);
      return stored && { ...stored, isRemembered: true };
    },
    keep: async (glossary, { name, authorization }, isRemembered) => {
      const secret = { name, authorization };
      const connection = await database.openForWriting();
      if (isRemembered) {
        await connection.put('secrets', secret, glossary);
        await session.remove(keyOf(glossary));
      } else {
        await session.set({ [keyOf(glossary)]: secret });
        await connection.delete('secrets', glossary);
      }
    },
    forget: async (glossary) => {
      await session.remove(keyOf(glossary));
      await (await database.openForWriting()).delete('secrets', glossary);
    },
  };
}
