/**
 * The address of a link in an entry, or nothing where it is not a plain web address: entries come
 * from files of others, and `javascript:` must never become clickable.
 */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined;
}
