import { expect, test } from 'vitest';
import { voiceFor } from './speech.ts';

function voice(lang: string, localService = true): SpeechSynthesisVoice {
  return { lang, localService, default: false, name: lang, voiceURI: lang };
}

test.each([
  ['zh-Hans', ['en-US', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['zh-Hant', ['zh-HK', 'zh-CN'], 'zh-CN'],
  ['zh-Hant-TW', ['zh-CN', 'zh_TW'], 'zh_TW'],
  ['zh-Hant-TW', ['zh-CN'], undefined],
  ['zh-Hant-HK', ['zh-CN', 'yue-HK'], 'yue-HK'],
  ['zh-Hans', ['cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['en', ['zh-CN', 'en-US', 'en-GB'], 'en-GB'],
  ['en', ['en-AU'], 'en-AU'],
  ['fr', ['fr-FR'], 'fr-FR'],
  ['en', [], undefined],
])('%s of %j is spoken by %s', (language, langs, expected) => {
  expect(
    voiceFor(
      language,
      langs.map((lang) => voice(lang)),
    )?.lang,
  ).toBe(expected);
});

test('no voice speaks that sends the text away', () => {
  expect(voiceFor('zh-Hans', [voice('zh-CN', false)])).toBeUndefined();
});
