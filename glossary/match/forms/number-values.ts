import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { fillEntry, isNumberedEntry } from '../../model/entry/fill-entry.ts';
import { numberValue } from '../../model/number/number-value.ts';
import type { NumberValues } from '../../model/number/placeholder.ts';
import { closeBracket } from '../fold/brackets.ts';
import { foldText, type FoldedText } from '../fold/form-key.ts';
import { withoutGaps } from '../fold/letter-spaces.ts';
import { formAt, type FormAt } from './form-at.ts';
import { patternsOf, type Pattern } from './pattern.ts';

/**
 * Tells which forms a whole text is, but for quotation marks around it and a bracket at its end that
 * closes one in it: gives a form with the numbers of the text. Folds the text once, so make the test once for a text. What stands in letter-spacing
 * is a form too.
 */
export function formTest(text: string): (pattern: Pattern) => FormAt | undefined {
  // Two characters are none by themselves, and may be the whole form.
  const folded = foldText(/^\S(?:\s\S)+$/u.test(text) ? withoutGaps(text) : text);
  const isClosed = endsClosed(text);
  return (pattern) => wholeForm(folded, isClosed, pattern);
}

/** Whether a text ends with a bracket that closes one in it. */
const endsClosed = (text: string): boolean =>
  closeBracket(text, { start: 0, end: text.length - 1 }).end === text.length;

function wholeForm(text: FoldedText, isClosed: boolean, pattern: Pattern): FormAt | undefined {
  const { units } = text;
  const first = units[0] === 0x22 ? 1 : 0;
  const form = formAt(text, first, pattern);
  if (form === undefined) return undefined;
  const behind = units.length - first - form.units;
  return behind === 0 || (behind === 1 && (isClosed || units.at(-1) === 0x22)) ? form : undefined;
}

/** The numbers of a form in a text. */
export function valuesOf(text: string, { pattern, numbers }: FormAt): NumberValues {
  const read = numbers.map(({ start, end }, i) => {
    const { name, style } = pattern.numbers[i] ?? { name: 'n' };
    const written = String.fromCharCode(...foldText(text.slice(start, end)).units);
    return [name, numberValue(written, style)] as const;
  });
  return Object.fromEntries(pattern.first === undefined ? read : [[pattern.first, 1], ...read]);
}

/**
 * An entry with the numbers of a text that is one of its names or has one in it; with letters for
 * them where the text has none.
 */
export function filledBy(entry: ConceptEntry, text: string): ConceptEntry {
  return isNumberedEntry(entry) ? fillEntry(entry, numberValuesOf(entry, text)) : entry;
}

/** The numbers of a text that is a numbered name of an entry, or has one in it. */
export function numberValuesOf(entry: ConceptEntry, text: string): NumberValues {
  const folded = foldText(text);
  const patterns = patternsOf(entry).filter(
    ({ numbers, first }) => numbers.length > 0 || first !== undefined,
  );
  const isClosed = endsClosed(text);
  const forms = patterns.flatMap((pattern) => wholeForm(folded, isClosed, pattern) ?? []);
  const found = forms[0] ?? firstForm(folded, patterns);
  return found === undefined ? {} : valuesOf(text, found);
}

function firstForm(text: FoldedText, patterns: readonly Pattern[]): FormAt | undefined {
  for (let at = 0; at < text.units.length; at += 1) {
    for (const pattern of patterns) {
      const form = formAt(text, at, pattern);
      if (form !== undefined) return form;
    }
  }
  return undefined;
}
