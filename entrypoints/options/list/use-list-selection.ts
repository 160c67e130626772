import { useState } from 'preact/hooks';
import {
  ALL_SELECTED,
  type EntrySelection,
  NONE_SELECTED,
  selectedCount,
  toggled,
} from '../../../glossary/model/list/entry-selection.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { listedConcepts } from './listed-concepts.ts';
import type { EntryList } from './use-list.ts';

/** The selection in the list, and how to change it. */
export interface ListSelection {
  readonly selection: EntrySelection;
  readonly count: number;
  readonly toggle: (concept: ConceptId) => void;
  /** Selects the entries between two indices, both included, and no others. */
  readonly selectRange: (from: number, to: number) => Promise<void>;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
}

/**
 * The selection of the list. Another search empties it, so that only entries of the current list
 * can be changed together.
 */
export function useListSelection({ query, answer, rowAt }: EntryList): ListSelection {
  const found = JSON.stringify([query.text, query.filter]);
  const [selected, setSelected] = useState({ found, selection: NONE_SELECTED });
  const selectionIn = (state: typeof selected): EntrySelection =>
    state.found === found ? state.selection : NONE_SELECTED;
  // During rendering and not in an effect, so that a key pressed at once is not lost.
  if (selected.found !== found) setSelected({ found, selection: NONE_SELECTED });
  const selection = selectionIn(selected);
  const select = (next: EntrySelection): void => setSelected({ found, selection: next });
  return {
    selection,
    count: selectedCount(selection, answer?.total ?? 0),
    toggle: (concept) =>
      setSelected((before) => ({ found, selection: toggled(selectionIn(before), concept) })),
    selectRange: async (from, to) => {
      const places = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      const here = places.flatMap((place) => rowAt(place)?.entry.id ?? []);
      const concepts =
        here.length === places.length ? here : await listedConcepts(query, from, places.length);
      select({ kind: 'some', concepts: new Set(concepts) });
    },
    selectAll: () => select(ALL_SELECTED),
    selectNone: () => select(NONE_SELECTED),
  };
}
