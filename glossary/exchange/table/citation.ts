/**
 * A source as one line, for formats without fields for its parts: title, issuer, date and URL.
 * Empty for anything that is not a source.
 */
export function citationOf(source: unknown): string {
  if (typeof source !== 'object' || source === null) return '';
  const parts = ['title', 'issuer', 'date', 'url'].map(
    (field) => Reflect.get(source, field) as unknown,
  );
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
