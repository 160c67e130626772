import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { isNumberedEntry } from '../../model/entry/fill-entry.ts';
import { numberValue } from '../../model/number/number-value.ts';
import type { NumberValues } from '../../model/number/placeholder.ts';
import { foldText, type FoldedText } from '../fold/form-key.ts';
import { formAt, type FormAt } from './form-at.ts';
import { patternsOf, type Pattern } from './pattern.ts';

/** A form with numbers that a whole text is, but for quotation marks around it. */
export function wholeForm(text: FoldedText, pattern: Pattern): FormAt | undefined {
  const { units } = text;
  const first = units[0] === 0x22 ? 1 : 0;
  const last = units.at(-1) === 0x22 ? units.length - 1 : units.length;
  const form = formAt(text, first, pattern);
  return form?.units === last - first ? form : undefined;
}

/** The numbers of a form in a text. */
export function valuesOf(text: string, { pattern, numbers }: FormAt): NumberValues {
  const value = (from: number, to: number): number | undefined =>
    numberValue(String.fromCharCode(...foldText(text.slice(from, to)).units));
  return Object.fromEntries(
    numbers.map(({ start, end }, i) => [pattern.numbers[i]?.name ?? 'n', value(start, end)]),
  );
}

/** The numbers of a text that is a numbered name of an entry; none for another text. */
export function numberValuesOf(entry: ConceptEntry, text: string): NumberValues {
  if (!isNumberedEntry(entry)) return {};
  const folded = foldText(text);
  for (const pattern of patternsOf(entry)) {
    const form = pattern.numbers.length === 0 ? undefined : wholeForm(folded, pattern);
    if (form !== undefined) return valuesOf(text, form);
  }
  return {};
}
