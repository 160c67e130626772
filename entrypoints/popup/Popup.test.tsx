import { screen, waitFor } from '@testing-library/dom';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CYBERSECURITY, CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { accessibilityIssues, renderView } from '../../components/fixtures/render-fixture.tsx';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import {
  ask,
  beforeCall,
  saveElsewhere,
  startBackground,
} from '../shared/own-pages/background-for-pages-fixture.ts';
import * as messaging from '../shared/messaging.ts';
import { Popup } from './Popup.tsx';

const TAB = 7;
/** Told when the user gives or takes access to sites. */
let accessChanged: (() => void)[];
/** The texts are the ids of the concepts, which are English. */
let report: (frame: number, found: Readonly<Record<string, number>>) => void;

function frameReport(frame: number, counts: Readonly<Record<string, number>>): FrameReport {
  const found = Object.entries(counts).map(([concept, count]) => ({
    concept,
    count,
    text: concept,
  }));
  return { document: `document ${frame}`, enabled: true, matches: found.length, found };
}

beforeEach(() => {
  startBackground([CYBERSPACE, CYBERSECURITY]);
  vi.spyOn(messaging, 'requestTab').mockResolvedValue();
  vi.spyOn(messaging, 'onReports').mockImplementation((call, _decode, hear) => {
    if (call !== 'reportFrame') return;
    report = (frame, counts) => {
      hear({ tab: TAB, frame, url: 'https://example.org/' }, frameReport(frame, counts) as never);
    };
  });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true as never);
  const { onAdded, onRemoved } = fakeBrowser.permissions;
  accessChanged = [];
  for (const event of [onAdded, onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation((listener) => {
      accessChanged.push(listener as () => void);
    });
    vi.spyOn(event, 'removeListener').mockReturnValue();
  }
  const tab = { id: TAB, url: 'https://example.org/page' };
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [tab] as never);
});

async function openPopup(): Promise<ReturnType<typeof renderView>> {
  const rendered = renderView(<Popup query="" />);
  await waitFor(() =>
    expect(messaging.requestTab).toHaveBeenCalledWith(TAB, undefined, 'requestReport'),
  );
  return rendered;
}

test('the terms of all frames are listed with their equivalents', async () => {
  await openPopup();
  report(0, { cyberspace: 2 });
  report(3, { cyberspace: 1, cybersecurity: 4 });
  expect(await screen.findByText('2 terms on this page')).toBeDefined();
  expect(await screen.findByRole('button', { name: /网络空间 3 occurrences/u })).toBeDefined();
});

test('of a page of Taiwan the Chinese that is written there comes first', async () => {
  await openPopup();
  await saveElsewhere({ ...CYBERSPACE, jurisdiction: 'TW' });
  report(0, { cyberspace: 1 });
  expect(await screen.findByRole('button', { name: /網路空間 1 occurrence/u })).toBeDefined();
});

test('clicks on a term go through one frame and then the next', async () => {
  const { user } = await openPopup();
  report(0, { cyberspace: 1 });
  report(3, { cyberspace: 1 });
  const button = await screen.findByRole('button', { name: /2 occurrences/u });
  await user.click(button);
  await user.click(button);
  expect(messaging.requestTab).toHaveBeenCalledWith(TAB, 0, 'reveal', 'cyberspace', 0);
  expect(messaging.requestTab).toHaveBeenLastCalledWith(TAB, 3, 'reveal', 'cyberspace', 0);
});

test('the site is switched off and on again, and everything paused', async () => {
  const { user } = await openPopup();
  await user.click(await screen.findByRole('switch', { name: 'Mark terms on example.org' }));
  expect(await screen.findByText('Off on example.org')).toBeDefined();
  await expect
    .poll(() => ask('getSettings'))
    .toHaveProperty('siteRules', [{ pattern: 'example.org', marking: 'off' }]);
  await user.click(await screen.findByRole('switch', { name: 'Mark terms on example.org' }));
  await user.click(await screen.findByRole('switch', { name: 'Pause on all sites' }));
  expect(await screen.findByText('Paused on all sites')).toBeDefined();
  await expect.poll(() => ask('getSettings')).toMatchObject({ paused: true, siteRules: [] });
});

test('the tab is switched off until it closes, and on again', async () => {
  const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://example.org/page' });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async () => [{ id, url: 'https://example.org/page' }] as never,
  );
  const { user } = renderView(<Popup query="" />);
  await user.click(await screen.findByRole('button', { name: 'Switch off in this tab' }));
  expect(await screen.findByText('Off in this tab')).toBeDefined();
  await expect.poll(async () => (await ask('getSettings')).siteRules).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Switch on in this tab' }));
  await waitFor(() => expect(screen.queryByText('Off in this tab')).toBeNull());
});

