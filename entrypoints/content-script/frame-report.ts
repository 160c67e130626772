/** Builds a frame's report to the background about its findings. */
import type { FormId, Match, Matcher } from '../../glossary/match/match.ts';
import type { FoundConcept, FrameReport } from '../../glossary/messages/protocol.ts';
import { MOST_CONCEPTS } from '../../glossary/messages/most-concepts.ts';
import { textForMessage } from '../../glossary/messages/text-for-message.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { Finding, Findings } from './reading/findings.ts';
import { inOrder, MOST_SORTED } from './reading/in-order.ts';

/** A random id of this document, so that a report of the next one is told apart. */
const DOCUMENT = crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The report of a frame that is read and has no terms. */
export const NOTHING_FOUND: FrameReport = {
  document: DOCUMENT,
  enabled: true,
  matches: 0,
  found: [],
};

/** The report of a frame that a rule, a pause or a switch keeps from being read. */
export const SWITCHED_OFF: FrameReport = { ...NOTHING_FOUND, enabled: false };

/** Counts the shown findings by concept. */
export function reportOf(
  findings: Pick<Findings, 'matched' | 'shown' | 'counts' | 'perhapsMeant'>,
  matcher: Pick<Matcher, 'conceptsOf'>,
): FrameReport {
  const concepts = new Map<FormId, readonly ConceptId[]>();
  const conceptsOf = (match: Match): readonly ConceptId[] => {
    const known = concepts.get(match.form) ?? matcher.conceptsOf(match);
    concepts.set(match.form, known);
    return known;
  };
  const counts = new Map<ConceptId, { count: number; readonly text: string }>();
  const note = ({ match, text }: Pick<Finding, 'match' | 'text'>, times: number): void => {
    for (const concept of conceptsOf(match)) {
      const known = counts.get(concept);
      if (known !== undefined) known.count += times;
      else if (counts.size < MOST_CONCEPTS)
        counts.set(concept, { count: times, text: textForMessage(text) });
    }
  };
  if (findings.matched.size > MOST_SORTED) {
    for (const form of findings.counts.all) note(form, form.count);
  } else {
    for (const finding of inOrder(findings)) note(finding, 1);
  }
  const found: FoundConcept[] = [...counts].map(([concept, { count, text }]) => ({
    concept,
    count,
    text,
  }));
  const perhaps = new Set(findings.perhapsMeant.flatMap(({ match }) => conceptsOf(match)));
  for (const { concept } of found) perhaps.delete(concept);
  return {
    document: DOCUMENT,
    enabled: true,
    matches: findings.shown,
    found,
    ...(perhaps.size > 0 && { perhaps: perhaps.size }),
  };
}
