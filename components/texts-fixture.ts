import { parse } from 'yaml';
import type { Texts } from './texts.tsx';

/** The messages of a locale file, by dotted key; a plural is its forms in order. */
export function messagesOf(yaml: string): ReadonlyMap<string, string | readonly string[]> {
  const messages = new Map<string, string | readonly string[]>();
  const collect = (path: string, node: unknown): void => {
    if (typeof node === 'string') {
      messages.set(path, node);
      return;
    }
    const entries = Object.entries(node as Readonly<Record<string, unknown>>);
    if (entries.every(([key]) => /^(?:\d|n)$/u.test(key))) {
      messages.set(
        path,
        entries.map(([, form]) => String(form)),
      );
      return;
    }
    for (const [key, child] of entries) collect(path === '' ? key : `${path}.${key}`, child);
  };
  collect('', parse(yaml));
  return messages;
}

/**
 * The texts of a locale file without a browser, for tests of views. Unlike the browser's it throws
 * on an unknown key and on a placeholder without a value.
 */
export function textsOf(yaml: string, locale: string): Texts {
  const messages = new Map(messagesOf(yaml)).set('@@ui_locale', locale);
  const t = (key: string, ...args: readonly unknown[]): string => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`No message ${key}`);
    const count = args.find((arg) => typeof arg === 'number');
    const named = args.find((arg) => typeof arg === 'object' && !Array.isArray(arg));
    const values: Readonly<Record<string, string | number>> = {
      ...(count === undefined ? {} : { $1: count }),
      ...(named as Readonly<Record<string, string | number>> | undefined),
    };
    return formOf(message, count).replaceAll(/\{(?<name>\w+)\}|(?<place>\$1)/gu, (...match) => {
      const { name, place } = match.at(-1) as { readonly name?: string; readonly place?: string };
      const value = values[name ?? place ?? ''];
      if (value === undefined) throw new Error(`${key} needs ${name ?? place}`);
      return String(value);
    });
  };
  return t;
}

function formOf(message: string | readonly string[], count: number | undefined): string {
  if (typeof message === 'string') return message;
  const last = message.length - 1;
  const index = message.length === 2 ? (count === 1 ? 0 : 1) : Math.min(count ?? last, last);
  return message[index] ?? '';
}
