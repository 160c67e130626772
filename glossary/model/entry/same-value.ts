/**
 * JSON text with the keys of every object in order, so that equal contents are equal texts.
 * @param value of the kind that JSON has
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Whether two values of the kind that JSON has say the same, whatever the order of their keys. A
 * key with undefined counts as missing.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    const areLists = Array.isArray(one) && Array.isArray(other);
    if (!areLists || one.length !== other.length) return false;
  }
  // A loop is several times as fast here, for the records of a large glossary.
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isSameValue(one[key], other[key])) return false;
  }
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
