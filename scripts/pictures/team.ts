/**
 * Prepares the pictures of teams: one for each state that a team can be in, and how its parts are
 * opened.
 */
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { sourceEntries, sourceEntry } from '../../glossary/subscription/source-fixture.ts';
import type { RunningBrowser } from '../../tests/launcher/launch.ts';
import { ask, changeSettings } from '../../tests/launcher/settings.ts';
import { until } from '../../tests/launcher/until.ts';
import { FakeTeamServer } from '../../tests/team/fake-server.ts';
import { writtenByOthers } from '../../tests/team/written-by-others.ts';
import { openNamed, openPart, type Prepare } from './prepare.ts';

/** A team of the pictures, with the server that it is on. */
export interface ShownTeam {
  /** What its glossary is called. */
  readonly name: string;
  readonly server: FakeTeamServer;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How a team of the pictures gets into its state. */
interface Standing {
  readonly entries: readonly ConceptEntry[];
  readonly user?: 'desk';
  /**
   * What happens after it was joined.
   * @param change changes its first entry here
   */
  readonly afterwards?: (
    server: FakeTeamServer,
    change: () => Promise<void>,
  ) => Promise<void> | void;
}

const ACCORD = sourceEntry('accord', '灯塔协定', 'Lighthouse Accord');
const CHARTER = sourceEntry('charter', '浮标章程', 'Buoy Charter');
const FEW = [ACCORD, CHARTER];

/** The teams by the names of their glossaries. */
const TEAMS = {
  Current: { entries: FEW },
  Offline: {
    entries: FEW,
    afterwards: async (server, change) => {
      server.fate = () => 'lostRequest';
      await change();
    },
  },
  Versions: {
    entries: FEW,
    afterwards: async (server, change) => {
      await change();
      const note = 'Signed in November 2026';
      writtenByOthers(server, { ...sourceEntry('accord', '灯塔协定', 'Beacon Accord'), note });
    },
  },
  KeptBack: {
    entries: sourceEntries(40),
    afterwards: (server) => {
      for (const { id } of sourceEntries(30)) writtenByOthers(server, id, 'eve');
    },
  },
  Refused: { entries: FEW, user: 'desk', afterwards: async (_server, change) => change() },
  SignIn: {
    entries: FEW,
    afterwards: (server) => void server.users.set('ada', { password: 'new', right: 'write' }),
  },
  Another: { entries: FEW, afterwards: (server) => server.makeAnew('uuid-2') },
} as const satisfies Readonly<Record<string, Standing>>;

/** Which of the teams a picture is about. */
type TeamName = keyof typeof TEAMS;

/** The teams in the order in which they are joined. */
const TEAM_NAMES = Object.keys(TEAMS) as readonly TeamName[];

/** Starts a server for each team, and an empty one that can be joined. */
export async function startTeams(): Promise<readonly ShownTeam[]> {
  return Promise.all(
    ['Empty', ...Object.keys(TEAMS)].map(async (name) => {
      const server = new FakeTeamServer();
      return { name, server, ...(await server.listen()) };
    }),
  );
}

/** Joins the teams, and brings each into the state that its pictures show. */
export async function joinTeams(
  browser: RunningBrowser,
  teams: readonly ShownTeam[],
): Promise<void> {
  await changeSettings(browser, { localSources: true });
  for (const name of TEAM_NAMES) {
    const team = teams.find((one) => one.name === name);
    if (team === undefined) throw new Error(`There is no server for ${name}.`);
    await joinTeam(browser, team, TEAMS[name]);
  }
}

async function joinTeam(
  browser: RunningBrowser,
  { name, server, address }: ShownTeam,
  { entries, user, afterwards }: Standing,
): Promise<void> {
  for (const entry of entries) writtenByOthers(server, entry);
  const joined = await ask(
    browser,
    'joinTeam',
    { address, mayBePrivate: false },
    user === undefined ? { name: 'ada', password: 'a' } : { name: user, password: 'd' },
    { name, languages: ['zh-Hans', 'en'], colour: 'blue' },
    { uuid: 'uuid-1', isRemembered: true },
  );
  if (!joined.ok) throw new Error(JSON.stringify(joined));
  const { glossary } = joined;
  await ask(browser, 'syncTeam', glossary);
  await afterwards?.(server, async () => {
    const filter = { glossaries: [glossary] };
    const asked = { text: '灯塔协定', filter, offset: 0, limit: 1 };
    const [row] = (await ask(browser, 'searchEntries', asked)).rows;
    if (row === undefined) throw new Error(`${name} has no entry to change.`);
    const { languageSections } = sourceEntry('', '灯塔协定', 'Lighthouse Agreement');
    await ask(browser, 'saveConceptEntry', { ...row.entry, languageSections });
  });
  await ask(browser, 'syncTeam', glossary);
}

/** What is shown last of a team, where that is not just any notice or table. */
const LAST: Readonly<Partial<Record<TeamName, string>>> = {
  Offline: 'td',
  Versions: '.base-update',
  KeptBack: '.notice td',
};

/** Opens a team in the list, with everything that is folded away in it, which comes in parts. */
const openTeam =
  (name: TeamName): Prepare =>
  async (page) => {
    await openNamed(page, name);
    await until('all of the team', async () => {
      const isOpen = await page.$$eval('.team details', (all) => {
        const wereOpen = all.length > 0 && all.every(({ open }) => open);
        for (const one of all) one.open = true;
        return wereOpen;
      });
      const last = await page.$(`.team ${LAST[name] ?? ':is(td, .notice)'}`);
      return isOpen && last !== null;
    });
  };

/** Asks to leave a team that does not have all changes yet. */
const leaveTeam: Prepare = async (page) => {
  await openTeam('Offline')(page);
  await page.$eval('.glossary-detail > .form-actions > .button:last-child', (one) =>
    (one as HTMLElement).click(),
  );
  await page.waitForSelector('.glossary-detail [role=alert]');
};

/** Opens the dialog for joining a team. */
const openJoining: Prepare = async (page) => {
  await openPart('.glossaries')(page);
  await page.$eval('.glossaries > .form-actions .button:last-child', (one) =>
    (one as HTMLElement).click(),
  );
  await page.waitForSelector('.subscribe-form');
};

/** Has the dialog look at the empty team. */
const lookAtTeam =
  (teams: readonly ShownTeam[], password: string, shown: string): Prepare =>
  async (page) => {
    await openJoining(page);
    const [address, name, secret] = await page.$$('.subscribe-form input:not([type=checkbox])');
    await address?.type(teams[0]?.address ?? '');
    await name?.type('ada');
    await secret?.type(password);
    await page.keyboard.press('Enter');
    await page.waitForSelector(shown);
  };

/** Opens an entry with two versions, and its history. */
const openTeamEntry: Prepare = async (page) => {
  const teams = await ask(page, 'listTeams');
  const { glossary = '' } = teams.find(({ state }) => state === 'versions') ?? {};
  const [row] = (await ask(page, 'listTeamVersions', glossary, 0, 1)).rows;
  await page.evaluate((id) => (location.hash = `#${id}`), row?.concept);
  await page.waitForSelector('.entry-form .base-update');
  await openPart('.entry-form .entry-changes')(page);
};

/** The pictures of teams: what is done before each is taken, and what it is about. */
export function teamScreens(teams: readonly ShownTeam[]): readonly {
  readonly name: string;
  readonly prepare: Prepare;
  readonly part?: string;
}[] {
  const found = '.found-glossary';
  const fault = 'dialog .notice';
  return [
    { name: 'team-join', prepare: openJoining },
    { name: 'team-fault', prepare: lookAtTeam(teams, 'wrong', fault), part: fault },
    { name: 'team-found', prepare: lookAtTeam(teams, 'a', found), part: found },
    ...TEAM_NAMES.map((name) => ({
      name: `team-${name.toLowerCase()}`,
      prepare: openTeam(name),
      part: '.team',
    })),
    { name: 'team-leave', prepare: leaveTeam, part: '.glossary-detail [role=alert]' },
    { name: 'team-entry', prepare: openTeamEntry, part: '.entry-form .base-update' },
    { name: 'team-history', prepare: openTeamEntry, part: '.entry-history' },
  ];
}
