/** Glossaries from an address, in the whole options page: subscribing, updates, and what is kept back. */
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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
} from '../../../components/fixtures/controls-fixture.ts';
import {
  accessibilityIssues,
  type Rendered,
} from '../../../components/fixtures/render-fixture.tsx';
import type { Subscription } from '../../../glossary/model/glossary/subscription.ts';
import { writeOwnData } from '../../../glossary/storage/own-data-file.ts';
import { sourceEntries, sourceEntry } from '../../../glossary/subscription/source-fixture.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
} from '../../shared/own-pages/background-for-pages-fixture.ts';
import * as saving from '../../shared/own-pages/save-file.ts';
import { openOptions, renderOptions } from '../options-fixture.tsx';
import { ADDRESS, type FakeSource, startSource } from './source-fixture.ts';

let source: FakeSource;
let page: Rendered;

beforeEach(async () => {
  page = await openOptions();
  source = startSource();
});

async function openDialog(): Promise<void> {
  await unfold('Glossaries');
  await press('button', 'From an address…');
}

async function look(address = ADDRESS): Promise<void> {
  await fill('textbox', 'Address', address);
  await press('button', 'See what is there');
}

/** The page with a subscription of thirty entries, called Desk. */
async function openSubscribed(): Promise<void> {
  source.publish(sourceEntries(30), { name: 'Desk', edition: 1 });
  await openDialog();
  await look();
  await press('button', 'Subscribe');
  await waitForText('You have subscribed to “Desk”.');
  await press('button', 'Close');
  await waitForNone('dialog');
}

async function openDetail(): Promise<void> {
  await press('button', 'Open “Desk”');
  await waitForText(ADDRESS);
}

async function standing(): Promise<Subscription | undefined> {
  return (await ask('listSubscriptions'))[0];
}

/** What stands under the name of the glossary in the list. */
function state(): string | undefined {
  return textsOf('.glossary-state')[0];
}

