/** Changes that are made to many entries in the same way. */
import type {
  AdministrativeStatus,
  ConceptEntry,
  LanguageSection,
  TermSection,
} from '../entry/concept-entry.ts';
import { withSubjectField } from './edit-cell.ts';
import { isChinese } from '../entry/language.ts';
import { replacer } from './replace-text.ts';

/** The texts of an entry that can be searched and replaced. */
export const REPLACED_TEXTS = ['terms', 'notes', 'definitions'] as const;
export type ReplacedTexts = (typeof REPLACED_TEXTS)[number];

/** The terms that a change of status is meant for. */
export const STATUS_TERMS = ['all', 'chinese', 'others'] as const;
export type StatusTerms = (typeof STATUS_TERMS)[number];

/** A change of an entry that leaves it where it is. */
export type EntryChange =
  /** A blank field leaves the entries without one. */
  | { readonly kind: 'subjectField'; readonly subjectField: string }
  | {
      readonly kind: 'status';
      readonly status: AdministrativeStatus;
      readonly terms: StatusTerms;
      /** Only the terms that have this status now; left out for all. */
      readonly from?: AdministrativeStatus;
    }
  | {
      readonly kind: 'replace';
      readonly find: string;
      readonly replacement: string;
      readonly texts: readonly ReplacedTexts[];
      readonly matchCase: boolean;
      /** Only where it is not a part of a longer word; of no meaning between Chinese characters. */
      readonly wholeWords: boolean;
    };

/** A change that finds and replaces text. */
export type ReplaceChange = EntryChange & { readonly kind: 'replace' };

/**
 * The entry after a change; the same object when there is nothing to change in it. Whether it can
 * be stored so is not asked here.
 */
export function changedEntry(entry: ConceptEntry, change: EntryChange): ConceptEntry {
  switch (change.kind) {
    case 'subjectField':
      return (entry.subjectField ?? '') === change.subjectField.trim()
        ? entry
        : withSubjectField(entry, change.subjectField);
    case 'status': {
      const { status, terms, from } = change;
      return mapTerms(entry, (section, language) =>
        section.administrativeStatus === status ||
        (from !== undefined && section.administrativeStatus !== from) ||
        (terms !== 'all' && isChinese(language) !== (terms === 'chinese'))
          ? section
          : { ...section, administrativeStatus: status },
      );
    }
    case 'replace':
      return replaced(entry, change);
  }
}

function replaced(
  entry: ConceptEntry,
  change: EntryChange & { readonly kind: 'replace' },
): ConceptEntry {
  const replace = replacer(change);
  const changed = mapTerms(entry, (section) => {
    const term = change.texts.includes('terms') ? replace(section.term) : section.term;
    const note = change.texts.includes('notes') ? replaceIn(section.note, replace) : section.note;
    if (term === section.term && note === section.note) return section;
    return { ...section, term, ...(note !== undefined && { note }) };
  });
  const note = change.texts.includes('notes') ? replaceIn(entry.note, replace) : entry.note;
  const noted = note === entry.note || note === undefined ? changed : { ...changed, note };
  return change.texts.includes('definitions')
    ? mapSections(noted, (section) => {
        const definition = replaceIn(section.definition, replace);
        return definition === undefined || definition === section.definition
          ? section
          : { ...section, definition };
      })
    : noted;
}

function replaceIn(
  text: string | undefined,
  replace: (text: string) => string,
): string | undefined {
  return text === undefined ? undefined : replace(text);
}

function mapTerms(
  entry: ConceptEntry,
  change: (section: TermSection, language: string) => TermSection,
): ConceptEntry {
  return mapSections(entry, (section) => {
    const [first, ...others] = section.termSections;
    const changed = mapped([first, ...others], (term) => change(term, section.language));
    return changed === undefined ? section : { ...section, termSections: changed };
  });
}

function mapSections(
  entry: ConceptEntry,
  change: (section: LanguageSection) => LanguageSection,
): ConceptEntry {
  const changed = mapped(entry.languageSections, change);
  return changed === undefined ? entry : { ...entry, languageSections: changed };
}

/** The list with each element changed; undefined when every one stayed the same object. */
function mapped<T>(
  list: readonly [T, ...T[]],
  change: (element: T) => T,
): readonly [T, ...T[]] | undefined {
  const [first, ...others] = list;
  const changed: [T, ...T[]] = [change(first), ...others.map(change)];
  return changed.every((element, place) => element === list[place]) ? undefined : changed;
}
