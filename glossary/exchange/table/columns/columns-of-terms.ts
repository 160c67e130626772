import { type ColumnMeaning, isTermField } from '../../file/column-meaning.ts';

/**
 * Gives what is said of the terms of a language to the column of these terms that stands last before it, or
 * else first behind it. Where there is none, it is kept.
 */
export function besideTheirTerms(columns: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  return columns.map((column, place) => {
    if (column.kind === 'term' || column.kind === 'definition') return column;
    if (!('language' in column) || column.language === undefined) return column;
    const { language, ...rest } = column;
    const theirs = columns.flatMap((one, at) => {
      const isTheirs =
        one.kind === 'term' &&
        (language === 'zh' ? one.language?.startsWith('zh') === true : one.language === language);
      return isTheirs ? [at] : [];
    });
    const at = theirs.findLast((one) => one < place) ?? theirs[0];
    return at === undefined ? { kind: 'keep' } : { ...rest, at };
  });
}

/**
 * Gives fields to the column of terms behind them where each such column has the same ones before it and none
 * stands behind the last, as in `status, en, status, zh`.
 */
export function beforeTheirTerms(columns: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  const owners = new Map<number, number>();
  const groups = new Set<string>();
  let fields: number[] = [];
  for (const [at, column] of columns.entries()) {
    if (isTermField(column)) fields.push(at);
    if (column.kind !== 'term') continue;
    for (const field of fields) owners.set(field, at);
    groups.add(fields.map((field) => columns[field]?.kind).join(' '));
    fields = [];
  }
  if (fields.length > 0 || groups.size !== 1) return columns;
  return columns.map((column, place) => {
    const at = owners.get(place);
    const isOpen = at !== undefined && isTermField(column) && column.language === undefined;
    return isOpen && column.of === undefined ? { ...column, at } : column;
  });
}
