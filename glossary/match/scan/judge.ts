import { goesOnAsAddress, standsInAddress } from '../boundary/address.ts';
import { REACH } from '../boundary/boundary-rule.ts';
import { isNameInCapitals, isPlainWordInCapitals } from '../boundary/capitals.ts';
import { classAt, type ClassedText } from './classed-text.ts';
import { hanOf, lettersOf } from '../fold/exact-text.ts';
import { FIRST_CLASS, FORM, NUMBER_CLASS } from '../compile/layer-format.ts';
import { isPartOfLargerName } from '../boundary/larger-name.ts';
import type { Layer } from './layer.ts';
import { isPartOfLongerWord } from '../boundary/longer-word.ts';
import { isOfAnotherOwner } from '../boundary/other-body.ts';
import type { Refusal } from '../match.ts';
import type { TextFacts } from './text-facts.ts';
import type { Span } from '../span.ts';
import { withoutNumbers } from '../fold/without-numbers.ts';
import { KIND, TRAIT } from '../fold/unit-kind.ts';
import type { UnpackedForm } from '../compile/unpacked-form.ts';
import { cutsWord } from '../boundary/word-boundary.ts';
import { mayJoin } from '../boundary/word-table.ts';

/** The first place from `at` on, in the direction of `step`, that is not invisible. */
function visible({ haystack, classes }: ClassedText, at: number, step: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < haystack.length && classAt(classes, place) === KIND.invisible)
    place += step;
  return place;
}

/** Why no form can match at a place: the edges of a word, an address, or a longer word. */
export function refusePlace(
  layer: Layer,
  text: ClassedText,
  start: number,
  end: number,
  facts: TextFacts,
  path: Uint16Array,
  length: number,
): Refusal | undefined {
  const { lettersEnd } = layer;
  const { haystack, classes } = text;
  const first = path[0] === NUMBER_CLASS ? classAt(classes, start) : (path[0] ?? 0);
  const last = path[length - 1] === NUMBER_CLASS ? lastClass(text, end) : (path[length - 1] ?? 0);
  const left = visible(text, start - 1, -1);
  const right = visible(text, end, 1);
  const before = left < 0 ? 0 : classAt(classes, left);
  const after = classAt(classes, right);
  if (first >= FIRST_CLASS && first < lettersEnd && gluesWords(layer, before)) return 'word edge';
  if (last >= FIRST_CLASS && last < lettersEnd && gluesWords(layer, after)) return 'word edge';
  const isAddress = facts.mayHoldAddress()
    ? standsInAddress(haystack, start, end)
    : goesOnAsAddress(haystack, end);
  if (isAddress) return 'address';
  if (isPartOfLongerWord(haystack, start, end)) return 'longer word';
  // What a number is beside is judged by `cutsNumber`.
  const leftHan = path[0] !== NUMBER_CLASS && isHan(layer, first) && isHan(layer, before);
  const rightHan = path[length - 1] !== NUMBER_CLASS && isHan(layer, last) && isHan(layer, after);
  if (leftHan && isOfAnotherOwner(haystack, start, end)) return 'longer word';
  if (!leftHan && !rightHan) return undefined;
  // Usually no word can cross either edge, and nothing has to be collected.
  const { words } = layer;
  if (
    !(leftHan && mayJoin(words, wordCode(layer, before), wordCode(layer, first))) &&
    !(rightHan && mayJoin(words, wordCode(layer, last), wordCode(layer, after)))
  )
    return undefined;
  return cutsHanWord(layer, text, start, end, path, length, leftHan, rightHan)
    ? 'cuts a word'
    : undefined;
}

/** The class of the last unit before `end`, without its marks. */
function lastClass({ classes }: ClassedText, end: number): number {
  let at = end - 1;
  while (classAt(classes, at) === KIND.mark) at -= 1;
  return classAt(classes, at);
}

/** Whether a unit of a class continues an alphabetic word. */
const gluesWords = ({ lettersEnd }: Layer, unitClass: number): boolean =>
  unitClass >= FIRST_CLASS
    ? unitClass < lettersEnd
    : unitClass === KIND.word || unitClass === KIND.mark;

const isHan = ({ lettersEnd, hanEnd }: Layer, unitClass: number): boolean =>
  unitClass === KIND.han || (unitClass >= lettersEnd && unitClass < hanEnd);

/** The codes of the Han characters before a candidate, nearest first, … */
const before = new Uint16Array(REACH);
/** … and of all characters that decide about the boundary. */
const run = new Uint16Array(2 ** 9);

