/** Loads the texts of the interface in the language that the user chose. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import {
  LOCALES,
  type PackagedMessages,
  textsOfMessages,
} from '../../components/texts/texts-of-messages.ts';
import type { Texts } from '../../components/texts/texts.tsx';
import type { Settings } from '../../glossary/model/settings/settings.ts';

type Choice = Settings['interfaceLanguage'];

/** The packaged messages of a language. Only extension pages and the background can read them. */
export async function packagedMessages(
  language: Exclude<Choice, 'auto'>,
): Promise<PackagedMessages> {
  const path = `/_locales/${LOCALES[language]}/messages.json`;
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  return (await response.json()) as PackagedMessages;
}

/** The texts in a language; `auto` is the browser's. */
export async function interfaceTexts(language: Choice): Promise<Texts> {
  if (language === 'auto') return i18n.t;
  return textsOfMessages(await packagedMessages(language), language);
}
