import {
  explain,
  type ExplainedForm,
  type FoldKind,
} from '../../../glossary/match/explain/explain.ts';
import type { Lexicon } from '../../../glossary/match/boundary/lexicon.ts';
import type { Passage } from '../../../glossary/model/page/card-entry.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { MatchReason, ReasonFold } from '../../../glossary/model/page/match-reason.ts';

const FOLDS: Readonly<Record<FoldKind, ReasonFold>> = {
  case: 'case',
  width: 'width',
  script: 'script',
  diacritics: 'diacritics',
  separator: 'separator',
  'invisible characters': 'invisible',
  'quotation marks': 'quotes',
};

/** Which forms of some entries the text of a passage matches, and how it differs from them. */
export function reasonsOf(
  { before, text, after, language }: Passage,
  entries: readonly ConceptEntry[],
  lexicon: Lexicon,
): readonly MatchReason[] {
  const context = language === undefined ? {} : { language };
  const { matches } = explain(before + text + after, entries, lexicon, context);
  const start = before.length;
  const here = matches.find(({ span }) => span.start <= start && start < span.end);
  return (here?.forms ?? []).map(matchReasonOf);
}

/** An explained form, as it is sent to pages. */
export function matchReasonOf(explained: ExplainedForm): MatchReason {
  const { marking: _1, folds, ...form } = explained;
  return { ...form, folds: folds.map((fold) => FOLDS[fold]) };
}
