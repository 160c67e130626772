import { screen, waitFor } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import { beforeCall, startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import * as messaging from '../shared/messaging.ts';
import * as saving from '../shared/own-pages/save-file.ts';
import * as access from '../shared/own-pages/use-site-access.ts';
import { Panel } from './Panel.tsx';

const TAB = 7;

test('a file that is saved before the entries are shown has their equivalents', async () => {
  startBackground([CYBERSPACE]);
  beforeCall('getConceptEntries', () => new Promise(() => {}));
  vi.spyOn(messaging, 'request');
  vi.spyOn(messaging, 'requestTab').mockResolvedValue();
  vi.spyOn(messaging, 'onReports').mockImplementation((call, _decode, hear) => {
    if (call !== 'reportFrame') return;
    const found = [{ concept: CYBERSPACE.id, count: 1, text: '网络空间' }];
    const report = { document: 'one', enabled: true, matches: 1, found };
    hear({ tab: TAB, frame: 0, url: 'https://example.org/' }, report as never);
  });
  vi.spyOn(access, 'useSiteAccess').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(
    async () => [{ id: TAB, url: 'https://example.org/page' }] as never,
  );
  const save = vi.spyOn(saving, 'saveFile').mockReturnValue();

  const { user } = renderView(<Panel query="" />);
  await screen.findByText('网络空间');
  const shown = ['getConceptEntries', [CYBERSPACE.id], ['网络空间']] as const;
  await waitFor(() => expect(messaging.request).toHaveBeenCalledWith(...shown));
  beforeCall('getConceptEntries', () => undefined);
  await user.click(await screen.findByRole('button', { name: 'Save the list' }));
  await waitFor(() => expect(save).toHaveBeenCalled());
  expect(save.mock.calls[0]?.[0]).toContain('cyberspace');
});
