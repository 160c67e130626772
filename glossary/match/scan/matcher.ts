import type { Side } from '../../model/entry/side.ts';
import { type ConceptId, MARKING_WAYS } from '../../model/entry/concept-entry.ts';
import { allConceptNames, conceptName } from '../compile/concept-names.ts';
import { openLayer, type Layer } from './layer.ts';
import type { FormId, Match, Matcher } from '../match.ts';
import type { MatchingData, MatchingLayer } from '../matching-data.ts';
import { readRecord } from '../compile/record.ts';
import { earlierNumbers } from '../boundary/counted.ts';
import { givesWay, hitOf, wayOf } from './overlap.ts';
import { everyHit, hitAt, nextHit } from './scan.ts';
import {
  acceptedRecords,
  beginText,
  createSearch,
  type Hit,
  type Search,
  type Searchable,
} from './search.ts';
import { createTextFacts } from './text-facts.ts';
import { LETTERS, type LayerScript } from '../script.ts';

/**
 * Makes a matcher. Several layers are searched as if they were one.
 * @throws {DamagedLayerError} when a layer is damaged, foreign or of another version.
 */
export function createMatcher({ layers }: MatchingData): Matcher {
  const matcher = growingMatcher();
  for (const layer of layers) matcher.add(openSearchable(layer));
  return matcher;
}

/** A matcher whose layers can change; the numbers of its forms stay the same. */
export interface GrowingMatcher extends Matcher {
  add(searchable: Searchable): void;
  /**
   * Searches other layers from now on.
   * @returns what was added or left out, of which each layer has the concepts that are concerned: a
   * text without a match in any of these has the matches that it had
   */
  replace(wanted: readonly Searchable[]): readonly Searchable[];
}

/** One of the layers that a matcher searches. */
interface Part {
  readonly search: Search;
  /** What its records' offsets are increased by to be the numbers of forms. */
  readonly base: number;
  /** False when another layer has replaced it: its forms are known, but not searched. */
  isUsed: boolean;
  /** Whether it has a hit, while a text is searched. */
  isOpen: boolean;
}

/** Makes a matcher without layers. */
export function growingMatcher(): GrowingMatcher {
  const parts: Part[] = [];
  let nextBase = 0;
  /** Forms of several layers that match at the same place, as one form: -1, -2, and so on. */
  const combinations: (readonly FormId[])[] = [];
  const combinationIds = new Map<string, FormId>();

  function formOf(forms: readonly FormId[]): FormId {
    const only = forms[0];
    if (only !== undefined && forms.length === 1) return only;
    const name = forms.join();
    let id = combinationIds.get(name);
    if (id === undefined) {
      id = -combinations.push(forms);
      combinationIds.set(name, id);
    }
    return id;
  }

  /** The layer of a form that is not a combination, and its record there. */
  function placeOf(form: FormId): readonly [Searchable, number] | undefined {
    const part = parts.findLast(({ base }) => base <= form);
    return part && [part.search, form - part.base];
  }

  function conceptsOfForm(form: FormId): readonly ConceptId[] {
    if (form < 0) return eachOnce(partsOf(form).flatMap(conceptsOfForm));
    const place = placeOf(form);
    return place === undefined ? [] : conceptsOfRecord(...place);
  }

  /** The forms that a form is a combination of, or itself. */
  const partsOf = (form: FormId): readonly FormId[] =>
    form < 0 ? (combinations[-1 - form] ?? []) : [form];

  /** What is said of all forms of the kind of one that is no combination. */
  function kindOf(form: FormId): { readonly way: number; readonly side: Side | undefined } {
    const [searchable, record] = placeOf(form) ?? [];
    if (searchable === undefined || record === undefined) return { way: 0, side: undefined };
    const { records, ways, sides } = searchable.layer;
    const { kind } = readRecord(records, record);
    return { way: ways[kind] ?? 0, side: sides[kind] };
  }

  /** When a form is marked, as an index of `MARKING_WAYS`, in which the least strict way comes first. */
  const wayOfForm = (form: FormId): number =>
    Math.min(...partsOf(form).map((part) => kindOf(part).way));

  function sidesOfForm(form: FormId): readonly (Side | undefined)[] {
    const kinds = partsOf(form).map(kindOf);
    const way = wayOfForm(form);
    return [...new Set(kinds.filter((kind) => kind.way === way).map(({ side }) => side))];
  }

  const usedParts = (): readonly Part[] => parts.filter(({ isUsed }) => isUsed);

  function add(searchable: Searchable): void {
    parts.push({ search: createSearch(searchable), base: nextBase, isUsed: true, isOpen: false });
    nextBase += searchable.layer.records.length;
  }

  return {
    add,
    replace(wanted) {
      const changed: Searchable[] = [];
      const left = new Set(usedParts());
      for (const one of wanted) {
        const same = [...left].find(({ search }) => search.layer === one.layer);
        const concerned = same === undefined ? one : withOthers(one, same.search);
        if (same !== undefined) left.delete(same);
        if (concerned === undefined) continue;
        changed.push(concerned);
        if (same !== undefined) same.isUsed = false;
        add(one);
      }
      for (const part of left) {
        changed.push(part.search);
        part.isUsed = false;
      }
      return changed;
    },
    find(haystack, context = {}) {
      const facts = createTextFacts(haystack, context);
      const searched = parts.filter(({ search, isUsed }) => isUsed && mayFindIn(search, haystack));
      for (const part of searched) {
        beginText(part.search, haystack, facts);
        part.isOpen = nextHit(part.search, 0);
      }
      const matches: Match[] = [];
      let at = 0;
      for (;;) {
        let first: Search | undefined;
        for (const part of searched) {
          const { search } = part;
          if (!part.isOpen) continue;
          if (search.hit.start < at) part.isOpen = nextHit(search, at);
          if (part.isOpen && (first === undefined || standsBefore(search.hit, first.hit)))
            first = search;
        }
        if (first === undefined) return matches;
        const best = first.hit;
        const { start, length } = best;
        let way = wayOf(first);
        for (const { search, isOpen } of searched) {
          const { hit } = search;
          if (isOpen && hit.start === start && hit.length === length)
            way = Math.min(way, wayOf(search));
        }
        const isLeft = givesWay(searched, hitOf(first, way));
        const forms: FormId[] = [];
        for (const part of searched) {
          const { search, base, isOpen } = part;
          const { hit } = search;
          if (!isOpen || hit.start !== start || hit.length !== length) continue;
          if (isLeft)
            part.isOpen = hitAt(search, start, length - 0.5) || nextHit(search, start + 1);
          else for (let i = 0; i < hit.count; i += 1) forms.push(base + (hit.records[i] ?? 0));
        }
        if (isLeft) continue;
        const span = { start: Math.max(best.from, at), end: best.to };
        matches.push({ span, form: formOf(forms) });
        at = best.to;
      }
    },
    conceptsOf: ({ form }) => conceptsOfForm(form),
    sidesOf: ({ form }) => sidesOfForm(form),
    markingOf: ({ form }) => MARKING_WAYS[wayOfForm(form)] ?? 'always',
    innerConceptsOf(haystack, { span }) {
      // The search takes the square of the length.
      if (span.end - span.start > MOST_WITH_INNER) return [];
      const slice = haystack.slice(span.start, span.end);
      const facts = createTextFacts(slice, {});
      const inner: ConceptId[] = [];
      for (const { search } of usedParts()) {
        const { hit } = search;
        beginText(search, slice, facts);
        everyHit(search, () => {
          if (hit.from > 0 || hit.to < slice.length) inner.push(...conceptsOfHit(search));
        });
      }
      return eachOnce(inner);
    },
  };
}

