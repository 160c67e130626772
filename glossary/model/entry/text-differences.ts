import type { ConceptEntry, LanguageSection } from './concept-entry.ts';

/** One text of an entry that is another one now. */
export interface TextDifference {
  readonly field: 'term' | 'status' | 'termNote' | 'definition' | 'note' | 'subjectField';
  /** The language of the section that it stands in; absent for what is of the whole entry. */
  readonly language?: string;
  /** Blank for none. */
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of an entry that have the same sections and terms. */
export function textDifferences(
  before: ConceptEntry,
  after: ConceptEntry,
): readonly TextDifference[] {
  const differences: TextDifference[] = [];
  const compare = (
    field: TextDifference['field'],
    language: string | undefined,
    one: string | undefined,
    other: string | undefined,
  ): void => {
    if (one === other) return;
    const place = { field, ...(language !== undefined && { language }) };
    differences.push({ ...place, before: one ?? '', after: other ?? '' });
  };
  compare('subjectField', undefined, before.subjectField, after.subjectField);
  for (const [place, section] of before.languageSections.entries()) {
    const now: LanguageSection | undefined = after.languageSections[place];
    const { language } = section;
    for (const [index, term] of section.termSections.entries()) {
      const changed = now?.termSections[index];
      compare('term', language, term.term, changed?.term);
      compare('status', language, term.administrativeStatus, changed?.administrativeStatus);
      compare('termNote', language, term.note, changed?.note);
    }
    compare('definition', language, section.definition, now?.definition);
  }
  compare('note', undefined, before.note, after.note);
  return differences;
}
