import { SECTION_FIELDS } from '../../model/entry/field-comparison.ts';
import type { KeptValue } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';
import type { FoundEntry, FoundLanguage, FoundTerm } from '../file/entry-builder.ts';
import type { FileFormat } from '../file/file-format.ts';
import type { Languages } from '../file/languages.ts';
import { MORE_OF_ENTRY, readMoreNote, withKept } from '../file/more.ts';
import { type FileIssue, fileIssue, refusal, refuseTooManyEntries } from '../file/read-result.ts';
import { detailsOf, withPeople } from './people.ts';
import type { TbxReading } from './tbx-reading.ts';
import { keptOf, propertiesOf, restOf, type TbxProperty, type XmlStyle } from './tbx-properties.ts';
import { readTerms } from './tbx-terms.ts';
import { readXmlRecords, type XmlElement } from './xml-records.ts';

const ENTRIES = new Set(['conceptEntry', 'termEntry', 'entry', 'conceptGrp']);
/** People and others that entries refer to stand beside them. */
const RECORDS = new Set([...ENTRIES, 'refObject']);
const SECTIONS = new Set(['langSec', 'langSet', 'langGroup', 'languageGrp']);

/** An XML file of terms before its entries are built. */
export interface FoundTbx {
  readonly format: FileFormat;
  readonly entries: readonly FoundEntry[];
  /** How many terms the file has, without blank ones. */
  readonly terms: number;
}

/**
 * Reads all versions of TBX in all dialects and styles, and MultiTerm XML. The text of unknown
 * elements is kept with the entry, and each kind of them is reported once.
 * @throws RefusedFileError when the file is not well-formed, or none of these
 */
export function readTbx(
  text: string,
  languages: Languages,
  report: (issue: FileIssue) => void,
): FoundTbx {
  const entries: FoundEntry[] = [];
  let terms = 0;
  let format: FileFormat | undefined;
  let working: string | undefined;
  const people = new Map<string, readonly KeptValue[]>();
  const unknown = new Set<string>();
  const note = (property: TbxProperty): KeptValue => {
    if (!property.known && !unknown.has(property.name)) {
      unknown.add(property.name);
      const message = 'This is in none of the dialects; its text is kept with the entry.';
      const { line, name: found } = property;
      report(fileIssue('warning', 'unknownElement', message, { line, found }));
    }
    return keptOf(property);
  };
  readXmlRecords(
    text,
    RECORDS,
    (element) => {
      if (element.name === 'refObject') {
        people.set(element.attributes.get('id') ?? '', detailsOf(element));
        return;
      }
      if (format === undefined) throw notTbx(element.name, element.line);
      const read = readEntry(element, { languages, report, note, working, format });
      entries.push(read);
      terms += read.terms.length + read.unread;
      refuseTooManyEntries(entries.length);
    },
    (name, attributes, line) => {
      if (format !== undefined) return;
      format = formatOf(name);
      if (format === undefined) throw notTbx(name, line);
      working = attributes.get('xml:lang');
    },
  );
  if (format === undefined) throw notTbx('');
  const { entries: known, unused } = withPeople(entries, people);
  if (unused.length > 0) {
    const message = 'People or documents that no entry refers to were left out.';
    report(fileIssue('warning', 'unusedPeople', message, { found: unused.join(', ') }));
  }
  return { format, entries: known, terms };
}

