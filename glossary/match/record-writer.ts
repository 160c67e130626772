import { FORM, FORM_WITH_TEXT, WIDE_RECORD } from './layer-format.ts';

export interface RecordWriter {
  /** Appends a record. */
  write(
    fingerprint: number,
    key: string,
    flags: number,
    language: number,
    concepts: readonly number[],
    text: string,
    notInside: readonly string[],
  ): void;
  length(): number;
  bytes(): Uint8Array;
}

/**
 * Writes the records of a layer: fingerprint, size of what follows, number of classes, the classes in one byte below 128 and two
 * above, flags, language, concepts; then, as the flags say, the form as written and the phrases
 * that it is not marked in. `record.ts` reads them.
 */
export function createRecordWriter(classOf: Uint16Array): RecordWriter {
  let bytes = new Uint8Array(1 << 12);
  let length = 0;
  const byte = (value: number): void => {
    if (length === bytes.length) {
      const grown = new Uint8Array(2 * bytes.length);
      grown.set(bytes);
      bytes = grown;
    }
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
  return {
    write(fingerprint, key, flags, language, concepts, text, notInside) {
      byte(fingerprint);
      const head = length;
      byte(0);
      classes(key);
      byte(flags);
      number(language);
      number(concepts.length);
      concepts.forEach((concept) => number(concept));
      if ((flags & FORM_WITH_TEXT) !== 0) {
        number(text.length);
        for (let i = 0; i < text.length; i += 1) number(text.charCodeAt(i));
      }
      if ((flags & FORM.notInside) !== 0) {
        number(notInside.length);
        notInside.forEach((phrase) => {
          classes(phrase);
        });
      }
      const size = length - head - 1;
      if (size < WIDE_RECORD) {
        bytes[head] = size;
        return;
      }
      for (let i = 0; i < 4; i += 1) byte(0);
      bytes.copyWithin(head + 5, head + 1, length - 4);
      bytes[head] = WIDE_RECORD;
      for (let i = 0; i < 4; i += 1) bytes[head + 1 + i] = size >>> (8 * i);
    },
    length: () => length,
    bytes: () => bytes.slice(0, length),
  };
}
