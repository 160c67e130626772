import type { Lexicon } from '../boundary/lexicon.ts';
import { type UnitFold, unitFold } from '../fold/fold.ts';
import * as TRAIT from '../fold/trait.ts';
import * as KIND from '../fold/kind.ts';
import type { Alphabet } from './alphabet.ts';
import type { FormIndex } from './form-index.ts';
import { BEGINS_ALONE, FIRST_CLASS, SIMPLIFIED } from './layer-format.ts';

/** The kinds of all units as runs, which every layer has; made when it is first asked for. */
let kindRuns: { readonly runLengths: Uint16Array; readonly runKinds: Uint8Array } | undefined;

function makeKindRuns(kind: Uint8Array): NonNullable<typeof kindRuns> {
  const runKinds: number[] = [];
  const runLengths: number[] = [];
  let from = 0;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (unit > 0 && kind[unit] === kind[from] && unit - from < 0xffff) continue;
    if (unit > 0) runLengths.push(unit - from);
    runKinds.push(kind[unit] ?? 0);
    from = unit;
  }
  runLengths.push(0x10000 - from);
  return { runLengths: Uint16Array.from(runLengths), runKinds: Uint8Array.from(runKinds) };
}

/** The units that fold to another one or have a trait, in rising order; made when first asked for. */
let foldingUnits: Uint16Array | undefined;

function makeFoldingUnits({ folded, kind, traits }: UnitFold): Uint16Array {
  const units = Array.from(folded.keys()).filter(
    (unit) => (folded[unit] !== unit || traits[unit] !== 0) && (kind[unit] ?? 0) < KIND.invisible,
  );
  return Uint16Array.from(units);
}

/** The units that are not characters of the lexicon, as `openLayer` unpacks them. */
export function unitSections({ units: written, classOf, charactersEnd, lettersEnd }: Alphabet) {
  const fold = unitFold();
  const { folded, kind, traits } = fold;
  kindRuns ??= makeKindRuns(kind);
  foldingUnits ??= makeFoldingUnits(fold);
  // All others have no class but that of the lexicon.
  const plain = written.filter(
    (unit) => folded[unit] === unit && traits[unit] === 0 && (kind[unit] ?? 0) < KIND.invisible,
  );
  const units = new Uint16Array(foldingUnits.length + plain.length);
  const classes = new Uint16Array(units.length);
  const marks = new Uint8Array(units.length);
  let count = 0;
  const add = (unit: number): void => {
    const unitClass = classOf[folded[unit] ?? 0] ?? 0;
    const unitTraits = traits[unit] ?? 0;
    if (unitClass < FIRST_CLASS && (unitTraits & TRAIT.marked) === 0) return;
    const isCharacter = unitClass >= lettersEnd && unitClass < charactersEnd;
    if (isCharacter && (unitTraits & ~TRAIT.simplified) === 0) return;
    units[count] = unit;
    classes[count] = unitClass;
    marks[count++] = unitTraits;
  };
  let next = 0;
  for (const unit of foldingUnits) {
    for (; (plain[next] ?? unit) < unit; next += 1) add(plain[next] ?? 0);
    add(unit);
  }
  for (; next < plain.length; next += 1) add(plain[next] ?? 0);
  return {
    ...kindRuns,
    units: units.subarray(0, count),
    classes: classes.subarray(0, count),
    traits: marks.subarray(0, count),
  };
}

/** What a lexicon's characters are written as, known for each lexicon once. */
interface LexiconUnits {
  /** By folded unit: the code of the character; 0 when it is none of the lexicon. */
  readonly codeOf: Uint16Array;
  /** The units that fold to a character, as its variants or itself, in rising order. */
  readonly units: Uint16Array;
}

const lexiconUnits = new WeakMap<Lexicon, LexiconUnits>();

function unitsOf(lexicon: Lexicon): LexiconUnits {
  const known = lexiconUnits.get(lexicon);
  if (known !== undefined) return known;
  const { folded, kind, traits } = unitFold();
  const codeOf = new Uint16Array(0x10000);
  lexicon.characters.forEach((unit, i) => (codeOf[unit] = i + 1));
  const units = Array.from(folded.keys()).filter(
    (unit) =>
      codeOf[folded[unit] ?? 0] !== 0 &&
      ((traits[unit] ?? 0) & ~TRAIT.simplified) === 0 &&
      (kind[unit] ?? 0) < KIND.invisible,
  );
  const made = { codeOf, units: Uint16Array.from(units) };
  lexiconUnits.set(lexicon, made);
  return made;
}

/**
 * The units of the lexicon's characters that occur in terms or their words. A character that folds
 * to itself is written as the differences of its unit and its code from the last ones, one byte
 * each. Where a difference is too large, there are two zeros and then the unit and the preceding
 * code, two bytes each. A variant that folds to another character is its unit and the code of that
 * character.
 */
export function characterSections(
  lexicon: Lexicon,
  chosen: Uint32Array,
  texts: readonly string[],
): { readonly characters: Uint8Array; readonly variants: Uint16Array } {
  const { words } = lexicon;
  const { folded, traits } = unitFold();
  const { codeOf, units } = unitsOf(lexicon);
  const isUsed = new Uint8Array(lexicon.characters.length + 1);
  for (const text of texts)
    for (let i = 0; i < text.length; i += 1) isUsed[codeOf[text.charCodeAt(i)] ?? 0] = 1;
  for (const word of chosen) {
    const end = words.starts[word + 1] ?? 0;
    for (let at = words.starts[word] ?? 0; at < end; at += 1) isUsed[words.codes[at] ?? 0] = 1;
  }
  isUsed[0] = 0;
  const own: number[] = [];
  const variants: number[] = [];
  let lastUnit = 0;
  let lastCode = 0;
  for (const unit of units) {
    const code = codeOf[folded[unit] ?? 0] ?? 0;
    if (isUsed[code] !== 1) continue;
    const isSimplified = ((traits[unit] ?? 0) & TRAIT.simplified) !== 0;
    if (folded[unit] !== unit) {
      variants.push(unit, code | (isSimplified ? SIMPLIFIED.short : 0));
      continue;
    }
    if (unit - lastUnit > 0xff || code - lastCode >= SIMPLIFIED.byte) {
      [lastUnit, lastCode] = [unit, code - 1];
      own.push(0, 0, lastUnit >> 8, lastUnit & 0xff, lastCode >> 8, lastCode & 0xff);
    }
    own.push(unit - lastUnit, (code - lastCode) | (isSimplified ? SIMPLIFIED.byte : 0));
    [lastUnit, lastCode] = [unit, code];
  }
  return { characters: Uint8Array.from(own), variants: Uint16Array.from(variants) };
}

/** The classes of characters, written without spaces, that forms start with. */
export function beginsOf({ begins, isForm }: FormIndex): Uint16Array {
  const classes: number[] = [];
  for (let one = begins.indexOf(1); one !== -1; one = begins.indexOf(1, one + 1))
    classes.push(isForm[one] === 1 ? one | BEGINS_ALONE : one);
  return Uint16Array.from(classes);
}