describe('from an address', () => {
  test('what is there is seen, confirmed and used', async () => {
    source.publish(sourceEntries(30), {
      name: 'Desk',
      languages: ['zh-Hans', 'en'],
      edition: 7,
      published: '2026-11-08',
    });
    await openDialog();
    await look();
    await waitForText('terms.example');
    for (const fact of [ADDRESS, 'Desk', '30 entries', 'Simplified, English', '7', 'Nov 8, 2026']) {
      expect(textsOf('.found-glossary')[0]).toContain(fact);
    }
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Found at this address'));
    expect(textsOf('.first-entries li')).toHaveLength(10);
    expect(await standing()).toBeUndefined();
    await choose('Check for updates', 'weekly');
    await press('button', 'Subscribe');
    await waitForText('Its 30 entries are marked on pages from now on.');
    await press('button', 'Close');
    await waitFor(() => expect(state()).toBe('Checked just now'));
    expect(textsOf('.glossary-row .tag')).toEqual(['subscribed']);
    expect(await standing()).toMatchObject({ address: ADDRESS, rate: 'weekly', edition: 7 });
    expect(source.asked).toEqual([ADDRESS]);
    expect(source.allowed).toEqual(['https://terms.example/*']);
  });

  test.each([
    [404, '', 'There is no file at this address.'],
    [403, '', 'The server asks for a sign-in.'],
    [503, '', 'The server is busy or unavailable.'],
    [418, '', 'The server sent an unexpected response.'],
    [302, '', 'The address redirects to another one.'],
    [200, '<!doctype html>', 'The server answers with a web page, not a glossary.'],
    [200, '', 'The file is empty, damaged or cut off.'],
    [200, '{"terms":[]}', 'The file is not a glossary in Termlight JSON.'],
    [
      200,
      '{"format":"termlight-glossary","version":9,"entries":[]}',
      'The file was made by a later version of Termlight.',
    ],
    [new Error('offline'), '', 'The server cannot be reached.'],
  ])('an answer of %s %s is told in words', async (status, text, words) => {
    source.answer(status, text);
    await openDialog();
    await look();
    await waitForText(words);
    const field = screen.getByRole('textbox', { name: 'Address' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(await accessibilityIssues(document.body)).toEqual([]);
  });

  test.each([
    ['desk', 'This is not a web address.'],
    ['ftp://terms.example/', 'The address has to begin with https://.'],
    ['http://localhost:8080/a.jsonl', 'The address has to begin with https://.'],
    ['https://me:secret@terms.example/', 'The address contains a name or a password.'],
  ])('%s is not asked', async (address, words) => {
    await openDialog();
    await look(address);
    await waitForText(words);
    expect(source.asked).toEqual([]);
    expect(source.allowed).toEqual([]);
  });

  test('of this computer is asked where the setting for developers allows it', async () => {
    source.publish(sourceEntries(1));
    await ask('updateSettings', { localSources: true });
    await openDialog();
    await look('http://localhost:8080/a.jsonl');
    await waitForText('Found at this address');
    expect(source.allowed).toEqual(['http://localhost/*']);
  });

  test('is asked once it is known whether it may be, so that access is asked for in the press', async () => {
    source.publish(sourceEntries(1));
    await ask('updateSettings', { localSources: true });
    const answer = Promise.withResolvers<void>();
    beforeCall('getSettings', () => answer.promise);
    await openDialog();
    await fill('textbox', 'Address', 'http://localhost:8080/a.jsonl');
    const button = screen.getByRole('button', { name: 'See what is there' });
    expect(button).toHaveProperty('disabled', true);
    await userEvent.keyboard('{Enter}');
    answer.resolve();
    await press('button', 'See what is there');
    await waitForText('Found at this address');
    expect(source.allowed).toEqual(['http://localhost/*']);
  });

  test('is asked though the settings cannot be read', async () => {
    source.publish(sourceEntries(1));
    beforeCall('getSettings', () => {
      throw new Error('The settings cannot be read.');
    });
    await openDialog();
    await look();
    await waitForText('Found at this address');
    expect(source.allowed).toEqual(['https://terms.example/*']);
  });

  test.each([
    ['2026-11-08', 'Nov 8, 2026'],
    ['Autumn 2026', 'Autumn 2026'],
    ['2026-11-31', '2026-11-31'],
  ])('a date that the file says as %s is shown as %s', async (published, shown) => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    try {
      source.publish(sourceEntries(1), { published });
      await openDialog();
      await look();
      await waitForText('Found at this address');
      expect(textsOf('.found-glossary dl div')).toContain(`Published${shown}`);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('another address is typed at once', async () => {
    source.publish(sourceEntries(1));
    await openDialog();
    expect(document.activeElement).not.toBe(screen.getByRole('textbox', { name: 'Address' }));
    await look();
    await waitForText('Found at this address');
    await press('button', 'Another address');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Address' })),
    );
  });

  test('a private network is asked after a second question, and only for that address', async () => {
    source.publish(sourceEntries(1));
    await openDialog();
    await look('https://intranet/a.jsonl');
    await waitForText('This address leads into a private network.');
    expect(source.asked).toEqual([]);
    expect(source.allowed).toEqual([]);
    await fill('textbox', 'Address', 'https://router/a.jsonl');
    await waitForNoText('Check it anyway');
    await fill('textbox', 'Address', 'https://intranet/a.jsonl');
    await press('button', 'See what is there');
    await waitForText('This address leads into a private network.');
    await press('button', 'Check it anyway');
    await waitForText('Found at this address');
    expect(source.asked).toEqual(['https://intranet/a.jsonl']);
    await press('button', 'Another address');
    await look('https://printer/a.jsonl');
    await waitForText('This address leads into a private network.');
  });

  test('a private network that was confirmed is checked again without a question', async () => {
    source.publish(sourceEntries(1));
    await openDialog();
    await look('https://intranet/a.jsonl');
    await press('button', 'Check it anyway');
    await press('button', 'Subscribe');
    await waitForText('Its entry is marked on pages from now on.');
    const { glossary = '' } = (await standing()) ?? {};
    expect(await ask('refreshSubscription', glossary)).not.toHaveProperty('fault');
    expect(source.asked).toEqual(['https://intranet/a.jsonl', 'https://intranet/a.jsonl']);
  });

  test('what is typed while an address is asked is neither confirmed nor asked', async () => {
    source.publish(sourceEntries(1), { name: 'Desk' });
    await openDialog();
    await look('https://intranet/a.jsonl');
    const answer = Promise.withResolvers<void>();
    await screen.findByRole('button', { name: 'Check it anyway' });
    beforeCall('lookAtAddress', () => answer.promise);
    await press('button', 'Check it anyway');
    await fill('textbox', 'Address', 'https://router/a.jsonl');
    answer.resolve();
    await waitForText('Found at this address');
    await press('button', 'Subscribe');
    await waitForText('You have subscribed to “Desk”.');
    expect(source.asked).toEqual(['https://intranet/a.jsonl']);
    expect(await standing()).toMatchObject({ address: 'https://intranet/a.jsonl' });
  });

  test('what is said of an address is not said of another', async () => {
    await openDialog();
    const answer = Promise.withResolvers<void>();
    beforeCall('lookAtAddress', () => answer.promise);
    await look('https://intranet/a.jsonl');
    await fill('textbox', 'Address', 'https://router/a.jsonl');
    answer.resolve();
    await waitForNone('progressbar');
    expect(screen.queryByRole('button', { name: 'Check it anyway' })).toBeNull();
    await fill('textbox', 'Address', 'https://intranet/a.jsonl');
    await waitForText('This address leads into a private network.');
    expect(source.asked).toEqual([]);
  });

  test('an address that is gone once it is subscribed to is told in words', async () => {
    source.publish(sourceEntries(1));
    await openDialog();
    const answer = Promise.withResolvers<void>();
    beforeCall('lookAtAddress', () => answer.promise);
    await look();
    await fill('textbox', 'Address', 'https://terms.example/other.jsonl');
    answer.resolve();
    await waitForText('Found at this address');
    source.answer(404);
    // In another window, by which the background forgets what was shown here.
    await ask('lookAtAddress', { address: ADDRESS, mayBePrivate: false });
    await press('button', 'Subscribe');
    await waitForText('There is no file at this address.');
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveProperty('value', ADDRESS);
  });

  test('what changed since it was looked at is shown before it is used', async () => {
    source.publish(sourceEntries(30), { name: 'Desk' });
    await openDialog();
    await look();
    await waitForText('30 entries');
    // In another window, by which the background forgets what was shown here.
    source.publish(sourceEntries(31), { name: 'Desk' });
    await ask('lookAtAddress', { address: ADDRESS, mayBePrivate: false });
    await press('button', 'Subscribe');
    await waitForText('The file has changed since you looked at it.');
    await waitFor(() => expect(textsOf('.found-glossary')[0]).toContain('31 entries'));
    expect(document.activeElement?.textContent).toBe('Found at this address');
    expect(await standing()).toBeUndefined();
    await press('button', 'Subscribe');
    await waitForText('Its 31 entries are marked on pages from now on.');
  });

  test('a name that is taken is refused at its field', async () => {
    await openSubscribed();
    await press('button', 'From an address…');
    await look();
    await press('button', 'Subscribe');
    await waitForText('Another glossary has this name.');
    await fill('textbox', 'Name in your list', 'Desk again');
    await press('button', 'Subscribe');
    await waitForText('You have subscribed to “Desk again”.');
  });

  test('no page opens it with an address in it', async () => {
    location.hash = `#${ADDRESS}`;
    dispatchEvent(new Event('hashchange'));
    await waitForText('This entry no longer exists.');
    expect(document.querySelector('dialog')).toBeNull();
    expect(source.asked).toEqual([]);
  });

  test('what is found, and how a subscription stands, is accessible', async () => {
    await openSubscribed();
    await openDetail();
    await unfold('Name, colour and languages');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'From an address…');
    await look();
    await waitForText('Found at this address');
    expect(await accessibilityIssues(document.body)).toEqual([]);
  });
});

describe('a subscription that was lost', () => {
  const named = { name: 'Desk', address: ADDRESS, rate: 'weekly', colour: 'green', place: 1 };

  /** Restores a backup that names subscriptions. */
  async function restoreNamed(...subscriptions: readonly object[]): Promise<void> {
    const file = {
      exported: '2026-11-29',
      records: [],
      trash: [],
      setAside: [],
      subscriptions: { version: 1, subscriptions },
    };
    const text = writeOwnData(file);
    await unfold('Copies and backup');
    await giveFile('Restore from a backup file…', new File([text], 'backup.json'));
    await waitForText('You will be shown');
    await press('button', 'Restore', 'dialog');
    await waitForText('no longer here');
  }

  test('is listed, asked for by a press alone, and as before once it is subscribed to', async () => {
    source.publish(sourceEntries(3), { name: 'Another name' });
    await restoreNamed(named);
    expect(textsOf('.former-sources li')[0]).toContain(ADDRESS);
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Subscribe again to “Desk”');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' });
    expect(field.value).toBe(ADDRESS);
    await waitForText('This one comes back as number 2 of your glossaries');
    expect(source.asked).toEqual([]);
    await press('button', 'See what is there');
    await waitForText('Found at this address');
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Subscribe');
    await waitForText('It is number 2 of your glossaries, as before.');
    await press('button', 'Close');
    await waitForNone('.former-sources');
    expect(await standing()).toMatchObject({ address: ADDRESS, rate: 'weekly' });
    const list = await ask('listGlossaries');
    expect(list.map(({ glossary }) => glossary)).toEqual([
      expect.objectContaining({ id: 'own' }),
      expect.objectContaining({ name: 'Desk', colour: 'green' }),
      expect.objectContaining({ id: 'curated' }),
    ]);
  });

  test('leaves the focus with the others once it is subscribed to', async () => {
    source.publish(sourceEntries(1));
    await restoreNamed(named, { ...named, name: 'Other', address: `${ADDRESS}?other` });
    await press('button', 'Subscribe again to “Desk”');
    await press('button', 'See what is there');
    await waitForText('Found at this address');
    await press('button', 'Subscribe');
    await waitFor(() => expect(textsOf('.former-sources li')).toHaveLength(1));
    await press('button', 'Close');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/no longer here/u));
  });

  test('is no longer listed once the user has no wish for it, and the focus stays there', async () => {
    const other = { ...named, name: 'Other', address: `${ADDRESS}?other` };
    await restoreNamed(named, other);
    screen.getByRole('button', { name: 'Do not show again: “Desk”' }).focus();
    await press('button', 'Do not show again: “Desk”');
    await waitFor(() => expect(textsOf('.former-sources li')).toHaveLength(1));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/no longer here/u));
    await press('button', 'Do not show again: “Other”');
    await waitForNone('.former-sources');
    expect(source.asked).toEqual([]);
    expect(await standing()).toBeUndefined();
  });
});

