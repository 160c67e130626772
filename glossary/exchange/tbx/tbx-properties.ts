import type { KeptValue } from '../../model/entry/concept-entry.ts';
import { knownField } from '../file/known-headers.ts';
import { proseOf, type XmlElement } from './xml-records.ts';

/**
 * A property that a file gives for an entry, a language or a term, on its way to becoming a kept
 * value.
 */
export interface TbxProperty extends KeptValue {
  readonly line: number;
  /** Whether it is in any of the dialects. */
  readonly known: boolean;
}

/** In whose manner a file writes its properties: TBX in any dialect, or MultiTerm XML. */
export type XmlStyle = 'tbx' | 'multiTerm';

/** The data categories of the public dialects, and their elements in DCA style. */
const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['subjectField', 'descrip'],
  ['definition', 'descrip'],
  ['context', 'descrip'],
  ['explanation', 'descrip'],
  ['example', 'descrip'],
  ['reliabilityCode', 'descrip'],
  ['administrativeStatus', 'termNote'],
  ['partOfSpeech', 'termNote'],
  ['termType', 'termNote'],
  ['geographicalUsage', 'termNote'],
  ['grammaticalGender', 'termNote'],
  ['grammaticalNumber', 'termNote'],
  ['termLocation', 'termNote'],
  ['register', 'termNote'],
  ['reading', 'termNote'],
  ['transferComment', 'termNote'],
  ['normativeAuthorization', 'termNote'],
  ['usageNote', 'termNote'],
  ['source', 'admin'],
  ['customerSubset', 'admin'],
  ['projectSubset', 'admin'],
  ['productSubset', 'admin'],
  ['sortKey', 'admin'],
  ['responsibility', 'transacNote'],
  ['transactionType', 'transac'],
  ['crossReference', 'ref'],
  ['externalCrossReference', 'xref'],
  ['xGraphic', 'xref'],
]);

/** Names in the draft of 2013, and what they are called now. */
const FORMER: ReadonlyMap<string, string> = new Map([
  ['termStatus', 'termNote:administrativeStatus'],
  ['customer', 'admin:customerSubset'],
]);

/** Usual names of MultiTerm fields that no columns of tables have; a termbase may use any others. */
const MULTITERM: ReadonlyMap<string, string> = new Map([
  ['context', 'descrip:context'],
  ['source', 'admin:source'],
  ['geographical usage', 'termNote:geographicalUsage'],
  // Ours, with what has no field: see `file/more.ts`.
  ['termlight', 'note'],
]);

/** What the fields of tables are called here. */
const OF_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['definition', 'descrip:definition'],
  ['subjectField', 'descrip:subjectField'],
  ['example', 'descrip:context'],
  ['status', 'termNote:administrativeStatus'],
  ['partOfSpeech', 'termNote:partOfSpeech'],
  ['termType', 'termNote:termType'],
  ['region', 'termNote:geographicalUsage'],
  ['reading', 'termNote:reading'],
  ['note', 'note'],
  ['termNote', 'note'],
  ['sourceTitle', 'admin:source'],
]);

/** The property that a field of MultiTerm is by its name; the names of columns count too. */
function ofMultiTerm(type: string): string | undefined {
  const name = type.trim().toLowerCase();
  const column = knownField(name);
  // `Forbidden` asks, and is no status by itself.
  const isAnswer = column !== undefined && 'yes' in column;
  return MULTITERM.get(name) ?? (isAnswer ? undefined : OF_COLUMNS.get(column?.kind ?? ''));
}

const GROUPS = new Set([
  'descripGrp',
  'adminGrp',
  'termNoteGrp',
  'transacGrp',
  'noteGrp',
  'refGrp',
  'xrefGrp',
]);
const PLAIN = new Set(['note', 'date', 'descripNote', 'adminNote', 'term', 'language', 'concept']);

/** The attributes of MultiTerm that lead somewhere else in the termbase, or to a person or a file in it. */
const INNER_LINKS = ['Blink', 'Clink', 'Glink', 'Plink', 'Slink', 'Tlink'];

