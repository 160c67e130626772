import type { KeptValue } from '../../model/entry/concept-entry.ts';
import type { FileFormat } from '../file/file-format.ts';
import type { Languages } from '../file/languages.ts';
import type { FileIssue } from '../file/read-result.ts';
import type { Saying } from './tbx-sayings.ts';

/** What the reading of one TBX file knows of it, for all of its parts. */
export interface TbxReading {
  readonly languages: Languages;
  readonly report: (issue: FileIssue) => void;
  /** Reports a saying that is in no dialect, and gives it as it is kept. */
  readonly note: (saying: Saying) => KeptValue;
  /** The code of the file's working language. */
  readonly working: string | undefined;
  readonly format: FileFormat;
}
