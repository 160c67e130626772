import { useMemo } from 'preact/hooks';
import type { GlossariesOf } from '../../../glossary/model/glossary/placed-glossary.ts';
import type { ListedGlossary } from '../../../glossary/messages/glossary-answers.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { inParts } from './in-parts.ts';
import { request } from '../messaging.ts';
import { type Latest, useLatest } from './use-latest.ts';

/** All glossaries in order of priority, those in the trash included. */
export type ListedGlossaries = readonly ListedGlossary[];

/** The glossaries, asked for once `due` and again after every change of them or their entries. */
export function useGlossaries(changes: number, due = true): Latest<ListedGlossaries> {
  return useLatest(due ? () => request('listGlossaries') : undefined, [changes, due]);
}

/** The glossaries that some concepts are in, asked for again after every change. */
export function useGlossariesOf(concepts: readonly ConceptId[], changes: number): GlossariesOf {
  const asked = concepts.join(' ');
  const { value } = useLatest(
    () => inParts(concepts, async (part) => request('getGlossariesOf', part)),
    [asked, changes],
  );
  return useMemo(
    () => new Map(value?.map(({ concept, glossary, place }) => [concept, { ...glossary, place }])),
    [value],
  );
}
