import { languageName } from '../../../components/texts/term-names.ts';
import { interfaceLanguage, type Texts } from '../../../components/texts/texts.tsx';

/** The name of a language in the language of the interface; an unknown tag stays as it is. */
export function languageLabel(t: Texts, language: string): string {
  const ours = languageName(t, language);
  if (ours !== language) return ours;
  const names = new Intl.DisplayNames(interfaceLanguage(t), { type: 'language' });
  try {
    return names.of(language) ?? language;
  } catch {
    // This throws a RangeError if the text is not a tag; there is no other way to ask.
    return language;
  }
}
