import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';

/** What the background needs of `glossary/match`, so that tests can stand in for it. */
export interface LayerCompiler {
  compile(entries: readonly ConceptEntry[]): Promise<ArrayBuffer>;
  /** Whether a blob is whole and of the form that today's pages read. */
  isSound(blob: ArrayBuffer): boolean;
}

/** Stands in until layers can be compiled: the user's entries are stored, but not yet marked. */
export const layerCompiler: LayerCompiler = {
  compile: () => Promise.resolve(new ArrayBuffer(0)),
  isSound: () => true,
};
