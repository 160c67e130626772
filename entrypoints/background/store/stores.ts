import { createBaseLoader, type LoadBase } from './curated-base.ts';
import { createCompiledStore, type CompiledStore } from './compiled/compiled-store.ts';
import { createDatabase, type Database, type DatabaseOptions } from './database/database.ts';
import { createGlossaryStore, type GlossaryStore } from './overlay/glossary-store.ts';
import { createIndexStore, type IndexStore } from './compiled/index-store.ts';
import { createImportStore, type ImportStore } from './overlay/import-store.ts';
import { createOverlayStore, type OverlayStore } from './overlay/overlay-store.ts';
import { assertNotLost } from './copies/loss.ts';
import { copyBefore, copyBeforeMigration } from './copies/own-content.ts';
import { createEditionStore, type EditionStore } from './sources/edition-store.ts';
import { createSourceStore, type SourceStore } from './sources/source-store.ts';
import { createTeamDecisions, type TeamDecisions } from './team/team-decisions.ts';
import { createTeamLists, type TeamLists } from './team/team-lists.ts';
import { createTeamSecrets, type TeamSecrets } from './team/team-secrets.ts';
import { createTeamStore, type TeamStore } from './team/team-store.ts';
import { createTrashStore, type TrashStore } from './overlay/trash-store.ts';

/** Everything that the background reads and writes, but for settings and copies. */
export interface Stores {
  readonly database: Database;
  readonly overlay: OverlayStore;
  readonly glossaries: GlossaryStore;
  readonly imports: ImportStore;
  readonly trash: TrashStore;
  readonly sources: SourceStore;
  readonly editions: EditionStore;
  readonly teams: TeamStore;
  readonly teamLists: TeamLists;
  readonly teamDecisions: TeamDecisions;
  readonly secrets: TeamSecrets;
  readonly compiled: CompiledStore;
  readonly listIndex: IndexStore;
  readonly loadBase: LoadBase;
}

/**
 * Makes the stores. The database is opened when it is first used; if it has to be migrated, it is
 * copied before.
 */
export function createStores(options: DatabaseOptions = {}): Stores {
  const database = createDatabase({
    beforeMigration: copyBeforeMigration,
    assertNotLost,
    ...options,
  });
  const overlay: OverlayStore = createOverlayStore(database, () =>
    copyBefore({ overlay, database }, 'beforeChange'),
  );
  const editions = createEditionStore(database);
  return {
    database,
    overlay,
    glossaries: createGlossaryStore(database),
    imports: createImportStore(database, overlay),
    trash: createTrashStore(database),
    sources: createSourceStore(database, overlay, editions),
    editions,
    teams: createTeamStore(database, overlay),
    teamLists: createTeamLists(database),
    teamDecisions: createTeamDecisions(overlay),
    secrets: createTeamSecrets(database),
    compiled: createCompiledStore(database),
    listIndex: createIndexStore(database),
    loadBase: createBaseLoader(() => editions.newer()),
  };
}
