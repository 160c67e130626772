import { languageName } from '../../../components/texts/term-names.ts';
import { interfaceLanguage, type Texts } from '../../../components/texts/texts.tsx';

/** What a language is called in the language of the interface; a tag nobody knows stays as it is. */
export function languageLabel(t: Texts, language: string): string {
  const ours = languageName(t, language);
  if (ours !== language) return ours;
  const names = new Intl.DisplayNames(interfaceLanguage(t), { type: 'language' });
  try {
    return names.of(language) ?? language;
  } catch {
    // The one way to ask: what is not a tag is a RangeError.
    return language;
  }
}
