import type { CheckResult } from '../../../check/check.ts';
import type { Entries } from './check-lines.ts';
import { expectedTerm } from '../../../check/concept-forms.ts';
import { findingGroups } from '../../../check/report/group.ts';
import type { ReplacedTerms } from '../../../model/check/replaced-term.ts';
import type { Range } from '../../../align/bead.ts';
import type { Span } from '../../../match/span.ts';
import type { TextSide } from '../../../align/text-side.ts';

/**
 * A check as JSON: the beads with their sentences, the groups with the expected term, and
 * everything else that was found. Offsets are UTF-16 code units of the texts as given.
 */
export function checkJson(
  result: CheckResult,
  entries: Entries,
  replacements: ReplacedTerms = {},
): unknown {
  const { source, target, refusal, beads, findings, inconsistencies, unasked } = result;
  const sentences = (side: TextSide, { start, end }: Range): readonly unknown[] =>
    side.sentences.slice(start, end).map((one) => ({ ...spanOf(one), text: textOf(side, one) }));
  return {
    ...(refusal !== undefined && { refusal }),
    counts: Object.fromEntries(
      [...Map.groupBy(findings, ({ verdict }) => verdict)].map(([verdict, { length }]) => [
        verdict,
        length,
      ]),
    ),
    groups: findingGroups(findings, target.text).map(({ places, ...group }) => {
      const entry = entries.get(group.concept);
      return {
        ...group,
        ...(group.term && { replaced: replacements[group.concept]?.[group.term.term] }),
        expected: entry && expectedTerm(entry, target.script),
        places: places.map(({ bead, source: span, rendering }) => ({
          bead,
          source: { ...spanOf(span), text: textOf(source, span) },
          ...(rendering !== undefined && {
            target: { ...spanOf(rendering), text: textOf(target, rendering) },
          }),
        })),
      };
    }),
    inconsistencies: inconsistencies.map(({ concept, bead, place, usual }) => ({
      concept,
      bead,
      target: { ...spanOf(place), text: textOf(target, place) },
      usual: usual.term,
    })),
    unasked: unasked.map(({ bead, place }) => ({
      concept: place.concept,
      bead,
      target: { ...spanOf(place), text: textOf(target, place) },
    })),
    beads: beads.map(({ source: ours, target: theirs, ...bead }) => ({
      ...bead,
      source: sentences(source, ours),
      target: sentences(target, theirs),
    })),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const textOf = ({ text }: TextSide, { start, end }: Span): string => text.slice(start, end);
