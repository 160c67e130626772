import { americanSpelling } from './american-spelling.ts';
import type { HandRendering } from './family-tables.ts';

/**
 * How the renderings of the two hands compare: of the tables `first-hand.tsv` and
 * `second-hand.tsv`, each written without a look at the other. `agree`: both prefer the same one;
 * `variant`: one prefers what the other also lists; `differ`: neither knows what the other prefers;
 * `open`: one of them, or both, have none.
 */
export const AGREEMENTS = ['agree', 'variant', 'differ', 'open'] as const;

/**
 * The evidence that both hands have together: at least one has read the rendering in a document,
 * both know it, or one is unsure.
 */
export const PAIR_EVIDENCE = ['read', 'known', 'unsure'] as const;

/** Compares what the two hands have in one row. */
export function agreementOf(
  first: HandRendering,
  second: HandRendering,
): (typeof AGREEMENTS)[number] {
  if (first.en === '' || second.en === '') return 'open';
  if (renderingKey(first.en) === renderingKey(second.en)) return 'agree';
  return knowsToo(first, second.en) || knowsToo(second, first.en) ? 'variant' : 'differ';
}

/** The evidence of both hands for one row. */
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
