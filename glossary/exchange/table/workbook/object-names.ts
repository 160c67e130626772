/**
 * The workbook writer looks texts up in a plain object and takes `constructor` for one that it has
 * already seen. So a space is added to such a text, which is removed in reading.
 */
export function guardName(text: string): string {
  return text.trimEnd() in Object.prototype ? `${text} ` : text;
}

/** Reverses `guardName`. */
export function unguardName(text: string): string {
  return text.endsWith(' ') && text.trimEnd() in Object.prototype ? text.slice(0, -1) : text;
}
