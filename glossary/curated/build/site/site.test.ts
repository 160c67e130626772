import { expect, it } from 'vitest';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { siteFiles } from './site-files.ts';
import { curatedEntries } from '../../curated-fixture.ts';

const files = siteFiles(curatedEntries);
const pages = [...files].filter(([name]) => name.endsWith('.html') && name !== 'index.html');

it('has every concept on one page, and every page on the first', () => {
  const ids = pages.flatMap(([, text]) =>
    [...text.matchAll(/<article id="(?<id>[^"]+)">/gu)].map(({ groups }) => groups?.['id']),
  );
  expect(ids).toHaveLength(curatedEntries.length);
  expect(new Set(ids)).toEqual(new Set(curatedEntries.map(({ id }) => id)));
  const linked = [...(files.get('index.html') ?? '').matchAll(/<li><a href="(?<file>[^"]+)">/gu)];
  expect(linked.map(({ groups }) => groups?.['file'])).toEqual(pages.map(([name]) => name));
});

it('has no way that leads nowhere', () => {
  const places = new Set(
    pages.flatMap(([name, text]) =>
      [...text.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => `${name}#${groups?.['id']}`),
    ),
  );
  const search = files.get('concepts.js') ?? '';
  const inSearch = [...search.matchAll(/\["(?<href>[^"]+)"/gu)];
  const related = pages.flatMap(([, text]) => [
    ...text.matchAll(/<a href="(?<href>[^":]+#[^"]+)">/gu),
  ]);
  const ways = [...inSearch, ...related].map(({ groups }) => groups?.['href'] ?? '');
  expect(ways.length).toBeGreaterThan(curatedEntries.length);
  expect(ways.filter((way) => !places.has(way))).toEqual([]);
});

it('shows markup of an entry letter for letter, and its documents', () => {
  const entry: ConceptEntry = {
    id: 'concept-odd',
    subjectField: 'law',
    note: '<b>bold</b>',
    languageSections: [
      {
        language: 'en',
        definition: 'a < b',
        termSections: [
          {
            term: 'odd <i>term</i>',
            administrativeStatus: 'superseded',
            matching: { marking: 'onRequest' },
            sources: [
              { title: 'A & B', issuer: 'Office', date: '2024', evidence: 'seen' },
              { title: 'Law', url: 'https://example.org/?a=1&b="', evidence: 'named' },
            ],
          },
        ],
      },
    ],
  };
  const page = siteFiles([entry]).get('law-1.html') ?? '';
  expect(page).not.toMatch(/<b>|<i>/u);
  expect(page).toContain('odd &lt;i&gt;term&lt;/i&gt;');
  expect(page).toContain('superseded, marked on request');
  expect(page).toContain('A &amp; B, Office, 2024 (seen)');
  expect(page).toContain('href="https://example.org/?a=1&amp;b=&quot;"');
});
