import type { Range } from '../../align/bead.ts';
import type {
  CheckReport,
  ListedTerm,
  MarkedText,
  ReportGroup,
  ReportPlace,
  ReportTerm,
} from '../../model/check/check-report.ts';
import type { ReplacedTerm, ReplacedTerms } from '../../model/check/replaced-term.ts';
import type { CheckResult } from '../check.ts';
import type { ConceptEntry, ConceptId, TermSection } from '../../model/entry/concept-entry.ts';
import { expectedTerm, latestSource, termsIn } from '../concept-forms.ts';
import type { Script } from '../../model/entry/language.ts';
import { equivalentsAt } from './in-place.ts';
import { writingOf } from '../../align/writing.ts';
import { fillTerm } from '../../model/entry/fill-entry.ts';
import { type FindingGroup, findingGroups } from './group.ts';
import type { LayerScript } from '../../match/script.ts';
import { isInside } from '../checked-pair.ts';
import type { Span } from '../../match/span.ts';
import { spanOf, type TextSide } from '../../align/text-side.ts';
import type { TermFinder } from '../../align/term-finder.ts';
import { type Verdict, WEIGHTS } from '../../model/check/verdict.ts';

/** Gives the hash of a text: of the source, and of each of its sentences. */
export type HashOf = (text: string) => string;

/** The texts whose hashes a report has: the source, and each of its sentences. */
export const hashedTexts = ({ text, sentences }: TextSide): readonly string[] => [
  text,
  ...sentences.map(({ start, end }) => text.slice(start, end)),
];

/** What a report is made of. */
interface Matter {
  readonly result: CheckResult;
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly hashOf: HashOf;
  readonly replacements: ReplacedTerms;
  /** The writing system of the translation. */
  readonly writing: Script;
}

/**
 * A check as a page shows it.
 * @param replacements when and by what outdated terms were replaced
 */
export function checkReport(
  result: CheckResult,
  { entries }: Pick<TermFinder, 'entries'>,
  hashOf: HashOf,
  replacements: ReplacedTerms = {},
): CheckReport {
  const { source, target, refusal, findings, beads, unasked } = result;
  const matter: Matter = { result, entries, hashOf, replacements, writing: writingOf(target) };
  const groups = [
    ...findingGroups(findings, target.text).map((group) => findingGroup(group, matter)),
    ...inconsistentGroups(matter),
  ];
  return {
    ...(refusal !== undefined && { refusal }),
    sourceLanguage: languageOf(source),
    targetLanguage: languageOf(target),
    text: hashOf(source.text),
    groups: groups.toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight)),
    untranslated: beads.flatMap((bead, pair) =>
      bead.isUntranslated
        ? [{ source: textOf(source, bead.source), target: textOf(target, bead.target), pair }]
        : [],
    ),
    unasked: [...new Set(unasked.map(({ place }) => target.text.slice(place.start, place.end)))],
    sentences: { source: spansOf(source), target: spansOf(target) },
    pairs: beads.map(({ isUntranslated: _isUntranslated, ...bead }) => bead),
  };
}

const spansOf = ({ sentences }: TextSide): readonly Span[] =>
  sentences.map(({ start, end }) => ({ start, end }));

/** The texts of all pairs of sentences, also of those that have one side alone. */
export const pairTexts = ({
  source,
  target,
  beads,
}: CheckResult): readonly { readonly source: string; readonly target: string }[] =>
  beads.map((bead) => ({
    source: textOf(source, bead.source),
    target: textOf(target, bead.target),
  }));

/** The terms of a text in the order of their first places, with what they are in the other language. */
export function listedTerms(
  text: string,
  script: LayerScript,
  finder: TermFinder,
): readonly ListedTerm[] {
  const occurrences = finder
    .occurrences(text)
    .flatMap(({ start, end, concepts }) =>
      concepts.slice(0, 1).map((concept) => ({ concept, term: text.slice(start, end) })),
    );
  return [...Map.groupBy(occurrences, ({ concept }) => concept)].flatMap(([concept, all]) => {
    const entry = finder.entries.get(concept);
    const expected = entry && expectedTerm(entry, script === 'han' ? 'latin' : 'han');
    const [first] = all;
    if (first === undefined || expected === undefined) return [];
    return [{ ...first, expected: reportTerm(expected), count: all.length }];
  });
}

/** The verdicts on what something else should stand for. */
const MENDED: ReadonlySet<Verdict> = new Set([
  'outdated',
  'regional',
  'other',
  'missing',
  'reworded',
]);

