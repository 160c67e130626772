/** A text of a page without line breaks: each run of white space becomes one space. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
