/**
 * A team of people in two browsers with one server between them: what one does is seen by the other. What
 * its screens say and offer is tested in `entrypoints/options/glossaries/team/`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sourceEntries } from '../glossary/subscription/source-fixture.ts';
import type { Account } from '../scripts/team/server.ts';
import type { Page } from 'puppeteer-core';
import { EVERYWHERE } from '../glossary/model/settings/url-pattern.ts';
import { choose, press, waitForText } from './controls.ts';
import type { Card } from './launcher/card.ts';
import { cardAt } from './launcher/card-at.ts';
import { deleteDatabase } from './launcher/delete-database.ts';
import type { BrowserName, RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { type PageServer, serve } from './launcher/serve.ts';
import { ask } from './launcher/settings.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { isWholeRun } from './launcher/whole-run.ts';
import { entriesOf, expectMarks, Member, openMember } from './team/member.ts';
import { makeTrouble, type Trouble } from './team/trouble.ts';
import { type LosingProxy, startLosingProxy } from './team-server/losing-proxy.ts';
import { passwordOf, runAs } from './team-server/stage-team.ts';
import { type StartedServer, startTestServer } from './team-server/start-server.ts';

const [ACCORD, CHARTER, RULES] = ['灯塔协定', '浮标章程', '锚地规约'];
const pages = {
  '/a.html': `<!doctype html><html lang="zh"><title>A</title><p>${ACCORD}，${CHARTER}，${RULES}，术语e7。</p>`,
};

/** Says that the entry with a term is not to be marked anywhere. */
async function leaveUnmarked(options: Page, term: string): Promise<void> {
  const { rows } = await ask(options, 'searchEntries', { text: term, offset: 0, limit: 1 });
  const concepts = rows.map(({ entry }) => entry.id);
  const rule = { kind: 'concepts', pattern: EVERYWHERE, concepts, marked: false } as const;
  await ask(options, 'changeSiteRule', rule);
}

/** The browser of `one`, who begins a test, and that of the other. */
const PLACES: readonly (readonly [BrowserName, BrowserName])[] = [
  ['chromium', 'firefox'],
  ...(isWholeRun ? [['firefox', 'chromium'] as const] : []),
];

