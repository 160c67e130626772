/** The letters of a text with their diacritics and their case, however they are encoded. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]|\p{sc=Han}/gu, '');
}

/** The Han characters of a text, one after the other. */
export function hanOf(text: string): string {
  return text.replace(/[^\p{sc=Han}]/gu, '');
}