/** The code of a class in the layer's words; 0 when it is in no word. */
function wordCode({ lettersEnd, words }: Layer, unitClass: number): number {
  const code = unitClass - lettersEnd + 1;
  return code > 0 && code < words.characterCosts.length ? code : 0;
}

function cutsHanWord(
  layer: Layer,
  text: ClassedText,
  start: number,
  end: number,
  path: Uint16Array,
  length: number,
  leftHan: boolean,
  rightHan: boolean,
): boolean {
  const { words } = layer;
  const left = leftHan ? collect(layer, text, start - 1, -1, before, 0) : 0;
  for (let i = 0; i < left; i += 1) run[i] = before[left - 1 - i] ?? 0;
  for (let i = 0; i < length; i += 1) run[left + i] = wordCode(layer, path[i] ?? 0);
  const right = rightHan ? collect(layer, text, end, 1, run, left + length) : 0;
  return cutsWord(words, run, left + length + right, left, left + length);
}

/** Writes the codes of the next Han characters in a direction. @returns how many there are */
function collect(
  layer: Layer,
  { haystack, classes }: ClassedText,
  from: number,
  step: 1 | -1,
  into: Uint16Array,
  offset: number,
): number {
  let count = 0;
  for (let at = from; count < REACH && at >= 0 && at < haystack.length; at += step) {
    const unitClass = classAt(classes, at);
    if (unitClass === KIND.invisible) continue;
    if (!isHan(layer, unitClass)) break;
    into[offset + count++] = wordCode(layer, unitClass);
  }
  return count;
}

/**
 * Why a form does not match where its classes are: case, diacritics, script, or a phrase around it.
 */
export function refuseForm(
  layer: Layer,
  text: ClassedText,
  start: number,
  end: number,
  form: UnpackedForm,
  numbers: readonly Span[],
): Refusal | undefined {
  const { haystack } = text;
  const { flags } = form;
  const written = (): string => withoutNumbers(haystack, { start, end }, numbers);
  if ((flags & FORM.caseSensitive) !== 0 && lettersOf(written()) !== lettersOf(form.text))
    return 'case';
  if ((flags & FORM.inCapitals) !== 0 && !isNameInCapitals(haystack, start, end)) return 'case';
  if ((flags & FORM.caseSensitive) !== 0 && isPlainWordInCapitals(form.text, haystack, start, end))
    return 'case';
  if ((flags & FORM.caseSensitive) !== 0 && isPartOfLargerName(haystack, start, end))
    return 'longer word';
  if ((flags & FORM.foldDiacritics) === 0) {
    const formMarked = (flags & FORM.marked) !== 0;
    if (formMarked || hasMarks(layer, haystack, start, end)) {
      if (!formMarked || lettersOf(written()).toLowerCase() !== lettersOf(form.text).toLowerCase())
        return 'diacritics';
    }
  }
  if ((flags & FORM.regional) !== 0) {
    const own = hanOf(form.text);
    const found = hanOf(written());
    for (let i = 0; i < found.length; i += 1) {
      if (
        found[i] !== own[i] &&
        ((layer.traits[found.charCodeAt(i)] ?? 0) & TRAIT.simplified) !== 0
      )
        return 'regional form in Simplified text';
    }
  }
  for (const { phrase, from, to } of form.traps)
    if (
      goesOn(layer, text, start - 1, -1, phrase, from - 1) &&
      goesOn(layer, text, end, 1, phrase, to)
    )
      return 'not inside';
  return undefined;
}

/** Whether a letter of the text has a diacritic. */
export function hasMarks({ traits }: Layer, haystack: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (((traits[haystack.charCodeAt(at)] ?? 0) & TRAIT.marked) !== 0) return true;
  return false;
}

/**
 * Whether the text at `from` continues like the phrase from its class `index` to its end. In an
 * alphabetic script that must be the end of a word: _an implement_ is not in _can implement_.
 */
function goesOn(
  layer: Layer,
  text: ClassedText,
  from: number,
  step: 1 | -1,
  phrase: readonly number[],
  index: number,
): boolean {
  let at = from;
  for (let i = index; i >= 0 && i < phrase.length; i += step) {
    at = visible(text, at, step);
    if (at < 0 || at >= text.haystack.length) return false;
    const here = classAt(text.classes, at);
    if ((here === KIND.hyphen ? KIND.space : here) !== phrase[i]) return false;
    at += step;
  }
  const last = phrase[step === 1 ? phrase.length - 1 : 0] ?? 0;
  if (last < FIRST_CLASS || last >= layer.lettersEnd) return true;
  at = visible(text, at, step);
  return at < 0 || at >= text.haystack.length || !gluesWords(layer, classAt(text.classes, at));
}