const languageOf = ({ script }: TextSide): 'zh' | 'en' => (script === 'han' ? 'zh' : 'en');

function textOf(side: TextSide, sentences: Range): string {
  const { start, end } = spanOf(side, sentences);
  return side.text.slice(start, end);
}

function findingGroup(
  { verdict, weight, concept, rendering, term, confusedWith, places }: FindingGroup,
  matter: Matter,
): ReportGroup {
  const { result, entries, replacements, writing } = matter;
  const { source, target } = result;
  const entry = entries.get(concept);
  const expected = entry && expectedTerm(entry, target.script);
  const other = confusedWith === undefined ? undefined : entries.get(confusedWith);
  const name = other && termsIn(other, source.script)[0]?.term;
  const first = places[0]?.source;
  return {
    key: [weight, verdict, concept, rendering].join('\n'),
    kind: verdict,
    weight,
    concept,
    term: source.text.slice(first?.start, first?.end),
    rendering,
    ...(expected && { expected: reportTerm(expected) }),
    ...(term && { found: reportTerm(term, replacements[concept]?.[term.term]) }),
    ...(name !== undefined && { confusedWith: fillTerm(name) }),
    places: places.map((place) => {
      const at = placeOf(place.bead, place.source, place.rendering, matter);
      return entry === undefined || !MENDED.has(verdict)
        ? at
        : { ...at, equivalents: equivalentsAt(entry, writing, at.target, term) };
    }),
  };
}

/** What the text has another term for elsewhere, as groups of one term each. */
function inconsistentGroups(matter: Matter): readonly ReportGroup[] {
  const { result, entries, writing } = matter;
  const { inconsistencies, source } = result;
  const groups = Map.groupBy(inconsistencies, ({ concept, place }) => concept + place.term.term);
  return [...groups.values()].flatMap((all): readonly ReportGroup[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { concept, place, usual } = first;
    const found = reportTerm(place.term);
    const occurrence = result.findings.find((one) => one.concept === concept)?.source;
    const entry = entries.get(concept);
    return [
      {
        key: ['inconsistent', concept, found.term].join('\n'),
        kind: 'inconsistent',
        weight: 'warning',
        concept,
        term: source.text.slice(occurrence?.start ?? 0, occurrence?.end ?? 0),
        rendering: found.term.toLowerCase(),
        expected: reportTerm(usual),
        found,
        places: all.map((one) => {
          const here = result.findings.find(
            ({ bead, concept: other }) => bead === one.bead && other === concept,
          );
          const at = placeOf(one.bead, here?.source, one.place, matter);
          if (entry === undefined) return at;
          const equivalents = equivalentsAt(entry, writing, at.target, place.term);
          return { ...at, equivalents };
        }),
      },
    ];
  });
}

/** A place with its sentences; a mark that does not lie in them is left out. */
function placeOf(
  pair: number,
  marked: Span | undefined,
  rendering: Span | undefined,
  { result: { source, target, beads }, hashOf }: Matter,
): ReportPlace {
  const bead = beads[pair];
  const none = { start: 0, end: 0 };
  const from = spanOf(source, bead?.source ?? none);
  const to = spanOf(target, bead?.target ?? none);
  const sentences = source.sentences.slice(bead?.source.start, bead?.source.end);
  const sentence = sentences.find((one) => isInside(marked ?? from, one)) ?? from;
  return {
    source: markedText(source.text, from, marked),
    target: markedText(target.text, to, rendering),
    ...(rendering === undefined ? to : { start: rendering.start, end: rendering.end }),
    hash: hashOf(source.text.slice(sentence.start, sentence.end)),
    pair,
  };
}

function markedText(text: string, whole: Span, marked: Span | undefined): MarkedText {
  const mark = marked !== undefined && isInside(marked, whole) ? marked : undefined;
  const start = mark?.start ?? whole.end;
  const end = mark?.end ?? whole.end;
  return {
    before: text.slice(whole.start, start),
    marked: text.slice(start, end),
    after: text.slice(end, whole.end),
  };
}

function reportTerm(term: TermSection, replaced?: ReplacedTerm): ReportTerm {
  const source = latestSource(term);
  return {
    term: fillTerm(term.term),
    status: term.administrativeStatus,
    ...(source !== undefined && { document: source.title }),
    ...(source?.date !== undefined && { date: source.date }),
    ...(replaced && { replaced }),
  };
}
