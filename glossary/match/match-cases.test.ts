import { describe, expect, it } from 'vitest';

import { compileLayer } from './compile/compile.ts';
import { lexicon } from './boundary/lexicon-fixture.ts';
import { MATCH_CASES } from './match-cases/match-cases.ts';
import { entriesOf } from './match-cases/entries-of.ts';
import type { Matcher } from './match.ts';
import { createMatcher } from './scan/matcher.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';

function marked(matcher: Matcher, text: string, language: string): string {
  let out = '';
  let at = 0;
  for (const { span } of matcher.find(text, { language })) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Both matchers for some terms, shared by the rows that have the same terms. */
const matchers = new Map<string, { readonly fast: Matcher; readonly naive: Matcher }>();
function matchersOf(terms: readonly string[]): { readonly fast: Matcher; readonly naive: Matcher } {
  const name = terms.join('\0');
  let both = matchers.get(name);
  if (both === undefined) {
    const entries = entriesOf(terms);
    const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
    both = {
      fast: createMatcher({ revision: 1, layers }),
      naive: createNaiveMatcher(entries, lexicon),
    };
    matchers.set(name, both);
  }
  return both;
}

for (const [group, cases] of Object.entries(MATCH_CASES)) {
  describe(group, () => {
    it.each(
      cases.map(([name, terms, expected, language = '']) => ({ name, terms, expected, language })),
    )('$name $language', ({ terms, expected, language }) => {
      const text = expected.replaceAll(/[⟦⟧]/gu, '');
      const { fast, naive } = matchersOf(terms);
      expect(marked(fast, text, language)).toBe(expected);
      expect(marked(naive, text, language)).toBe(expected);
    });
  });
}

it('has no row twice', () => {
  const rows = Object.values(MATCH_CASES)
    .flat()
    .map((row) => JSON.stringify(row));
  expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
});
