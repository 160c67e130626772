import type { Span } from '../span.ts';

/** Brackets of each kind, which stand for each other in names. */
const KINDS = ['()（）', '[]【】〔〕［］'].map((kind) => {
  const signs = [...kind];
  return {
    openers: new Set(signs.filter((_, i) => i % 2 === 0)),
    closers: new Set(signs.filter((_, i) => i % 2 === 1)),
  };
});

/** Extends a span to the bracket right behind it that closes one inside: resolution 2206 (2015). */
export function closeBracket(haystack: string, span: Span): Span {
  const { start, end } = span;
  // Nearly always there is none.
  const kind = KINDS.find(({ closers }) => closers.has(haystack.charAt(end)));
  if (kind === undefined) return span;
  let open = 0;
  for (let at = start; at < end; at += 1) {
    const sign = haystack.charAt(at);
    if (kind.openers.has(sign)) open += 1;
    else if (open > 0 && kind.closers.has(sign)) open -= 1;
  }
  return open > 0 ? { start, end: end + 1 } : span;
}
