import { describe, expect, it } from 'vitest';
import { chineseFirst } from './chinese-first.ts';

describe('the form of Chinese that comes first', () => {
  it.each([
    ['what the reader chose, whatever the page is', 'Hant-TW', 'en', ['HK'], 'zh-Hant-TW'],
    ['that of a Chinese interface', 'auto', 'zh-TW', ['HK'], 'zh-TW'],
    ['for another interface that of the page', 'auto', 'en', ['HK', 'CN'], 'zh-Hant-HK'],
    ['for Macao that of Hong Kong', 'auto', 'en', ['MO'], 'zh-Hant-HK'],
    ['of a page of the mainland Simplified Chinese', 'auto', 'en', ['CN', 'TW'], 'zh-Hans'],
    ['none where nothing tells', 'auto', 'en', [], 'en'],
  ] as const)('is %s', (_name, chosen, interfaceLanguage, sides, first) => {
    expect(chineseFirst(chosen, interfaceLanguage, sides)).toBe(first);
  });
});
