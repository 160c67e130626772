import type {
  ConceptEntry,
  KeptValue,
  LanguageSection,
  TermSection,
} from '../../model/entry/concept-entry.ts';
import { citationOf } from '../table/citation.ts';
import { survives, writeMoreNote } from '../file/more.ts';
import { hasNativeGroup, isNative, type Level } from '../json/native-kept.ts';
import { areReadBack, type CitedExample, citedExamples } from './cited-examples.ts';
import { exampleOfContext } from './context-example.ts';
import { isReadBack } from './is-read-back.ts';
import { regionCode } from '../pairs/region-code.ts';
import { escapeXml, xmlElement } from './xml-text.ts';

/** The differences between the two versions that are written. */
interface Generation {
  readonly header: string;
  readonly footer: string;
  readonly entry: string;
  readonly section: string;
  readonly term: string;
  readonly code: (language: string) => string;
}

const ABOUT = 'Written by Termlight.';

const VERSION_3: Generation = {
  header:
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n' +
    `<tbxHeader><fileDesc><sourceDesc><p>${ABOUT}</p></sourceDesc></fileDesc></tbxHeader>\n` +
    '<text><body>\n',
  footer: '</body></text>\n</tbx>\n',
  entry: 'conceptEntry',
  section: 'langSec',
  term: 'termSec',
  code: (language) => language,
};

const VERSION_2: Generation = {
  header:
    '<?xml version="1.0" encoding="UTF-8"?>\n<martif type="TBX" xml:lang="en">\n' +
    `<martifHeader><fileDesc><sourceDesc><p>${ABOUT}</p></sourceDesc></fileDesc></martifHeader>\n` +
    '<text><body>\n',
  footer: '</body></text>\n</martif>\n',
  entry: 'termEntry',
  section: 'langSet',
  term: 'tig',
  code: regionCode,
};

/** Writes entries as TBX-Basic of ISO 30042:2019, in DCA style. */
export function writeTbx3(entries: readonly ConceptEntry[]): string {
  return writeTbx(entries, VERSION_3);
}

/**
 * Writes entries as TBX of ISO 30042:2008, for OmegaT and Weblate: with `tig`, and language codes
 * with regions.
 */
export function writeTbx2(entries: readonly ConceptEntry[]): string {
  return writeTbx(entries, VERSION_2);
}

function writeTbx(entries: readonly ConceptEntry[], generation: Generation): string {
  const written = entries.map((entry, index) => writeEntry(entry, index, generation));
  return `${generation.header}${written.join('')}${generation.footer}`;
}

