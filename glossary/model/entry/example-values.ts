import { fillTerm } from './fill-entry.ts';
import type { Language } from './language.ts';
import { faultOfNumbers } from './number-faults.ts';
import {
  type NumberStyle,
  type NumberValues,
  type Placeholder,
  placeholdersOf,
} from '../number/placeholder.ts';

/** Numbers that show how a name is written: one digit, a round one, irregular endings, a large one. */
const SMALL = [3, 8, 20, 21, 112];
const ROMANS = [3, 8, 14, 20, 33];
const LARGE = [12, 242, 2231, 2758, 1325];
const YEARS = [2008, 2019, 2024, 2026, 2036];

/** Numbers for five examples of a name with these placeholders. All their styles can write them. */
export function exampleValues(placeholders: readonly Placeholder[]): readonly NumberValues[] {
  const stylesOf = Map.groupBy(placeholders, ({ name }) => name);
  return SMALL.map((_, i) =>
    Object.fromEntries(
      Array.from(stylesOf, ([name, all], place) => {
        const values = examplesFor(all.map(({ style }) => style));
        return [name, values[(i + place) % values.length]];
      }),
    ),
  );
}

/** Five names that a numbered name stands for; none if the term has no number, or a faulty one. */
export function examplesOf(term: string, language: Language): readonly string[] {
  const placeholders = placeholdersOf(term);
  if (placeholders.length === 0 || faultOfNumbers(term, language) !== undefined) return [];
  return exampleValues(placeholders).map((values) => fillTerm(term, values));
}

function examplesFor(styles: readonly NumberStyle[]): readonly number[] {
  if (styles.includes('year') || styles.includes('roc')) return YEARS;
  if (styles.includes('roman')) return ROMANS;
  return styles.every((style) => style === 'arabic') ? LARGE : SMALL;
}
