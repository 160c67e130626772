import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { isNumberedEntry } from '../../model/entry/fill-entry.ts';
import { isAccepted } from '../../model/entry/sides.ts';
import {
  isNumbered,
  NUMBER_NAMES,
  type NumberValues,
  placeholdersOf,
  replacePlaceholders,
} from '../../model/number/placeholder.ts';
import { numberValuesOf } from '../../match/forms/number-values.ts';
import type { Span } from '../../match/span.ts';
import type { TextSide } from '../../align/text-side.ts';
import { writingsOf } from '../../model/number/write-number.ts';
import { termsIn } from '../concept-forms.ts';

/** The numbers of an entry's name that stands at a place; none where its names have none. */
export const numbersIn = (
  entry: ConceptEntry,
  { start, end }: Span,
  { text }: Pick<TextSide, 'text'>,
): NumberValues =>
  isNumberedEntry(entry) ? numberValuesOf(entry, text.slice(start, end)) : NO_NUMBERS;

const NO_NUMBERS: NumberValues = {};

/** Whether two forms of a name have the same numbers; one that only one of them says is no difference. */
export const haveSameNumbers = (ours: NumberValues, theirs: NumberValues): boolean =>
  NUMBER_NAMES.every(
    (name) => ours[name] === undefined || theirs[name] === undefined || ours[name] === theirs[name],
  );

/**
 * The approved English numbered names of an entry with these numbers, in each way of writing them (8th,
 * eighth), without those whose numbers are not all known.
 */
export const filledForms = (entry: ConceptEntry, values: NumberValues): readonly string[] =>
  termsIn(entry, 'latin')
    .filter((term) => isAccepted(term) && isNumbered(term.term))
    .filter(({ term }) => placeholdersOf(term).every(({ name }) => values[name] !== undefined))
    .flatMap(({ term }) =>
      [0, 1, 2].map((way) =>
        replacePlaceholders(term, ({ name, style }) => {
          const writings = writingsOf(values[name] ?? 0, style);
          return writings[way] ?? writings[0] ?? String(values[name]);
        }),
      ),
    );
