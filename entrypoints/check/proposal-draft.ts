import { scriptMostly } from '../../glossary/align/text-side.ts';
import type { TermProposal } from '../../glossary/model/check/term-proposal.ts';
import type { QuickDraft } from '../../glossary/model/form/quick-entry.ts';
import { nameOfText, type TextsToCheck } from '../shared/check/texts-to-check.ts';

/** What the form for a new term holds for a proposal of two texts: the Chinese sentence, and where it is from. */
export function draftOfProposal(
  { chinese, chineseLanguage, english, source, target }: TermProposal,
  texts: TextsToCheck,
): QuickDraft {
  const isFrom = scriptMostly(source) === 'han';
  return {
    term: chinese,
    language: chineseLanguage,
    equivalent: english,
    sentence: isFrom ? source : target,
    sourceTitle: nameOfText(texts, isFrom ? 'source' : 'target'),
    sourceUrl: '',
  };
}
