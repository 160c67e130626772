/** A tab whose text may be taken for a check. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
  /** Of what it shows; empty for a file that was opened by hand. */
  readonly address: string;
}

/** The tabs of the browser, the one that was used last first. */
export interface OpenTabs {
  readonly tabs: readonly OpenTab[];
  /** How many others there are: pages of the browser's own, or without access. */
  readonly others: number;
}

/** Why a tab gives no text. */
export const TAB_REFUSALS = [
  /** Nothing but pictures, or nothing at all. */
  'noText',
  /** The browser took it out of the memory until it is shown. */
  'asleep',
  /** The user has not given access to the page, or has taken it back. */
  'noAccess',
  /** It is the browser's own, or one that no extension may read. */
  'browsers',
  'noAnswer',
  'gone',
] as const;
export type TabRefusal = (typeof TAB_REFUSALS)[number];
