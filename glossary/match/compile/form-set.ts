import { unitFold } from '../fold/fold.ts';
import { foldText } from '../fold/form-key.ts';
import { FORM, FORM_WITH_TEXT, kindOf } from './layer-format.ts';
import type { Pattern } from '../forms/pattern.ts';
import { TRAIT } from '../fold/unit-kind.ts';

/** One record to be: all concepts that want the same form under the same conditions. */
export interface Form {
  readonly flags: number;
  /** Index into the kinds of the set. */
  readonly kind: number;
  readonly text: string;
  /** Folded phrases that the form is not marked in. */
  readonly notInside: readonly string[];
  /** Rising, each once. */
  readonly concepts: number[];
}

/** Forms in the order in which they came, each once. */
export interface FormSet {
  /** By key: the forms that are compared by it. */
  readonly paths: ReadonlyMap<string, readonly Form[]>;
  /** The languages of the forms, each with a way of marking, as `kindOf` names them. */
  readonly kinds: readonly string[];
  /** All phrases that forms are not marked in. */
  readonly phrases: readonly string[];
  /** Adds what a concept wants to have found; concepts come in rising order. */
  add(pattern: Pattern, concept: number): void;
}

/** A set without forms. A form that is there already takes the concept that wants it too. */
export function createFormSet(): FormSet {
  const paths = new Map<string, Form[]>();
  const kinds: string[] = [];
  const phrases: string[] = [];
  /** Forms that share their key with others, by all that tells them apart. */
  const others = new Map<string, Form>();

  return {
    paths,
    kinds,
    phrases,
    add(pattern, concept) {
      const { key, form } = pattern;
      const flags = flagsOf(pattern);
      const text = (flags & FORM_WITH_TEXT) === 0 ? '' : form;
      const kindName = kindOf(pattern.language, pattern.marking);
      let kind = kinds.indexOf(kindName);
      if (kind < 0) kind = kinds.push(kindName) - 1;
      const forms = paths.get(key);
      // Nearly every form is without conditions, and alone on its path or equal to the first there.
      const first = forms?.[0];
      if (flags === 0 && first?.flags === 0 && first.kind === kind) {
        if (first.concepts.at(-1) !== concept) first.concepts.push(concept);
        return;
      }
      const notInside = flags === 0 ? pattern.notInside : pattern.notInside.map(foldedText);
      phrases.push(...notInside);
      const added: Form = { flags, kind, text, notInside, concepts: [concept] };
      if (forms === undefined) {
        paths.set(key, [added]);
        if (flags !== 0) others.set(identityOf(key, added), added);
        return;
      }
      const identity = identityOf(key, added);
      const same = others.get(identity);
      if (same === undefined) {
        others.set(identity, added);
        forms.push(added);
      } else if (same.concepts.at(-1) !== concept) same.concepts.push(concept);
    },
  };
}

const identityOf = (key: string, { flags, kind, text, notInside }: Form): string =>
  [key, flags, kind, text, ...notInside].join('\0');

const foldedText = (text: string): string => String.fromCharCode(...foldText(text).units);

const flagsOf = ({
  form,
  caseSensitive,
  inCapitals,
  foldDiacritics,
  regional,
  notInside,
}: Pattern): number =>
  (caseSensitive ? FORM.caseSensitive : 0) |
  (inCapitals ? FORM.inCapitals : 0) |
  (foldDiacritics ? FORM.foldDiacritics : hasMarks(form) ? FORM.marked : 0) |
  (regional ? FORM.regional : 0) |
  (notInside.length > 0 ? FORM.notInside : 0);

/** Whether a letter of a form has a diacritic. */
function hasMarks(form: string): boolean {
  const { traits } = unitFold();
  for (let i = 0; i < form.length; i += 1)
    if (((traits[form.charCodeAt(i)] ?? 0) & TRAIT.marked) !== 0) return true;
  return false;
}
