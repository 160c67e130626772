import type { CheckAnswer } from '../model/check/answer.ts';
import type { CheckSide } from '../model/check/check-stage.ts';
import type { CheckReport } from '../model/check/check-report.ts';
import type { TextFile } from '../model/check/text-file.ts';
import type { BitextPair } from './bitext.ts';

/** A check that is to be saved. */
export interface SavedCheck {
  /** What the file that has both texts is called; empty for none. */
  readonly title: string;
  /** What each text is called, such as its title and address; empty for none. */
  readonly titles: Readonly<Record<CheckSide, string>>;
  /** The glossaries that were used, with their versions. */
  readonly glossaries: readonly string[];
  /** An ISO 8601 date. */
  readonly date: string;
  /** Both texts as they were checked. */
  readonly source: string;
  readonly target: string;
  /** Whether each line of the source was compared with the line of the translation at its place. */
  readonly isByLine: boolean;
  /** The groups that were put together, in the order of the source; `pair` of a place is a number of these. */
  readonly pairs: readonly BitextPair[];
  /** The files, where several were checked together; none for one. */
  readonly files: readonly TextFile[];
  readonly report: CheckReport;
  readonly answers: readonly CheckAnswer[];
}
