import { NUMBER_UNIT, type NumberStyle } from '../../model/number/placeholder.ts';
import { unitFold } from '../fold/fold.ts';
import { foldText } from '../fold/form-key.ts';
import { FORM_WITH_TEXT, writtenKind } from './layer-format.ts';
import * as FORM from './form-flags.ts';
import type { Pattern } from '../forms/pattern.ts';
import * as TRAIT from '../fold/trait.ts';

/** A future record: all concepts that search for the same form under the same conditions. */
export interface Form {
  readonly flags: number;
  /** Index into the `kinds` of the set. */
  readonly kind: number;
  /** As written, without its numbers. */
  readonly text: string;
  /** Folded phrases in which the form is not marked. */
  readonly notInside: readonly string[];
  /** Sorted, without duplicates. */
  readonly concepts: number[];
}

/** Forms without duplicates, in the order in which they were added. */
export interface FormSet {
  /** The forms with each key. */
  readonly paths: ReadonlyMap<string, readonly Form[]>;
  /** The languages of the forms and how they are marked, as written by `writtenKind`. */
  readonly kinds: readonly string[];
  /** The styles of the numbers in a key, for each key and pattern that has any. */
  readonly numbered: readonly (readonly [key: string, styles: readonly NumberStyle[]])[];
  /** All phrases in which forms are not marked. */
  readonly phrases: readonly string[];
  /** Adds a pattern of a concept; concepts must come in rising order. */
  add(pattern: Pattern, concept: number): void;
}

/** Makes an empty set. Adding a form again only adds the concept to it. */
export function createFormSet(): FormSet {
  const paths = new Map<string, Form[]>();
  const kinds: string[] = [];
  const phrases: string[] = [];
  const numbered: (readonly [string, readonly NumberStyle[]])[] = [];
  /** Forms that share their key with others, by everything that distinguishes them. */
  const others = new Map<string, Form>();
  /** The pattern before, and its kind: most have the same as that. */
  let last: Pattern | undefined;
  let kind = 0;

  return {
    paths,
    kinds,
    phrases,
    numbered,
    add(pattern, concept) {
      const { key, form } = pattern;
      const flags = flagsOf(pattern);
      const text = (flags & FORM_WITH_TEXT) === 0 ? '' : form.replaceAll(NUMBER_UNIT, '');
      if (last === undefined || !isOfSameKind(last, pattern)) {
        const styles = pattern.numbers.map(({ style }) => style);
        const name = writtenKind({ ...pattern, styles });
        kind = kinds.indexOf(name);
        if (kind < 0) kind = kinds.push(name) - 1;
        if (styles.length > 0) numbered.push([key, styles]);
      }
      last = pattern;
      const forms = paths.get(key);
      // The usual case: a form without conditions that is alone on its path, or equal to the first
      // there.
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

const isOfSameKind = (one: Pattern, other: Pattern): boolean =>
  one.language === other.language &&
  one.marking === other.marking &&
  one.insideWords === other.insideWords &&
  one.side === other.side &&
  one.numbers.length + other.numbers.length === 0;

const identityOf = (key: string, { flags, kind, text, notInside }: Form): string =>
  [key, flags, kind, text, ...notInside].join('\0');

const foldedText = (text: string): string => String.fromCharCode(...foldText(text).units);

const flagsOf = ({
  form,
  caseSensitive,
  otherCase,
  foldDiacritics,
  regional,
  notInside,
}: Pattern): number =>
  (caseSensitive ? FORM.caseSensitive : 0) |
  (otherCase === undefined ? 0 : FORM.otherCase) |
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
