import type { ConceptId } from '../../model/entry/concept-entry.ts';
import { conceptsOfHit, conceptsOfRecord } from './matcher.ts';
import { everyHit } from './scan.ts';
import { beginText, createSearch, type Searchable } from './search.ts';
import type { Span } from '../span.ts';
import { refusePlace } from './judge.ts';
import { createTextFacts } from './text-facts.ts';

/** A place where a form is accepted, or would be in a text of its own region. */
export interface FormPlace extends Span {
  /** Sorted. */
  readonly concepts: readonly ConceptId[];
  /** Whether it is a form of Taiwan or Hong Kong alone, in a text with Simplified characters. */
  readonly isOtherRegion: boolean;
}

/**
 * All places of accepted forms in a text, also those that overlap and those inside longer ones, in
 * no certain order. What a page marks is a choice of them.
 */
export function everyPlace(searchables: readonly Searchable[], text: string): readonly FormPlace[] {
  const facts = createTextFacts(text, {});
  const places: FormPlace[] = [];
  for (const searchable of searchables) {
    const search = createSearch(searchable, (refusal, start, end, record) => {
      if (
        refusal !== 'regional form in Simplified text' ||
        refusePlace(search, record) !== undefined
      )
        return;
      places.push({
        start,
        end,
        concepts: conceptsOfRecord(searchable, record),
        isOtherRegion: true,
      });
    });
    const { hit } = search;
    beginText(search, text, facts);
    everyHit(search, () =>
      places.push({
        start: hit.from,
        end: hit.to,
        concepts: conceptsOfHit(search),
        isOtherRegion: false,
      }),
    );
  }
  return places;
}
