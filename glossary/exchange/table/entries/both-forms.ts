import { isChinese, type Language, scriptOfLanguage } from '../../../model/entry/language.ts';

/** Chinese with its other form in brackets, in which a hyphen stands for a character that is the same. */
const BOTH = /^(?<form>\p{sc=Han}+)\s?\[(?<other>[\p{sc=Han}-]+)\]$/u;

/**
 * The forms of a term: of 码头[碼頭] or 码头[碼-], as Pleco has them, the one of the language and the other; of any
 * other term, itself. Both have as many characters.
 */
export function formsOf(
  term: string,
  language: Language,
): readonly { readonly term: string; readonly language: Language }[] {
  const { form = '', other = '' } = BOTH.exec(term)?.groups ?? {};
  const [characters, marks] = [[...form], [...other]];
  if (form === '' || !isChinese(language) || characters.length !== marks.length) {
    return [{ term, language }];
  }
  const whole = marks.map((mark, at) => (mark === '-' ? characters[at] : mark)).join('');
  const otherLanguage = scriptOfLanguage(language) === 'Hans' ? 'zh-Hant' : 'zh-Hans';
  return [
    { term: form, language },
    { term: whole, language: otherLanguage },
  ];
}
