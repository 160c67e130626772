import { i18n } from '#i18n';
import { textsOfMessages } from '../../components/texts/texts-of-messages.ts';
import type { Texts } from '../../components/texts/texts.tsx';
import { request } from '../shared/messaging.ts';

/** The texts of a card in the language that the user chose. */
export async function cardTexts(): Promise<Texts> {
  const chosen = await request('getInterfaceMessages');
  return chosen === null ? i18n.t : textsOfMessages(chosen.messages, chosen.language);
}