describe.each(PLACES)('a team in %s and %s', (...names) => {
  let site: PageServer;
  let server: StartedServer;
  /** Before the server, which cannot be reached while all requests are lost. */
  let proxy: LosingProxy;
  let browsers: readonly RunningBrowser[];
  let ada: Account;
  let bo: Account;
  let reader: Account;
  let address: string;
  let made = 0;
  let one: Member;
  let other: Member;

  /** A glossary for one test. The people are the same, and get their passwords with the first one. */
  const createGlossary = async (): Promise<readonly string[]> => {
    made += 1;
    address = `${proxy.address}/desk-${made}`;
    const line = ['--title', 'Desk', '--writers', 'ada,bo', '--readers', 'eve'];
    return runAs(server.admin, 'create', server.address, `desk-${made}`, ...line);
  };
  /** The ids of the entries in a database of the glossary, as the server itself says. */
  const documentsOf = async (database: '' | '-history'): Promise<readonly string[]> => {
    const { name, password } = server.admin;
    const asked = `${server.address}${new URL(address).pathname}${database}/_all_docs`;
    const headers = { authorization: `Basic ${btoa(`${name}:${password}`)}` };
    const { rows } = (await (await fetch(asked, { headers })).json()) as {
      readonly rows: readonly { readonly id: string }[];
    };
    return rows.map(({ id }) => id).filter((id) => id.startsWith('entry:'));
  };
  beforeAll(async () => {
    site = await serve({ pages });
    server = await startTestServer();
    proxy = await startLosingProxy(server.address);
    browsers = [await lend({ browser: names[0] }), await lend({ browser: names[1] })];
    const said = await createGlossary();
    const accountOf = (name: string): Account => ({ name, password: passwordOf(name, said) });
    [ada, bo, reader] = [accountOf('ada'), accountOf('bo'), accountOf('eve')];
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await proxy.close();
    await server.close();
    await site.close();
  });
  beforeEach(async () => {
    proxy.lose = () => undefined;
    await createGlossary();
    const opened = browsers.map(async (browser) => {
      await browser.startOver();
      return openMember(browser, `${site.origin}/a.html`);
    });
    [one, other] = (await Promise.all(opened)) as [Member, Member];
  });

  test('marks with each what the other wrote', async () => {
    await ask(one.options, 'saveConceptEntry', ownEntry('user-1', ACCORD, 'accord'));
    await one.lookInDialog(address, ada);
    await choose(
      one.options,
      'This glossary is empty. Put the entries of another one into it?',
      'own',
    );
    await one.joinInDialog();
    await other.lookInDialog(address, bo);
    await other.joinInDialog();
    await expectMarks(other, ACCORD);
    await one.rename(ACCORD, CHARTER);
    await expectMarks(other, CHARTER, ACCORD);
    await other.rename(CHARTER, RULES);
    await expectMarks(one, RULES, CHARTER);
  });

  test('shows what two wrote while the server was away, until one of them settles it', async () => {
    await one.share(await one.join(address, ada), [ownEntry('user-1', ACCORD, 'accord')]);
    await other.join(address, bo);
    proxy.lose = () => 'lostRequest';
    await one.rename(ACCORD, CHARTER);
    await other.rename(ACCORD, RULES);
    await expectMarks(one, CHARTER, ACCORD);
    await expectMarks(other, RULES, ACCORD);
    const away = 'Your copy stays in use. 1 change not sent yet';
    await one.waitForState(away);
    await other.waitForState(away);
    proxy.lose = () => undefined;
    await one.checkNow('Up to date');
    await other.checkNow('1 entry has several versions.');
    await one.checkNow('1 entry has several versions.');
    const versions = await one.openVersions();
    expect(versions).toHaveLength(2);
    expect(versions).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^ada, .*${CHARTER}$`),
        expect.stringMatching(`^bo, .*${RULES}$`),
      ]),
    );
    expect(await other.openVersions()).toEqual(versions);
    const isMine = versions[0]?.endsWith(CHARTER) === true;
    const [counts, agreed] = isMine ? [CHARTER, RULES] : [RULES, CHARTER];
    for (const [place, member] of [one, other].entries()) {
      await expectMarks(member, counts, agreed);
      const saysSo = ({ text }: Card): boolean =>
        text.includes('Desk') && text.includes('several versions');
      await cardAt(browsers[place] as RunningBrowser, member.page, counts, saysSo);
    }
    await one.chooseVersion(agreed);
    await one.pressInTeam('Save as chosen');
    await one.waitForState('Up to date');
    await expectMarks(one, agreed, counts);
    await expectMarks(other, agreed, counts);
    await other.waitForState('Up to date');
  });

  test('loses nothing where backgrounds end, answers are lost and the server goes away', async () => {
    const glossaries = [await one.join(address, ada), await other.join(address, bo)] as const;
    const [mine, theirs] = glossaries;
    const people = [ada.name, bo.name] as const;
    /** At each of these paths it goes wrong once for each of the two. */
    const goWrong = (...paths: readonly (readonly string[])[]): Trouble =>
      makeTrouble(
        proxy,
        new URL(address).pathname,
        people.map((name, place) => ({
          name,
          browser: browsers[place] as RunningBrowser,
          paths: paths[place] ?? [],
        })),
      );
    /** Until both have all entries and have sent everything, with so many that were changed. */
    const untilSettled = async (
      trouble: Trouble,
      notes: number,
      several: number,
    ): Promise<void> => {
      for (const [place, { options }] of [one, other].entries()) {
        await until(`all to have come, and to be sent, at ${names[place]}`, async () => {
          const team = await ask(options, 'syncTeam', glossaries[place] as string);
          const entries = await entriesOf(options, glossaries[place] as string);
          const noted = entries.filter(({ note }) => note !== undefined);
          const isSent = team?.waiting === 0 && team.refused === 0 && team.fault === undefined;
          const isAll = entries.length === 40 && noted.length === notes;
          const isOver = ![...trouble.left].some((left) =>
            left.startsWith(people[place] as string),
          );
          return isOver && isSent && isAll && team.versions === several;
        });
      }
      await trouble.over();
      expect([...trouble.left]).toEqual([]);
    };

    proxy.lose = () => 'lostRequest';
    const many = sourceEntries(40).map(({ id, ...entry }) => ({ ...entry, id: `user-${id}` }));
    for (const entry of many) await ask(one.options, 'saveConceptEntry', entry, mine);
    const first = goWrong(['/_changes', '/_bulk_docs'], ['/_changes', '/glossary']);
    await untilSettled(first, 0, 0);

    // The server itself keeps everything in memory, so what is before it ends.
    const port = Number(new URL(proxy.address).port);
    await proxy.close();
    for (const entry of await entriesOf(one.options, mine)) {
      await ask(one.options, 'saveConceptEntry', { ...entry, note: 'by ada' }, mine);
    }
    const [both] = await entriesOf(other.options, theirs);
    if (both === undefined) throw new Error('There is no entry.');
    await ask(other.options, 'saveConceptEntry', { ...both, note: 'by bo' }, theirs);
    proxy = await startLosingProxy(server.address, port);
    const second = goWrong(
      ['/_changes', '/glossary', '-history/_bulk_docs', '/_bulk_docs', '/_bulk_get'],
      ['/_changes', '/_bulk_docs', '/_bulk_get'],
    );
    await untilSettled(second, 40, 1);
    const contents = async (member: Member, glossary: string): Promise<readonly string[]> =>
      (await entriesOf(member.options, glossary))
        .map(({ note, languageSections }) => JSON.stringify([note, languageSections]))
        .toSorted();
    expect(await contents(one, mine)).toEqual(await contents(other, theirs));
    expect(await documentsOf('')).toHaveLength(40);
    // Each entry was replaced once, whoever else wrote over the same version.
    const replaced = (await documentsOf('-history')).map((id) => id.split('@')[0]);
    expect(replaced).toHaveLength(40);
    expect(new Set(replaced).size).toBe(40);
  });

  test('is named by copies: after a loss its people sign in again, and nothing is asked before', async () => {
    await one.share(await one.join(address, ada), [
      ownEntry('user-1', ACCORD, 'accord'),
      ownEntry('user-2', CHARTER, 'charter'),
    ]);
    await other.join(address, bo);
    await expectMarks(other, ACCORD);
    await leaveUnmarked(other.options, ACCORD);
    for (const [place, { options }] of [one, other].entries()) {
      await until('a copy', async () => (await ask(options, 'listSnapshots'))[0]);
      await options.evaluate(deleteDatabase);
      await browsers[place]?.sleepBackground();
      await options.close();
    }
    let asked = 0;
    proxy.lose = () => {
      asked += 1;
      return undefined;
    };
    const back: Member[] = [];
    for (const [place, { page }] of [one, other].entries()) {
      const options = await (browsers[place] as RunningBrowser).openExtensionPage('options.html');
      await press(options, 'button', 'Start over with no entries', '[role=alert]');
      await press(options, 'button', 'Sign in again to “Desk”');
      await waitForText(options, 'This one comes back in front');
      back.push(new Member(options, page));
    }
    expect(asked).toBe(0);
    for (const [place, member] of back.entries()) {
      await member.look(place === 0 ? ada : bo);
      await member.joinInDialog();
      await expectMarks(member, CHARTER, ...(place === 0 ? [] : [ACCORD]));
    }
  });

  test('keeps what another deletes in great number until somebody decides', async () => {
    const many = [
      ...sourceEntries(29).map(({ id, ...entry }) => ({ ...entry, id: `user-${id}` })),
      ownEntry('user-1', ACCORD, 'accord'),
    ];
    await other.share(await other.join(address, ada), many);
    await one.join(address, bo);
    await expectMarks(one, '术语e7');
    const concepts = many.slice(0, 25).map(({ id }) => id);
    await ask(other.options, 'changeEntries', { concepts }, { kind: 'delete' }, []);
    await expectMarks(other, ACCORD, '术语e7');
    await one.waitForState('Others deleted 25 of 30 entries.');
    await expectMarks(one, '术语e7');
    await one.pressInTeam('Put them back for everyone');
    await expectMarks(other, '术语e7');
    await one.waitForState('Up to date');
  });

  test('refuses what a reader writes, who gets what others write all the same', async () => {
    const entries = [ownEntry('user-1', ACCORD, 'accord'), ownEntry('user-2', CHARTER, 'charter')];
    await other.share(await other.join(address, ada), entries);
    await one.join(address, reader);
    await one.rename(ACCORD, '灯塔规约');
    const refused = '1 change was refused. You may read this glossary, not change it.';
    await one.waitForState(refused);
    await other.rename(CHARTER, RULES);
    await expectMarks(one, RULES, CHARTER, ACCORD);
    await expectMarks(other, ACCORD);
    await one.waitForState(refused);
    await one.pressInTeam('Discard 1 change');
    await expectMarks(one, ACCORD);
    await one.waitForState('Up to date');
  });
});
