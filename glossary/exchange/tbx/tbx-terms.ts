import type { Example, KeptValue, Source } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';
import { citationOf } from '../table/citation.ts';
import type { FoundTerm } from '../file/entry-builder.ts';
import { MORE_OF_TERM, readMoreNote, withKept } from '../file/more.ts';
import { isUnset, partOfSpeechOf, statusOf, termTypeOf } from '../table/entries/picklists.ts';
import { fileIssue } from '../file/read-result.ts';
import type { TbxReading } from './tbx-reading.ts';
import { exampleOfContext } from './context-example.ts';
import { keptOf, type TbxProperty, type XmlStyle, propertiesOf, restOf } from './tbx-properties.ts';
import { proseOf, type XmlElement } from './xml-records.ts';

const TERM_SECTIONS = new Set(['termSec', 'tig', 'ntig', 'termGroup', 'termGrp']);

/** The terms of one language, in the order of the file. */
export function readTerms(
  section: XmlElement,
  language: Language,
  reading: TbxReading,
  style: XmlStyle,
): readonly FoundTerm[] {
  const { report } = reading;
  const stray = section.children.filter(({ name }) => name === 'term');
  const terms: FoundTerm[] = [];
  for (const element of section.children.filter(({ name }) => TERM_SECTIONS.has(name))) {
    // In `ntig`, the term and its notes are one level deeper.
    const children = element.children.flatMap((child) =>
      child.name === 'termGrp' ? child.children : [child],
    );
    const own = children.filter(({ name }) => name === 'term');
    const misplaced = own.length === 0 ? stray.splice(0, 1) : [];
    if (misplaced.length > 0 || (own.length > 0 && children[0]?.name !== 'term')) {
      const message = 'A term does not stand first in its section.';
      report(fileIssue('warning', 'termNotFirst', message, { line: element.line }));
    }
    const properties = propertiesOf(
      children.filter(({ name }) => name !== 'term'),
      style,
    );
    const [first, ...others] = [...own, ...misplaced];
    if (first === undefined) {
      report(fileIssue('warning', 'blankTerm', 'A section has no term.', { line: element.line }));
      continue;
    }
    terms.push(termOf(first, language, properties, reading));
    for (const other of others) {
      const message = 'A section has two terms; each became one of its own.';
      const { line } = other;
      report(fileIssue('warning', 'twoTerms', message, { line, found: proseOf(other) }));
      terms.push({ language, term: inOneLine(other), line });
    }
  }
  for (const { line, ...element } of stray) {
    const message = 'A term does not stand in a section of its own.';
    report(fileIssue('warning', 'termNotFirst', message, { line }));
    terms.push({ language, term: inOneLine(element), line });
  }
  return terms;
}

function inOneLine(element: Pick<XmlElement, 'text'>): string {
  return proseOf(element).replaceAll(/\s*\n\s*/gu, ' ');
}

function termOf(
  element: XmlElement,
  language: Language,
  properties: readonly TbxProperty[],
  { note, report }: TbxReading,
): FoundTerm {
  const fields: Record<string, unknown> = {};
  const kept: KeptValue[] = [];
  const notes: string[] = [];
  let sources: Source[] = [];
  let examples: Example[] = [];
  const more: Record<string, unknown> = {};
  const keepRest = (property: TbxProperty): void => {
    const rest = restOf(property);
    if (rest !== undefined) kept.push(note(rest));
  };
  for (const property of properties) {
    const { name, value, line } = property;
    const known = KNOWN.get(name);
    const example = exampleOfContext(keptOf(property));
    const rest = name === 'note' ? readMoreNote(value, MORE_OF_TERM) : undefined;
    if (rest !== undefined) Object.assign(more, rest);
    else if (name.startsWith('termNote:') && isUnset(value)) continue;
    else if (example !== undefined) examples.push(example);
    else if (name === 'note' && property.with === undefined) {
      notes.push(value);
      keepRest(property);
    } else if (name === 'admin:source' && property.with === undefined && value !== '') {
      sources.push({ title: value });
      keepRest(property);
    } else if (known !== undefined && !(known.field in fields)) {
      const read = known.read(value);
      if (read === undefined) {
        const message = 'This value is not in the list of its category; it is kept.';
        report(fileIssue('warning', 'unknownValue', message, { line, found: value }));
        kept.push(note(property));
      } else {
        fields[known.field] = read;
        keepRest(property);
      }
    } else kept.push(note(property));
  }
  const ours = Array.isArray(more['sources']) ? (more['sources'] as readonly unknown[]) : [];
  const cited = new Set(ours.map((source) => citationOf(source)));
  sources = sources.filter(({ title }) => !cited.has(title));
  const ourExamples = Array.isArray(more['examples'])
    ? (more['examples'] as readonly Example[])
    : [];
  const quoted = new Set(ourExamples.map(({ sentence }) => sentence));
  examples = examples.filter(({ sentence }) => !quoted.has(sentence));
  return {
    language,
    term: inOneLine(element),
    line: element.line,
    ...fields,
    ...(notes.length > 0 && { note: notes.join('\n') }),
    ...withKept(kept, more),
    ...(ours.length + sources.length > 0 && { sources: [...ours, ...sources] as Source[] }),
    ...(ourExamples.length + examples.length > 0 && { examples: [...ourExamples, ...examples] }),
  };
}

const KNOWN: ReadonlyMap<
  string,
  { readonly field: string; readonly read: (value: string) => string | undefined }
> = new Map([
  ['termNote:administrativeStatus', { field: 'administrativeStatus', read: statusOf }],
  ['termNote:normativeAuthorization', { field: 'administrativeStatus', read: statusOf }],
  ['termNote:partOfSpeech', { field: 'partOfSpeech', read: partOfSpeechOf }],
  ['termNote:termType', { field: 'termType', read: termTypeOf }],
  ['termNote:geographicalUsage', { field: 'geographicalUsage', read: text }],
  ['termNote:reading', { field: 'reading', read: text }],
]);

function text(value: string): string | undefined {
  return value === '' ? undefined : value;
}
