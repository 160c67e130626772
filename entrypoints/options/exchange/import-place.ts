import type { ImportTarget } from '../../../glossary/model/glossary/glossary.ts';
import {
  type Glossary,
  type GlossaryId,
  OWN_GLOSSARY,
  isInUse,
  usualGlossary,
} from '../../../glossary/model/glossary/glossary.ts';
import { freeColour } from '../../../glossary/model/glossary/glossary-list.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import type { EntryStanding, Part } from './existing-entries.ts';

/**
 * What to do with changes to entries in read-only glossaries: leave the entries as they are, or add
 * what the file says as new entries.
 */
export type ReadOnlyChoice = 'leave' | 'copy';

/**
 * Which glossaries a file is compared with, and where new entries go: all glossaries, with new
 * entries in the user's first one; one glossary; or a new one with a name.
 */
export type ImportPlace =
  | { readonly kind: 'everywhere'; readonly readOnly: ReadOnlyChoice }
  | { readonly kind: 'one'; readonly glossary: GlossaryId }
  | { readonly kind: 'new'; readonly name: string };

/** How an entry takes part in the comparison with a file. */
export function partOf(
  place: ImportPlace,
  { glossary }: EntryStanding,
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
      const usual = usualGlossary(glossaries.map(({ glossary }) => glossary));
      return { glossary: usual?.id ?? OWN_GLOSSARY };
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
