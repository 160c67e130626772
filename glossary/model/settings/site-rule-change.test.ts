import { expect, test } from 'vitest';
import { withRuleChange, type SiteRuleChange } from './site-rule-change.ts';
import type { SiteRule } from './site-rules.ts';

const STORED: readonly SiteRule[] = [
  { pattern: '*.gov.cn', direction: 'zh' },
  { pattern: 'example.org', marking: 'off', glossaries: ['own'] },
];

const changed = (change: SiteRuleChange, onlyListedSites = false): readonly SiteRule[] =>
  withRuleChange({ siteRules: STORED, onlyListedSites }, change);

test('a site is switched off and on beside the rules of others', () => {
  expect(changed({ kind: 'mark', pattern: 'example.net', marked: false })).toEqual([
    ...STORED,
    { pattern: 'example.net', marking: 'off' },
  ]);
  expect(changed({ kind: 'mark', pattern: 'example.org', marked: true })).toEqual([
    STORED[0],
    { pattern: 'example.org', glossaries: ['own'] },
  ]);
});

test('a site is listed where only listed ones are marked', () => {
  expect(changed({ kind: 'mark', pattern: 'example.net', marked: true }, true)).toEqual([
    ...STORED,
    { pattern: 'example.net', marking: 'on' },
  ]);
});

test('all glossaries are named where a rule of another pattern names some', () => {
  const glossaries = { kind: 'glossaries', address: 'https://example.org/', all: ['own', 'b'] };
  const change = { ...glossaries, pattern: 'example.org/*', glossaries: null } as const;
  expect(changed(change as SiteRuleChange)).toEqual([
    ...STORED,
    { pattern: 'example.org/*', glossaries: ['own', 'b'] },
  ]);
});

test('concepts are left unmarked on a site, once each, and marked again', () => {
  const change = { kind: 'concepts', pattern: 'example.org' } as const;
  const rules = changed({ ...change, concepts: ['a', 'b'], marked: false });
  expect(rules).toEqual([STORED[0], { ...STORED[1], unmarked: ['a', 'b'] }]);
  const again = (concepts: readonly string[], marked: boolean): readonly SiteRule[] =>
    withRuleChange({ siteRules: rules, onlyListedSites: false }, { ...change, concepts, marked });
  expect(again(['a', 'c'], false)[1]?.unmarked).toEqual(['b', 'a', 'c']);
  expect(again(['a'], true)[1]?.unmarked).toEqual(['b']);
  expect(again(['a', 'b'], true)).toEqual(STORED);
});

test('a rule that only named concepts goes with the last of them', () => {
  const change = { kind: 'concepts', pattern: 'example.net', concepts: ['a'] } as const;
  const siteRules = changed({ ...change, marked: false });
  expect(siteRules.at(-1)).toEqual({ pattern: 'example.net', unmarked: ['a'] });
  const after = withRuleChange({ siteRules, onlyListedSites: false }, { ...change, marked: true });
  expect(after).toEqual(STORED);
});

test('text in editors is read on a site, and by no rule that fits its pages any more', () => {
  const change = {
    kind: 'editors',
    pattern: 'example.org',
    address: 'https://example.org/',
  } as const;
  const siteRules = changed({ ...change, editors: true });
  expect(siteRules).toEqual([STORED[0], { ...STORED[1], editors: true }]);
  const wider: readonly SiteRule[] = [
    ...siteRules,
    { pattern: '*.org', editors: true },
    { pattern: 'example.net', editors: true },
  ];
  const after = withRuleChange(
    { siteRules: wider, onlyListedSites: false },
    { ...change, editors: false },
  );
  expect(after).toEqual([...STORED, { pattern: 'example.net', editors: true }]);
});

test('a rule is changed, and gets another pattern, where it stands', () => {
  const rule = { pattern: 'example.com', direction: 'en' } as const;
  expect(changed({ kind: 'put', pattern: '*.gov.cn', rule })).toEqual([rule, STORED[1]]);
  expect(changed({ kind: 'put', pattern: '*.gov.cn', rule: null })).toEqual([STORED[1]]);
});

test('a rule that another page took away or added meanwhile is there once', () => {
  const rule = { pattern: 'example.org', marking: 'on' } as const;
  expect(changed({ kind: 'put', pattern: 'gone.org', rule })).toEqual([STORED[0], rule]);
  expect(changed({ kind: 'put', pattern: '*.gov.cn', rule })).toEqual([rule]);
  expect(changed({ kind: 'put', pattern: 'gone.org', rule: null })).toEqual(STORED);
});
