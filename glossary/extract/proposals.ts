import type { Bead, Range } from '../align/bead.ts';
import { spanOf, type TextSide } from '../align/text-side.ts';
import { writingOf } from '../align/writing.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import type { TermProposal } from '../model/check/term-proposal.ts';
import { type PhrasePair, termCandidates } from './candidates.ts';
import { namesByForm } from './names-by-form.ts';

/** An aligned pair of texts. */
interface AlignedTexts {
  readonly source: TextSide;
  readonly target: TextSide;
  readonly beads: readonly Bead[];
}

/** What a pair of texts proposes for the glossary: phrases, the surest first, and names, in the order of the source. */
export interface TextProposals {
  readonly terms: readonly TermProposal[];
  readonly names: readonly TermProposal[];
}

/** All proposals of a pair of texts, each with its sentences. */
export function proposalsOf(
  { source, target, beads }: AlignedTexts,
  lexicon: Lexicon,
): TextProposals {
  const isTraditional = [source, target].some((side) => writingOf(side) === 'Hant');
  const withSentences = ({ chinese, english, beads: own }: PhrasePair): TermProposal => {
    const bead = beads[own[0] ?? 0];
    return {
      chinese,
      chineseLanguage: isTraditional ? 'zh-Hant' : 'zh-Hans',
      english,
      count: own.length,
      source: bead === undefined ? '' : sentencesIn(source, bead.source),
      target: bead === undefined ? '' : sentencesIn(target, bead.target),
    };
  };
  return {
    terms: termCandidates(source, target, beads, lexicon).map(withSentences),
    names: namesByForm(source, target, beads).map(withSentences),
  };
}

function sentencesIn(side: TextSide, range: Range): string {
  const { start, end } = spanOf(side, range);
  return side.text.slice(start, end).replaceAll('\n', ' ');
}
