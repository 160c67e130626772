import type { CheckReport, ListedTerm } from './check-report.ts';

/** The languages that a text may be said to be in; else it is told by its letters. */
export type CheckLanguage = 'zh' | 'en';

/** A language for the `lang` attribute of a text. */
export const langOf = (language: CheckLanguage): string => (language === 'zh' ? 'zh-Hans' : 'en');

/** One of the two texts. */
export type CheckSide = 'source' | 'target';

/** What a check is doing, in this order. */
export const CHECK_STEPS = ['glossaries', 'sentences', 'alignment', 'terms'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Most characters of a text that is checked, in UTF-16 units. */
export const MOST_CHECKED = 1_000_000;

/** How many hexadecimal digits of the SHA-256 of a text are its hash. */
export const HASH_DIGITS = 16;

/** What came of a check. */
export type CheckOutcome =
  | { readonly state: 'empty' }
  /** One text is there, and its terms are listed. */
  | { readonly state: 'terms'; readonly side: CheckSide; readonly terms: readonly ListedTerm[] }
  | { readonly state: 'cancelled' }
  | { readonly state: 'tooLong' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'done';
      readonly report: CheckReport;
      /** The texts that the report is about. */
      readonly texts: Readonly<Record<CheckSide, string>>;
    };

/** How far a check has come. */
export type CheckStage = { readonly state: 'working'; readonly step: CheckStep } | CheckOutcome;
