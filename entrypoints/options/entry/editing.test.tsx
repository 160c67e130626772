/** An entry in its form, in the whole options page: drafts that are kept, and the official entry. */
import { waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  fill,
  press,
  unfold,
  waitForNone,
  waitForNoText,
  waitForText,
} from '../../../components/fixtures/controls-fixture.ts';
import { CYBERSPACE, ONE_SIDED } from '../../../components/fixtures/fixtures.ts';
import { accessibilityIssues } from '../../../components/fixtures/render-fixture.tsx';
import { ask, saveElsewhere, stored } from '../../shared/own-pages/background-for-pages-fixture.ts';
import { openOptions, renderOptions } from '../options-fixture.tsx';

const chinese = '.language-fields:has([lang=zh-Hans])';
const english = '.language-fields:has([lang=en])';

/** What the fields of a language hold. */
function valuesIn(language: string): readonly string[] {
  const fields = document.querySelectorAll<HTMLInputElement>(`.language-fields [lang=${language}]`);
  return [...fields].map(({ value }) => value);
}

/** The drafts that are kept, as JSON. */
async function keptDrafts(): Promise<readonly string[]> {
  const all = await fakeBrowser.storage.local.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith('draft:') ? [JSON.stringify(value)] : [],
  );
}

test('a form is kept when the page is closed, and opened again from above the list', async () => {
  const { close } = await openOptions();
  await press('button', 'Add an entry');
  await fill('textbox', 'Term', '主权', chinese);
  await fill('textbox', 'Term', 'net lighthouse', english);
  await expect.poll(keptDrafts).toEqual([expect.stringContaining('net lighthouse')]);
  close();
  location.hash = '';
  await renderOptions();
  await waitForText('1 entry has unsaved changes, which are kept here:');
  document.querySelector<HTMLElement>('.draft-list a')?.click();
  await waitFor(() => expect(valuesIn('en')).toContain('net lighthouse'));
  expect(valuesIn('zh-Hans')).toContain('主权');
  await press('button', 'Save');
  await waitForText('Done: ');
  await waitForNone('.draft-list');
  await expect.poll(keptDrafts).toEqual([]);
});

test('an entry of a read-only glossary is shown, and what was typed into it before stays', async () => {
  const { close } = await openOptions();
  await saveElsewhere(ONE_SIDED);
  await ask('changeGlossary', 'own', { readOnly: true });
  location.hash = `#${ONE_SIDED.id}`;
  await waitForText('This glossary is read-only.');
  expect(document.querySelector('.entry-form')).toBeNull();
  await ask('changeGlossary', 'own', { readOnly: false });
  await fill('textbox', 'Note on the entry', 'Kept');
  await expect.poll(keptDrafts).toEqual([expect.stringContaining('Kept')]);
  close();
  await ask('changeGlossary', 'own', { readOnly: true });
  await renderOptions();
  await waitForText('This glossary is read-only.');
  await waitFor(() => expect(document.querySelector('.entry-form')).not.toBeNull());
});

test('a form shows what differs from the official entry, and takes one field back', async () => {
  await openOptions();
  location.hash = `#${CYBERSPACE.id}`;
  await waitFor(() => expect(valuesIn('en')).toContain('cyberspace'));
  await fill('textbox', 'Note on the entry', 'A note of mine.');
  await fill('textbox', 'Jurisdiction', 'UN');
  await press('button', 'Save');
  await waitForText('2 differences from the official entry');
  await unfold('2 differences');
  await press('button', 'Revert: Note on the entry');
  await waitForText('1 difference from the official entry');
  expect(await accessibilityIssues(document.body)).toEqual([]);
  await press('button', 'Save');
  await expect
    .poll(async () => (await stored(CYBERSPACE.id))?.entry)
    .toEqual({ ...CYBERSPACE, jurisdiction: 'UN' });
  await waitFor(() =>
    expect(document.querySelector('.save-actions .primary')).toHaveProperty('disabled', true),
  );
  await waitForText('1 difference from the official entry');
  await press('button', 'Reset to the official entry');
  await waitForNoText('from the official entry');
  expect(await stored(CYBERSPACE.id)).toMatchObject({ origin: 'curated', entry: CYBERSPACE });
});
