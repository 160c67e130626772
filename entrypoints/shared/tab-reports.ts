import type { FrameReport } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';

/** The newest report of each frame of a tab, by the number of the frame; 0 is the top. */
export type TabReports = ReadonlyMap<number, FrameReport>;

/** A concept with its matches in all frames of a tab. */
export interface TabConcept {
  readonly concept: ConceptId;
  readonly text: string;
  readonly count: number;
}

/** Takes a report in. A new document in the top frame ends all frames of the one before. */
export function withReport(reports: TabReports, frame: number, report: FrameReport): TabReports {
  const before = reports.get(frame);
  const navigated = frame === 0 && before !== undefined && before.document !== report.document;
  return new Map(navigated ? [] : reports).set(frame, report);
}

/** The concepts of all frames, the top frame's first, each once. */
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

/** How many concepts are perhaps meant in the frames of a tab, and nothing there speaks for it. */
export function perhapsIn(reports: TabReports): number {
  return [...reports.values()].reduce((sum, { perhaps = 0 }) => sum + perhaps, 0);
}

/** One occurrence of a concept in a tab. */
export interface Occurrence {
  readonly frame: number;
  /** Its place among those of the frame, from 0. */
  readonly index: number;
}

/** All occurrences of a concept, in the order of the page: all of one frame, then of the next. */
export function occurrencesOf(reports: TabReports, concept: ConceptId): readonly Occurrence[] {
  return inOrder(reports).flatMap(([frame, report]) => {
    const count = report.found.find((found) => found.concept === concept)?.count ?? 0;
    return Array.from({ length: count }, (_one, index) => ({ frame, index }));
  });
}

function inOrder(reports: TabReports): readonly (readonly [number, FrameReport])[] {
  return [...reports].toSorted(([one], [other]) => one - other);
}
