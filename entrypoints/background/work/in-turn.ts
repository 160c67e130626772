/**
 * Does work once all earlier work of the same name is done, whichever context of the extension does
 * it. Gives the result of the work.
 */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`termlight-${name}`, work) as Promise<T>;
}