describe('a subscription', () => {
  test('is checked at once, and lists what the update did', async () => {
    await openSubscribed();
    const [first, second, ...others] = sourceEntries(30);
    source.publish([sourceEntry(second?.id ?? '', '别名'), ...others, sourceEntry('new')]);
    await openDetail();
    await waitForText('There has been no update yet.');
    await press('button', 'Check now');
    await waitForText('1 new · 1 changed · 1 removed');
    await unfold(textsOf('.subscription summary')[0] ?? '');
    await waitFor(() => expect(textsOf('.differences tbody tr')).toHaveLength(3));
    const rows = textsOf('.differences tbody tr').toSorted();
    expect(rows[0]).toContain('changed');
    expect(rows[0]).toContain('别名');
    expect(rows[1]).toContain('new术语new');
    expect(rows[2]).toContain(`removed术语${first?.id}`);
    expect(textsOf('.subscription output')).toContain('Checked just now');
  });

  test('says of an update with large entries that not all of it is listed', async () => {
    await openSubscribed();
    const kept = [{ name: 'field', value: 'a'.repeat(60_000) }];
    source.publish(sourceEntries(30).map((entry) => ({ ...entry, kept })));
    await openDetail();
    await press('button', 'Check now');
    await waitForText('30 changed');
    await unfold(textsOf('.subscription summary')[0] ?? '');
    await waitForText('The first 16 of 30 are shown.');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  test('of which nothing can be read says so, and can be left', async () => {
    await openSubscribed();
    const { glossary = '' } = (await standing()) ?? {};
    const database = await openDB('termlight');
    await database.put('sources', 'broken', glossary);
    database.close();
    page.close();
    await renderOptions();
    await unfold('Glossaries');
    await waitFor(() =>
      expect(state()).toMatch(/^The address of this subscription can no longer be read/u),
    );
    await press('button', 'Open “Desk”');
    await press('button', 'Unsubscribe (move to trash)');
    const trash = await screen.findByRole('region', { name: 'Glossaries in the trash' });
    await press('button', 'Delete “Desk” permanently');
    await waitFor(() => expect(trash.isConnected).toBe(false));
  });

  test('keeps its copy where the server fails, and says so in its line', async () => {
    await openSubscribed();
    source.answer(404);
    await openDetail();
    await press('button', 'Check now');
    await waitFor(() =>
      expect(state()).toMatch(
        /^There is no file at this address\. This has been the case since .+ Your copy stays in use\.$/u,
      ),
    );
    expect((await standing())?.entries).toBe(30);
  });

  test('keeps back what takes too much away, until the user takes it over', async () => {
    await openSubscribed();
    source.publish(sourceEntries(2), { edition: 2 });
    await openDetail();
    await press('button', 'Check now');
    await waitFor(() => expect(state()).toBe('An update would remove 28 of 30 entries.'));
    await unfold('Show what it would change');
    await waitFor(() => expect(textsOf('.differences tbody tr')).toHaveLength(28));
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Use the update');
    await waitFor(() => expect(state()).toBe('Checked just now'));
    expect(await standing()).toMatchObject({ entries: 2, edition: 2 });
    await waitForText('28 removed');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Check now'));
  });

  test('stays as it is where the user keeps theirs', async () => {
    await openSubscribed();
    source.publish(sourceEntries(30), { edition: 0 });
    await openDetail();
    await press('button', 'Check now');
    await waitFor(() => expect(state()).toBe('An update is older than your copy.'));
    await press('button', 'Keep mine');
    await waitFor(() => expect(state()).toBe('Checked just now'));
    await waitForNoText('Keep mine');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Check now'));
  });

  test('that was kept can still be given up for the update', async () => {
    await openSubscribed();
    source.publish(sourceEntries(2), { edition: 2 });
    await openDetail();
    await press('button', 'Check now');
    await press('button', 'Keep mine');
    await waitForText('You kept your copy.');
    await unfold('Show what it would change');
    await waitFor(() => expect(textsOf('.differences tbody tr')).toHaveLength(28));
    expect(await accessibilityIssues(document.body)).toEqual([]);
    await press('button', 'Use the update');
    await waitForNoText('You kept your copy.');
    expect(await standing()).toMatchObject({ entries: 2, edition: 2 });
  });

  test('is settled only once, though its buttons keep the focus meanwhile', async () => {
    await openSubscribed();
    source.publish(sourceEntries(2));
    await openDetail();
    await press('button', 'Check now');
    const use = await screen.findByRole('button', { name: 'Use the update' });
    const answer = Promise.withResolvers<void>();
    let settled = 0;
    beforeCall('settleKeptBack', () => {
      settled += 1;
      return answer.promise;
    });
    await press('button', 'Use the update');
    await waitFor(() => expect(use.getAttribute('aria-disabled')).toBe('true'));
    expect(document.activeElement).toBe(use);
    // `press` waits until a button can be used, which this one cannot now.
    await userEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
    answer.resolve();
    await waitFor(() => expect(state()).toBe('Checked just now'));
    expect(settled).toBe(1);
    expect(await standing()).toMatchObject({ entries: 2 });
  });

  test('keeps what the user decides while the server is asked, and leaves the focus', async () => {
    await openSubscribed();
    source.publish(sourceEntries(2));
    await openDetail();
    await press('button', 'Check now');
    await screen.findByRole('button', { name: 'Keep mine' });
    const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    beforeCall('refreshSubscription', () => answers[0].promise);
    beforeCall('changeRefreshRate', () => answers[1].promise);
    await choose('Check for updates', 'weekly');
    expect(document.querySelector('.subscription progress')).toBeNull();
    answers[1].resolve();
    await waitFor(async () => expect((await standing())?.rate).toBe('weekly'));
    await press('button', 'Check now');
    await waitFor(() => expect(document.querySelector('.subscription progress')).not.toBeNull());
    const rate = await screen.findByRole('combobox', { name: 'Check for updates' });
    const settled = Promise.withResolvers<void>();
    beforeCall('settleKeptBack', () => settled.promise);
    await press('button', 'Keep mine');
    rate.focus();
    settled.resolve();
    await waitForText('You kept your copy.');
    await waitForNoText('Keep mine');
    expect(document.activeElement).toBe(rate);
    answers[0].resolve();
  });

  test('says of a check and of a decision why each of them failed', async () => {
    await openSubscribed();
    source.publish(sourceEntries(2));
    await openDetail();
    await press('button', 'Check now');
    await screen.findByRole('button', { name: 'Keep mine' });
    const failures = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    beforeCall('refreshSubscription', () => failures[0].promise);
    beforeCall('settleKeptBack', () => failures[1].promise);
    await press('button', 'Check now');
    await press('button', 'Keep mine');
    failures[0].reject(new Error('The check failed.'));
    failures[1].reject(new Error('The decision failed.'));
    await waitFor(() =>
      expect(textsOf('.subscription .notice.error p.small')).toEqual([
        'The check failed.',
        'The decision failed.',
      ]),
    );
  });

  test('is checked as often as before while nothing can be written', async () => {
    await openSubscribed();
    await fakeBrowser.storage.local.set({ settings: 'damaged' });
    page.close();
    await renderOptions();
    await unfold('Glossaries');
    await openDetail();
    const rate = await screen.findByRole('combobox', { name: 'Check for updates' });
    await waitFor(() => expect(rate).toHaveProperty('disabled', true));
  });

  test('is checked as often as the user wants, and left as any glossary is', async () => {
    await openSubscribed();
    await openDetail();
    expect(screen.queryByRole('switch', { name: /read-only/u })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Merge into another…' })).toBeNull();
    await choose('Check for updates', 'byHand');
    await waitForNoText('next check on');
    expect(await standing()).toMatchObject({ rate: 'byHand' });
    await press('button', 'Unsubscribe (move to trash)');
    const trash = await screen.findByRole('region', { name: 'Glossaries in the trash' });
    expect(within(trash).getByText('Desk')).toBeDefined();
  });
});

describe('an entry of a subscription', () => {
  async function openEntry(): Promise<void> {
    await openSubscribed();
    const { rows } = await ask('searchEntries', { text: '术语e7', offset: 0, limit: 1 });
    location.hash = `#${rows[0]?.entry.id}`;
    page.close();
    await renderOptions();
    await waitForText('This entry comes from a subscription');
  }

  test('is shown, with nothing to edit', async () => {
    await openEntry();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('术语e7'));
    expect(textsOf('.fixed-entry')[0]).toContain('term e7');
    expect(document.querySelectorAll('.fixed-entry :is(input[type=text], textarea)')).toHaveLength(
      0,
    );
    expect(await accessibilityIssues(document.body)).toEqual([]);
  });

  test('is copied to a glossary of the user, where it can be changed', async () => {
    await openEntry();
    await press('button', 'Copy to “My glossary”');
    await waitForText('Done: addition of “term e7”.');
    await fill('textbox', 'Term', 'term of mine', '.language-fields:has([lang=en])');
    await press('button', 'Save');
    await waitForText('Done: change of “term of mine”.');
    expect(await standing()).toMatchObject({ entries: 30 });
  });

  test('is not marked where the user does not want it', async () => {
    await openEntry();
    const unmarked = async (): Promise<number> =>
      (await ask('getSettings')).siteRules.flatMap((rule) => rule.unmarked ?? []).length;
    await press('switch', 'Do not mark this entry');
    await expect.poll(unmarked).toBe(1);
    await waitFor(() =>
      expect(screen.getByRole('switch', { name: 'Do not mark this entry' })).toHaveProperty(
        'checked',
        true,
      ),
    );
    await press('switch', 'Do not mark this entry');
    await expect.poll(unmarked).toBe(0);
  });

  test('is none of what the user added', async () => {
    await openSubscribed();
    await saveElsewhere(sourceEntry('user-1', '自己的', 'own'));
    await waitForText('33 entries');
    await press('checkbox', 'Only my changes');
    await waitForText('1 entry');
    await press('button', 'Clear filters');
    await press('button', 'Export…');
    await choose('Entries', 'own');
    await waitForText('This format carries everything.');
    const saveFile = vi.spyOn(saving, 'saveFile').mockReturnValue();
    await press('button', 'Save the file');
    await waitFor(() => expect(saveFile).toHaveBeenCalled());
    const saved = await new Response(saveFile.mock.lastCall?.[0]).text();
    expect(saved).toContain('自己的');
    expect(saved).not.toContain('术语e7');
  });

  test('stays where many are deleted, and the page says so', async () => {
    await openSubscribed();
    await waitForText('32 entries');
    await press('checkbox', 'Select all entries found');
    await press('button', 'Delete', '.selection-bar');
    await waitForText('30 entries stay as they are');
    expect(await standing()).toMatchObject({ entries: 30 });
  });
});
