import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { MatchingData, MatchingLayer } from '../match/matching-data.ts';

/** Matching data as it is sent to a page, without the bytes of layers that the page has or does not need. */
export interface MatchingAnswer extends Pick<MatchingData, 'revision' | 'glossaries'> {
  /** Concepts that the settings leave unmarked on the page; suppressed in each layer. */
  readonly unmarked: readonly ConceptId[];
  readonly layers: readonly NamedLayer[];
}

/** A layer's name, with its bytes if the page needs them. */
export interface NamedLayer extends Pick<MatchingLayer, 'suppressed'> {
  /** Its `layerName`; the layer of the curated glossary for a script has the script's name. */
  readonly name: string;
  readonly blob?: ArrayBuffer;
}
