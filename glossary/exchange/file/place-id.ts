/**
 * Whether an id is just the place of an entry in its file, given for lack of another one. It says
 * nothing about the concept, and may change in the next version of the file.
 */
export function isPlace(id: string): boolean {
  return /^(?:row|line)-\d+(?:-\d+)?$/u.test(id);
}
