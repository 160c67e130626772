import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import type { FoundConcept } from '../../../glossary/model/page/found-concept.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { scriptOfText } from '../../../glossary/model/entry/script-of-text.ts';

/** The latest report of each frame of a tab, by frame id; 0 is the top frame. */
export type TabReports = ReadonlyMap<number, FrameReport>;

/** Adds a report. A new document in the top frame removes the reports of all other frames. */
export function withReport(reports: TabReports, frame: number, report: FrameReport): TabReports {
  const before = reports.get(frame);
  const navigated = frame === 0 && before !== undefined && before.document !== report.document;
  return new Map(navigated ? [] : reports).set(frame, report);
}

/** The concepts of all frames without duplicates, those of the top frame first. */
export function conceptsOf(reports: TabReports): readonly FoundConcept[] {
  return joined(inOrder(reports).map(([, { found }]) => found));
}

/** The concepts that may be meant in some frame and are marked in none, in the same order. */
export function perhapsMeantIn(reports: TabReports): readonly FoundConcept[] {
  const marked = new Set(conceptsOf(reports).map(({ concept }) => concept));
  return joined(
    inOrder(reports).map(([, { perhaps = [] }]) =>
      perhaps.filter(({ concept }) => !marked.has(concept)),
    ),
  );
}

function joined(frames: readonly (readonly FoundConcept[])[]): readonly FoundConcept[] {
  const concepts = new Map<ConceptId, FoundConcept>();
  for (const found of frames) {
    for (const { concept, text, count, inBoth } of found) {
      const known = concepts.get(concept);
      const isInBoth =
        inBoth === true ||
        known?.inBoth === true ||
        (known !== undefined && scriptOfText(known.text) !== scriptOfText(text));
      concepts.set(concept, {
        concept,
        text: known?.text ?? text,
        count: (known?.count ?? 0) + count,
        ...(isInBoth && { inBoth: true as const }),
      });
    }
  }
  return [...concepts.values()].filter(({ count }) => count > 0);
}

/** A page with a text and its translation has at least so many concepts in both languages. */
const LEAST_IN_BOTH = 2;
/** And this share of all: a page in one language has some names in the other beside them. */
const LEAST_SHARE_IN_BOTH = 1 / 8;

/** Whether a page seems to have a text and its translation, by the concepts that are found in it. */
export function looksBilingual(found: readonly FoundConcept[]): boolean {
  const inBoth = found.filter((one) => one.inBoth).length;
  return inBoth >= LEAST_IN_BOTH && inBoth >= LEAST_SHARE_IN_BOTH * found.length;
}

/** One occurrence of a concept in a tab. */
export interface Occurrence {
  readonly frame: number;
  /** Its index among those in the same frame, from 0. */
  readonly index: number;
  /** Its index among all in the tab, from 0. */
  readonly place: number;
}

/**
 * The occurrence at an index, counting one frame after another and starting over at the end. Of a
 * concept that is marked in no frame, those where it may be meant. Undefined where the concept does
 * not occur.
 */
export function occurrenceAt(
  reports: TabReports,
  concept: ConceptId,
  place: number,
): Occurrence | undefined {
  const isMarked = [...reports.values()].some(({ found }) => countIn(found, concept) > 0);
  const counts = inOrder(reports).map(([frame, { found, perhaps = [] }]) => ({
    frame,
    count: countIn(isMarked ? found : perhaps, concept),
  }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const turned = place % total;
  const wanted = turned < 0 ? turned + total : turned;
  let before = 0;
  for (const { frame, count } of counts) {
    if (wanted < before + count) return { frame, index: wanted - before, place: wanted };
    before += count;
  }
  return undefined;
}

function countIn(found: readonly FoundConcept[], concept: ConceptId): number {
  return found.find((one) => one.concept === concept)?.count ?? 0;
}

function inOrder(reports: TabReports): readonly (readonly [number, FrameReport])[] {
  return [...reports].toSorted(([one], [other]) => one - other);
}
