import type { ImportTarget } from '../../../glossary/model/glossary/glossary.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import {
  type Glossary,
  type GlossaryId,
  OWN_GLOSSARY,
  takesEntries,
  isInUse,
} from '../../../glossary/model/glossary/glossary.ts';
import { freeColour } from '../../../glossary/model/glossary/glossary-list.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import type { Part } from './load-existing.ts';

/**
 * What becomes of what a file says of entries in glossaries that are read-only: they are left as
 * they are, or what it says is added as entries of its own.
 */
export type ReadOnlyChoice = 'leave' | 'copy';

/**
 * What a file is compared with, and where its new entries go: all glossaries, with new entries in the
 * user's first one; one glossary; or a new one of a name.
 */
export type ImportPlace =
  | { readonly kind: 'everywhere'; readonly readOnly: ReadOnlyChoice }
  | { readonly kind: 'one'; readonly glossary: GlossaryId }
  | { readonly kind: 'new'; readonly name: string };

/** How an entry takes part in the comparison with a file. */
export function partOf(
  place: ImportPlace,
  { glossary }: StoredEntry,
  readOnly: ReadonlySet<GlossaryId>,
): Part {
  switch (place.kind) {
    case 'everywhere':
      if (!readOnly.has(glossary)) return 'in';
      return place.readOnly === 'leave' ? 'locked' : 'out';
    case 'one':
      return glossary === place.glossary ? 'in' : 'out';
    case 'new':
      return 'out';
  }
  return place satisfies never;
}

/** The glossaries that are read-only and have entries. */
export function readOnlyIn(glossaries: ListedGlossaries): readonly Glossary[] {
  return glossaries.flatMap(({ glossary, entries }) =>
    glossary.readOnly && isInUse(glossary) && entries > 0 ? [glossary] : [],
  );
}

/** Where the new entries go. */
export function importTargetOf(place: ImportPlace, glossaries: ListedGlossaries): ImportTarget {
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
