import type { ConceptId } from '../../model/entry/concept-entry.ts';
import type { MatchRefusal, TextContext } from '../match.ts';
import { conceptsOfHit, conceptsOfRecord, createMatcher, openSearchable } from './matcher.ts';
import type { MatchingData } from '../matching-data.ts';
import { hitAt, nextHit } from './scan.ts';
import { beginText, createSearch } from './search.ts';
import type { Span } from '../span.ts';
import { createTextFacts } from './text-facts.ts';

/** A place where a form is, marked or not. */
export interface Candidate {
  readonly span: Span;
  readonly concepts: readonly ConceptId[];
  readonly outcome: Outcome;
}

/** Whether a candidate is marked, and why not. */
export type Outcome =
  | { readonly kind: 'marked' }
  | { readonly kind: 'refused'; readonly refusal: MatchRefusal }
  /** Accepted, but a match covers part of its text. */
  | { readonly kind: 'overlapped'; readonly by: Span };

/**
 * The candidates in a text, marked or refused, in order, without those inside a match. Runs the
 * same code on the same layers as a page, so the results cannot differ. Does not read entries, so
 * the time does not depend on their number.
 * @throws {DamagedLayerError} when a layer is damaged, foreign or of another version
 */
export function candidatesIn(
  text: string,
  data: MatchingData,
  context: TextContext = {},
): readonly Candidate[] {
  const matcher = createMatcher(data);
  const matches = matcher.find(text, context);
  const candidates: Candidate[] = matches.map((match) => ({
    span: match.span,
    concepts: matcher.conceptsOf(match),
    outcome: { kind: 'marked' },
  }));
  const seen = new Map<string, Candidate>();
  const note = (span: Span, concepts: readonly ConceptId[], outcome: Outcome): void => {
    if (matches.some((match) => match.span.start <= span.start && span.end <= match.span.end))
      return;
    const name = `${span.start} ${span.end} ${outcome.kind === 'refused' ? outcome.refusal : outcome.kind}`;
    const all = new Set([...(seen.get(name)?.concepts ?? []), ...concepts]);
    seen.set(name, { span, concepts: [...all].toSorted(), outcome });
  };
  const facts = createTextFacts(text, context);
  for (const layer of data.layers) {
    const searchable = openSearchable(layer);
    const all = { layer: searchable.layer, suppressed: undefined };
    const onRefusal = (refusal: MatchRefusal, start: number, end: number, record: number): void =>
      note({ start, end }, conceptsOfRecord(all, record), { kind: 'refused', refusal });
    const reporting = createSearch(searchable, onRefusal);
    beginText(reporting, text, facts);
    for (let at = 0; nextHit(reporting, at);) {
      const { hit } = reporting;
      at = hit.to;
      const later = matches.find(({ span }) => hit.from < span.start && span.start < at);
      if (later === undefined) continue;
      note({ start: hit.from, end: at }, conceptsOfHit(reporting), {
        kind: 'overlapped',
        by: later.span,
      });
    }
    const search = createSearch(searchable);
    const { hit } = search;
    beginText(search, text, facts);
    for (const { span: by } of matches) {
      for (let at = by.start + 1; at < by.end; at += 1) {
        if (/\p{L}/u.test(text.charAt(at)) && /[\p{L}--\p{sc=Han}]/v.test(text.charAt(at - 1)))
          continue;
        if (!hitAt(search, at) || hit.to <= by.end) continue;
        note({ start: hit.from, end: hit.to }, conceptsOfHit(search), { kind: 'overlapped', by });
      }
    }
  }
  const marked = (span: Span): boolean =>
    matches.some((match) => match.span.start === span.start && match.span.end === span.end);
  return [...candidates, ...[...seen.values()].filter(({ span }) => !marked(span))].toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}
