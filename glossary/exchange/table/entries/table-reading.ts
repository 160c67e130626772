import type { KeptValue } from '../../../model/entry/concept-entry.ts';
import type { Language } from '../../../model/entry/language.ts';
import type { ColumnMeaning } from '../../file/column-meaning.ts';
import type { FoundLanguage, FoundTerm } from '../../file/entry-builder.ts';
import type { Languages } from '../../file/languages.ts';
import type { FileIssue } from '../../file/read-result.ts';

/** How to read the rows of a table. */
export interface TableReading {
  readonly columns: readonly ColumnMeaning[];
  readonly header: readonly string[] | undefined;
  readonly languages: Languages;
  /** Whether people wrote the table, who mark a cell without a term by a dash or the like. */
  readonly hasPlaceholders: boolean;
  /** Whether formulas were escaped when writing, as in our own text tables. */
  readonly isGuarded: boolean;
  /** What separates several terms in one cell, each of these alike. */
  readonly alternatives: readonly string[];
  /** Whether rows have cells that belong to rows above. */
  readonly hasMerged: boolean;
  readonly report: (issue: FileIssue) => void;
}

/** An entry while its rows are read. */
export interface GatheredEntry {
  readonly id: string;
  readonly line: number;
  readonly fields: Record<string, unknown>;
  readonly kept: KeptValue[];
  readonly terms: FoundTerm[];
  readonly languages: Map<Language, FoundLanguage>;
  unread: number;
  /** Whether its last row was read. */
  isComplete: boolean;
}
