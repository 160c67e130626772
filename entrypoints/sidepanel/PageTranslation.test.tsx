import { screen, waitFor } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import type { TabWatch } from '../shared/own-pages/use-tab.ts';
import * as tabs from '../shared/check/text-of-tab.ts';
import * as starting from '../shared/check/start-check.ts';
import * as messaging from '../shared/messaging.ts';
import { PageTranslation } from './PageTranslation.tsx';

const attempt = (work: () => Promise<unknown>): void => void work();

/** What is known of a tab in whose document these concepts were found. */
function watchOf(document: string, inBoth: number): TabWatch {
  const found = Array.from({ length: 4 }, (_, at): FoundConcept => ({
    concept: `c${at}`,
    count: 1,
    text: '词',
    ...(at < inBoth && { inBoth: true }),
  }));
  return {
    tab: { id: 7, address: 'https://example.org/', title: 'A page' },
    unreachable: false,
    reports: new Map([[0, { document, enabled: true, matches: 4, found }]]),
  };
}
const show = (watch: TabWatch) => <PageTranslation watch={watch} attempt={attempt} />;

test('is silent of a page in one language, and reads no page unless the user asks', async () => {
  const reading = vi.spyOn(tabs, 'textOfTab').mockReturnValue(new Promise(() => {}));
  vi.spyOn(starting, 'startCheck').mockReturnValue({ call: () => new Promise(() => {}) });
  vi.spyOn(messaging, 'request').mockReturnValue(new Promise(() => {}));
  const { element, again, user } = renderView(show(watchOf('one', 1)));
  expect(element.textContent).toBe('');
  again(show(watchOf('one', 2)));
  const start = screen.getByRole('button', { name: 'Check the translation' });
  expect(reading).not.toHaveBeenCalled();
  await user.click(start);
  expect(await screen.findByText('Reading the page…')).toBeTruthy();
  await waitFor(() => expect(reading).toHaveBeenCalledExactlyOnceWith(7));

  // Asked for again, the tab has no report for a while; the page is the same.
  again(show({ ...watchOf('one', 2), reports: new Map() }));
  expect(screen.getByText('Reading the page…')).toBeTruthy();
  again(show(watchOf('two', 2)));
  expect(screen.getByRole('button', { name: 'Check the translation' })).toBeTruthy();
  again(show(watchOf('three', 0)));
  expect(element.textContent).toBe('');
});