/** A term that is drawn out over more UTF-16 units, by spaces for example, has no inner concepts. */
const MOST_WITH_INNER = 1_024;

/** Whether a text has a letter of the script of a layer's forms. */
const mayFindIn = ({ script }: Searchable, haystack: string): boolean =>
  script === undefined || LETTERS[script].test(haystack);

/**
 * Opens a layer for searching.
 * @throws {DamagedLayerError} when the layer is damaged, foreign or of another version
 */
export function openSearchable({ blob, suppressed, script }: MatchingLayer): Searchable {
  return searchableOf(openLayer(blob), suppressed, script);
}

/** Makes an open layer searchable, without the suppressed concepts. */
export function searchableOf(
  layer: Layer,
  suppressed: readonly ConceptId[],
  script: LayerScript | undefined,
): Searchable {
  return { layer, suppressed: suppressedConcepts(layer, suppressed), script };
}

/** Whether a text, whose nearest `lang` may be given, has a match in one of some layers. */
export type Touching = (haystack: string, language?: string) => boolean;

/** Makes a function that tells whether a text has a match in one of some layers. */
export function touching(searchables: readonly Searchable[]): Touching {
  const searches = searchables.map((one) => createSearch(one));
  return (haystack, language = '') =>
    searches.some((search) => {
      if (!mayFindIn(search, haystack)) return false;
      beginText(search, haystack, createTextFacts(haystack, { language }));
      return nextHit(search, 0);
    });
}

/** A layer with the concepts only that are suppressed in one of two states; undefined without any. */
function withOthers(one: Searchable, other: Searchable): Searchable | undefined {
  const { layer, script } = one;
  const suppressed = new Uint8Array(layer.concepts.count);
  let isEqual = true;
  for (let concept = 0; concept < suppressed.length; concept += 1) {
    const isSame = (one.suppressed?.[concept] ?? 0) === (other.suppressed?.[concept] ?? 0);
    suppressed[concept] = isSame ? 1 : 0;
    isEqual &&= isSame;
  }
  return isEqual ? undefined : { layer, suppressed, script };
}

/** Whether a hit is better: further left, or longer at the same place, or as long and counted there. */
function standsBefore(hit: Hit, other: Hit): boolean {
  if (hit.start !== other.start) return hit.start < other.start;
  if (hit.length !== other.length) return hit.length > other.length;
  return earlierNumbers(other.numbers, hit.numbers) !== other.numbers;
}

function suppressedConcepts(layer: Layer, ids: readonly ConceptId[]): Uint8Array | undefined {
  if (ids.length === 0) return undefined;
  const wanted = new Set(ids);
  return Uint8Array.from(allConceptNames(layer.concepts), (id) => (wanted.has(id) ? 1 : 0));
}

/** The concepts of a search's hit that are not suppressed, sorted. */
export const conceptsOfHit = (search: Search): readonly ConceptId[] =>
  eachOnce(acceptedRecords(search.hit).flatMap((record) => conceptsOfRecord(search, record)));

const eachOnce = (concepts: readonly ConceptId[]): readonly ConceptId[] =>
  [...new Set(concepts)].toSorted();

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