function readEntry(element: XmlElement, reading: TbxReading): FoundEntry {
  const { languages, note, working, format, report } = reading;
  const style = format === 'multiTerm' ? 'multiTerm' : 'tbx';
  const sections = element.children.filter(({ name }) => SECTIONS.has(name));
  const own = element.children.filter(({ name }) => !SECTIONS.has(name));
  const kept: KeptValue[] = [];
  const notes: string[] = [];
  let subjectField: string | undefined;
  let definition: TbxProperty | undefined;
  const more: Record<string, unknown> = {};
  let id = element.attributes.get('id')?.trim() ?? '';
  const keepRest = (property: TbxProperty): void => {
    const rest = restOf(property);
    if (rest !== undefined) kept.push(note(rest));
  };
  for (const property of propertiesOf(own, style)) {
    const { name, value } = property;
    const ours = name === 'note' ? readMoreNote(value, MORE_OF_ENTRY) : undefined;
    if (ours !== undefined) Object.assign(more, ours);
    else if (name === 'concept' && id === '') id = value;
    else if (name === 'note' && property.with === undefined) {
      notes.push(value);
      keepRest(property);
    } else if (name === 'descrip:subjectField' && subjectField === undefined && value !== '') {
      subjectField = value;
      keepRest(property);
    } else if (name === 'descrip:definition' && definition === undefined) definition = property;
    else kept.push(note(property));
  }
  const terms: FoundTerm[] = [];
  const found = new Map<Language, FoundLanguage>();
  let unread = 0;
  for (const section of sections) {
    const code = codeOf(section);
    const language = languages.of(code, section.line);
    if (language === undefined) {
      unread += countTerms(section);
      continue;
    }
    const said = {
      of: readSection(section, reading, style),
      terms: readTerms(section, language, reading, style),
    };
    const read = style === 'multiTerm' ? withDefinitionOfTerm(said) : said;
    found.set(language, joinLanguages(found.get(language), read.of));
    for (const term of read.terms) terms.push(term);
  }
  if (definition !== undefined) {
    const home = working === undefined ? undefined : languages.of(working, element.line);
    const section = home === undefined ? undefined : found.get(home);
    if (home !== undefined && section !== undefined && section.definition === undefined) {
      found.set(home, { ...section, ...definitionOf(definition, note, section.kept) });
    } else kept.push(note(definition));
  }
  if (sections.length === 0) {
    report(fileIssue('warning', 'noTerms', 'This entry has no language.', { line: element.line }));
  }
  return {
    id: id === '' ? `line-${element.line}` : id,
    ...(subjectField !== undefined && { subjectField }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
    ...withKept(kept, more),
    terms,
    languages: found,
    unread,
    line: element.line,
  };
}

interface ReadSection {
  readonly of: FoundLanguage;
  readonly terms: readonly FoundTerm[];
}

/** Many termbases of MultiTerm have the definition with a term: it is that of the language where that has none. */
function withDefinitionOfTerm({ of, terms }: ReadSection): ReadSection {
  const kept = terms
    .flatMap((term) => term.kept ?? [])
    .find((one) => one.name === 'descrip:definition' && one.with === undefined);
  if (of.definition !== undefined || kept?.value === undefined) return { of, terms };
  return {
    of: { ...of, definition: kept.value },
    terms: terms.map(({ kept: all = [], ...term }) => {
      const others = all.filter((one) => one !== kept);
      return { ...term, ...(others.length > 0 && { kept: others }) };
    }),
  };
}

/** How many terms there are in an element. */
function countTerms({ name, text, children }: XmlElement): number {
  if (name === 'term') return text.trim() === '' ? 0 : 1;
  return children.reduce((sum, child) => sum + countTerms(child), 0);
}

function readSection(section: XmlElement, { note }: TbxReading, style: XmlStyle): FoundLanguage {
  const own = section.children.filter(
    ({ name }) =>
      !['termSec', 'tig', 'ntig', 'termGroup', 'termGrp', 'term', 'language'].includes(name),
  );
  const kept: KeptValue[] = [];
  let definition: TbxProperty | undefined;
  const more: Record<string, unknown> = {};
  for (const property of propertiesOf(own, style)) {
    const rest =
      property.name === 'note' ? readMoreNote(property.value, SECTION_FIELDS) : undefined;
    if (rest !== undefined) Object.assign(more, rest);
    else if (property.name === 'descrip:definition' && definition === undefined)
      definition = property;
    else kept.push(note(property));
  }
  if (definition === undefined) return withKept(kept, more);
  const { kept: all = [], ...defined } = definitionOf(definition, note, kept);
  return { ...defined, ...withKept(all, more) };
}

/** Makes a definition that of the language; what stands with it is kept. */
function definitionOf(
  property: TbxProperty,
  note: (property: TbxProperty) => KeptValue,
  kept: readonly KeptValue[] = [],
): FoundLanguage {
  if (property.value === '') return { ...(kept.length > 0 && { kept }) };
  const rest = restOf(property);
  const all = [...kept, ...(rest === undefined ? [] : [note(rest)])];
  return { definition: property.value, ...(all.length > 0 && { kept: all }) };
}

function joinLanguages(one: FoundLanguage | undefined, two: FoundLanguage): FoundLanguage {
  const kept = [...(one?.kept ?? []), ...(two.kept ?? [])];
  const second = one?.definition === undefined ? undefined : two.definition;
  if (second !== undefined) kept.push({ name: 'descrip:definition', value: second });
  return { ...two, ...one, ...(kept.length > 0 && { kept }) };
}

function codeOf(section: XmlElement): string {
  const { attributes, children } = section;
  const own = attributes.get('xml:lang') ?? attributes.get('lang');
  const language = children.find(({ name }) => name === 'language')?.attributes;
  return own ?? language?.get('lang') ?? language?.get('type') ?? '';
}

function formatOf(root: string): FileFormat | undefined {
  switch (root) {
    case 'tbx':
      return 'tbx3';
    case 'martif':
      return 'tbx2';
    case 'TBX':
      return 'tbxMin2013';
    case 'mtf':
      return 'multiTerm';
    default:
      return undefined;
  }
}

/** What other XML is called by those who save it, by its root. */
const OTHER_XML: ReadonlyMap<string, string> = new Map([
  ['document', 'FODS'],
  ['Workbook', 'XML Spreadsheet 2003'],
]);

function notTbx(root: string, line?: number): Error {
  return refusal('unknownFormat', 'This XML is neither TBX nor MultiTerm.', {
    found: OTHER_XML.get(root) ?? root,
    ...(line !== undefined && { line }),
  });
}
