/** Speaks terms with the browser's own voices, and with none that sends the text away. */
import type { Language } from '../../glossary/model/entry/language.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice of this machine for a language: of its own region, else of another region that is spoken
 * alike. A form of Chinese is never spoken by the voice of another one.
 */
export function voiceFor<V extends Voice>(language: Language, voices: readonly V[]): V | undefined {
  const local = voices.filter(({ localService }) => localService);
  for (const wanted of spokenAs(language)) {
    const fitting = local.filter(({ lang }) => tagOf(lang).startsWith(wanted));
    const voice = fitting.find((one) => one.default) ?? fitting[0];
    if (voice !== undefined) return voice;
  }
  return undefined;
}

/** Beginnings of the tags of voices that speak a language, the best first. */
function spokenAs(language: Language): readonly string[] {
  const tag = language.toLowerCase();
  if (tag.startsWith('zh')) {
    if (tag.endsWith('-hk') || tag.endsWith('-mo')) return ['zh-hk', 'zh-mo', 'yue'];
    if (tag.endsWith('-tw')) return ['zh-tw', 'cmn-tw'];
    return ['zh-cn', 'cmn-cn', 'cmn', 'zh-hans'];
  }
  return tag.startsWith('en') ? ['en-gb', 'en-us', 'en'] : [tag.split('-')[0] ?? tag];
}

/** Some platforms write `zh_CN`, or `zh-CN-liaoning` and `cmn-Hans-CN` for what is spoken there. */
function tagOf(lang: string): string {
  return lang
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-han[st]-/u, '-');
}

/** Speaks a text, after stopping what is being spoken. */
export function speak(text: string, language: Language, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = language;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
