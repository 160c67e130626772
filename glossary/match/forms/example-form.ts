import { exampleValues } from '../../model/entry/example-values.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { writeNumber } from '../../model/number/write-number.ts';
import type { Pattern } from './pattern.ts';

/** The form of a pattern as it may stand in a text: with numbers that no whole name has. */
export function exampleForm({ form, numbers }: Pattern): string {
  const values = exampleValues(numbers).at(-1) ?? {};
  return numbers.reduce(
    (text, { name, style }) => text.replace(NUMBER_UNIT, writeNumber(values[name] ?? 0, style)),
    form,
  );
}
