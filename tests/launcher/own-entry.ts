import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';

/** An entry as a user adds it: one preferred term in Chinese, and one in English. */
export function ownEntry(id: string, chinese: string, english: string): ConceptEntry {
  return {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [{ term: chinese, administrativeStatus: 'preferred' }] },
      { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
    ],
  };
}
