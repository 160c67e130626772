/** A character as XLSX writes what XML has no place for, such as `_x000D_` for a carriage return. */
const ESCAPE = /_x(?<code>[0-9a-f]{4})_(?<end>\n)?/giu;

/** The text of a cell as Excel shows it. A `_` that begins no character is written as `_x005F_`. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(ESCAPE, (_escape, code: string, end = '') => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    // Excel has both signs of a line end, and XML one.
    return character === '\r' && end !== '' ? end : character + end;
  });
}

/** Reverses `unescapeCell`. */
export function escapeCell(text: string): string {
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
