/** Teams in the whole options page: joining, how they stand, and what a person has to decide. */
import { screen, waitFor } from '@testing-library/dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  choose,
  fill,
  giveFile,
  press,
  textsOf,
  unfold,
  waitForNone,
  waitForNoText,
  waitForText,
} from '../../../../components/fixtures/controls-fixture.ts';
import { accessibilityIssues } from '../../../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { writeOwnData } from '../../../../glossary/storage/own-data-file.ts';
import { sourceEntries, sourceEntry } from '../../../../glossary/subscription/source-fixture.ts';
import { writtenByOthers } from '../../../../tests/team/written-by-others.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
} from '../../../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions } from '../../options-fixture.tsx';
import { type FakeTeam, joinElsewhere, startTeam, TEAM_ADDRESS } from './team-fixture.ts';

let team: FakeTeam;

beforeEach(async () => {
  await openOptions();
  team = startTeam();
});

const tariff = (english: string): ConceptEntry => sourceEntry('a', '关税', english);

async function openDialog(): Promise<void> {
  await unfold('Glossaries');
  await press('button', 'Join a team…');
  await waitForText('Sign in with');
}

async function look(name = 'ada', password = 'a', address = TEAM_ADDRESS): Promise<void> {
  await fill('textbox', 'Address', address);
  await fill('textbox', 'User name', name);
  await fillPassword(password);
  await press('button', 'See what is there');
}

