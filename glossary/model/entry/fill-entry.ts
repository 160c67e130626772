import type { ConceptEntry, TermSection } from './concept-entry.ts';
import {
  isNumbered,
  isOrdinal,
  type NumberValues,
  replacePlaceholders,
} from '../number/placeholder.ts';
import { numeralReading } from '../number/numeral-reading.ts';
import { writeNumber } from '../number/write-number.ts';

/**
 * A term with its numbers; where a number is not known, with a letter in its place: 第 n 届, the nth.
 */
export function fillTerm(term: string, values: NumberValues = {}): string {
  return replacePlaceholders(term, ({ name, style }, isBeforeCapital) => {
    const value = values[name];
    if (value === undefined) return isOrdinal(style) ? `${name}th` : name;
    const written = writeNumber(value, style);
    return isBeforeCapital ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  });
}

/**
 * An entry whose numbered names have the numbers of a place on a page. Where the numbers are not
 * given, letters stand for them, so that nobody reads a placeholder. Other entries are given back.
 */
export function fillEntry(entry: ConceptEntry, values: NumberValues = {}): ConceptEntry {
  const [first, ...others] = entry.languageSections;
  if (!isNumberedEntry(entry)) return entry;
  const fill = (section: ConceptEntry['languageSections'][0]): typeof section => {
    const [term, ...more] = section.termSections;
    return {
      ...section,
      termSections: [fillSection(term, values), ...more.map((one) => fillSection(one, values))],
    };
  };
  return { ...entry, languageSections: [fill(first), ...others.map(fill)] };
}

/** Whether any term of an entry is a numbered name. */
export function isNumberedEntry({ languageSections }: ConceptEntry): boolean {
  return languageSections.some(({ termSections }) =>
    termSections.some(({ term }) => isNumbered(term)),
  );
}

function fillSection(section: TermSection, values: NumberValues): TermSection {
  const { term, reading, matching } = section;
  if (!isNumbered(term)) return section;
  return {
    ...section,
    term: fillTerm(term, values),
    ...(matching?.extraForms !== undefined && {
      matching: {
        ...matching,
        extraForms: matching.extraForms.map((form) => fillTerm(form, values)),
      },
    }),
    ...(reading !== undefined && {
      reading: replacePlaceholders(reading, ({ name, style }) => {
        const value = values[name];
        return value === undefined ? name : numeralReading(writeNumber(value, style));
      }),
    }),
  };
}
