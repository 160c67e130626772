/**
 * Writes `../fold/fold-table.ts`: how every UTF-16 unit of the basic plane folds, its kind and its
 * traits. Run `node glossary/match/build/make-fold-table.ts` after a change of OpenCC, of Unicode
 * (Node), of `glyph-variants.ts` or of the radicals; the output is committed and reviewed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { RADICALS } from '../../model/text/radicals.ts';
import { GLYPH_VARIANTS, TRADITIONAL_TOO } from './glyph-variants.ts';

const manifest = new URL('../../../node_modules/opencc-js/package.json', import.meta.url);
const openccVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;

async function pairsOf(dictionary: string): Promise<(readonly [string, readonly string[]])[]> {
  const module = (await import(`opencc-js/dict/${dictionary}`)) as { default: string };
  return module.default.split('|').map((line) => {
    const [from = '', ...to] = line.split(' ');
    return [from, to] as const;
  });
}

const inBasicPlane = (text: string): boolean => text.length === 1;
const isHan = (text: string): boolean => /^[\p{Script=Han}]$/u.test(text);

// 1. Han: join what OpenCC calls variants of one character, and the glyph variants.
const parent = new Map<string, string>();
function rootOf(character: string): string {
  const above = parent.get(character);
  return above === undefined || above === character ? character : rootOf(above);
}
/** Makes `variant` fold like `root`; the class keeps the root of `root`. */
function join2(root: string, variant: string): void {
  const [a, b] = [rootOf(root), rootOf(variant)];
  if (a !== b) parent.set(b, a);
}
const simplified = new Set<string>();
for (const [traditional, candidates] of await pairsOf('TSCharacters')) {
  const first = candidates[0] ?? '';
  if (!inBasicPlane(traditional) || !inBasicPlane(first)) continue;
  join2(first, traditional);
  if (first !== traditional && !TRADITIONAL_TOO.has(first)) simplified.add(first);
}
for (const [from, candidates] of await pairsOf('STCharacters')) {
  for (const to of candidates) if (inBasicPlane(from) && inBasicPlane(to)) join2(from, to);
}
for (const dictionary of ['TWVariants', 'HKVariants']) {
  for (const [from, candidates] of await pairsOf(dictionary)) {
    for (const to of candidates) if (inBasicPlane(from) && inBasicPlane(to)) join2(from, to);
  }
}
for (const [root = '', ...variants] of GLYPH_VARIANTS.map((group) => [...group])) {
  for (const variant of variants) join2(root, variant);
}

for (const [, radical = '', character = ''] of RADICALS.matchAll(/(.)(.)/gu)) {
  join2(character, radical);
}

// 2. Everything else, unit by unit.
const UPPER = 1;
const MARKED = 2;
const folds: string[] = [];
const hanGroups = new Map<string, string[]>();
const kinds: string[] = [];

const INVISIBLE =
  /^[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]$/;
const APOSTROPHE = /^['\u2018\u2019\u201b\u02bc\uff07]$/;
const QUOTE =
  /^["\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02\ufe41-\ufe44\uff62\uff63]$/;
const HYPHEN = /^[-\u2010-\u2013\u2212\ufe63\uff0d]$/;
const COMMA = /^[,\u3001\uff0c\ufe50\ufe51\uff64]$/;
const MIDDLE_DOT = /^[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65]$/;

function kindOf(unit: string): string {
  if (INVISIBLE.test(unit)) return 'i';
  if (/^\s$/u.test(unit)) return 's';
  if (HYPHEN.test(unit)) return 'h';
  if (APOSTROPHE.test(unit)) return 'a';
  if (QUOTE.test(unit)) return 'q';
  if (/^\p{M}$/u.test(unit)) return 'm';
  if (/^[\ud840-\ud88f]$/.test(unit)) return 'H';
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]$/u.test(unit)) {
    return /^[\p{L}\p{N}\u3005\u3007\u2e80-\u2fd5]$/u.test(unit) ? 'H' : 'o';
  }
  return /^[\p{L}\p{N}_]$/u.test(unit) ? 'w' : 'o';
}

/** The compatibility form if it is one unit, else the unit itself. */
function compatible(unit: string): string {
  const form = unit.normalize('NFKC');
  return inBasicPlane(form) ? form : unit;
}

/** The base letter of a letter with diacritics, or the letter itself. */
function baseOf(unit: string): string {
  const [base = unit, ...marks] = unit.normalize('NFD');
  return marks.every((mark) => /^\p{M}$/u.test(mark)) && inBasicPlane(base) ? base : unit;
}

