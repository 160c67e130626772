import { americanSpelling } from './american-spelling.ts';
import type { HandRendering } from './family-tables.ts';

/**
 * How two hands stand to each other: both prefer the same; one prefers what the other knows too;
 * they differ; or one of them, or both, know no rendering.
 */
export const AGREEMENTS = ['agree', 'variant', 'differ', 'open'] as const;

/** What of two hands' evidence counts: one has read it, both know it, or one is unsure. */
export const PAIR_EVIDENCE = ['read', 'known', 'unsure'] as const;

/** How two hands stand to each other in a row. */
export function agreementOf(
  first: HandRendering,
  second: HandRendering,
): (typeof AGREEMENTS)[number] {
  if (first.en === '' || second.en === '') return 'open';
  if (renderingKey(first.en) === renderingKey(second.en)) return 'agree';
  return knowsToo(first, second.en) || knowsToo(second, first.en) ? 'variant' : 'differ';
}

/** What is known of a row by the evidence of both hands. */
export function pairEvidence(
  first: HandRendering,
  second: HandRendering,
): (typeof PAIR_EVIDENCE)[number] {
  if (first.evidence === 'seen' || second.evidence === 'seen') return 'read';
  return first.evidence === 'known' && second.evidence === 'known' ? 'known' : 'unsure';
}

/**
 * What two renderings are compared by: without capitals, accents, articles and punctuation, in one
 * spelling, and run together, since long-term, long term and longterm are one. An apostrophe counts.
 */
export function renderingKey(rendering: string): string {
  const words = rendering
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}'%+]+/gu, ' ')
    .trim()
    .split(' ');
  return words
    .filter((word) => !/^(?:the|an?)$/u.test(word))
    .map((word) => americanSpelling(word))
    .join('');
}

function knowsToo({ also }: HandRendering, en: string): boolean {
  const key = renderingKey(en);
  return also.some((other) => renderingKey(other) === key);
}
