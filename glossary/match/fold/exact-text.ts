/** The letters of a text with their diacritics and case, normalized. Without Han. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]|\p{sc=Han}/gu, '');
}

/** The Han characters of a text. */
export function hanOf(text: string): string {
  return text.replace(/[^\p{sc=Han}]/gu, '');
}
