import { describe, expect, it } from 'vitest';

import { compileByScript } from './compile/compile.ts';
import { dataOf, lexicon } from './boundary/lexicon-fixture.ts';
import { MATCH_CASES } from './match-cases/match-cases.ts';
import { entriesOfCase } from './match-cases/entries-of.ts';
import type { Matcher } from './match.ts';
import { createMatcher } from './scan/matcher.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';
import { hasLetters } from './script-fixture.ts';
import { SCRIPTS } from './script.ts';

function marked(matcher: Matcher, text: string, language: string): string {
  let out = '';
  let at = 0;
  for (const { span } of matcher.find(text, { language })) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
}

interface Matchers {
  readonly fast: Matcher;
  /** With a layer for each script; absent for terms without a letter of one. */
  readonly byScript: Matcher | undefined;
  readonly naive: Matcher;
}

/** The matchers for some terms, shared by the rows that have the same terms. */
const matchers = new Map<string, Matchers>();
function matchersOf(terms: readonly string[]): Matchers {
  const name = terms.join('\0');
  let all = matchers.get(name);
  if (all === undefined) {
    const entries = entriesOfCase(terms);
    const blobs = compileByScript(entries, lexicon);
    const parts = SCRIPTS.map((script) => ({ blob: blobs[script], suppressed: [], script }));
    all = {
      fast: createMatcher(dataOf(entries)),
      byScript: hasLetters(entries) ? createMatcher({ revision: 1, layers: parts }) : undefined,
      naive: createNaiveMatcher(entries, lexicon),
    };
    matchers.set(name, all);
  }
  return all;
}

for (const [group, cases] of Object.entries(MATCH_CASES)) {
  describe(group, () => {
    it.each(
      cases.map(([name, terms, expected, language = '']) => ({ name, terms, expected, language })),
    )('$name $language', ({ terms, expected, language }) => {
      const text = expected.replaceAll(/[⟦⟧]/gu, '');
      const { fast, byScript, naive } = matchersOf(terms);
      expect(marked(fast, text, language)).toBe(expected);
      expect(marked(byScript ?? fast, text, language)).toBe(expected);
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
