import type { Form } from './form-set.ts';
import type { Alphabet } from './alphabet.ts';
import { FORM_WITH_TEXT, IN_CAPITALS, PATH, PATH_HEAD } from './layer-format.ts';
import * as FORM from './form-flags.ts';
import { pathEdits } from './path-edits.ts';
import { classToken, tokenBytes, tokensOf } from './path-tokens.ts';
import type { Spellings } from './spellings.ts';
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

/** About how many bytes it takes to say of which path another one is a change. */
const EDITS_COST = 2;

/** A path that was written in full, of which later ones are written as changes. */
interface BasePath {
  readonly offset: number;
  readonly tokens: readonly number[];
  readonly forms: readonly Form[];
}

/**
 * Writes the records of a layer. A path is a number with `PATH_HEAD` bits and, above them, how many bytes
 * it has; these; and its records. The bytes are those of `path-tokens.ts`. The forms of a term are much
 * alike, and so are the terms of a concept: where that is shorter, a path has, before its bytes, how far
 * before it the last path in full is, and its bytes are changes of that one, as `path-edits.ts` writes
 * them. If its forms match under the same conditions, it has the records of that path.
 *
 * A record has flags, kind and concepts. Then, if the flags say so, come the form as written (twice its
 * length and its units; or, with the `IN_CAPITALS` bit, how far before it the record is whose form it is
 * in capitals) and the phrases in which it is not marked: for each, how many classes at its start and end are those
 * of the phrase before it (for the first, of the path), and the classes between. Many forms with an
 * exact text are preceded by a directory: flags, number of rows, and rows sorted by the hashes of
 * the texts. `record.ts` and `text-directory.ts` read them.
 */
export function createRecordWriter(alphabet: Alphabet, spellings: Spellings): RecordWriter {
  const { classOf } = alphabet;
  let bytes = new Uint8Array(1 << 12);
  // No path has the offset 0.
  let length = 1;
  let base: BasePath | undefined;
  /** The last record whose text was written in full. */
  let written: { readonly offset: number; readonly text: string } | undefined;
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
  const classes = (all: Uint16Array): void => {
    number(all.length);
    for (const one of tokenBytes([...all].map(classToken))) byte(one);
  };
  /** @returns whether its records are to follow */
  const path = (key: string, forms: readonly Form[]): boolean => {
    const offset = length;
    const tokens = tokensOf(key, alphabet, spellings);
    const whole = tokenBytes(tokens);
    const edits = base && pathEdits(base.tokens, tokens);
    if (base === undefined || edits === undefined || edits.length + EDITS_COST > whole.length) {
      base = { offset, tokens, forms };
      number(whole.length << PATH_HEAD.bits);
      whole.forEach(byte);
      return true;
    }
    const isShared = haveSameRecords(base.forms, forms);
    const bits = PATH_HEAD.edited | (isShared ? PATH_HEAD.shared : 0);
    number((edits.length << PATH_HEAD.bits) | bits);
    number(offset - base.offset);
    edits.forEach(byte);
    return !isShared;
  };
  const record = (key: string, form: Form, isFollowed: boolean): void => {
    const { flags, kind, concepts, text, notInside } = form;
    const start = length;
    byte(isFollowed ? flags | PATH.followed : flags);
    number(kind);
    number(concepts.length);
    for (const concept of concepts) number(concept);
    if ((flags & FORM_WITH_TEXT) !== 0) {
      if (written !== undefined && text === written.text.toUpperCase()) {
        number(((start - written.offset) << 1) | IN_CAPITALS);
      } else {
        number(text.length << 1);
        for (let i = 0; i < text.length; i += 1) number(text.charCodeAt(i));
        written = { offset: start, text };
      }
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
      if (!path(key, forms)) return offset;
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

/**
 * Whether the records of two paths are the same. Those with phrases are not: these are written by their
 * difference from the path.
 */
function haveSameRecords(some: readonly Form[], others: readonly Form[]): boolean {
  return (
    some.length === others.length &&
    some.length <= MANY_RECORDS &&
    some.every((one, i) => {
      const other = others[i];
      return (
        one.flags === other?.flags &&
        (one.flags & FORM.notInside) === 0 &&
        one.kind === other.kind &&
        one.text === other.text &&
        one.concepts.length === other.concepts.length &&
        one.concepts.every((concept, at) => concept === other.concepts[at])
      );
    })
  );
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
