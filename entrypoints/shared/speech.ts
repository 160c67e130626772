/** Speaks terms with voices on this device only; others would send the text to a server. */
import type { Language } from '../../glossary/model/entry/language.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The local voice for a language: one of its own region, else of a region that is pronounced alike.
 * One form of Chinese is never spoken by a voice for another.
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

/** Prefixes of the language tags of suitable voices, best first. */
function spokenAs(language: Language): readonly string[] {
  const tag = language.toLowerCase();
  if (tag.startsWith('zh')) {
    if (tag.endsWith('-hk') || tag.endsWith('-mo')) return ['zh-hk', 'zh-mo', 'yue'];
    if (tag.endsWith('-tw')) return ['zh-tw', 'cmn-tw'];
    return ['zh-cn', 'cmn-cn', 'cmn', 'zh-hans'];
  }
  return tag.startsWith('en') ? ['en-gb', 'en-us', 'en'] : [tag.split('-')[0] ?? tag];
}

/**
 * Normalizes a voice's language tag: some platforms write `zh_CN`, `zh-CN-liaoning` or
 * `cmn-Hans-CN`.
 */
function tagOf(lang: string): string {
  return lang
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-han[st]-/u, '-');
}

/** Stops what is being spoken and speaks a text. */
export function speak(text: string, language: Language, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = language;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
