import { type ConceptId, MARKING_WAYS } from '../../model/entry/concept-entry.ts';
import { allConceptNames, conceptName } from '../compile/concept-names.ts';
import { openLayer, type Layer } from './layer.ts';
import type { FormId, Match, Matcher } from '../match.ts';
import type { MatchingData, MatchingLayer } from '../matching-data.ts';
import { readRecord } from '../compile/record.ts';
import { hitAt, nextHit } from './scan.ts';
import {
  acceptedRecords,
  beginText,
  createSearch,
  type Hit,
  type Search,
  type Searchable,
} from './search.ts';
import { createTextFacts, type TextFacts } from './text-facts.ts';

/**
 * Makes a matcher. Several layers are searched as if they were one.
 * @throws {DamagedLayerError} when a layer is damaged, foreign or of another version.
 */
export function createMatcher({ layers }: MatchingData): Matcher {
  return matcherOfLayers(layers.map((layer) => openSearchable(layer)));
}

/** Makes a matcher of open layers. */
export function matcherOfLayers(searchables: readonly Searchable[]): Matcher {
  const bases: number[] = [];
  let combinationsFrom = 0;
  for (const { layer } of searchables) {
    bases.push(combinationsFrom);
    combinationsFrom += layer.records.length;
  }
  /**
   * Forms of several layers that match at the same place, as one form; their ids come after those
   * of the layers.
   */
  const combinations: (readonly FormId[])[] = [];
  const combinationIds = new Map<string, FormId>();

  function formOf(forms: readonly FormId[]): FormId {
    const only = forms[0];
    if (only !== undefined && forms.length === 1) return only;
    const name = forms.join();
    let id = combinationIds.get(name);
    if (id === undefined) {
      id = combinationsFrom + combinations.push(forms) - 1;
      combinationIds.set(name, id);
    }
    return id;
  }

  /** The layer of a form that is not a combination, and its record there. */
  function placeOf(form: FormId): readonly [Searchable, number] | undefined {
    const index = bases.findLastIndex((base) => base <= form);
    const searchable = searchables[index];
    return searchable && [searchable, form - (bases[index] ?? 0)];
  }

  function conceptsOfForm(form: FormId): readonly ConceptId[] {
    if (form >= combinationsFrom)
      return [
        ...new Set(
          (combinations[form - combinationsFrom] ?? []).flatMap((one) => conceptsOfForm(one)),
        ),
      ].toSorted();
    const place = placeOf(form);
    return place === undefined ? [] : conceptsOfRecord(...place);
  }

  /**
   * When a form is marked, as an index of `MARKING_WAYS`, in which the least strict way comes
   * first.
   */
  function wayOfForm(form: FormId): number {
    if (form >= combinationsFrom)
      return Math.min(...(combinations[form - combinationsFrom] ?? []).map(wayOfForm));
    const [searchable, record] = placeOf(form) ?? [];
    if (searchable === undefined || record === undefined) return 0;
    const { records, ways } = searchable.layer;
    return ways[readRecord(records, record).kind] ?? 0;
  }

  const searches = searchables.map((searchable) => createSearch(searchable));
  const open = searchables.map(() => false);

  /** The forms of all layers that match where `best` does, as one. */
  function formAt(best: Hit): FormId {
    const forms: FormId[] = [];
    for (const [i, { hit }] of searches.entries()) {
      if (open[i] !== true || hit.start !== best.start || hit.length !== best.length) continue;
      for (const record of acceptedRecords(hit)) forms.push((bases[i] ?? 0) + record);
    }
    return formOf(forms);
  }

  /** Searches one layer, without comparing hits of several. */
  function findInOne(search: Search, haystack: string, facts: TextFacts): Match[] {
    const matches: Match[] = [];
    const { hit } = search;
    let at = 0;
    beginText(search, haystack, facts);
    while (nextHit(search, at)) {
      const only = hit.count === 1 ? hit.records[0] : undefined;
      const span = { start: Math.max(hit.from, at), end: hit.to };
      matches.push({ span, form: only ?? formOf(acceptedRecords(hit)) });
      at = hit.to;
    }
    return matches;
  }

  return {
    find(haystack, context = {}) {
      const facts = createTextFacts(haystack, context);
      const [first] = searches;
      if (first !== undefined && searches.length === 1) return findInOne(first, haystack, facts);
      const matches: Match[] = [];
      for (const [i, search] of searches.entries()) {
        beginText(search, haystack, facts);
        open[i] = nextHit(search, 0);
      }
      let at = 0;
      for (;;) {
        let best: Hit | undefined;
        for (const [i, search] of searches.entries()) {
          const { hit } = search;
          if (open[i] !== true) continue;
          if (hit.start < at) open[i] = nextHit(search, at);
          if (open[i] && (best === undefined || standsBefore(hit, best))) best = hit;
        }
        if (best === undefined) return matches;
        const span = { start: Math.max(best.from, at), end: best.to };
        matches.push({ span, form: formAt(best) });
        at = best.to;
      }
    },
    conceptsOf: ({ form }) => conceptsOfForm(form),
    markingOf: ({ form }) => MARKING_WAYS[wayOfForm(form)] ?? 'always',
    innerConceptsOf(haystack, { span }) {
      const slice = haystack.slice(span.start, span.end);
      const facts = createTextFacts(slice, {});
      const inner = new Set<ConceptId>();
      for (const search of searches) {
        const { hit } = search;
        beginText(search, slice, facts);
        for (let at = 0; at < slice.length; at += 1) {
          let longest = Infinity;
          while (hitAt(search, at, longest)) {
            if (hit.from > 0 || hit.to < slice.length) {
              for (const record of acceptedRecords(hit))
                for (const concept of conceptsOfRecord(search, record)) inner.add(concept);
            }
            longest = Math.ceil(hit.length) - 1;
          }
        }
      }
      return [...inner].toSorted();
    },
  };
}

/**
 * Opens a layer for searching.
 * @throws {DamagedLayerError} when the layer is damaged, foreign or of another version
 */
export function openSearchable({ blob, suppressed }: MatchingLayer): Searchable {
  return searchableOf(openLayer(blob), suppressed);
}

/** Makes an open layer searchable, without the suppressed concepts. */
export function searchableOf(layer: Layer, suppressed: readonly ConceptId[]): Searchable {
  return { layer, suppressed: suppressedConcepts(layer, suppressed) };
}

/** Whether a hit is better: further left, or longer at the same place. */
function standsBefore(hit: Hit, other: Hit): boolean {
  return hit.start < other.start || (hit.start === other.start && hit.length > other.length);
}

function suppressedConcepts(layer: Layer, ids: readonly ConceptId[]): Uint8Array | undefined {
  if (ids.length === 0) return undefined;
  const wanted = new Set(ids);
  return Uint8Array.from(allConceptNames(layer.concepts), (id) => (wanted.has(id) ? 1 : 0));
}

/** The concepts of a record that are not suppressed, sorted. */
export function conceptsOfRecord(
  { layer, suppressed }: Searchable,
  record: number,
): readonly ConceptId[] {
  return readRecord(layer.records, record)
    .concepts.filter((concept) => suppressed?.[concept] !== 1)
    .map((concept) => conceptName(layer.concepts, concept))
    .toSorted();
}
