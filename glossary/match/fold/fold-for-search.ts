import { unitFold } from './fold.ts';

/**
 * Folds a text as the matcher does, unit by unit: case, width, and the forms of a Chinese
 * character, so that either script finds the other.
 */
export function foldForSearch(text: string): string {
  const { folded } = unitFold();
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const other = folded[unit] ?? 0;
    if (other === unit) continue;
    result += text.slice(from, at) + String.fromCharCode(other);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
