import { interfaceLanguage, type Texts } from './texts.tsx';

/** When a copy was taken, in the reader's language and time: the date by which a copy is named. */
export function copyDate(t: Texts, taken: string): string {
  return new Date(taken).toLocaleString(interfaceLanguage(t), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
