import { escapeXml, xmlElement } from '../../../exchange/tbx/xml-text.ts';
import type { ConceptEntry, Source, TermSection } from '../../../model/entry/concept-entry.ts';
import type { Language } from '../../../model/entry/language.ts';

/** The names of the languages as people know them. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  'zh-Hant-TW': '臺灣',
  'zh-Hant-HK': '香港',
  en: 'English',
};

const RELATION_NAMES = {
  contains: 'contains',
  partOf: 'part of',
  sameInitiative: 'same initiative',
  seeAlso: 'see also',
} as const;

const MARKING_NAMES = { inContext: 'marked in context', onRequest: 'marked on request' } as const;

/**
 * One concept as an `article` with its id: all terms by language, with their usage, how they are
 * marked, and the documents that have them.
 * @param titleOf the name of another concept, and the page of the site that it is on
 */
export function conceptHtml(
  entry: ConceptEntry,
  titleOf: (id: string) => { readonly title: string; readonly href: string } | undefined,
): string {
  const { id, jurisdiction, languageSections, note, related = [] } = entry;
  const facts = [id, ...(jurisdiction === undefined ? [] : [jurisdiction])].join(' · ');
  const ways = related.flatMap(({ relation, concept }) => {
    const other = titleOf(concept);
    return other === undefined
      ? []
      : [
          `${RELATION_NAMES[relation]} ${xmlElement('a', { href: other.href }, escapeXml(other.title))}`,
        ];
  });
  const content = [
    xmlElement('h2', {}, languageSections.map(headOf).join(' ')),
    xmlElement('p', { class: 'facts' }, escapeXml(facts)),
    ...languageSections.flatMap(({ language, definition }) =>
      definition === undefined ? [] : [xmlElement('p', { lang: language }, escapeXml(definition))],
    ),
    ...(note === undefined ? [] : [xmlElement('p', { class: 'note' }, escapeXml(note))]),
    ...(ways.length === 0 ? [] : [xmlElement('p', { class: 'related' }, ways.join(', '))]),
    xmlElement(
      'table',
      {},
      languageSections
        .flatMap(({ language, termSections }) => termSections.map((term) => rowOf(language, term)))
        .join(''),
    ),
  ];
  return xmlElement('article', { id }, content.join('\n'));
}

/** A name for a concept: its first English term, or its first term of all. */
export function titleOfConcept({ languageSections }: ConceptEntry): string {
  const section = languageSections.find(({ language }) => language === 'en') ?? languageSections[0];
  return section.termSections[0].term;
}

function headOf(section: ConceptEntry['languageSections'][number]): string {
  const { language, termSections } = section;
  if (language !== 'zh-Hans' && language !== 'en') return '';
  return xmlElement('span', { lang: language }, escapeXml(termSections[0].term));
}

function rowOf(language: Language, section: TermSection): string {
  const { term, reading, administrativeStatus, termType, note, matching, sources = [] } = section;
  const marking = matching?.marking;
  const usage = [
    administrativeStatus,
    ...(termType === undefined ? [] : [termType]),
    ...(marking === undefined ? [] : [MARKING_NAMES[marking]]),
    ...(note === undefined ? [] : [note]),
  ];
  return xmlElement(
    'tr',
    { class: administrativeStatus },
    [
      xmlElement('th', { scope: 'row' }, escapeXml(LANGUAGE_NAMES[language] ?? language)),
      xmlElement(
        'td',
        { lang: language },
        escapeXml(term) +
          (reading === undefined ? '' : ` ${xmlElement('i', {}, escapeXml(reading))}`),
      ),
      xmlElement('td', {}, escapeXml(usage.join(', '))),
      xmlElement('td', {}, sources.map(sourceHtml).join('<br>')),
    ].join(''),
  );
}

/** A document with its evidence. Only the issuer's own copy is linked. */
function sourceHtml({ title, issuer, date, url, evidence }: Source): string {
  const name = [title, issuer, date].filter((part) => part !== undefined).join(', ');
  const shown =
    url === undefined
      ? escapeXml(name)
      : xmlElement('a', { href: url, rel: 'noreferrer' }, escapeXml(name));
  return evidence === undefined ? shown : `${shown} (${evidence})`;
}
