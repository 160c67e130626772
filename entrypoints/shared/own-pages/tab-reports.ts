import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';

/** The latest report of each frame of a tab, by frame id; 0 is the top frame. */
export type TabReports = ReadonlyMap<number, FrameReport>;

/** A concept with its matches in all frames of a tab. */
export interface TabConcept {
  readonly concept: ConceptId;
  readonly text: string;
  readonly count: number;
}

/** Adds a report. A new document in the top frame removes the reports of all other frames. */
export function withReport(reports: TabReports, frame: number, report: FrameReport): TabReports {
  const before = reports.get(frame);
  const navigated = frame === 0 && before !== undefined && before.document !== report.document;
  return new Map(navigated ? [] : reports).set(frame, report);
}

/** The concepts of all frames without duplicates, those of the top frame first. */
export function conceptsOf(reports: TabReports): readonly TabConcept[] {
  const concepts = new Map<ConceptId, TabConcept>();
  for (const [, report] of inOrder(reports)) {
    for (const { concept, text, count } of report.found) {
      const known = concepts.get(concept);
      concepts.set(concept, {
        concept,
        text: known?.text ?? text,
        count: (known?.count ?? 0) + count,
      });
    }
  }
  return [...concepts.values()].filter(({ count }) => count > 0);
}

/**
 * How many concepts in the frames of a tab may be meant, but without evidence for it on the page.
 */
export function perhapsIn(reports: TabReports): number {
  return [...reports.values()].reduce((sum, { perhaps = 0 }) => sum + perhaps, 0);
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
 * The occurrence at an index, counting one frame after another and starting over at the end.
 * Undefined where the concept does not occur.
 */
export function occurrenceAt(
  reports: TabReports,
  concept: ConceptId,
  place: number,
): Occurrence | undefined {
  const counts = inOrder(reports).map(([frame, { found }]) => ({
    frame,
    count: found.find((one) => one.concept === concept)?.count ?? 0,
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

function inOrder(reports: TabReports): readonly (readonly [number, FrameReport])[] {
  return [...reports].toSorted(([one], [other]) => one - other);
}
