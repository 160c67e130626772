import { browser } from 'wxt/browser';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { Database } from '../database/database.ts';
import type { TeamSecret } from '../database/team-shapes.ts';

/** Credentials, and whether they are kept when the browser is closed. */
export interface KeptSecret extends TeamSecret {
  readonly isRemembered: boolean;
}

/**
 * Keeps the credentials of teams, in the database or until the browser is closed. Call `keep` and
 * `keepOnly` one after the other.
 */
export interface TeamSecrets {
  read(glossary: GlossaryId): Promise<KeptSecret | undefined>;
  /** Keeps them in one of the two places, and removes them from the other. */
  keep(glossary: GlossaryId, secret: TeamSecret, isRemembered: boolean): Promise<void>;
  /** Forgets those of all other glossaries, in both places. */
  keepOnly(glossaries: ReadonlySet<GlossaryId>): Promise<void>;
}

/** The key in the session's storage, which is closed to pages, see `keepStorageFromPages`. */
const FOR_SESSION = 'teamSecrets';

type SessionSecrets = Readonly<Record<GlossaryId, TeamSecret>>;

/** The credentials of teams. */
export function createTeamSecrets(database: Database): TeamSecrets {
  const { session } = browser.storage;
  const readSession = async (): Promise<SessionSecrets> =>
    ((await session.get(FOR_SESSION))[FOR_SESSION] as SessionSecrets | undefined) ?? {};
  const without = async (isForgotten: (glossary: GlossaryId) => boolean): Promise<void> => {
    const all = Object.entries(await readSession());
    const kept = all.filter(([glossary]) => !isForgotten(glossary));
    if (kept.length < all.length) await session.set({ [FOR_SESSION]: Object.fromEntries(kept) });
  };
  return {
    read: async (glossary) => {
      const here = (await readSession())[glossary];
      if (here !== undefined) return { ...here, isRemembered: false };
      const stored = await (await database.open()).connection.get('secrets', glossary);
      return stored && { ...stored, isRemembered: true };
    },
    keep: async (glossary, { name, authorization }, isRemembered) => {
      const secret = { name, authorization };
      const connection = await database.openForWriting();
      if (isRemembered) {
        await connection.put('secrets', secret, glossary);
        await without((one) => one === glossary);
      } else {
        await session.set({ [FOR_SESSION]: { ...(await readSession()), [glossary]: secret } });
        await connection.delete('secrets', glossary);
      }
    },
    keepOnly: async (glossaries) => {
      await without((one) => !glossaries.has(one));
      const stored = await (await database.open()).connection.getAllKeys('secrets');
      for (const one of stored.filter((known) => !glossaries.has(known))) {
        await (await database.openForWriting()).delete('secrets', one);
      }
    },
  };
}
