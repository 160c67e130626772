import type { Form } from './form-set.ts';
import { FORM, FORM_WITH_TEXT, PATH } from './layer-format.ts';
import {
  DIRECTORY_HEAD,
  DIRECTORY_ROW,
  hasExactText,
  MANY_RECORDS,
  textHash,
} from './text-directory.ts';

/** Bytes that grow by one path at a time; `length` and `bytes` tell of what was written so far. */
export interface RecordWriter {
  /** Appends a path with the records of its forms and returns its offset, which is never 0. */
  write(key: string, forms: readonly Form[]): number;
  length(): number;
  bytes(): Uint8Array;
}

/**
 * Writes the records of a layer. A path is the number of its classes, the classes in one byte below
 * 128 and two above, and its records. A record is flags, kind, concepts; then, as the flags
 * say, the form as written and the phrases that it is not marked in. Of many forms with an exact
 * text there is a directory first: flags, number of rows, rows in rising order of the texts' hashes.
 * `record.ts` and `text-directory.ts` read them.
 */
export function createRecordWriter(classOf: Uint16Array): RecordWriter {
  let bytes = new Uint8Array(1 << 12);
  // No path lies at 0.
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
  const classes = (text: string): void => {
    number(text.length);
    for (let i = 0; i < text.length; i += 1) {
      const unitClass = classOf[text.charCodeAt(i)] ?? 0;
      if (unitClass >= 0x80) byte(0x80 | (unitClass >> 8));
      byte(unitClass & 0xff);
    }
  };
  const record = (form: Form, isFollowed: boolean): void => {
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
      for (const phrase of notInside) classes(phrase);
    }
  };
  const records = (forms: readonly Form[]): void => {
    forms.forEach((form, i) => {
      record(form, i + 1 < forms.length);
    });
  };
  const directory = (exact: readonly Form[], others: readonly Form[]): void => {
    const rows = exact
      .map((form) => ({ form, hash: textHash(form.flags, form.text) }))
      .toSorted((a, b) => a.hash - b.hash);
    const head = length;
    reserve(DIRECTORY_HEAD + DIRECTORY_ROW * rows.length);
    length += DIRECTORY_HEAD + DIRECTORY_ROW * rows.length;
    records(others);
    bytes[head] = PATH.directory | (others.length > 0 ? PATH.followed : 0);
    const view = (): DataView => new DataView(bytes.buffer);
    view().setUint32(head + 1, rows.length, true);
    rows.forEach(({ form, hash }, i) => {
      const row = head + DIRECTORY_HEAD + DIRECTORY_ROW * i;
      view().setUint32(row, hash, true);
      view().setUint32(row + 4, length, true);
      record(form, false);
    });
  };
  return {
    write(key, forms) {
      const offset = length;
      classes(key);
      if (forms.length > MANY_RECORDS) {
        const exact = forms.filter(({ flags }) => hasExactText(flags));
        const others = forms.filter(({ flags }) => !hasExactText(flags));
        if (exact.length > 0) directory(exact, others);
        else records(others);
      } else records(forms);
      return offset;
    },
    length: () => length,
    bytes: () => bytes.slice(0, length),
  };
}
