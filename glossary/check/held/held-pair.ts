import type { Verdict } from '../../model/check/verdict.ts';

/** A term of the source that the translation has wrong, and the verdicts that say so. */
export interface HeldFault {
  readonly term: string;
  readonly verdicts: readonly Verdict[];
}

/**
 * A short source and its translation, written and labelled before a check was run on them. Without a
 * fault nothing may be reported; with one, it alone. A rule is never made for one of them.
 */
export interface HeldPair {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly fault?: HeldFault;
}

/** A rendering that is wrong, or none: which of the two is said depends on the words that stand there. */
export const WRONG: readonly Verdict[] = ['other', 'missing', 'outdated'];
/** A rendering that official texts no longer have. */
export const OLD: readonly Verdict[] = ['outdated'];
/** A term that was left out. */
export const LEFT_OUT: readonly Verdict[] = ['missing', 'other'];
/** A wording of Taiwan in Simplified Chinese. */
export const OTHER_SIDE: readonly Verdict[] = ['regional'];
