import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { compileLayer } from '../compile/compile.ts';
import { EMPTY_LEXICON } from '../boundary/lexicon.ts';
import { createMatcher } from './matcher.ts';
import { createNaiveMatcher } from '../naive/naive-matcher.ts';

const entries: readonly ConceptEntry[] = [
  '网络',
  '网络网络网',
  '网',
  'a a',
  'aa',
  '1 1',
  '\ud800x',
].map((term, i) => ({
  id: `c${i}`,
  languageSections: [
    {
      language: /[a-z]/u.test(term) ? 'en' : 'zh-Hans',
      termSections: [{ term, administrativeStatus: 'preferred' }],
    },
  ],
}));
const matcher = createMatcher({
  revision: 1,
  layers: [{ blob: compileLayer(entries, EMPTY_LEXICON), suppressed: [] }],
});
const naive = createNaiveMatcher(entries, EMPTY_LEXICON);

/** Units that hostile texts repeat, including lone surrogates. */
const unit = fc.oneof(
  fc.constantFrom('网', '络', 'a', ' ', '1', '"', '“', '”', "'", '-', '\u0301', '\u200b', '\u3099'),
  fc.constantFrom('\ud800', '\udfff', '\ud83d\ude00', '\0', '\uffff', '@', '#', '/', '.'),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const runs = fc
  .array(fc.tuple(unit, fc.constantFrom(1, 1, 2, 3, 9)), { maxLength: 12 })
  .map((parts) => parts.map(([one, times]) => one.repeat(times)).join(''));

describe('a concept of 5,000 forms', () => {
  it('is found by each of them, and by nothing else', () => {
    const forms = Array.from({ length: 5_000 }, (_, at) => `quay ${at}x`);
    const [first = '', ...others] = forms;
    const section = (term: string) => ({ term, administrativeStatus: 'admitted' }) as const;
    const blob = compileLayer(
      [
        {
          id: 'many',
          languageSections: [
            { language: 'en', termSections: [section(first), ...others.map(section)] },
          ],
        },
      ],
      EMPTY_LEXICON,
    );
    const found = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] }).find(
      `${forms.join('; ')}; quay; quay 5000x`,
      { language: 'en' },
    );
    expect(found).toHaveLength(forms.length);
  });
});

describe('terms that overlap in a long row', () => {
  it('are marked, and searching does not fail', () => {
    const blob = compileLayer(
      [
        {
          id: 'row',
          languageSections: [
            {
              language: 'en',
              termSections: [{ term: 'law of law', administrativeStatus: 'preferred' }],
            },
          ],
        },
      ],
      EMPTY_LEXICON,
    );
    const found = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] }).find(
      'law of '.repeat(20_000),
    );
    expect(found.map(({ span }) => span.end - span.start)).toEqual(
      Array.from({ length: 10_000 }, () => 10),
    );
  });
});

describe('a text of any units', () => {
  it.each(['aaa', 'ａａａ', 'ⓐⓐ', 'ⒶⒶ', '㊗㊗'])('has no term in %s', (text) => {
    expect(matcher.find(text)).toEqual([]);
    expect(naive.find(text)).toEqual([]);
  });

  it('is searched as the naive matcher searches it, and never throws', () => {
    fc.assert(
      fc.property(
        runs,
        fc.constantFrom('', 'zh', 'en', 'ja', '-', 'x'.repeat(99)),
        (text, language) => {
          expect(matcher.find(text, { language }).map(({ span }) => span)).toEqual(
            naive.find(text, { language }).map(({ span }) => span),
          );
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 1500) },
    );
  });
});
