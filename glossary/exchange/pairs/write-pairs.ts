import Papa from 'papaparse';
import type { AdministrativeStatus, ConceptEntry } from '../../model/entry/concept-entry.ts';
import { citationOf } from '../table/citation.ts';
import { languagesOf } from '../file/languages-of.ts';
import { regionCode } from './region-code.ts';
import { commentOf, type LanguagePair, pairsOf, usableTerms } from './pair.ts';

/** Longest phrase that DeepL accepts, in bytes of UTF-8. */
export const DEEPL_MAX_BYTES = 1_024;

/**
 * Writes OmegaT's format: source, target and comment on a line. Each further equivalent has its own
 * line. The languages stand in a comment, which OmegaT skips and `read-table.ts` reads.
 */
export function writeOmegat(entries: readonly ConceptEntry[], pair: LanguagePair): string {
  const lines = pairsOf(entries, pair)
    .filter(({ source }) => !source.term.startsWith('#'))
    .flatMap((found) =>
      found.targets.map((target) =>
        [found.source.term, target.term, commentOf(found, target)].join('\t'),
      ),
    );
  const languages = `# languages: ${pair.source} ${pair.target}`;
  return ['# -*- coding: utf-8 -*-', languages, ...lines, ''].join('\n');
}

/** Writes DeepL's format: source and target, each source once with its preferred equivalent. */
export function writeDeepl(entries: readonly ConceptEntry[], pair: LanguagePair): string {
  const seen = new Set<string>();
  const rows = pairsOf(entries, pair).flatMap(({ source, targets: [target] }) => {
    const fits = [source.term, target.term].every((term) => bytesOf(term) <= DEEPL_MAX_BYTES);
    if (seen.has(source.term) || !fits) return [];
    seen.add(source.term);
    return [[source.term, target.term, regionCode(pair.source), regionCode(pair.target)]];
  });
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** Writes Google's equivalent term set: a column for each language, with its preferred term. */
export function writeGoogle(entries: readonly ConceptEntry[]): string {
  const languages = languagesOf(entries);
  const rows = entries.flatMap((entry) => {
    const cells = languages.map((language) => usableTerms(entry, language)[0]?.term ?? '');
    return cells.some((cell) => cell !== '') ? [cells] : [];
  });
  return `${Papa.unparse([languages.map(regionCode), ...rows], { newline: '\n' })}\n`;
}

const UTX_STATUS: Readonly<Record<AdministrativeStatus, string>> = {
  preferred: 'approved',
  admitted: 'provisional',
  deprecated: 'forbidden',
  superseded: 'forbidden',
};

/**
 * Writes UTX 1.11: a row for each equivalent of the first source term, forbidden ones included, and
 * one for each further source term, all with the id of the entry. The status is that of the
 * equivalent.
 * @param today ISO 8601 date
 */
export function writeUtx(
  entries: readonly ConceptEntry[],
  pair: LanguagePair,
  today: string,
): string {
  const rows = entries.flatMap((entry) => {
    const [first, ...others] = usableTerms(entry, pair.source).filter(
      ({ term }) => !isUtxSign(term),
    );
    const targets = entry.languageSections
      .filter(({ language }) => language === pair.target)
      .flatMap(({ termSections }) => termSections)
      .filter(({ term }) => !isUtxSign(term));
    const [target] = targets;
    if (first === undefined || target === undefined) return [];
    return [
      ...targets.map((one) => [first, one] as const),
      ...others.map((one) => [one, target] as const),
    ].map(([source, { term, administrativeStatus }]) =>
      [
        source.term,
        term,
        source.partOfSpeech ?? '-',
        UTX_STATUS[administrativeStatus],
        utxCell(entry.id),
      ].join('\t'),
    );
  });
  return [
    `#UTX 1.11; ${regionCode(pair.source)}/${regionCode(pair.target)}; ${today}; creator: Termlight;`,
    '#src\ttgt\tsrc:pos\tterm status\tconcept ID',
    ...rows,
    '',
  ].join('\n');
}

/**
 * Writes Anki's text format: two sides, definition and sources, with the separators declared at the
 * top. Subject field and jurisdiction are tags. A first cell that begins with `#` stands in quotation
 * marks, as the line would be a comment without.
 */
export function writeAnki(entries: readonly ConceptEntry[], pair: LanguagePair): string {
  const rows = entries.flatMap((entry) => {
    const [front, back] = [pair.source, pair.target].map((language) =>
      usableTerms(entry, language).map(({ term }) => term),
    );
    if (!front?.length || !back?.length) return [];
    const sections = entry.languageSections;
    const definitions = sections.flatMap(({ definition }) => definition ?? []);
    const sources = sections.flatMap(({ termSections }) =>
      termSections.flatMap((term) => (term.sources ?? []).map(citationOf)),
    );
    const reading = sections
      .find(({ language }) => language === pair.source)
      ?.termSections.find((term) => term.reading !== undefined)?.reading;
    return [
      [
        front.join('; '),
        back.join('; '),
        reading ?? '',
        definitions.join('\n'),
        [...new Set(sources)].join('; '),
        [entry.subjectField, entry.jurisdiction]
          .flatMap((tag) => tag?.replaceAll(/\s+/gu, '_') ?? [])
          .join(' '),
      ],
    ];
  });
  const head = [
    '#separator:tab',
    '#html:false',
    '#columns:Front\tBack\tReading\tDefinition\tSource\tTags',
  ];
  return [
    ...head,
    '#tags column:6',
    Papa.unparse(rows, {
      delimiter: '\t',
      newline: '\n',
      quotes: (cell, at) => at === 0 && String(cell).startsWith('#'),
    }),
    '',
  ].join('\n');
}

/** The length of a text in bytes of UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Whether UTX would take a term for a comment or for nothing. */
function isUtxSign(term: string): boolean {
  return term.startsWith('#') || term === '-';
}

function utxCell(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
