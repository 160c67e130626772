import { expect, it } from 'vitest';
import type { AdministrativeStatus } from '../../../glossary/model/entry/concept-entry.ts';
import { markKindOf } from './mark-kind.ts';

const term = (text: string, administrativeStatus: AdministrativeStatus) =>
  ({ term: text, administrativeStatus }) as const;
const entry = {
  id: 'initiative',
  languageSections: [
    {
      language: 'en',
      termSections: [
        term('Belt and Road Initiative', 'preferred'),
        term('One Belt One Road', 'superseded'),
        term('OBOR', 'deprecated'),
      ],
    },
  ],
} as const;

const STANDING = {
  glossary: 'curated',
  label: { id: 'curated', name: '', colour: 'amber' },
  place: 1,
} as const;

it('names the forms that are not to be used any more', () => {
  expect(markKindOf({ entry, origin: 'curated', ...STANDING })).toEqual({
    concept: 'initiative',
    isOwn: false,
    colour: 'amber',
    place: 1,
    outdated: ['One Belt One Road', 'OBOR'],
  });
});

it.each([
  ['curated', 'curated', false],
  ['changed', 'curated', false],
  ['added', 'curated', false],
  ['added', 'own', true],
  ['changed', 'trade', true],
] as const)('an entry that is %s in the glossary %s', (origin, glossary, isOwn) => {
  expect(markKindOf({ entry, origin, ...STANDING, glossary }).isOwn).toBe(isOwn);
});
