/**
 * Whether an id is the place of an entry in its file, which it has for want of one of its own: that
 * says nothing of the concept, and is no id in the next version of the file.
 */
export function isPlace(id: string): boolean {
  return /^(?:row|line)-\d+(?:-\d+)?$/u.test(id);
}