test('nothing is offered for a tab before it is known which one that is', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  vi.spyOn(fakeBrowser.tabs, 'query').mockReturnValue(promise as never);
  renderView(<Popup query="" />);
  expect(await screen.findByRole('switch', { name: 'Pause on all sites' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Switch off in this tab' })).toBeNull();
  resolve([{ id: TAB, url: 'https://example.org/page' }]);
  expect(await screen.findByRole('button', { name: 'Switch off in this tab' })).toBeDefined();
});

test('of a page that draws its text it is said what helps, and the reader is offered', async () => {
  const address = 'https://docs.google.com/document/d/1aB_c/edit';
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async () => [{ id: TAB, url: address }] as never,
  );
  const opened = vi.spyOn(fakeBrowser.tabs, 'create');
  const { user, element } = await openPopup();
  report(0, {});
  expect(await screen.findByText('This page draws its text as a picture')).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
  const [, inNotice] = screen.getAllByRole('button', { name: 'Reader' });
  if (inNotice !== undefined) await user.click(inNotice);
  await waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

test('a page without a content script is said to be out of reach', async () => {
  vi.mocked(messaging.requestTab).mockRejectedValue(new Error('Receiving end does not exist'));
  await openPopup();
  expect(await screen.findByText('This page cannot be marked')).toBeDefined();
});

test('a changed equivalent shows while the popup is open', async () => {
  await openPopup();
  report(0, { cyberspace: 1 });
  await screen.findByRole('button', { name: /网络空间 1 occurrence/u });
  const [, , english] = CYBERSPACE.languageSections;
  await saveElsewhere({
    ...CYBERSPACE,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: '赛博空间', administrativeStatus: 'preferred' }],
      },
      ...(english === undefined ? [] : [english]),
    ],
  });
  expect(await screen.findByRole('button', { name: /赛博空间 1 occurrence/u })).toBeDefined();
});

test('a pause for an hour ends by itself', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z'), toFake: ['Date'] });
  const { user } = await openPopup();
  await user.click(await screen.findByRole('button', { name: 'Pause for an hour' }));
  expect(await screen.findByText(/^No terms are marked until/u)).toBeDefined();
  await expect
    .poll(() => ask('getSettings'))
    .toMatchObject({
      paused: false,
      pausedUntil: '2026-11-24T11:00:00.000Z',
    });
});

test('a site that is not listed is listed by its switch', async () => {
  await ask('updateSettings', { onlyListedSites: true });
  const { user } = await openPopup();
  expect(await screen.findByText('Not switched on for example.org')).toBeDefined();
  await user.click(await screen.findByRole('switch', { name: 'Mark terms on example.org' }));
  await expect
    .poll(async () => (await ask('getSettings')).siteRules)
    .toEqual([{ pattern: 'example.org', marking: 'on' }]);
});

test('a site is switched off before the settings are there, and no other rule is lost', async () => {
  const siteRules = [
    { pattern: '*.gov.cn', direction: 'zh' },
    { pattern: 'example.net', marking: 'off' },
  ] as const;
  await ask('updateSettings', { siteRules });
  beforeCall('getSettings', () => new Promise(() => {}));
  const { user } = await openPopup();
  await user.click(await screen.findByRole('switch', { name: 'Mark terms on example.org' }));
  await expect
    .poll(async () => (await ask('getSettings')).siteRules)
    .toEqual([...siteRules, { pattern: 'example.org', marking: 'off' }]);
});

test('one page is switched off, and only that rule is taken back', async () => {
  const { user } = await openPopup();
  await user.click(await screen.findByRole('button', { name: 'Switch off for this page' }));
  await expect
    .poll(async () => (await ask('getSettings')).siteRules)
    .toEqual([{ pattern: 'example.org/page', marking: 'off' }]);
  await user.click(await screen.findByRole('button', { name: 'Switch on for this page' }));
  await expect.poll(async () => (await ask('getSettings')).siteRules).toEqual([]);
});

test('access that is missing is asked for', async () => {
  vi.mocked(fakeBrowser.permissions.contains).mockImplementation(async () => false as never);
  vi.mocked(messaging.requestTab).mockRejectedValue(new Error('Receiving end does not exist'));
  const allow = vi
    .spyOn(fakeBrowser.permissions, 'request')
    .mockImplementation(async () => true as never);
  const { user } = await openPopup();
  await user.click(await screen.findByRole('button', { name: 'Allow on all sites' }));
  expect(allow).toHaveBeenCalledWith({ origins: ['<all_urls>'] });
});

test('access that the user takes or gives elsewhere is noticed', async () => {
  const mayRead = vi.mocked(fakeBrowser.permissions.contains);
  vi.mocked(messaging.requestTab).mockRejectedValue(new Error('Receiving end does not exist'));
  await openPopup();
  expect(await screen.findByText('This page cannot be marked')).toBeDefined();
  mayRead.mockImplementation(async () => false as never);
  for (const changed of accessChanged) changed();
  expect(await screen.findByText('Termlight may not read this page')).toBeDefined();
  mayRead.mockImplementation(async () => true as never);
  for (const changed of accessChanged) changed();
  expect(await screen.findByText('This page cannot be marked')).toBeDefined();
});
