import type { ImportTarget } from '../../glossary/messages/glossary-answers.ts';
import type { StoredEntry } from '../../glossary/messages/protocol.ts';
import { type GlossaryId, OWN_GLOSSARY, takesEntries } from '../../glossary/model/glossary.ts';
import { freeColour } from '../../glossary/model/glossary-list.ts';
import type { Glossaries } from '../shared/use-glossaries.ts';

/**
 * What a file is compared with, and where its new entries go: all glossaries, with new entries in the
 * user's first one; one glossary; or a new one of a name.
 */
export type ImportPlace =
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'one'; readonly glossary: GlossaryId }
  | { readonly kind: 'new'; readonly name: string };

/** Whether an entry is one that the file is compared with. */
export function isCompared(place: ImportPlace, { glossary }: StoredEntry): boolean {
  switch (place.kind) {
    case 'everywhere':
      return true;
    case 'one':
      return glossary === place.glossary;
    case 'new':
      return false;
  }
  return place satisfies never;
}

/** Where the new entries go. */
export function targetOf(place: ImportPlace, glossaries: Glossaries): ImportTarget {
  switch (place.kind) {
    case 'everywhere': {
      const takers = glossaries.map(({ glossary }) => glossary).filter(takesEntries);
      const own = takers.find(({ id }) => id === OWN_GLOSSARY) ?? takers[0];
      return { glossary: own?.id ?? OWN_GLOSSARY };
    }
    case 'one':
      return { glossary: place.glossary };
    case 'new':
      return {
        create: {
          name: place.name,
          languages: [],
          colour: freeColour(glossaries.map(({ glossary }) => glossary)),
        },
      };
  }
  return place satisfies never;
}
