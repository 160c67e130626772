import type { Issue } from '../model/entry/issue.ts';

/** What became of a request to change an entry. */
export type SaveResult =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };
