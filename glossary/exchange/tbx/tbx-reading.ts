import type { KeptValue } from '../../model/entry/concept-entry.ts';
import type { FileFormat } from '../file/file-format.ts';
import type { Languages } from '../file/languages.ts';
import type { FileIssue } from '../file/read-result.ts';
import type { TbxProperty } from './tbx-properties.ts';

/** What each step of reading a file is given. */
export interface TbxReading {
  readonly languages: Languages;
  readonly report: (issue: FileIssue) => void;
  /** Reports an element that is in no dialect, and gives it as a kept value. */
  readonly note: (property: TbxProperty) => KeptValue;
  /** The code of the file's working language. */
  readonly working: string | undefined;
  readonly format: FileFormat;
}
