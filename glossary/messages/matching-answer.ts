import type { MatchingData, MatchingLayer } from '../match/matching-data.ts';

/** Matching data on its way to a page: of a layer that the page has already, the name alone. */
export interface MatchingAnswer extends Pick<MatchingData, 'revision' | 'glossaries'> {
  readonly layers: readonly NamedLayer[];
}

/** A layer by its name, and its bytes where the page lacks them. */
export interface NamedLayer extends Pick<MatchingLayer, 'suppressed'> {
  /** Its `layerName`. */
  readonly name: string;
  readonly blob?: ArrayBuffer;
}
