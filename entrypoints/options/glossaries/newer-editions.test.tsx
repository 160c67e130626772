/** Newer editions of the curated glossary, in the whole options page. */
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import {
  press,
  textsOf,
  unfold,
  waitForNone,
  waitForText,
} from '../../../components/fixtures/controls-fixture.ts';
import { accessibilityIssues } from '../../../components/fixtures/render-fixture.tsx';
import { sourceEntry } from '../../../glossary/subscription/source-fixture.ts';
import { ask } from '../../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions } from '../options-fixture.tsx';
import { ADDRESS, type FakeSource, startSource } from './source-fixture.ts';

const PACKAGED = 20261130;
const PACKAGED_ENTRIES = [sourceEntry('concept-a'), sourceEntry('concept-b')];
const NEW = sourceEntry('concept-lighthouse', '灯塔协定', 'Lighthouse Accord');
const OFFER = 'Get newer editions from terms.example';

let source: FakeSource;

async function openWith(edition: { edition?: number; address?: string }): Promise<void> {
  await openOptions(PACKAGED_ENTRIES, edition);
  source = startSource();
  source.publish([...PACKAGED_ENTRIES, NEW], {
    name: 'Termlight',
    edition: PACKAGED + 1,
    published: '2026-12-01',
  });
  await unfold('Glossaries');
  await screen.findByRole('button', { name: 'Open “Termlight glossary”' });
}

function row(): string {
  return textsOf('.glossary-row').find((text) => text.includes('Termlight glossary')) ?? '';
}

test('a build that names no address offers none', async () => {
  await openWith({ edition: PACKAGED });
  await ask('getOfferedEditions');
  expect(row()).not.toContain('Newer editions');
});

test('one press shows what is there; it is confirmed, used, and left again', async () => {
  await openWith({ edition: PACKAGED, address: ADDRESS });
  expect(source.asked).toEqual([]);
  await press('button', OFFER);
  await waitForText('Found at this address');
  expect(source.allowed).toEqual(['https://terms.example/*']);
  for (const fact of [ADDRESS, '3 entries', String(PACKAGED + 1), 'Dec 1, 2026', '1 new']) {
    expect(textsOf('.found-glossary')[0]).toContain(fact);
  }
  expect(textsOf('.first-entries li')).toEqual(['灯塔协定 · Lighthouse Accord']);
  await waitForText('What you changed, hid or left unmarked stays as it is');
  expect(screen.queryByRole('textbox', { name: 'Name in your list' })).toBeNull();
  expect(await accessibilityIssues(document.body)).toEqual([]);
  expect(await ask('listSubscriptions')).toEqual([]);

  await press('button', 'Subscribe');
  await waitForText('The Termlight glossary gets its newer editions from now on.');
  await press('button', 'Close');
  await waitForNone('dialog');
  await waitFor(() => expect(row()).toContain('Checked just now'));
  expect(row()).toContain('3 entries');
  expect(row()).not.toContain('Newer editions');
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Open “Termlight glossary”' }),
    ),
  );
  expect(await ask('listGlossaries')).toHaveLength(2);

  await press('button', 'Open “Termlight glossary”');
  await waitForText(ADDRESS);
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Back to the edition that came with Termlight');
  await waitFor(() => expect(row()).toContain('2 entries'));
  await screen.findByRole('button', { name: OFFER });
});

test('an edition that is not newer is said to be so, before and after', async () => {
  await openWith({ edition: PACKAGED + 1, address: ADDRESS });
  await press('button', OFFER);
  await waitForText('This edition is not newer than the one that came with Termlight');
  await press('button', 'Subscribe');
  await waitForText('gets its newer editions');
  await press('button', 'Close');
  await waitFor(() => expect(row()).toContain('came with Termlight is just as new, and is in use'));
  expect(row()).toContain('2 entries');
});

test('a server that has none is said as for any subscription', async () => {
  await openWith({ edition: PACKAGED, address: ADDRESS });
  source.answer(404);
  await press('button', OFFER);
  await waitForText('There is no file at this address.');
  source.answer(200, '<html>');
  await press('button', 'See what is there');
  await waitForText('The server answers with a web page, not a glossary.');
  expect(source.allowed).toHaveLength(2);
  expect(await ask('listSubscriptions')).toEqual([]);
});
