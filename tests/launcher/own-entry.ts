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

/** An entry with most kinds of content. */
export const COVENANT: ConceptEntry = {
  id: 'user-x1',
  subjectField: 'law of the sea',
  note: '=1+1',
  languageSections: [
    {
      language: 'zh-Hans',
      definition: '关于锚地的规约',
      termSections: [
        {
          term: '锚地规约',
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          reading: 'máodì guīyuē',
          sources: [{ title: 'Harbour Gazette', date: '2026-03-01' }],
        },
      ],
    },
    {
      language: 'en',
      termSections: [
        { term: 'Anchorage Covenant', administrativeStatus: 'preferred' },
        { term: 'Anchorage Pact', administrativeStatus: 'deprecated' },
      ],
    },
  ],
};
