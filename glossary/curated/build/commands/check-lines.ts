import type { CheckResult } from '../../../check/check.ts';
import type { ReplacedTerms } from '../../../model/check/replaced-term.ts';
import type { ResultBead } from '../../../check/result-bead.ts';
import type { ConceptEntry, ConceptId, TermSection } from '../../../model/entry/concept-entry.ts';
import { expectedTerm, latestSource, termsIn } from '../../../check/concept-forms.ts';
import { type FindingGroup, findingGroups } from '../../../check/report/group.ts';
import { type Range, sizeOf } from '../../../align/bead.ts';
import { amount } from './report-lines.ts';
import type { TextSide } from '../../../align/text-side.ts';
import { fillTerm } from '../../../model/entry/fill-entry.ts';
import type { CheckRefusal, Weight } from '../../../model/check/verdict.ts';

/** The entries of a check by their ids. */
export type Entries = ReadonlyMap<ConceptId, ConceptEntry>;

const REFUSALS: Readonly<Record<CheckRefusal, string>> = {
  empty: 'One of the texts has no words: there is nothing to check.',
  'unknown language':
    'One of the texts is neither Chinese nor English: give one of each, the source first.',
  'same language':
    'Both texts are in the same language: give a Chinese text and an English one, the source first.',
  'no terms': 'The source has no term of the glossary: there is nothing to check.',
  'not a translation':
    'The texts do not look like translations of each other. --align shows which sentences were put together.',
};
const SIGNS: Readonly<Record<Weight, string>> = {
  error: '✘',
  warning: '!',
  remark: '·',
  none: '✔',
};

/**
 * The aligned sentences, one bead after another. If they were not checked, the reason comes first.
 * A `?` marks a doubtful bead.
 */
export function alignmentLines(result: CheckResult): readonly string[] {
  return [
    ...refusalLines(result),
    ...result.beads.flatMap((bead) => [
      `${bead.isDoubtful ? '? ' : ''}${sizeOf(bead.source)} : ${sizeOf(bead.target)}`,
      ...sentencesIn(result.source, bead.source).map((sentence) => `  ${sentence}`),
      ...sentencesIn(result.target, bead.target).map((sentence) => `    ${sentence}`),
    ]),
  ];
}

/** Why nothing was checked, in one line; none where it was. */
export const refusalLines = ({ refusal }: CheckResult): readonly string[] =>
  refusal === undefined ? [] : [REFUSALS[refusal]];

/**
 * The exit code of a check: 2 if nothing was checked, 1 if something is an error, such as an
 * outdated term.
 */
export function exitCodeOf({ refusal, findings }: CheckResult): 0 | 1 | 2 {
  if (refusal !== undefined) return 2;
  return findings.some(({ weight }) => weight === 'error') ? 1 : 0;
}

/**
 * A check as lines for a terminal: counts; then the groups with their places, errors first; then
 * what is not consistent, and sentences without a translation.
 * @param isWhole whether what is right is listed too
 * @param replacements when and by what outdated terms were replaced
 */
export function checkLines(
  result: CheckResult,
  entries: Entries,
  isWhole: boolean,
  replacements: ReplacedTerms = {},
): readonly string[] {
  if (result.refusal !== undefined) return refusalLines(result);
  const groups = findingGroups(result.findings, result.target.text).filter(
    ({ weight }) => isWhole || weight !== 'none',
  );
  return [
    ...countLines(result),
    ...groups.flatMap((group) => ['', ...groupLines(group, result, entries, replacements)]),
    ...inconsistencyLines(result),
    ...untranslatedLines(result),
    ...unaskedLines(result, isWhole),
  ];
}

function countLines({ source, target, beads, findings }: CheckResult): readonly string[] {
  const counts = Map.groupBy(findings, ({ verdict }) => verdict);
  const listed = [...counts].map(([verdict, { length }]) => `${length} ${verdict}`);
  const doubtful = beads.filter(({ isDoubtful }) => isDoubtful).length;
  return [
    `${amount(source.sentences.length, 'sentence')} in ${amount(beads.length, 'bead')} with ${target.sentences.length}; ${doubtful} doubtful`,
    [amount(findings.length, 'term'), ...(listed.length > 0 ? [listed.join(', ')] : [])].join(': '),
  ];
}

