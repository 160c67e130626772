import type { FormRecord } from './record.ts';

/** A phrase in which a form is not marked, in classes, and where in it the form is. */
export interface FormTrap {
  readonly phrase: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A record unpacked for checking matches: its conditions only. */
export interface UnpackedForm extends Pick<FormRecord, 'flags' | 'kind' | 'text' | 'end'> {
  readonly traps: readonly FormTrap[];
}

/** Unpacks a record of the path `path[0, length)`, once for all its matches. */
export function unpackForm(
  { flags, kind, text, end, notInside }: FormRecord,
  path: Uint16Array,
  length: number,
): UnpackedForm {
  const traps: FormTrap[] = [];
  let phrase: readonly number[] = [...path.subarray(0, length)];
  for (const { before, behind, between } of notInside) {
    const ending = phrase.slice(phrase.length - behind);
    phrase = [...phrase.slice(0, before), ...between, ...ending];
    for (let from = 0; from + length <= phrase.length; from += 1) {
      let same = true;
      for (let i = 0; i < length && same; i += 1) same = phrase[from + i] === path[i];
      if (same) traps.push({ phrase, from, to: from + length });
    }
  }
  return { flags, kind, text, end, traps };
}
