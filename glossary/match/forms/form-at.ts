import { NUMBER_STYLES, NUMBER_UNIT } from '../../model/number/placeholder.ts';
import type { Pattern } from './pattern.ts';
import type { FoldedText } from '../fold/form-key.ts';
import { readNumber } from '../fold/number-reading.ts';
import type { Span } from '../span.ts';

/** A form that stands at a folded unit of a text. */
export interface FormAt {
  readonly pattern: Pattern;
  /** How many folded units it has. */
  readonly units: number;
  /** Its length as texts are compared; see `BranchedEnd`. */
  readonly measure: number;
  /** The numbers of the text that it has. */
  readonly numbers: readonly Span[];
  /** A bracketed acronym in it that the form does not have. */
  readonly acronym?: Span | undefined;
}

/**
 * Compares the units of a text with the key of a form, and its numbers with those of the form. If it is
 * not there, one bracketed acronym in the text may be left out.
 */
export function formAt(text: FoldedText, at: number, pattern: Pattern): FormAt | undefined {
  const form = formWithout(text, at, pattern);
  if (form !== undefined || text.acronyms.length === 0) return form;
  for (const acronym of text.acronyms) {
    const found = acronym.from > at ? formWithout(text, at, pattern, acronym) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function formWithout(
  text: FoldedText,
  at: number,
  pattern: Pattern,
  acronym?: FoldedText['acronyms'][number],
): FormAt | undefined {
  const { key } = pattern;
  const numbers: Span[] = [];
  let unit = at;
  for (let i = 0; i < key.length; i += 1) {
    if (unit === acronym?.from) unit = acronym.to;
    if (key[i] !== NUMBER_UNIT) {
      if (text.units[unit] !== key.charCodeAt(i)) return undefined;
      unit += 1;
      continue;
    }
    const style = pattern.numbers[numbers.length]?.style;
    const read = readNumber(unquoted(text, unit));
    if (style === undefined || read === undefined) return undefined;
    if ((read.styles & (1 << NUMBER_STYLES.indexOf(style))) === 0) return undefined;
    const last = unit + read.units - 1;
    numbers.push({ start: text.starts[unit] ?? 0, end: text.ends[last] ?? 0 });
    unit = last + 1;
  }
  const units = unit - at;
  const whole = { pattern, units, measure: units - (numbers.length > 0 ? 0.5 : 0), numbers };
  if (acronym === undefined) return whole;
  const { from, to } = acronym;
  return {
    ...whole,
    measure: whole.measure - (to - from) - 0.25,
    acronym: { start: text.starts[from] ?? 0, end: text.ends[to - 1] ?? 0 },
  };
}

/** The units from a place up to a quotation mark: none stands inside a number. */
function unquoted({ units, quoted }: FoldedText, from: number): string {
  const end = quoted.indexOf(true, from + 1);
  return String.fromCharCode(...units.slice(from, end < 0 ? undefined : end));
}