function writeEntry(entry: ConceptEntry, index: number, generation: Generation): string {
  const { id, subjectField, jurisdiction, note, related, kept = [] } = entry;
  const isName = /^[A-Za-z_][\w.-]*$/u.test(id) && !/^entry-\d+$/u.test(id);
  const [subject, subjectRest] = native(subjectField, { type: 'subjectField' }, 'descrip');
  const [remark, remarkRest] = native(note, {}, 'note');
  const [keptXml, keptRest] = writeKept(kept, 'entry');
  const more = writeMoreNote({
    ...(!isName && { id }),
    ...(subjectRest !== undefined && { subjectField }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(remarkRest !== undefined && { note }),
    ...(related !== undefined && { related }),
    ...(keptRest.length > 0 && { kept: keptRest }),
  });
  const sections = entry.languageSections.map((section) => writeSection(section, generation));
  return `${xmlElement(
    generation.entry,
    { id: isName ? id : `entry-${index + 1}` },
    [...subject, ...keptXml, ...remark, ...moreXml(more)].join('') + `\n${sections.join('')}`,
  )}\n`;
}

function writeSection(section: LanguageSection, generation: Generation): string {
  const { language, definition, kept = [] } = section;
  const group = kept.find(
    (value) => value.name === 'descrip:definition' && value.value === '' && hasNativeGroup(value),
  );
  const [defined, definedRest] = native(definition, { type: 'definition' }, 'descrip');
  const grouped = defined.length > 0 && group !== undefined ? group : undefined;
  const [keptXml, keptRest] = writeKept(
    kept.filter((value) => value !== grouped),
    'section',
  );
  const more = writeMoreNote({
    ...(definedRest !== undefined && { definition }),
    ...(keptRest.length > 0 && { kept: keptRest }),
  });
  const definitionXml =
    grouped === undefined
      ? defined
      : [xmlElement('descripGrp', {}, defined.join('') + companionsOf(grouped))];
  const terms = section.termSections.map((term) => writeTerm(term, generation));
  return `${xmlElement(
    generation.section,
    { 'xml:lang': generation.code(language) },
    [...definitionXml, ...keptXml, ...moreXml(more)].join('') + `\n${terms.join('')}`,
  )}\n`;
}

function writeTerm(term: TermSection, generation: Generation): string {
  const { administrativeStatus, partOfSpeech, termType, geographicalUsage } = term;
  const { reading, note, sources = [], examples = [], matching, kept = [] } = term;
  const [region, regionRest] = native(geographicalUsage, { type: 'geographicalUsage' }, 'termNote');
  const [remark, remarkRest] = native(note, {}, 'note');
  const [keptXml, keptRest] = writeKept(kept, 'term');
  const plain = sources.every(
    (source) => Object.keys(source).length === 1 && isReadBack(source.title),
  );
  const more = writeMoreNote({
    ...(!survives(term.term) && { term: term.term }),
    ...(regionRest !== undefined && { geographicalUsage }),
    ...(reading !== undefined && { reading }),
    ...(remarkRest !== undefined && { note }),
    ...(!plain && { sources }),
    ...(!areReadBack(examples) && { examples }),
    ...(matching !== undefined && { matching }),
    ...(keptRest.length > 0 && { kept: keptRest }),
  });
  const isNote = (xml: string): boolean => xml.startsWith('<termNote');
  const cited = sources.flatMap(
    (source) => native(citationOf(source), { type: 'source' }, 'admin')[0],
  );
  const content = [
    xmlElement('term', {}, escapeXml(printable(term.term))),
    xmlElement(
      'termNote',
      { type: 'administrativeStatus' },
      `${administrativeStatus}Term-admn-sts`,
    ),
    ...(partOfSpeech === undefined
      ? []
      : [xmlElement('termNote', { type: 'partOfSpeech' }, partOfSpeech)]),
    ...(termType === undefined ? [] : [xmlElement('termNote', { type: 'termType' }, termType)]),
    ...region,
    ...keptXml.filter(isNote),
    ...cited,
    ...citedExamples(examples).map(contextXml),
    ...keptXml.filter((xml) => !isNote(xml)),
    ...remark,
    ...moreXml(more),
  ];
  return `${xmlElement(generation.term, {}, content.join(''))}\n`;
}

/** An example as a context in a group with its source. */
function contextXml({ sentence, source }: CitedExample): string {
  const context = xmlElement('descrip', { type: 'context' }, escapeXml(sentence));
  if (source === undefined) return context;
  const cited = xmlElement('admin', { type: 'source' }, escapeXml(source));
  return xmlElement('descripGrp', {}, context + cited);
}

/** Writes a text as an element, or adds it to the rest if it could not be read back unchanged. */
function native(
  text: string | undefined,
  attributes: Readonly<Record<string, string>>,
  name: string,
): readonly [xml: readonly string[], rest: string | undefined] {
  if (text === undefined) return [[], undefined];
  if (!isReadBack(text)) return [[], text];
  return [[xmlElement(name, attributes, escapeXml(text))], undefined];
}

function writeKept(
  kept: readonly KeptValue[],
  level: Level,
): readonly [xml: readonly string[], rest: readonly KeptValue[]] {
  const xml: string[] = [];
  const rest: KeptValue[] = [];
  for (const value of kept) {
    if (!isNative(value, level) || exampleOfContext(value) !== undefined) rest.push(value);
    else if (value.name.startsWith('transac:') || value.with !== undefined) {
      const group = `${value.name.split(':')[0] ?? ''}Grp`;
      xml.push(xmlElement(group, {}, keptXmlOf(value) + companionsOf(value)));
    } else xml.push(keptXmlOf(value));
  }
  return [xml, rest];
}

function companionsOf({ with: group = [] }: KeptValue): string {
  return group.map(keptXmlOf).join('');
}

function keptXmlOf({ name, value, target }: KeptValue): string {
  const [element = name, type] = name.split(/:(?<type>.*)/su);
  return xmlElement(element, { type, target }, escapeXml(value));
}

function moreXml(more: string | undefined): readonly string[] {
  return more === undefined ? [] : [xmlElement('note', {}, escapeXml(more))];
}

/** Replaces characters that XML lacks; the complete text is in the rest. */
function printable(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD');
}