/** Full simple case folding of one unit: what `/i` with `u` compares. */
function caseFold(unit: string): string {
  const lower = unit.toUpperCase().toLowerCase();
  // The capital of the dotless ı is I, but it is a different letter.
  const same = /[\p{L}\p{N}]/u.test(unit) && new RegExp(`^${unit}$`, 'iu').test(lower);
  if (inBasicPlane(lower) && same) return lower;
  return inBasicPlane(unit.toLowerCase()) ? unit.toLowerCase() : unit;
}

for (let code = 0; code < 0x10000; code += 1) {
  const unit = String.fromCharCode(code);
  kinds.push(kindOf(unit));
  if (code >= 0xd800 && code <= 0xdfff) continue;
  const kind = kinds[code];
  if (kind === 'i' || kind === 'm') continue;
  if (kind === 's' || kind === 'h') continue;
  let folded = compatible(unit);
  let traits = 0;
  if (APOSTROPHE.test(unit)) folded = "'";
  else if (QUOTE.test(unit)) folded = '"';
  else if (COMMA.test(unit)) folded = ',';
  else if (MIDDLE_DOT.test(unit)) folded = '\u00b7';
  else if (kind === 'w' || kind === 'H') {
    const base = baseOf(folded);
    if (base !== folded) traits |= MARKED;
    folded = rootOf(base);
    if (kind === 'w') {
      const lower = caseFold(folded);
      if (lower !== folded) traits |= UPPER;
      folded = lower;
    }
  }
  // A symbol stays one: ⓐ and ㊗ are no letters, so no word begins or ends at them.
  if (kind === 'o' && kindOf(folded) !== 'o') continue;
  if (folded === unit) continue;
  if (isHan(unit) || isHan(folded)) {
    const group = hanGroups.get(folded) ?? [];
    group.push(unit);
    hanGroups.set(folded, group);
  } else folds.push(`${unit}${folded}${traits}`);
}

/** `kind` letter and length of each run, as `w26o4…`. */
let runs = '';
for (let from = 0; from < kinds.length;) {
  let to = from;
  while (to < kinds.length && kinds[to] === kinds[from]) to += 1;
  runs += `${kinds[from]}${(to - from).toString(36)} `;
  from = to;
}

const groups = [...hanGroups].map(([root, variants]) => root + variants.join(''));
const literal = (text: string): string =>
  `'${text.replaceAll(/[\\']/g, String.raw`\$&`).replaceAll(/[^\x20-\x7e\u00a1-\u02ff\u0370-\u1fff\u2c00-\u2dff\u3041-\u9fff\ua640-\ud7a3\uf900-\ufaff\uff01-\uffdc]|\u00ad|[\u0300-\u036f]|\p{M}|\p{Cf}|\p{Cn}/gu, (c) => String.raw`\u` + c.charCodeAt(0).toString(16).padStart(4, '0'))}'`;

writeFileSync(
  new URL('../fold/fold-table.ts', import.meta.url),
  `// Generated by build/make-fold-table.ts from the character tables of opencc-js ${openccVersion} (OpenCC, Apache-2.0),
// Unicode ${process.versions['unicode']} (NFKC, case folding, scripts) and build/glyph-variants.ts. Do not edit.

/** Runs of kinds over the basic plane: a letter and a base-36 length. */
export const KIND_RUNS =
  ${literal(runs.trim())};

/** Triples: unit, what it folds to, traits (1 upper case, 2 has a diacritic). */
export const UNIT_FOLDS =
  ${literal(folds.join(''))};

/** Groups of Han characters that are one: the first is what the others fold to. */
export const HAN_FOLDS =
  ${literal(groups.join('|'))};

/** Han characters that are the Simplified form of another one. */
export const SIMPLIFIED_FORMS =
  ${literal([...simplified].toSorted().join(''))};
`,
);
const classes = Map.groupBy(
  [...hanGroups.keys()],
  (root) => (hanGroups.get(root)?.length ?? 0) + 1,
);
console.log(
  `${hanGroups.size} Han groups, ${folds.length} other folds, ${simplified.size} Simplified forms`,
);
for (const [size, roots] of [...classes].toSorted((a, b) => b[0] - a[0]).slice(0, 7)) {
  console.log(
    size,
    roots.length,
    roots
      .slice(0, 12)
      .map((root) => root + (hanGroups.get(root) ?? []).join(''))
      .join(' '),
  );
}
