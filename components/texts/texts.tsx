import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { i18n } from '#i18n';

/**
 * Gives the text for a message key in the language of the interface; keys and placeholders are
 * type-checked.
 */
export type Texts = typeof i18n.t;

const TextsContext = createContext<Texts | undefined>(undefined);

/** Provides the texts to all views inside it; an entrypoint puts it around its root. */
export const TextsProvider = TextsContext.Provider;

/**
 * The texts of the interface.
 * @throws Error outside of a `TextsProvider`
 */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('useTexts needs a TextsProvider above it');
  return texts;
}

/** The language of the interface as a BCP 47 tag, for `lang` attributes. */
export function interfaceLanguage(texts: Texts): string {
  return texts('@@ui_locale').replace('_', '-');
}
