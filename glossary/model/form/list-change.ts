/** Changes of immutable lists, by index. */

/** The list with parts of one element changed. */
export function changed<T extends object>(
  list: readonly T[],
  index: number,
  part: Partial<T>,
): readonly T[] {
  return list.map((element, at) => (at === index ? Object.assign({}, element, part) : element));
}

/** The list without one element. */
export function removed<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}

/** The list with one element more at its end. */
export function added<T>(list: readonly T[], element: T): readonly T[] {
  return [...list, element];
}
