import type { CheckedBead, CheckedPair } from '../checked-pair.ts';

/** What an enactment of the mainland calls itself. */
const MAINLAND = /\bth(?:is|ese) (?:Law|Regulations?)\b/u;
/** What one of Taiwan or Hong Kong may call itself. */
const OTHERS = /\bthis (?:Act|Ordinance|Statute|Code)\b/giu;

/**
 * Forms in which the name that a law of the mainland has for itself is the one that stands in the translation
 * of a Traditional text: this Act is enacted for 制定本法, this Ordinance for 本條例.
 */
export function formsByOwnKind(
  forms: readonly string[],
  { part }: CheckedBead,
  { target, writing }: CheckedPair,
): readonly string[] {
  const mainland = writing === 'Hant' ? forms.filter((form) => MAINLAND.test(form)) : [];
  if (mainland.length === 0) return [];
  const kinds = target.text.slice(part.start, part.end).match(OTHERS) ?? [];
  return mainland.flatMap((form) => kinds.map((kind) => form.replace(MAINLAND, kind)));
}
