import type { Refused } from '../model/entry/issue.ts';

/** The result of a request to change an entry. */
export type SaveResult = { readonly ok: true; readonly revision: number } | Refused;
