import type { ConceptId } from '../entry/concept-entry.ts';
import type { MatchReason } from '../page/match-reason.ts';
import type { TriedPlace } from './tried-text.ts';

/** A part of a text that was tried. Without a place, no form stands there. */
export interface TriedStretch {
  readonly text: string;
  readonly place?: TriedPlace;
}

/**
 * Cuts a text at its places, to be shown. Of places that overlap, what is marked comes first, then
 * what begins first.
 */
export function stretchesOf(text: string, places: readonly TriedPlace[]): readonly TriedStretch[] {
  const marked = places.filter(({ miss }) => miss === undefined);
  const missed = places.filter(({ miss }) => miss !== undefined);
  const shown: TriedPlace[] = [...marked];
  for (const place of missed) {
    const isFree = shown.every(({ start, end }) => place.end <= start || end <= place.start);
    if (isFree) shown.push(place);
  }
  const stretches: TriedStretch[] = [];
  let at = 0;
  for (const place of shown.toSorted((a, b) => a.start - b.start)) {
    if (place.start > at) stretches.push({ text: text.slice(at, place.start) });
    stretches.push({ text: text.slice(place.start, place.end), place });
    at = place.end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

/** Places of the same text for the same reason. */
export interface TriedGroup {
  readonly text: string;
  readonly count: number;
  readonly place: TriedPlace;
  /** Of each concept the form that the text is nearest to. */
  readonly forms: readonly MatchReason[];
}

/** Groups places about which the same is said, in the order of the first of each group. */
export function groupsOf(text: string, places: readonly TriedPlace[]): readonly TriedGroup[] {
  const groups = new Map<string, TriedGroup>();
  for (const place of places) {
    const here = text.slice(place.start, place.end);
    const forms = nearestForms(place.forms);
    const key = JSON.stringify([here, place.miss, forms]);
    const known = groups.get(key);
    groups.set(key, { text: here, place, forms, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

function nearestForms(forms: readonly MatchReason[]): readonly MatchReason[] {
  const nearest = new Map<ConceptId, MatchReason>();
  for (const form of forms) {
    const known = nearest.get(form.concept);
    if (known === undefined || form.folds.length < known.folds.length) {
      nearest.set(form.concept, form);
    }
  }
  return [...nearest.values()];
}

/** Whether a form of a concept stands at a place. */
export function isOf({ forms }: TriedPlace, concept: ConceptId | undefined): boolean {
  return forms.some((form) => form.concept === concept);
}
