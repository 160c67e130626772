import { unitFold } from './fold.ts';
import { foldText } from './form-key.ts';
import { FORM, FORM_WITH_TEXT } from './layer-format.ts';
import type { Pattern } from './pattern.ts';
import { TRAIT } from './unit-kind.ts';

/** One record to be: all concepts that want the same form under the same conditions. */
export interface Form {
  readonly key: string;
  readonly flags: number;
  /** Index into the languages of the set. */
  readonly language: number;
  readonly text: string;
  /** Folded phrases that the form is not marked in. */
  readonly notInside: readonly string[];
  /** Rising, each once. */
  readonly concepts: number[];
}

/** Forms in the order in which they came, each once. */
export interface FormSet {
  readonly forms: readonly Form[];
  readonly languages: readonly string[];
  /** Adds what a concept wants to have found; concepts come in rising order. */
  add(pattern: Pattern, concept: number): void;
}

export function createFormSet(): FormSet {
  const forms: Form[] = [];
  const languages: string[] = [];
  /** By language: forms without conditions, nearly all there are, by key. */
  const plain: Map<string, Form>[] = [];
  /** Others, by all that tells them apart. */
  const others = new Map<string, Form>();

  return {
    forms,
    languages,
    add(pattern, concept) {
      const { key, form } = pattern;
      const flags = flagsOf(pattern);
      const text = (flags & FORM_WITH_TEXT) === 0 ? '' : form;
      let language = languages.indexOf(pattern.language);
      if (language < 0) language = languages.push(pattern.language) - 1;
      const notInside = flags === 0 ? pattern.notInside : pattern.notInside.map(foldedText);
      const known = flags === 0 ? (plain[language] ??= new Map()) : others;
      // A string that is put together has to be hashed, a key was already.
      const identity = flags === 0 ? key : [key, flags, language, text, ...notInside].join('\0');
      const same = known.get(identity);
      if (same !== undefined) {
        if (same.concepts.at(-1) !== concept) same.concepts.push(concept);
        return;
      }
      const added = { key, flags, language, text, notInside, concepts: [concept] };
      known.set(identity, added);
      forms.push(added);
    },
  };
}

const foldedText = (text: string): string => String.fromCharCode(...foldText(text).units);

const flagsOf = ({ form, caseSensitive, foldDiacritics, regional, notInside }: Pattern): number =>
  (caseSensitive ? FORM.caseSensitive : 0) |
  (foldDiacritics ? FORM.foldDiacritics : 0) |
  (regional ? FORM.regional : 0) |
  (hasMarks(form) ? FORM.marked : 0) |
  (notInside.length > 0 ? FORM.notInside : 0);

/** Whether a letter of a form has a diacritic. */
function hasMarks(form: string): boolean {
  const { traits } = unitFold();
  for (let i = 0; i < form.length; i += 1)
    if (((traits[form.charCodeAt(i)] ?? 0) & TRAIT.marked) !== 0) return true;
  return false;
}
