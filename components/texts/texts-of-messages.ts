/** Makes texts from packaged messages, for a language other than the browser's. */
import type { Texts } from './texts.tsx';

/** A packaged message file in the browsers' format; its keys have `_` where texts have a dot. */
export type PackagedMessages = Readonly<Record<string, { readonly message: string }>>;

/** The languages of the interface, with the names of their folders. */
export const LOCALES = { en: 'en', 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW' } as const;

/** A language of the interface, as a BCP 47 tag. */
export type Locale = keyof typeof LOCALES;

/** Makes texts from messages, which behave like those of the browser's own language. */
export function textsOfMessages(messages: PackagedMessages, locale: Locale): Texts {
  return (key: string, ...args: readonly unknown[]): string => {
    if (key === '@@ui_locale') return LOCALES[locale];
    const count = args.find((arg) => typeof arg === 'number');
    const [first = count] = (args.find(Array.isArray) ?? []) as readonly string[];
    const named = args.find((arg) => typeof arg === 'object') as
      | Readonly<Record<string, string | number>>
      | undefined;
    const message = messages[key.replaceAll('.', '_')]?.message ?? '';
    return formOf(message, count)
      .replaceAll('$1', String(first ?? ''))
      .replaceAll(/\{(\w+)\}/gu, (place, name: string) => String(named?.[name] ?? place));
  };
}

/** Picks the form of a plural: the first of two is for 1; three are for 0, 1 and other numbers. */
function formOf(message: string, count: number | undefined): string {
  const forms = message.split(' | ');
  if (count === undefined || forms.length === 1) return message;
  const index = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
  return forms[index] ?? message;
}