/** A password has no role. */
async function fillPassword(password: string): Promise<void> {
  const field = await screen.findByLabelText('Password');
  (field as HTMLInputElement).value = password;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Opens what the list has about the team that was joined, with these entries. */
async function openTeam(
  entries: readonly ConceptEntry[],
  name: 'ada' | 'desk' = 'ada',
): Promise<GlossaryId> {
  for (const entry of entries) writtenByOthers(team.server, entry);
  const glossary = await joinElsewhere(team.server, name);
  await unfold('Glossaries');
  await press('button', 'Open “Desk”');
  await waitForText(TEAM_ADDRESS);
  return glossary;
}

/** The entry of the team that is called so. */
async function entryCalled(text: string): Promise<ConceptEntry> {
  const { rows } = await ask('searchEntries', { text, offset: 0, limit: 1 });
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no ${text}.`);
  return row.entry;
}

async function renameElsewhere(from: string, to: string): Promise<ConceptEntry> {
  const { id, languageSections } = await entryCalled(from);
  const changed = {
    id,
    languageSections: [
      languageSections[0],
      { language: 'en', termSections: [{ term: to, administrativeStatus: 'preferred' }] },
    ],
  } as const;
  await saveElsewhere(changed);
  return changed;
}

function state(): string | undefined {
  return textsOf('.glossary-state')[0];
}

function serverHas(): string {
  return JSON.stringify(team.server.entries.get('entry:a'));
}

describe('a team that was lost', () => {
  test('is listed, asked for by a press alone, and as before once it is joined', async () => {
    for (const entry of sourceEntries(3)) writtenByOthers(team.server, entry);
    const [entry] = sourceEntries(1);
    const deletions = [{ remote: 'gone', entry: { ...entry, id: 'gone' } }];
    const plain = { comesFrom: 'team', name: 'My desk', address: TEAM_ADDRESS, colour: 'green' };
    const named = { ...plain, deletions };
    const text = writeOwnData({
      exported: '2026-11-29',
      records: [],
      trash: [],
      setAside: [],
      subscriptions: { version: 2, subscriptions: [named] },
    });
    await unfold('Copies and backup');
    await giveFile('Restore from a backup file…', new File([text], 'backup.json'));
    await waitForText('You will be shown');
    await press('button', 'Restore', 'dialog');
    await waitForText('no longer here');
    expect(textsOf('.former-sources li')[0]).toContain(TEAM_ADDRESS);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Sign in again to “My desk”');
    await waitForText('This one comes back in front');
    await waitForText('1 entry of a team was deleted without its server knowing');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
    expect(field.value).toBe(TEAM_ADDRESS);
    expect(team.server.requests).toEqual([]);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await look();
    await waitForText('Found at this address');
    await waitForText('The copy does not say which glossary it was');
    await press('button', 'Join');
    await waitForText('You have joined “My desk”.');
    await press('button', 'Close');
    await waitForNone('.former-sources');
    const [listed] = await ask('listGlossaries');
    expect(listed?.glossary).toMatchObject({ name: 'My desk', colour: 'green', comesFrom: 'team' });
  });
});

describe('joining', () => {
  test('what is there is seen, confirmed and used', async () => {
    for (const entry of sourceEntries(30)) writtenByOthers(team.server, entry);
    await openDialog();
    expect(screen.getByRole('checkbox', { name: 'Remember on this computer' })).toHaveProperty(
      'checked',
      false,
    );
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await look();
    await waitForText('Found at this address');
    for (const fact of [
      'team.example',
      TEAM_ADDRESS,
      'Desk',
      '30 entries',
      'Simplified, English',
      'You may read this glossary and change it.',
    ]) {
      expect(textsOf('.found-glossary')[0]).toContain(fact);
    }
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Found at this address'));
    expect(await accessibilityIssues(document.body)).toEqual([]);
    expect(await ask('listTeams')).toEqual([]);
    await press('button', 'Join');
    await waitForText('You have joined “Desk”.');
    await waitForText('Up to date');
    await press('button', 'Close');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect(textsOf('.glossary-row .tag')).toEqual(['team']);
    expect(team.asked.map((one) => one.origins)).toEqual([
      ['https://team.example/*'],
      ['https://team.example/*'],
    ]);
    expect(team.server.requests.every(({ headers }) => 'authorization' in headers)).toBe(true);
  });

  test('with a token', async () => {
    await openDialog();
    await fill('textbox', 'Address', TEAM_ADDRESS);
    await choose('Sign in with', 'token');
    const field = await screen.findByLabelText('Token');
    (field as HTMLInputElement).value = 'ada.a';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press('button', 'See what is there');
    await waitForText('Found at this address');
  });

  test.each([
    [404, '{}', 'There is no team glossary at this address.', 'Address'],
    [401, '{}', 'The server does not accept this sign-in.', 'Password'],
    [503, '', 'The server is busy or unavailable.', 'Address'],
    [200, '<!doctype html>', 'The server answers with a web page, not the glossary', 'Address'],
    [200, '[]', 'This is not the glossary of a team.', 'Address'],
  ])('an answer of %s %s is told in words', async (status, body, words, focused) => {
    team.server.fate = ({ path }) =>
      path.endsWith('_session') && status !== 401 ? undefined : { status, body };
    await openDialog();
    await look();
    await waitForText(words);
    const field = screen.getByLabelText(focused);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(await accessibilityIssues(document.body)).toEqual([]);
  });

  test('one that is empty is filled with the entries of a glossary', async () => {
    await saveElsewhere(sourceEntry('user-1', '关税', 'tariff'));
    await openDialog();
    await look();
    await waitForText('Put the entries of another one into it?');
    await choose('This glossary is empty. Put the entries of another one into it?', 'own');
    await press('button', 'Join');
    await waitForText('You have joined “Desk”.');
    await expect.poll(() => team.server.entries.all().length).toBe(3);
  });

  test('one that others filled meanwhile is joined as they filled it', async () => {
    await saveElsewhere(sourceEntry('user-1', '配额', 'quota'));
    await openDialog();
    await look();
    await choose('This glossary is empty. Put the entries of another one into it?', 'own');
    writtenByOthers(team.server, tariff('tariff'));
    await press('button', 'Join');
    await waitForText('What is at this address has changed');
    await waitForNoText('Put the entries of another one into it?');
    await press('button', 'Join');
    await waitForText('You have joined “Desk”.');
    const { rows } = await ask('searchEntries', { text: '', offset: 0, limit: 10 });
    expect(rows.filter(({ entry }) => JSON.stringify(entry).includes('quota'))).toHaveLength(1);
  });

  test('a reader is told what they may not, and is not asked to fill it', async () => {
    await saveElsewhere(sourceEntry('user-1', '关税', 'tariff'));
    await openDialog();
    await look('desk', 'd');
    await waitForText('You may read this glossary, not change it.');
    await waitForNoText('Put the entries of another one into it?');
  });

  test('the user is asked what may be passed on, where the browser has that', async () => {
    team.asksForData();
    await openDialog();
    await look();
    await waitForText('Found at this address');
    await press('button', 'Join');
    await waitForText('You have joined “Desk”.');
    const origins = ['https://team.example/*'];
    expect(team.asked).toEqual([
      { origins, data_collection: ['authenticationInfo'] },
      { origins, data_collection: ['websiteContent'] },
    ]);
  });

  test('nothing is sent where the user refuses, and nothing stored', async () => {
    team.answer(false);
    await openDialog();
    await look();
    await waitForText('Nothing was sent');
    expect(team.server.requests).toEqual([]);
    team.answer(true);
    await press('button', 'See what is there');
    await waitForText('Found at this address');
    team.answer(false);
    await press('button', 'Join');
    await waitForText('Nothing was sent');
    expect(await ask('listTeams')).toEqual([]);
  });

  test('a name that is taken is refused at its field', async () => {
    await ask('createGlossary', { name: 'Desk', languages: ['en'], colour: 'blue' });
    await openDialog();
    await look();
    await press('button', 'Join');
    await waitForText('Another glossary has this name.');
    await fill('textbox', 'Name in your list', 'Desk again');
    await press('button', 'Join');
    await waitForText('You have joined “Desk again”.');
  });

  test('what is another glossary by then is shown before it is joined', async () => {
    await openDialog();
    await look();
    await waitForText('Found at this address');
    team.server.makeAnew('uuid-2');
    writtenByOthers(team.server, tariff('tariff'));
    await press('button', 'Join');
    await waitForText('What is at this address has changed');
    await waitFor(() => expect(textsOf('.found-glossary')[0]).toContain('1 entry'));
    await press('button', 'Join');
    await waitForText('You have joined “Desk”.');
  });

  test('no page opens it with an address in it', async () => {
    for (const hash of [TEAM_ADDRESS, `join=${TEAM_ADDRESS}`]) {
      location.hash = `#${hash}`;
      dispatchEvent(new Event('hashchange'));
      await waitForText('This entry no longer exists.');
      expect(document.querySelector('dialog')).toBeNull();
    }
    expect(team.server.requests).toEqual([]);
  });
});

