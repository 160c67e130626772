/** An acronym of up to a dozen characters in brackets, two of them capitals at least. */
const ACRONYM =
  /[(（](?=[A-Za-z\d.&-]{2,12}[)）])[^A-Z]*[A-Z][^A-Z)）]*[A-Z][^)）]*[)）](?![A-Za-z\d_])/y;

/**
 * Where a text goes on behind an acronym in brackets that begins at a place: “(CPC)” in “the Communist
 * Party of China (CPC) Central Committee”; 0 where there is none.
 */
export function behindAcronym(text: string, at: number): number {
  ACRONYM.lastIndex = at;
  return ACRONYM.test(text) ? ACRONYM.lastIndex : 0;
}

/** Whether a UTF-16 unit opens such brackets. */
export const opensAcronym = (unit: number): boolean => unit === 0x28 || unit === 0xff08;