/**
 * The properties of an element, without those of the sections inside it. Where MultiTerm has links in a
 * text, they are properties of their own, as the text may become a field.
 */
export function propertiesOf(
  children: readonly XmlElement[],
  style: XmlStyle,
): readonly TbxProperty[] {
  const said = saidBy(children, style).filter((property) => !isBlank(property));
  return style === 'tbx' ? said : [...said, ...children.flatMap(linksIn)];
}

/** Whether a program wrote an element for a field in which nothing stands. */
function isBlank({ value, target, with: group }: TbxProperty): boolean {
  return value === '' && target === undefined && group === undefined;
}

function linksIn(element: XmlElement): readonly TbxProperty[] {
  const { attributes, line } = element;
  const linkOf = (attribute: string, name: string): readonly TbxProperty[] => {
    const target = attributes.get(attribute);
    return target === undefined
      ? []
      : [{ name, value: proseOf(element), target, line, known: true }];
  };
  return [
    ...linkOf('Ulink', 'xref:externalCrossReference'),
    ...INNER_LINKS.flatMap((attribute) => linkOf(attribute, 'ref:crossReference')),
    ...element.children.flatMap(linksIn),
  ];
}

function saidBy(children: readonly XmlElement[], style: XmlStyle): readonly TbxProperty[] {
  return children.flatMap((child) => {
    if (!GROUPS.has(child.name)) return [propertyOf(child, style)];
    const inner = child.children.flatMap((part) =>
      GROUPS.has(part.name) ? saidBy([part], style) : [propertyOf(part, style)],
    );
    const [first, ...others] = inner;
    if (first === undefined) return [];
    // A group may have only one description; if it has more, they are kept separately.
    if (others.some(({ name }) => kindOf(name) === 'descrip')) return inner;
    if (others.length === 0) return [first];
    return [{ ...first, with: others.map(keptOf) }];
  });
}

/** The property as a kept value of an entry. */
export function keptOf({ name, value, target, with: group }: TbxProperty): KeptValue {
  return { name, value, ...(target !== undefined && { target }), ...(group && { with: group }) };
}

/** What stands with the value of a property, for the case that the value itself is in a field. */
export function restOf(property: TbxProperty): TbxProperty | undefined {
  const { target, with: group } = property;
  return target === undefined && group === undefined ? undefined : { ...property, value: '' };
}

function propertyOf(element: XmlElement, style: XmlStyle): TbxProperty {
  const { name, attributes, line } = element;
  const type = attributes.get('type');
  const target = attributes.get('target');
  const value = element.name === 'note' ? noteOf(element) : proseOf(element);
  const full = propertyName(name, type, style);
  const category = full.slice(full.indexOf(':') + 1);
  return {
    name: full,
    value,
    line,
    ...(target !== undefined && { target }),
    known: PLAIN.has(full) || CATEGORIES.get(category) === kindOf(full) || style === 'multiTerm',
  };
}

/** The name of an element's property, such as `descrip:context`, whatever the file calls it. */
export function propertyName(name: string, type: string | undefined, style: XmlStyle): string {
  if (type !== undefined) {
    const renamed = style === 'multiTerm' ? ofMultiTerm(type) : undefined;
    return renamed ?? `${name}:${type}`;
  }
  const element = CATEGORIES.get(name);
  return FORMER.get(name) ?? (element === undefined ? name : `${element}:${name}`);
}

function kindOf(name: string): string {
  return name.split(':')[0] ?? name;
}

/** In the draft of 2013, a note has keys and values, in groups or not. */
function noteOf(element: XmlElement): string {
  const groups = element.children.filter(({ name }) => name === 'noteGroup');
  if (groups.length > 0) return groups.map(noteOf).join('\n');
  const [key, value] = ['noteKey', 'noteValue'].map((name) =>
    element.children.find((child) => child.name === name),
  );
  if (value === undefined) return proseOf(element);
  return key === undefined ? proseOf(value) : `${proseOf(key)}: ${proseOf(value)}`;
}
