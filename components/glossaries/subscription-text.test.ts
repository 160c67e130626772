import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textsOf } from '../fixtures/texts-fixture.ts';
import { faultAdvice, keptBackText } from './subscription-text.ts';

it('an update that is kept back is told with numbers as the language writes them', () => {
  const t = textsOf(readFileSync('locales/en.yml', 'utf8'), 'en');
  const keptBack = {
    reasons: ['manyGone', 'manyChanged'],
    at: '',
    counts: { new: 0, changed: 9_000, gone: 1_200 },
    renamed: 2_000,
    entries: 11_300,
  } as const;
  expect(keptBackText(t, keptBack, 12_500)).toBe(
    'An update would remove 1,200 of 12,500 entries. An update would change the preferred terms of 2,000 of 12,500 entries.',
  );
});

it('of a server that is too slow it is told who waits longer', () => {
  const t = textsOf(readFileSync('locales/en.yml', 'utf8'), 'en');
  expect(faultAdvice(t, 'tooSlow')).toMatch(
    /up to five minutes for the file, as long as something arrives;/u,
  );
});