function groupLines(
  group: FindingGroup,
  result: CheckResult,
  entries: Entries,
  replacements: ReplacedTerms,
): readonly string[] {
  const { source, target, beads } = result;
  const { weight, verdict, rendering, places } = group;
  const entry = entries.get(group.concept);
  const first = places[0]?.source;
  const term = source.text.slice(first?.start, first?.end);
  const count = places.length > 1 ? `, ${places.length} times` : '';
  const there = rendering === '' ? '' : ` “${rendering}”`;
  const line = `${SIGNS[weight]} ${verdict}: ${term}${there}${count}  [${group.concept}]`;
  if (weight === 'remark' || weight === 'none') return [line];
  return [
    line,
    ...expectedLines(group, entry, result, entries),
    ...replacedLines(group, replacements),
    ...places.flatMap(({ bead }) => [
      `    ${sentencesOf(beads[bead], 'source', source)}`,
      `      ${sentencesOf(beads[bead], 'target', target)}`,
    ]),
  ];
}

/** Which term should stand there, and why. */
function expectedLines(
  { verdict, term, confusedWith }: FindingGroup,
  entry: ConceptEntry | undefined,
  { target, source }: CheckResult,
  entries: Entries,
): readonly string[] {
  const expected = entry && expectedTerm(entry, target.script);
  const other = confusedWith === undefined ? undefined : entries.get(confusedWith);
  const lines: string[] = [];
  if (expected !== undefined)
    lines.push(`    expected: ${fillTerm(expected.term)}${citation(expected)}`);
  if (verdict === 'outdated' && term !== undefined)
    lines.push(`    ${term.administrativeStatus}: ${fillTerm(term.term)}${citation(term)}`);
  const name = other && termsIn(other, source.script)[0]?.term;
  if (name !== undefined) lines.push(`    what stands there is ${fillTerm(name)}`);
  return lines;
}

/** When and by what an outdated form was replaced. */
function replacedLines(
  { concept, term }: FindingGroup,
  replacements: ReplacedTerms,
): readonly string[] {
  const replaced = term && replacements[concept]?.[term.term];
  if (replaced === undefined) return [];
  const { date, document } = replaced;
  const parts = [
    date && `${date.length === 10 ? 'on' : 'in'} ${date}`,
    document && `by ${document}`,
  ];
  return [['    replaced', ...parts].filter(Boolean).join(' ')];
}

/** The latest document of a term with its date, where it has one. */
function citation(term: TermSection): string {
  const latest = latestSource(term);
  if (latest === undefined) return '';
  return ` (${[latest.title, latest.date].filter(Boolean).join(', ')})`;
}

function inconsistencyLines({ inconsistencies, target, beads }: CheckResult): readonly string[] {
  const groups = Map.groupBy(inconsistencies, ({ concept, place }) => concept + place.term.term);
  return [...groups.values()].flatMap((places) => {
    const [first] = places;
    if (first === undefined) return [];
    const { concept, place, usual } = first;
    const count = places.length > 1 ? `, ${places.length} times` : '';
    return [
      '',
      `! inconsistent: “${place.term.term}”${count}, mostly “${usual.term}”  [${concept}]`,
      ...places.map(({ bead }) => `    ${sentencesOf(beads[bead], 'target', target)}`),
    ];
  });
}

function untranslatedLines({ beads, source }: CheckResult): readonly string[] {
  const open = beads.filter(({ isUntranslated }) => isUntranslated);
  if (open.length === 0) return [];
  return [
    '',
    `! untranslated, wholly or in part: ${open.length}`,
    ...open.map((bead) => `    ${sentencesOf(bead, 'source', source)}`),
  ];
}

function unaskedLines({ unasked, target }: CheckResult, isWhole: boolean): readonly string[] {
  if (unasked.length === 0) return [];
  const line = `· without one in the source: ${amount(unasked.length, 'term')} of the translation`;
  if (!isWhole) return ['', line];
  return [
    '',
    `${line}:`,
    ...unasked.map(({ place }) => `    ${target.text.slice(place.start, place.end)}`),
  ];
}

const sentencesOf = (
  bead: ResultBead | undefined,
  which: 'source' | 'target',
  side: TextSide,
): string => sentencesIn(side, bead?.[which] ?? { start: 0, end: 0 }).join(' ');

/** The sentences of a range, without line breaks. */
const sentencesIn = ({ text, sentences }: TextSide, { start, end }: Range): readonly string[] =>
  sentences
    .slice(start, end)
    .map((sentence) => text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' '));
