/**
 * The first number from `from` on and below `to` that meets a condition; `to` where none does. All
 * numbers behind one that meets it have to meet it as well.
 */
export function firstWhere(from: number, to: number, isMet: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isMet(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
