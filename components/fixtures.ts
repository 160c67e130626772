/** Named sample entries, for tests of views and for looking at them. */
import type { CardEntry } from '../glossary/model/page/card-entry.ts';
import type { ConceptEntry, Source } from '../glossary/model/entry/concept-entry.ts';

const WUZHEN_2023: Source = {
  title: 'Video address to the World Internet Conference Wuzhen Summit',
  issuer: 'Xinhua',
  date: '2023-11-08',
  evidence: 'seen',
};

/** Full: both scripts, three regions, every status, reading, definition and two kinds of source. */
export const SHARED_FUTURE: ConceptEntry = {
  id: 'community-with-a-shared-future-in-cyberspace',
  subjectField: 'cyberspace',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        {
          term: '网络空间命运共同体',
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          reading: 'wǎngluò kōngjiān mìngyùn gòngtóngtǐ',
          sources: [WUZHEN_2023],
        },
      ],
    },
    {
      language: 'zh-Hant-TW',
      termSections: [
        {
          term: '網路空間命運共同體',
          administrativeStatus: 'preferred',
          reading: 'wǎnglù kōngjiān mìngyùn gòngtóngtǐ',
        },
      ],
    },
    {
      language: 'zh-Hant-HK',
      termSections: [{ term: '網絡空間命運共同體', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      definition: 'The vision of cyberspace as one community whose members share one fate.',
      termSections: [
        {
          term: 'community with a shared future in cyberspace',
          administrativeStatus: 'preferred',
          partOfSpeech: 'noun',
          sources: [WUZHEN_2023],
        },
        {
          term: 'community of shared future in cyberspace',
          administrativeStatus: 'admitted',
        },
        {
          term: 'community of common destiny in cyberspace',
          administrativeStatus: 'superseded',
          sources: [
            {
              title: 'Remarks at the Second World Internet Conference',
              date: '2015-12-16',
              url: 'https://example.org/second-world-internet-conference',
              evidence: 'named',
            },
          ],
        },
      ],
    },
  ],
};

/** Small: one term on each side, met inside `SHARED_FUTURE`. */
export const CYBERSPACE: ConceptEntry = {
  id: 'cyberspace',
  subjectField: 'cyberspace',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        { term: '网络空间', administrativeStatus: 'preferred', reading: 'wǎngluò kōngjiān' },
      ],
    },
    {
      language: 'zh-Hant-TW',
      termSections: [{ term: '網路空間', administrativeStatus: 'preferred' }],
    },
    { language: 'en', termSections: [{ term: 'cyberspace', administrativeStatus: 'preferred' }] },
  ],
};

/** Shares its Chinese form with `NETWORK_SECURITY`: two concepts of one form. */
export const CYBERSECURITY: ConceptEntry = {
  id: 'cybersecurity',
  subjectField: 'cyberspace',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        { term: '网络安全', administrativeStatus: 'preferred', reading: 'wǎngluò ānquán' },
      ],
    },
    {
      language: 'en',
      termSections: [{ term: 'cybersecurity', administrativeStatus: 'preferred' }],
    },
  ],
};

/** See `CYBERSECURITY`. */
export const NETWORK_SECURITY: ConceptEntry = {
  id: 'network-security',
  subjectField: 'data-law',
  jurisdiction: 'CN',
  note: 'As a legal term, the security of the network itself.',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '网络安全', administrativeStatus: 'preferred' }],
    },
    {
      language: 'en',
      termSections: [{ term: 'network security', administrativeStatus: 'preferred' }],
    },
  ],
};

/** A user's unfinished entry: no English yet. */
export const ONE_SIDED: ConceptEntry = {
  id: 'user-1',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: '新质生产力', administrativeStatus: 'preferred' }],
    },
  ],
};

/** Every field hostile: must be shown letter for letter, and its links must not be links. */
export const HOSTILE: ConceptEntry = {
  id: 'user-hostile',
  subjectField: '"><img src=x onerror=alert(1)>',
  note: '{{constructor}}',
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [
        { term: '<script>alert(1)</script>', administrativeStatus: 'preferred', note: '<b>n</b>' },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: '"><img src=x onerror=alert(1)>',
          administrativeStatus: 'preferred',
          sources: [
            { title: 'javascript', url: ' JavaScript:alert(1)' },
            { title: 'data', url: 'data:text/html,<script>alert(1)</script>' },
            { title: 'file', url: 'file:///etc/passwd' },
            { title: 'web', url: 'HTTPS://example.org/a' },
          ],
        },
      ],
    },
  ],
};

/** An entry of the curated glossary, as a card gets it, without related concepts. */
export function cardEntryOf(entry: ConceptEntry): CardEntry {
  const glossary = { id: 'curated', name: '', colour: 'amber' } as const;
  return { entry, origin: 'curated', glossary, related: [] };
}
