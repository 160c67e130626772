import { expect, test } from 'vitest';
import { writingAdvice } from './term-advice.ts';

test.each([
  ['网络空间', 'zh-Hans', []],
  ['“一带一路”倡议', 'zh-Hans', []],
  ['《巴黎协定》', 'zh-Hans', []],
  ['5G网络', 'zh-Hans', []],
  ['（一）', 'zh-Hans', [{ kind: 'brackets' }]],
  ['５Ｇ网络，', 'zh-Hans', [{ kind: 'fullWidth', fixed: '5G网络，' }]],
  ['ｎｅｔ', 'en', [{ kind: 'fullWidth', fixed: 'net' }]],
  ['net\u200bwork', 'en', [{ kind: 'invisible', fixed: 'network' }]],
  ['  cyber  space ', 'en', [{ kind: 'doubleSpace', fixed: 'cyber space' }]],
  ['сyber', 'en', [{ kind: 'mixedScripts' }]],
  ['网络 network', 'en', [{ kind: 'mixedScripts' }]],
  ['AI技术', 'zh-Hans', []],
  ['cyberspace / internet', 'en', [{ kind: 'alternatives' }]],
  ['网络；互联网', 'zh-Hans', [{ kind: 'alternatives' }]],
  ['24/7 service', 'en', []],
  ['Global Development Initiative (GDI)', 'en', [{ kind: 'brackets' }]],
  ["people's congress", 'en', []],
  ['', 'en', []],
])('%s in %s', (term, language, findings) => {
  expect(writingAdvice(term, language)).toEqual(findings);
});
