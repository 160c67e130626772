/** Builds a frame's report to the background about its findings. */
import type { FormId, Match, Matcher } from '../../glossary/match/match.ts';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { MOST_CONCEPTS } from '../../glossary/messages/most-concepts.ts';
import { textForMessage } from '../../glossary/messages/text-for-message.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { scriptOfText } from '../../glossary/model/entry/script-of-text.ts';
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

/** A finding, or a form with how often it is shown. */
type Counted = Pick<Finding, 'match' | 'text'> & { readonly count?: number };
type FoundConcepts = ReadonlyMap<ConceptId, FoundConcept>;

/** Counts the shown findings by concept, and those that may be meant. */
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
  const counted = (all: Iterable<Counted>, except?: FoundConcepts): FoundConcepts => {
    const found = new Map<ConceptId, FoundConcept & { count: number; inBoth?: true }>();
    for (const { match, text, count = 1 } of all) {
      for (const concept of conceptsOf(match)) {
        const known = found.get(concept);
        if (known !== undefined) {
          known.count += count;
          if (!known.inBoth && scriptOfText(known.text) !== scriptOfText(text)) known.inBoth = true;
        } else if (found.size < MOST_CONCEPTS && except?.has(concept) !== true)
          found.set(concept, { concept, count, text: textForMessage(text) });
      }
    }
    return found;
  };
  const isTooLarge = findings.matched.size > MOST_SORTED;
  const found = counted(isTooLarge ? findings.counts.all : inOrder(findings));
  const perhaps = counted(findings.perhapsMeant, found);
  return {
    document: DOCUMENT,
    enabled: true,
    matches: findings.shown,
    found: [...found.values()],
    ...(perhaps.size > 0 && { perhaps: [...perhaps.values()] }),
  };
}
