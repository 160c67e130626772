/**
 * What is said one after the other in one line: sentences follow each other, and a dot stands
 * between what is no sentence and what comes next.
 */
export function saidTogether(parts: readonly string[]): string {
  return parts.reduce((said, part) => said + gapAfter(said) + part);
}

function gapAfter(said: string): string {
  if (said.endsWith('。')) return '';
  return said.endsWith('.') ? ' ' : ' · ';
}
