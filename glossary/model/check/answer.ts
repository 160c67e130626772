import * as v from 'valibot';
import type { ConceptId } from '../entry/concept-entry.ts';
import { conceptIdSchema, textSchema } from '../entry/concept-entry-schema.ts';
import type { CheckReport, ReportGroup, ReportPlace } from './check-report.ts';

/**
 * What the user may say of a finding: it is right in this sentence, or in this text; its term is never
 * to be checked; or it is an error indeed.
 */
export const ANSWER_KINDS = ['here', 'text', 'never', 'error'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** An answer to a finding, which knows the texts by their hashes alone. */
export interface CheckAnswer {
  readonly kind: AnswerKind;
  readonly concept: ConceptId;
  /** What stands in the translation, in small letters; empty for none, and where it does not matter. */
  readonly rendering: string;
  /** The hash of the source sentence, or of the source; empty for any. */
  readonly scope: string;
}

/** Most answers that are kept or read from a file. */
export const MOST_ANSWERS = 20_000;

/** Longest rendering of an answer, in UTF-16 units; a longer one is cut. */
const MOST_RENDERING = 500;
const MOST_HASH = 64;

/** The form of an answer. */
export const checkAnswerSchema: v.GenericSchema<unknown, CheckAnswer> = v.object({
  kind: v.picklist(ANSWER_KINDS),
  concept: conceptIdSchema,
  rendering: textSchema(MOST_RENDERING),
  scope: textSchema(MOST_HASH),
});

/** An answer to a group, or for `here` to one of its places. */
export function answerTo(
  kind: AnswerKind,
  { concept, rendering }: Pick<ReportGroup, 'concept' | 'rendering'>,
  { text }: Pick<CheckReport, 'text'>,
  place?: ReportPlace,
): CheckAnswer {
  if (kind === 'never') return { kind, concept, rendering: '', scope: '' };
  const scope = kind === 'here' ? (place?.hash ?? '') : text;
  return { kind, concept, rendering: rendering.slice(0, MOST_RENDERING), scope };
}

/** Whether two answers are the same. */
export const isSameAnswer = (one: CheckAnswer, other: CheckAnswer): boolean =>
  one.kind === other.kind &&
  one.concept === other.concept &&
  one.rendering === other.rendering &&
  one.scope === other.scope;

/** A group, or those of its places that have one answer. */
export interface AnsweredGroup extends ReportGroup {
  /** Absent where the user said nothing. */
  readonly answer?: CheckAnswer;
}

/** A report's groups by what the user said of them. */
export interface AnsweredGroups {
  /** Still to be looked at; those that the user called errors are among them. */
  readonly open: readonly AnsweredGroup[];
  /** Those of which the user said that they are right, or never to be checked. */
  readonly settled: readonly AnsweredGroup[];
}

/** Divides the groups of a report by the user's answers. What is approved asks for none. */
export function withAnswers(
  report: Pick<CheckReport, 'groups' | 'text'>,
  answers: readonly CheckAnswer[],
): AnsweredGroups {
  const open: AnsweredGroup[] = [];
  const settled: AnsweredGroup[] = [];
  const byConcept = Map.groupBy(answers, ({ concept }) => concept);
  const given = (wanted: CheckAnswer): CheckAnswer | undefined =>
    byConcept.get(wanted.concept)?.find((one) => isSameAnswer(one, wanted));
  for (const group of report.groups) {
    if (group.kind === 'approved') {
      open.push(group);
      continue;
    }
    const whole = given(answerTo('never', group, report)) ?? given(answerTo('text', group, report));
    if (whole !== undefined) {
      settled.push({ ...group, answer: whole });
      continue;
    }
    const answered = Map.groupBy(group.places, (place) =>
      given(answerTo('here', group, report, place)),
    );
    for (const [answer, places] of answered)
      if (answer !== undefined)
        settled.push({ ...group, key: `${group.key}\n${answer.scope}`, places, answer });
    const left = answered.get(undefined) ?? [];
    const error = given(answerTo('error', group, report));
    if (left.length > 0)
      open.push({ ...group, places: left, ...(error !== undefined && { answer: error }) });
  }
  return { open, settled };
}
