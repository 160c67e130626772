import type { Form } from './form-set.ts';
import * as KIND from '../fold/kind.ts';
import type { Alphabet } from './alphabet.ts';
import { FORM_WITH_TEXT, PATH, SPELLED } from './layer-format.ts';
import * as FORM from './form-flags.ts';
import { wordEnd, type Spellings } from './spellings.ts';
import {
  DIRECTORY_HEAD,
  DIRECTORY_ROW,
  hasExactText,
  MANY_RECORDS,
  textHash,
} from './text-directory.ts';

/** Writes paths one at a time; `length` and `bytes` give what was written so far. */
export interface RecordWriter {
  /** Appends a path and the records of its forms. @returns its offset, which is never 0 */
  write(key: string, forms: readonly Form[]): number;
  length(): number;
  bytes(): Uint8Array;
}

/**
 * Writes the records of a layer. A path is the number of its classes, the classes (one byte below
 * 128, two bytes above) and its records. A frequent word, with the space after it unless it is the
 * last, is written as its number in `spellings` plus `SPELLED`, in two bytes.
 *
 * A record has flags, kind and concepts. Then, if the flags say so, come the form as written and
 * the phrases in which it is not marked: for each, how many classes at its start and end are those
 * of the phrase before it (for the first, of the path), and the classes between. Many forms with an
 * exact text are preceded by a directory: flags, number of rows, and rows sorted by the hashes of
 * the texts. `record.ts` and `text-directory.ts` read them.
 */
export function createRecordWriter(alphabet: Alphabet, spellings: Spellings): RecordWriter {
  const { classOf } = alphabet;
  let bytes = new Uint8Array(1 << 12);
  // No path has the offset 0.
  let length = 1;
  const reserve = (count: number): void => {
    if (length + count <= bytes.length) return;
    const grown = new Uint8Array(2 * bytes.length + count);
    grown.set(bytes);
    bytes = grown;
  };
  const byte = (value: number): void => {
    if (length === bytes.length) reserve(1);
    bytes[length++] = value;
  };
  const number = (value: number): void => {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) byte((rest & 0x7f) | 0x80);
    byte(rest);
  };
  const classesOf = (text: string): Uint16Array => {
    const all = new Uint16Array(text.length);
    for (let i = 0; i < all.length; i += 1) all[i] = classOf[text.charCodeAt(i)] ?? 0;
    return all;
  };
  const oneClass = (unitClass: number): void => {
    if (unitClass >= 0x80) byte(0x80 | (unitClass >> 8));
    byte(unitClass & 0xff);
  };
  const classes = (all: Uint16Array): void => {
    number(all.length);
    for (const unitClass of all) oneClass(unitClass);
  };
  const path = (key: string): void => {
    number(key.length);
    for (let at = 0; at < key.length;) {
      const end = wordEnd(key, at, alphabet);
      const isBeforeSpace = end === key.length || classOf[key.charCodeAt(end)] === KIND.space;
      const word = isBeforeSpace ? spellings.numberOf.get(key.slice(at, end)) : undefined;
      if (word !== undefined) {
        byte(SPELLED + (word >> 8));
        byte(word & 0xff);
        at = end + 1;
      } else
        do oneClass(classOf[key.charCodeAt(at++)] ?? 0);
        while (at < end);
    }
  };
  const record = (key: string, form: Form, isFollowed: boolean): void => {
    const { flags, kind, concepts, text, notInside } = form;
    byte(isFollowed ? flags | PATH.followed : flags);
    number(kind);
    number(concepts.length);
    for (const concept of concepts) number(concept);
    if ((flags & FORM_WITH_TEXT) !== 0) {
      number(text.length);
      for (let i = 0; i < text.length; i += 1) number(text.charCodeAt(i));
    }
    if ((flags & FORM.notInside) !== 0) {
      number(notInside.length);
      let last = classesOf(key);
      for (const phrase of notInside.map(classesOf)) {
        const { before, behind } = sharedEnds(last, phrase);
        number(before);
        number(behind);
        classes(phrase.subarray(before, phrase.length - behind));
        last = phrase;
      }
    }
  };
  const records = (key: string, forms: readonly Form[]): void => {
    forms.forEach((form, i) => {
      record(key, form, i + 1 < forms.length);
    });
  };
  const directory = (key: string, exact: readonly Form[], others: readonly Form[]): void => {
    const rows = exact
      .map((form) => ({ form, hash: textHash(form.flags, form.text) }))
      .toSorted((a, b) => a.hash - b.hash);
    const head = length;
    reserve(DIRECTORY_HEAD + DIRECTORY_ROW * rows.length);
    length += DIRECTORY_HEAD + DIRECTORY_ROW * rows.length;
    records(key, others);
    bytes[head] = PATH.directory | (others.length > 0 ? PATH.followed : 0);
    const view = (): DataView => new DataView(bytes.buffer);
    view().setUint32(head + 1, rows.length, true);
    rows.forEach(({ form, hash }, i) => {
      const row = head + DIRECTORY_HEAD + DIRECTORY_ROW * i;
      view().setUint32(row, hash, true);
      view().setUint32(row + 4, length, true);
      record(key, form, false);
    });
  };
  return {
    write(key, forms) {
      const offset = length;
      path(key);
      if (forms.length > MANY_RECORDS) {
        const exact = forms.filter(({ flags }) => hasExactText(flags));
        const others = forms.filter(({ flags }) => !hasExactText(flags));
        if (exact.length > 0) directory(key, exact, others);
        else records(key, others);
      } else records(key, forms);
      return offset;
    },
    length: () => length,
    bytes: () => bytes.slice(0, length),
  };
}

/** How many classes two lists have in common at their start and their end, without overlap. */
function sharedEnds(
  one: Uint16Array,
  other: Uint16Array,
): { readonly before: number; readonly behind: number } {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  let behind = 0;
  while (
    before + behind < most &&
    one[one.length - 1 - behind] === other[other.length - 1 - behind]
  )
    behind += 1;
  return { before, behind };
}
