import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';

/** A concept found on the page, over all its frames. */
export interface PageTerm {
  readonly concept: ConceptId;
  /** The text of its first match on the page. */
  readonly text: string;
  readonly count: number;
}

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
      readonly terms: readonly PageTerm[];
      /** The others that may be meant, but are not marked. */
      readonly perhaps: readonly PageTerm[];
      readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
    };
