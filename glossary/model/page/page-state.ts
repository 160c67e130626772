import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import type { FoundConcept } from './found-concept.ts';

/** What popup and side panel know about the page. */
export type PageState =
  | { readonly state: 'loading' }
  /**
   * There is no content script: a page of the browser, an extension store, or a page opened before
   * the installation.
   */
  | { readonly state: 'unreachable' }
  | {
      readonly state: 'reached';
      readonly terms: readonly FoundConcept[];
      /** The others that may be meant, but are not marked. */
      readonly perhaps: readonly FoundConcept[];
      readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
    };
