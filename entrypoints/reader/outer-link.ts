/** Links out of a file. Its author is unknown, so that few addresses may be one. */

/** A link's address; undefined for all but those of the web and of mail. */
export function outerAddress(address: string): string | undefined {
  const url = URL.parse(address.trim());
  return url !== null && /^(?:https?|mailto):$/u.test(url.protocol) ? url.href : undefined;
}

/** Makes a link lead out of the file, into a new tab that is not told where the user came from. */
export function leadOut(link: Element, address: string): void {
  link.setAttribute('href', address);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noreferrer noopener');
}
