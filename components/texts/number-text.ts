import { interfaceLanguage, type Texts } from './texts.tsx';

/** A number as it is written in the language of the interface: 16,558. */
export function numberText(t: Texts, count: number): string {
  return count.toLocaleString(interfaceLanguage(t));
}
