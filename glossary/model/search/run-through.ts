/** Runs work that would pause now and then to its end at once, as where nobody waits for it. */
export function runThrough<T>(work: Generator<void, T, void>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
