import { type Side, sideOfLanguage } from '../../glossary/model/entry/side.ts';
import type { CardSubject } from '../../glossary/model/page/card-entry.ts';

/** The sides that a page is of, the likeliest first: by its terms, else by its language. */
export function sidesOfPage({ sides, passage }: CardSubject): readonly Side[] {
  if (sides.length > 0) return sides;
  const side = sideOfLanguage(passage.language ?? '');
  return side === undefined ? [] : [side];
}