describe('a team', () => {
  test('shows how much of a first copy has come', async () => {
    for (const entry of sourceEntries(1_200)) writtenByOthers(team.server, entry);
    const pages = [1, 2, 3].map(() => Promise.withResolvers<void>());
    let asked = 0;
    const answer = team.server.answer.bind(team.server);
    vi.spyOn(team.server, 'answer').mockImplementation(async (request, signal) => {
      if (request.path.startsWith('/desk/_changes')) {
        asked += 1;
        await pages[asked - 1]?.promise;
      }
      return answer(request, signal);
    });
    pages[0]?.resolve();
    const joined = joinElsewhere(team.server);
    await waitFor(() => expect(asked).toBe(2));
    await unfold('Glossaries');
    await press('button', 'Open “Desk”');
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', {
      name: 'Receiving entries: 498 of 1,200',
    });
    expect([bar.value, bar.max]).toEqual([498, 1_200]);
    // A screen reader is told by the bar, and not of each entry that comes.
    expect(textsOf('.team-state output')).toEqual(['']);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    // Pages are told each second, which has passed.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2_000);
    pages[1]?.resolve();
    await screen.findByRole('progressbar', { name: 'Receiving entries: 998 of 1,200' });
    pages[2]?.resolve();
    await joined;
    await waitForNone('progress');
    await waitForText('Up to date');
  });

  test('lists what is not sent yet, and each can be taken back', async () => {
    await openTeam([tariff('tariff')]);
    team.server.fate = () => 'lostRequest';
    await renameElsewhere('tariff', 'duty');
    await waitFor(() => expect(state()).toBe('1 change not sent yet'));
    await unfold('1 change not sent yet');
    await waitFor(() => expect(textsOf('.team .differences tbody tr')[0]).toContain('duty'));
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Discard: duty');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect((await entryCalled('tariff')).id).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Check and send now'));
  });

  test('leaves the focus where the user moved it while a change is taken back', async () => {
    await openTeam([tariff('tariff'), sourceEntry('b', '配额', 'quota')]);
    team.server.fate = () => 'lostRequest';
    await renameElsewhere('tariff', 'duty');
    await renameElsewhere('quota', 'share');
    await waitFor(() => expect(state()).toBe('2 changes not sent yet'));
    await unfold('2 changes not sent yet');
    const other = await screen.findByRole('button', { name: 'Discard: share' });
    const answer = Promise.withResolvers<void>();
    beforeCall('takeBackTeamChanges', () => answer.promise);
    await press('button', 'Discard: duty');
    other.focus();
    answer.resolve();
    await waitFor(() => expect(state()).toBe('1 change not sent yet'));
    expect(document.activeElement).toBe(other);
  });

  test('says since when it is not reached, and goes on', async () => {
    await openTeam([tariff('tariff')]);
    team.server.fate = () => 'lostRequest';
    await renameElsewhere('tariff', 'duty');
    await press('button', 'Check and send now');
    await waitFor(() =>
      expect(state()).toMatch(
        /^The server cannot be reached\. This has been the case since .+ Your copy stays in use\. 1 change not sent yet$/u,
      ),
    );
    expect(textsOf('.team output')[0]).toContain('The server cannot be reached.');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    team.server.fate = () => undefined;
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect(serverHas()).toContain('duty');
  });

  test('has two versions of an entry, between which is chosen field by field', async () => {
    const glossary = await openTeam([tariff('tariff')]);
    await renameElsewhere('tariff', 'duty');
    writtenByOthers(team.server, { ...tariff('levy'), note: 'Since 2026' });
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('1 entry has several versions.'));
    const [row] = (await ask('listTeamVersions', glossary, 0, 1)).rows;
    await unfold(row?.term ?? '');
    const region = await screen.findByRole('region', { name: `Versions of “${row?.term}”` });
    expect(region.textContent).toMatch(/ada, .+duty/u);
    expect(region.textContent).toMatch(/bo, Nov 28, 2026.+levy/u);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    const radios = [...region.querySelectorAll<HTMLInputElement>('input')];
    const labelled = (text: RegExp): HTMLInputElement | undefined =>
      radios.find((radio) => text.test(radio.closest('label')?.textContent ?? ''));
    labelled(/^ ?ada.+duty$/u)?.click();
    labelled(/^ ?bo.+Since 2026$/u)?.click();
    await press('button', 'Save as chosen');
    await waitForText('Done: change of “duty”.');
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect(serverHas()).toContain('duty');
    expect(serverHas()).toContain('Since 2026');
  });

  test('shows two versions in the form of the entry, where one is taken as a whole', async () => {
    await openTeam([tariff('tariff')]);
    const { id } = await renameElsewhere('tariff', 'duty');
    writtenByOthers(team.server, tariff('levy'));
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('1 entry has several versions.'));
    location.hash = `#${id}`;
    dispatchEvent(new Event('hashchange'));
    await press('button', /^Take the version by bo/u, '.entry-form');
    await waitForText('Done: change of “levy”.');
    await press('button', 'Check and send now');
    await waitForNone('.entry-form .base-update');
    await expect.poll(serverHas).toContain('levy');
    expect(serverHas()).not.toContain('_conflicts');
  });

  test('asks about what was deleted here and changed by others', async () => {
    await openTeam([tariff('tariff')]);
    await ask('deleteConceptEntry', (await entryCalled('tariff')).id);
    writtenByOthers(team.server, tariff('levy'));
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('1 entry has several versions.'));
    await unfold('levy');
    await waitForText('You deleted this entry while others changed it.');
    await press('button', 'Keep the entry');
    await waitFor(() => expect(state()).not.toBe('1 entry has several versions.'));
    expect((await entryCalled('levy')).id).toBeDefined();
  });

  test.each([
    ['Delete them here too', 5],
    ['Put them back for everyone', 30],
  ])('keeps back what others delete in great number: “%s”', async (choice, left) => {
    await openTeam(sourceEntries(30));
    for (const { id } of sourceEntries(25)) writtenByOthers(team.server, id, 'eve');
    await press('button', 'Check and send now');
    await waitFor(() =>
      expect(state()).toBe(
        'Others deleted 25 of 30 entries. They stay in use here until you decide.',
      ),
    );
    await unfold('Show which, and who deleted them');
    await waitFor(() => expect(textsOf('.team .differences tbody tr')).toHaveLength(25));
    expect(textsOf('.team .differences tbody tr')[0]).toMatch(/^removed.+eve, Nov 28, 2026/u);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', choice);
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Check and send now'));
    expect(team.server.entries.all()).toHaveLength(left + 2);
  });

  test('tells a reader that changes were refused, which are copied or dropped', async () => {
    await openTeam([tariff('tariff'), sourceEntry('b', '配额', 'quota')], 'desk');
    await renameElsewhere('tariff', 'duty');
    await press('button', 'Check and send now');
    await waitFor(() =>
      expect(state()).toBe('1 change was refused. You may read this glossary, not change it.'),
    );
    await waitForText('Copy 1 entry');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Copy 1 entry');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect((await entryCalled('duty')).id).not.toBe((await entryCalled('tariff')).id);
    await renameElsewhere('quota', 'share');
    await press('button', 'Check and send now');
    await press('button', 'Discard 1 change');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect((await entryCalled('quota')).id).toBeDefined();
  });

  test('wants a new sign-in where the server does, and says what was wrong with it', async () => {
    await openTeam([tariff('tariff')]);
    team.server.users.set('ada', { password: 'new', right: 'write' });
    await renameElsewhere('tariff', 'duty');
    await press('button', 'Check and send now');
    await waitFor(() =>
      expect(state()).toBe('The server wants you to sign in again. 1 change not sent yet'),
    );
    await waitForText('You can go on working.');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await fill('textbox', 'User name', 'ada');
    await fillPassword('wrong');
    await press('button', 'Sign in');
    await waitForText('The server does not accept this sign-in.');
    await fillPassword('new');
    await press('button', 'Sign in');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    expect(serverHas()).toContain('duty');
  });

  /** At the address of a team that was joined there is another glossary, and the list says so. */
  async function openWithAnother(): Promise<void> {
    await openTeam([tariff('tariff')]);
    team.server.makeAnew('uuid-2');
    writtenByOthers(team.server, sourceEntry('b', '配额', 'quota'));
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('There is another glossary at this address now.'));
    expect(await accessibilityIssues(document.body)).toEqual([]);
  }

  /** The English terms of the glossary in use that is called so. */
  async function termsOfDesk(): Promise<readonly string[]> {
    const listed = await ask('listGlossaries');
    const desk = listed.find(({ glossary }) => glossary.name === 'Desk' && !glossary.deleted);
    const { entries } = await ask('readEntries', null, 100);
    const here = entries.filter(({ glossary }) => glossary === desk?.glossary.id);
    return here.map(({ entry }) => entry.languageSections[1]?.termSections[0].term ?? '');
  }

  test('at whose address is another one now can be kept as a copy', async () => {
    await openWithAnother();
    await press('button', 'Keep mine as a copy');
    await waitFor(() => expect(textsOf('.glossary-state')).toEqual([]));
    expect(await termsOfDesk()).toEqual(['tariff']);
  });

  test('at whose address is another one now is left for that one, which is shown before', async () => {
    await openWithAnother();
    await press('button', 'Join the new one');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Found at this address'));
    expect(textsOf('.found-glossary')[0]).toContain('1 entry');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    // What is there by then is shown first as well.
    team.server.makeAnew('uuid-3');
    for (const id of ['b', 'c']) writtenByOthers(team.server, sourceEntry(id, '份额', 'share'));
    await press('button', 'Join the new one');
    await waitFor(() => expect(textsOf('.found-glossary')[0]).toContain('2 entries'));
    await press('button', 'Join the new one');
    await waitFor(() =>
      expect(textsOf('.glossary-state')).toEqual(['Up to date · Checked just now']),
    );
    expect(await termsOfDesk()).toEqual(['share', 'share']);
  });

  test('is left at once where all was sent, else after saying what was not', async () => {
    await openTeam([tariff('tariff')]);
    team.server.fate = () => 'lostRequest';
    await renameElsewhere('tariff', 'duty');
    await waitFor(() => expect(state()).toBe('1 change not sent yet'));
    await press('button', 'Leave the team (move to trash)');
    await waitForText('1 change was never sent.');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Stay'));
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Stay');
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Leave the team (move to trash)'),
    );
    await press('button', 'Leave the team (move to trash)');
    await press('button', 'Leave anyway');
    await screen.findByRole('region', { name: 'Glossaries in the trash' });
    await waitForNone('.team');
  });

  test('says who changed what last', async () => {
    await openTeam([tariff('tariff'), sourceEntry('b', '配额', 'quota')]);
    writtenByOthers(team.server, 'b', 'cy');
    await unfold('Who changed what');
    await waitFor(() => expect(textsOf('.team .differences tbody tr')).toHaveLength(2));
    expect(textsOf('.team .differences tbody tr')).toEqual([
      expect.stringMatching(/^Nov 28, 2026.+cyquota deleted$/u),
      expect.stringMatching(/^Nov 28, 2026.+botariff$/u),
    ]);
    expect(await accessibilityIssues(document.body)).toEqual([]);
  });
});

