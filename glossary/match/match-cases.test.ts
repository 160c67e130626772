import { describe, expect, it } from 'vitest';

import { makeLexicon } from './build/make-lexicon.ts';
import { compileLayer } from './compile.ts';
import { entriesOf, MATCH_CASES } from './match-cases.ts';
import type { Matcher } from './match.ts';
import { createMatcher } from './matcher.ts';
import { createNaiveMatcher } from './naive-matcher.ts';

const lexicon = makeLexicon();

function marked(matcher: Matcher, text: string, language: string): string {
  let out = '';
  let at = 0;
  for (const { span } of matcher.find(text, { language })) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
}

for (const [group, cases] of Object.entries(MATCH_CASES)) {
  describe(group, () => {
    it.each(
      cases.map(([name, terms, expected, language = '']) => ({ name, terms, expected, language })),
    )('$name', ({ terms, expected, language }) => {
      const entries = entriesOf(terms);
      const text = expected.replaceAll(/[⟦⟧]/gu, '');
      const fast = createMatcher({
        revision: 1,
        layers: [{ blob: compileLayer(entries, lexicon), suppressed: [] }],
      });
      expect(marked(fast, text, language)).toBe(expected);
      expect(marked(createNaiveMatcher(entries, lexicon), text, language)).toBe(expected);
    });
  });
}
