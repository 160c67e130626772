import { mapFilled } from './map-filled.ts';
import type { ConceptEntry, TermSection } from './concept-entry.ts';

/**
 * The entry as it is stored: without spaces around terms and forms, which would keep them from
 * being found, and in composed characters, so that equal terms are equal texts.
 */
export function tidyEntry(entry: ConceptEntry): ConceptEntry {
  return {
    ...entry,
    languageSections: mapFilled(entry.languageSections, (section) => ({
      ...section,
      language: section.language.trim(),
      termSections: mapFilled(section.termSections, tidyTerm),
    })),
  };
}

function tidyTerm(section: TermSection): TermSection {
  const { matching } = section;
  return {
    ...section,
    term: tidyText(section.term),
    ...(matching === undefined
      ? {}
      : {
          matching: {
            ...matching,
            ...(matching.extraForms && { extraForms: matching.extraForms.map(tidyText) }),
            ...(matching.notInside && { notInside: matching.notInside.map(tidyText) }),
          },
        }),
  };
}

function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
