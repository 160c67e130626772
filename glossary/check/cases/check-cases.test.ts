import { describe, expect, test } from 'vitest';
import { CHECK_CASES } from './check-cases.ts';
import { findingsOfLines } from './rows-fixture.ts';
import { JURISDICTION_CASES } from './jurisdiction-cases.ts';
import { PART_CASES } from './part-cases.ts';
import { WORDING_CASES } from './wording-cases.ts';

const ALL_CASES = { ...CHECK_CASES, ...WORDING_CASES, ...PART_CASES, ...JURISDICTION_CASES };

describe.each(Object.entries(ALL_CASES))('%s', (_rule, cases) => {
  test.each(cases)('%s', (_name, source, target, wanted) => {
    const found = findingsOfLines(source, target);
    for (const [term, verdict] of Object.entries(wanted)) {
      const own = found.filter(({ source: span }) => source.slice(span.start, span.end) === term);
      const verdicts = own.length === 0 ? ['none'] : own.map((finding) => finding.verdict);
      const expected = typeof verdict === 'string' ? verdicts.map(() => verdict) : verdict;
      expect([term, ...verdicts]).toEqual([term, ...expected]);
    }
  });
});
