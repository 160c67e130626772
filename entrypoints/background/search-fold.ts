import { unitFold } from '../../glossary/match/fold.ts';

/**
 * Folds a text as the matcher does, unit by unit: case, width, and the forms of a Chinese
 * character, so that either script finds the other.
 */
export function foldForSearch(text: string): string {
  const { folded } = unitFold();
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    key += String.fromCharCode(folded[unit] ?? unit);
  }
  return key;
}
