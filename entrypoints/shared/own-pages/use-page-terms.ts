import { useRef } from 'preact/hooks';
import type { PageState } from '../../../glossary/model/page/page-state.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { showPageBehind } from '../desktop-apis.ts';
import { inParts } from './in-parts.ts';
import { request, requestTab } from '../messaging.ts';
import { conceptsOf, occurrenceAt, perhapsMeantIn } from './tab-reports.ts';
import { useLatest } from './use-latest.ts';
import type { TabWatch } from './use-tab.ts';

/** The terms of a watched tab, and a function to scroll to their occurrences. */
export interface TabTerms {
  readonly page: PageState;
  readonly failure?: string;
  /**
   * Scrolls to the next or previous occurrence of a concept. @returns its number, from 1; 0 where
   * there is none
   */
  readonly reveal: (concept: ConceptId, step: 1 | -1) => Promise<number>;
}

/** The entries of concepts with the numbers of their texts, without deleted ones. */
export async function entriesOf(terms: readonly TextOfConcept[]): Promise<readonly ConceptEntry[]> {
  return inParts(terms, async (part) =>
    request(
      'getConceptEntries',
      part.map(({ concept }) => concept),
      part.map(({ text }) => text),
    ),
  );
}

/** The entries of concepts as they are stored, without deleted ones. */
export async function storedEntriesOf(
  concepts: readonly ConceptId[],
): Promise<readonly ConceptEntry[]> {
  return inParts(concepts, async (part) => request('getConceptEntries', part));
}

/** A concept, and its text on the page. */
interface TextOfConcept {
  readonly concept: ConceptId;
  readonly text: string;
}

/**
 * Follows the reports of a tab's frames. The entries are asked for again after every change of the
 * glossaries.
 */
export function usePageTerms({ tab, unreachable, reports }: TabWatch, changes: number): TabTerms {
  /** Where in each concept's occurrences the user is. */
  const places = useRef(new Map<ConceptId, number>());
  const terms = conceptsOf(reports);
  const perhaps = perhapsMeantIn(reports);
  const all = [...terms, ...perhaps];
  const asked = all.map(({ concept, text }) => `${concept} ${text}`).join(' ');
  const entries = useLatest(() => entriesOf(all), [asked, changes]);
  const page: PageState =
    reports.size === 0
      ? { state: unreachable ? 'unreachable' : 'loading' }
      : {
          state: 'reached',
          terms,
          perhaps,
          entries: new Map(entries.value?.map((entry) => [entry.id, entry])),
        };
  return {
    page,
    ...(entries.failure === undefined ? {} : { failure: entries.failure }),
    reveal: async (concept, step) => {
      const before = places.current.get(concept) ?? (step === 1 ? -1 : 0);
      const occurrence = occurrenceAt(reports, concept, before + step);
      if (tab === undefined || occurrence === undefined) return 0;
      places.current.set(concept, occurrence.place);
      await requestTab(tab.id, occurrence.frame, 'reveal', concept, occurrence.index);
      await showPageBehind(tab.id);
      return occurrence.place + 1;
    },
  };
}
