/**
 * The writer of workbooks looks texts up in an object, and takes `constructor` for one that it has
 * seen. A space after such a text makes it another; the reader takes it away.
 */
export function guardName(text: string): string {
  return text.trimEnd() in Object.prototype ? `${text} ` : text;
}

/** The text that `guardName` was given. */
export function unguardName(text: string): string {
  return text.endsWith(' ') && text.trimEnd() in Object.prototype ? text.slice(0, -1) : text;
}
