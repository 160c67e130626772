/** A pair of texts proposes it for the glossary, with the first sentences that have it. */
export interface TermProposal {
  readonly chinese: string;
  /** As the Chinese text is written. */
  readonly chineseLanguage: 'zh-Hans' | 'zh-Hant';
  readonly english: string;
  /** In how many pairs of sentences it stands. */
  readonly count: number;
  readonly source: string;
  readonly target: string;
}
