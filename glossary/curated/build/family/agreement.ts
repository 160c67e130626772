import { americanSpelling } from './american-spelling.ts';
import type { HandRendering } from './family-tables.ts';

/**
 * How the renderings of two hands compare. Both prefer the same one; one prefers what the other
 * also lists; they differ; or one of them, or both, know none.
 */
export const AGREEMENTS = ['agree', 'variant', 'differ', 'open'] as const;

/** What the evidence of two hands amounts to: one has read it, both know it, or one is unsure. */
export const PAIR_EVIDENCE = ['read', 'known', 'unsure'] as const;

/** How the renderings of two hands compare in one row. */
export function agreementOf(
  first: HandRendering,
  second: HandRendering,
): (typeof AGREEMENTS)[number] {
  if (first.en === '' || second.en === '') return 'open';
  if (renderingKey(first.en) === renderingKey(second.en)) return 'agree';
  return knowsToo(first, second.en) || knowsToo(second, first.en) ? 'variant' : 'differ';
}

/** What the evidence of both hands amounts to for a row. */
export function pairEvidence(
  first: HandRendering,
  second: HandRendering,
): (typeof PAIR_EVIDENCE)[number] {
  if (first.evidence === 'seen' || second.evidence === 'seen') return 'read';
  return first.evidence === 'known' && second.evidence === 'known' ? 'known' : 'unsure';
}

/**
 * The key by which two renderings are compared: without capitals, accents, articles and
 * punctuation, in American spelling, and without spaces, so that long-term, long term and longterm
 * are equal. An apostrophe counts.
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
