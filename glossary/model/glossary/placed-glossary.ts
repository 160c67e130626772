import type { ConceptId } from '../entry/concept-entry.ts';
import type { GlossaryLabel } from './glossary.ts';

/** A glossary with its place in the order of priority, from 0. */
export interface PlacedGlossary extends GlossaryLabel {
  readonly place: number;
}

/** The glossaries of the concepts on an extension page, as far as they are known. */
export type GlossariesOf = ReadonlyMap<ConceptId, PlacedGlossary>;
