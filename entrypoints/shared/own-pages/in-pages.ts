/** Most rows that the background gives at once. */
const PAGE = 1_000;

/**
 * Fetches the first `limit` rows of a list page by page and gives them as one answer: the first
 * page's, with all rows. Stops at the first page that is not full.
 */
export async function inPages<T extends { readonly rows: readonly unknown[] }>(
  limit: number,
  read: (offset: number, limit: number) => Promise<T>,
): Promise<T> {
  const first = await read(0, Math.min(limit, PAGE));
  const rows: T['rows'][number][] = [...first.rows];
  while (rows.length < limit && rows.length % PAGE === 0 && rows.length > 0) {
    const page = await read(rows.length, Math.min(limit - rows.length, PAGE));
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
  }
  return { ...first, rows };
}
