import { screen, waitFor } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choose, waitForText } from '../../components/fixtures/controls-fixture.ts';
import { CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { beforeCall, startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import * as messaging from '../shared/messaging.ts';
import * as saving from '../shared/own-pages/save-file.ts';
import * as access from '../shared/own-pages/use-site-access.ts';
import { Panel } from './Panel.tsx';

const TAB = 7;

/** Shows the panel beside a page that has a concept. @returns what is saved */
function openPanel(entry: ConceptEntry, text: string) {
  startBackground([entry]);
  vi.spyOn(messaging, 'request');
  vi.spyOn(messaging, 'requestTab').mockResolvedValue();
  vi.spyOn(messaging, 'onReports').mockImplementation((call, _decode, hear) => {
    if (call !== 'reportFrame') return;
    const found = [{ concept: entry.id, count: 1, text }];
    const report = { document: 'one', enabled: true, matches: 1, found };
    hear({ tab: TAB, frame: 0, url: 'https://example.org/' }, report as never);
  });
  vi.spyOn(access, 'useSiteAccess').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async () => [{ id: TAB, url: 'https://example.org/page' }] as never,
  );
  const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
  return { save, user: renderView(<Panel query="" />).user };
}

test('a file that is saved before the entries are shown has their equivalents', async () => {
  const { save, user } = openPanel(CYBERSPACE, '网络空间');
  beforeCall('getConceptEntries', () => new Promise(() => {}));
  await screen.findByText('网络空间');
  const shown = ['getConceptEntries', [CYBERSPACE.id], ['网络空间']] as const;
  await waitFor(() => expect(messaging.request).toHaveBeenCalledWith(...shown));
  beforeCall('getConceptEntries', () => undefined);
  await user.click(await screen.findByRole('button', { name: 'Save the list' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.calls[0]?.[0]).toContain('cyberspace');
});

test.each([
  ['csv', '20th Congress', '{n:ordinal} Congress'],
  ['tbx', '{n:ordinal} Congress', '20th Congress'],
])('a list saved as %s has a name with any number as %s', async (format, name, other) => {
  const term = { administrativeStatus: 'preferred' } as const;
  const languageSections = [
    { language: 'zh-Hans', termSections: [{ ...term, term: '第{n:zh}届全国代表大会' }] },
    { language: 'en', termSections: [{ ...term, term: '{n:ordinal} Congress' }] },
  ] as const;
  const { save, user } = openPanel({ id: 'congress', languageSections }, '第二十届全国代表大会');
  await waitForText('20th Congress');
  await choose('File format', format);
  await user.click(await screen.findByRole('button', { name: 'Save the list' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.calls[0]?.[0]).toContain(name);
  expect(save.mock.calls[0]?.[0]).not.toContain(other);
});
