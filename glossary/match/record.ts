import { FORM, FORM_WITH_TEXT } from './layer-format.ts';

/** What stands in a record behind its classes. */
export interface FormRecord {
  readonly flags: number;
  readonly language: number;
  readonly concepts: readonly number[];
  readonly text: string;
  /** Classes of the phrases that the form is not marked in. */
  readonly notInside: readonly (readonly number[])[];
}

/**
 * Offset behind the classes of the record at `offset` when they are `path[0, length)`, else −1.
 * This comparison is what makes the hash exact.
 */
export function matchClasses(
  records: Uint8Array,
  offset: number,
  path: Uint16Array,
  length: number,
): number {
  let at = offset;
  let count = records[at++] ?? 0;
  if (count >= 0x80) count = (count & 0x7f) | ((records[at++] ?? 0) << 7);
  if (count !== length) return -1;
  for (let i = 0; i < length; i += 1) {
    let unitClass = records[at++] ?? 0;
    if (unitClass >= 0x80) unitClass = ((unitClass & 0x7f) << 8) | (records[at++] ?? 0);
    if (unitClass !== path[i]) return -1;
  }
  return at;
}

/** The size of a wide record, four bytes from the lowest on. */
export function wideSize(records: Uint8Array, at: number): number {
  return (
    (records[at] ?? 0) |
    ((records[at + 1] ?? 0) << 8) |
    ((records[at + 2] ?? 0) << 16) |
    ((records[at + 3] ?? 0) << 24)
  );
}

/** Reads the rest of a record from the offset that `matchClasses` gave. */
export function readRecord(records: Uint8Array, from: number): FormRecord {
  let at = from;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = records[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const list = (read: () => number): number[] => Array.from({ length: number() }, read);
  const flags = number();
  const language = number();
  const concepts = list(number);
  const text = (flags & FORM_WITH_TEXT) === 0 ? '' : String.fromCharCode(...list(number));
  const unitClass = (): number => {
    const byte = records[at++] ?? 0;
    return byte < 0x80 ? byte : ((byte & 0x7f) << 8) | (records[at++] ?? 0);
  };
  const notInside =
    (flags & FORM.notInside) === 0 ? [] : Array.from({ length: number() }, () => list(unitClass));
  return { flags, language, concepts, text, notInside };
}