describe('the history of an entry', () => {
  test('has own steps and those of the team in one list, and puts each back', async () => {
    await openTeam([tariff('tariff')]);
    const { id } = await renameElsewhere('tariff', 'duty');
    await press('button', 'Check and send now');
    await waitFor(() => expect(state()).toBe('Up to date · Checked just now'));
    await waitForNone('.team progress');
    writtenByOthers(team.server, tariff('levy'));
    await press('button', 'Check and send now');
    await expect
      .poll(async () => JSON.stringify(await ask('getStoredEntry', id)))
      .toContain('levy');
    location.hash = `#${id}`;
    dispatchEvent(new Event('hashchange'));
    await unfold('History');
    await waitFor(() => expect(textsOf('.entry-history > li')).toHaveLength(3));
    const [latest, own, first] = textsOf('.entry-history > li');
    expect(latest).toContain('changed by bo');
    expect(latest).not.toContain('Restore');
    expect(own).toContain('changed by ada');
    expect(first).toContain('changed by bo');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', /^Restore this version/u, '.entry-history > li:nth-child(2)');
    await waitForText('Done: change of “duty”.');
    await press('button', 'Check and send now');
    await expect.poll(serverHas).toContain('duty');
  });

  test('has the own steps where the server is not reached, and says so', async () => {
    await openTeam([tariff('tariff')]);
    team.server.fate = () => 'lostRequest';
    const { id } = await renameElsewhere('tariff', 'duty');
    location.hash = `#${id}`;
    dispatchEvent(new Event('hashchange'));
    await unfold('History');
    await waitForText('The team’s record of this entry could not be read.');
    await waitFor(() => expect(textsOf('.entry-history > li')[0]).toContain('changed by you'));
  });
});
