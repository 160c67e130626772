import { unitFold } from './fold.ts';
import { behindAcronym, opensAcronym } from './bracketed-acronym.ts';
import * as KIND from './kind.ts';

/**
 * A text as the matcher compares it: ignored characters are removed, and equivalent ones are the
 * same unit.
 */
export interface FoldedText {
  /** Folded units; a run of white space, or one hyphen, is a space. */
  readonly units: readonly number[];
  /** Where each unit starts in the original text. */
  readonly starts: readonly number[];
  /** Where each unit ends, combining marks included. */
  readonly ends: readonly number[];
  /** Whether a quotation mark was removed before the unit. */
  readonly quoted: readonly boolean[];
  /** The bracketed acronyms that a form may leave out, with a space before them. */
  readonly acronyms: readonly UnitRun[];
}

/** Folded units from an index on, up to another. */
interface UnitRun {
  readonly from: number;
  readonly to: number;
}

/**
 * Folds a text unit by unit. Removes invisible characters, combining marks, quotation marks next to
 * Han, and white space between Han and alphabetic text. White space between two Han characters
 * stays and separates them. Two quotation marks in a row stay too: 网络”“空间 is two words.
 */
export function foldText(text: string): FoldedText {
  const { folded, kind } = unitFold();
  const kindAt = (at: number): number => kind[text.charCodeAt(at)] ?? KIND.other;
  const isHan = (at: number): boolean => at >= 0 && at < text.length && kindAt(at) === KIND.han;
  const skip = (from: number, ...kinds: readonly number[]): number => {
    let at = from;
    while (at < text.length && kinds.includes(kindAt(at))) at += 1;
    return at;
  };
  const units: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const quoted: boolean[] = [];
  let previous = -1;
  let skippedQuote = false;
  for (let at = 0; at < text.length;) {
    const unitKind = kindAt(at);
    if (unitKind === KIND.invisible || unitKind === KIND.mark) {
      if (unitKind === KIND.mark && ends.at(-1) === at) ends[ends.length - 1] = at + 1;
      at += 1;
      continue;
    }
    let next = at + 1;
    if (unitKind === KIND.space) next = skip(next, KIND.space, KIND.invisible);
    const beyond = skip(next, KIND.invisible, KIND.mark);
    if (unitKind === KIND.space && isHan(previous) !== isHan(beyond)) {
      at = next;
      continue;
    }
    if (unitKind === KIND.quote || unitKind === KIND.apostrophe) {
      const nextKind = beyond < text.length ? kindAt(beyond) : KIND.other;
      const another = nextKind === KIND.quote || nextKind === KIND.apostrophe;
      if (!skippedQuote && !another && (isHan(previous) || isHan(beyond))) {
        skippedQuote = true;
        at = next;
        continue;
      }
    }
    units.push(folded[text.charCodeAt(at)] ?? 0);
    starts.push(at);
    ends.push(next);
    quoted.push(skippedQuote);
    skippedQuote = false;
    previous = at;
    at = next;
  }
  return { units, starts, ends, quoted, acronyms: acronymsIn(text, starts, kind) };
}

/** Bracketed acronyms in a text whose units start at the given places. */
function acronymsIn(text: string, starts: readonly number[], kind: Uint8Array): readonly UnitRun[] {
  const found: UnitRun[] = [];
  starts.forEach((start, unit) => {
    const end = opensAcronym(text.charCodeAt(start)) ? behindAcronym(text, start) : 0;
    const to = end === 0 ? -1 : starts.findIndex((other) => other >= end);
    if (to < 0) return;
    const before = kind[text.charCodeAt(starts[unit - 1] ?? 0)];
    if (unit > 0 && before !== KIND.hyphen)
      found.push({ from: before === KIND.space ? unit - 1 : unit, to });
  });
  return found;
}

const EDGES = /^[ ,.;:!?()[\]{}"'《》〈〉（）。；：！？…·]+/u;

/**
 * The key by which a form is compared: its folded units as a string, without white space, quotation
 * marks, title marks and brackets around it. Empty when nothing is left.
 */
export function formKey(form: string): string {
  return plainKey(form) ?? keyOfAny(form);
}

/**
 * The key of a form that has only letters, Han and single spaces between words, as most have;
 * undefined for others.
 */
function plainKey(form: string): string | undefined {
  if (form.length === 0 || form.length > 1024) return undefined;
  const { folded, kind } = unitFold();
  let isFolded = true;
  let previous: number = KIND.space;
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at);
    const unitKind = kind[unit] ?? KIND.other;
    if (unitKind === KIND.han) {
      if (previous === KIND.space && at > 0) return undefined;
    } else if (unitKind !== KIND.word && (unit !== 0x20 || previous !== KIND.word))
      return undefined;
    if (folded[unit] !== unit) isFolded = false;
    previous = unitKind;
  }
  if (previous === KIND.space) return undefined;
  if (isFolded) return form;
  let key = '';
  for (let at = 0; at < form.length; at += 1)
    key += String.fromCharCode(folded[form.charCodeAt(at)] ?? 0);
  return key;
}

function keyOfAny(form: string): string {
  const { units } = foldText(form.replace(/^[\p{Pi}\p{Ps}]+|[\p{Pf}\p{Pe}]+$/gu, ''));
  const key = String.fromCharCode(...units.slice(0, 1024));
  const closed = /\([^()]+\)$/.test(key);
  const cut = key.replace(EDGES, '');
  return closed ? cut : cut.replace(/[ ,;:!?([{"'《》〈〉（）。；：！？…]+$/u, '');
}
