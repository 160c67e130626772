/**
 * Stands for a hyphen at the end of a line of a PDF, which may belong to the word or not, as in
 * `sover-eignty` and `high-quality`. The matcher passes over both characters, and their likes are
 * rare on web pages.
 */
export const LINE_HYPHEN = '\u00AD\u2060';
