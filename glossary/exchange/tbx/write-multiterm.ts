import type {
  ConceptEntry,
  KeptValue,
  LanguageSection,
  Source,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { survives, writeMoreNote } from '../file/more.ts';
import { regionCode } from '../pairs/region-code.ts';
import { citationOf } from '../table/citation.ts';
import { areReadBack, type CitedExample, citedExamples } from './cited-examples.ts';
import { exampleOfContext } from './context-example.ts';
import { isReadBack } from './is-read-back.ts';
import { propertyName } from './tbx-properties.ts';
import { escapeXml, xmlElement } from './xml-text.ts';

/**
 * Writes MultiTerm XML. Fields have the names that termbases mostly give them. What has no such
 * field stands as JSON in one that is called Termlight, so that nothing is lost.
 */
export function writeMultiTerm(entries: readonly ConceptEntry[]): string {
  const written = entries.map(writeEntry);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mtf>\n${written.join('')}</mtf>\n`;
}

function writeEntry(entry: ConceptEntry, index: number): string {
  const { id, subjectField, jurisdiction, note, related, kept = [] } = entry;
  const fields = new Fields();
  fields.add('Subject', 'subjectField', subjectField);
  fields.add('Note', 'note', note);
  fields.addKept(kept);
  fields.addRest({ id, jurisdiction, related });
  // MultiTerm counts its entries, and takes no other ids.
  const number = xmlElement('concept', {}, String(index + 1));
  const sections = entry.languageSections.map(writeSection);
  return `${xmlElement('conceptGrp', {}, `${number}${fields.xml()}\n${sections.join('')}`)}\n`;
}

function writeSection({ language, definition, termSections, kept = [] }: LanguageSection): string {
  const fields = new Fields();
  fields.add('Definition', 'definition', definition);
  fields.addKept(kept);
  const code = regionCode(language);
  const named = xmlElement('language', { type: nameOf(language), lang: code.toUpperCase() }, '');
  const terms = termSections.map(writeTerm);
  return `${xmlElement('languageGrp', {}, `${named}${fields.xml()}\n${terms.join('')}`)}\n`;
}

function writeTerm(term: TermSection): string {
  const { administrativeStatus, sources = [], examples = [], matching, kept = [] } = term;
  const fields = new Fields();
  fields.add('Status', 'administrativeStatus', administrativeStatus);
  fields.add('Part of speech', 'partOfSpeech', term.partOfSpeech);
  fields.add('Term type', 'termType', term.termType);
  fields.add('Geographical usage', 'geographicalUsage', term.geographicalUsage);
  fields.add('Reading', 'reading', term.reading);
  for (const source of sources) fields.cite(source);
  for (const example of citedExamples(examples)) fields.quote(example);
  fields.add('Note', 'note', term.note);
  fields.addKept(kept);
  const isPlain = sources.every(
    (source) => Object.keys(source).length === 1 && isReadBack(source.title),
  );
  fields.addRest({
    term: survives(term.term) ? undefined : term.term,
    sources: isPlain ? undefined : sources,
    examples: areReadBack(examples) ? undefined : examples,
    matching,
  });
  // Characters that XML lacks stand in the rest.
  const text = escapeXml(term.term.replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD'));
  return `${xmlElement('termGrp', {}, xmlElement('term', {}, text) + fields.xml())}\n`;
}

/** The fields of an entry, a language or a term, and what has none. */
class Fields {
  readonly #xml: string[] = [];
  readonly #rest: Record<string, unknown> = {};

  /** Adds a field, or the rest if its text could not be read back unchanged. */
  add(type: string, name: string, text: string | undefined): void {
    if (text === undefined) return;
    if (isReadBack(text)) this.#xml.push(fieldOf(type, text));
    else this.#rest[name] = text;
  }

  /** Adds a source as a line for people. */
  cite(source: Source): void {
    const citation = citationOf(source);
    if (isReadBack(citation)) this.#xml.push(fieldOf('Source', citation));
  }

  /** Adds an example, with its source in a field of the field. */
  quote({ sentence, source }: CitedExample): void {
    this.#xml.push(
      fieldOf('Context', sentence, source === undefined ? '' : fieldOf('Source', source)),
    );
  }

  /** Adds what other programs said: fields of a termbase come back as those. */
  addKept(kept: readonly KeptValue[]): void {
    const others: KeptValue[] = [];
    for (const value of kept) {
      const type = value.name.replace(/^descrip:/u, '');
      if (isField(value, type)) this.#xml.push(fieldOf(type, value.value));
      else others.push(value);
    }
    if (others.length > 0) this.#rest['kept'] = others;
  }

  addRest(rest: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(rest)) {
      if (value !== undefined) this.#rest[name] = value;
    }
  }

  xml(): string {
    const more = writeMoreNote(this.#rest);
    return this.#xml.join('') + (more === undefined ? '' : fieldOf('Termlight', more));
  }
}

function fieldOf(type: string, text: string, inner = ''): string {
  return xmlElement('descripGrp', {}, xmlElement('descrip', { type }, escapeXml(text)) + inner);
}

/** What an entry or a language has a field for, when it is read. */
const READ_AS_FIELDS = new Set(['descrip:subjectField', 'descrip:definition']);

/** Whether a kept value is a field of a termbase, which is read under the same name. */
function isField(kept: KeptValue, type: string): boolean {
  const { name, value, target, with: group } = kept;
  return (
    exampleOfContext(kept) === undefined &&
    name.startsWith('descrip:') &&
    propertyName('descrip', type, 'multiTerm') === name &&
    !READ_AS_FIELDS.has(name) &&
    target === undefined &&
    group === undefined &&
    survives(type) &&
    !/[\t\n]/u.test(type) &&
    isReadBack(value)
  );
}

/** The name of a language as termbases have it: `Chinese (Simplified)`. */
function nameOf(language: string): string {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return names.of(language) ?? language;
}
