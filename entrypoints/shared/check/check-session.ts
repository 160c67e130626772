import {
  alignLines,
  alignPair,
  judgePair,
  type CheckResult,
  type PairBeads,
  readPair,
  type ReadPair,
  type SaidScripts,
} from '../../../glossary/check/check.ts';
import type { BitextReading, ChosenColumns } from '../../../glossary/bitext/bitext.ts';
import type { SavedCheck } from '../../../glossary/bitext/saved-check.ts';
import type { CheckContext } from '../../../glossary/check/check-context.ts';
import { glossaryWords } from '../../../glossary/check/check-context.ts';
import { createTermFinder, type TermFinder } from '../../../glossary/align/term-finder.ts';
import { scriptMostly } from '../../../glossary/align/text-side.ts';
import { decodeLexicon } from '../../../glossary/match/boundary/lexicon.ts';
import { type LayerScript, SCRIPTS } from '../../../glossary/match/script.ts';
import {
  type HashOf,
  hashedTexts,
  listedTerms,
  checkReport,
  pairTexts,
} from '../../../glossary/check/report/report.ts';
import { checkByHand, isByHand, keptByHand } from '../../../glossary/check/by-hand.ts';
import { beadsOfSetPairs } from '../../../glossary/check/set-pairs.ts';
import { recheck } from '../../../glossary/check/recheck.ts';
import type { NamedFile } from '../../../glossary/exchange/read.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type {
  CheckReport,
  ListedTerm,
  ReportPair,
  SetPair,
} from '../../../glossary/model/check/check-report.ts';
import { HASH_DIGITS } from '../../../glossary/model/check/check-stage.ts';
import { proposalsOf } from '../../../glossary/extract/proposals.ts';
import type { TermProposal } from '../../../glossary/model/check/term-proposal.ts';
import type { ReplacedTerms } from '../../../glossary/model/check/replaced-term.ts';
import type { ReportFormat, ReportTexts } from '../../../glossary/model/check/report-format.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { hexOf } from '../../../glossary/model/text/hex.ts';
import {
  ENTRIES_FILE,
  LEXICON_FILE,
  REPLACEMENTS_FILE,
} from '../../../glossary/storage/packaged-files.ts';
import { sha256 } from '../sha256.ts';

/**
 * What is done away from the page, so that typing never waits: two texts, which stay in the thread's
 * memory. The calls of a check are made in the order `readTexts`, `alignTexts`, `judgeTexts`.
 */
export interface CheckCalls {
  /** Takes the glossaries in use. Their entries are learned as their terms are found. */
  useGlossaries(answer: MatchingAnswer): void;
  /** The concepts found in texts that were not learned yet. */
  unknownConcepts(texts: readonly string[]): readonly ConceptId[];
  /** Learns the entries of concepts; some may have none. */
  learnEntries(concepts: readonly ConceptId[], entries: readonly ConceptEntry[]): void;
  /** The terms of one text; `null` where its language is to be told by its letters. */
  listTerms(text: string, said: LayerScript | null): readonly ListedTerm[];
  readTexts(source: string, target: string, said: SaidScripts): void;
  /**
   * @param isByLine whether each line of the source is rendered by that of the translation at its place
   * @param setPairs pairs of a saved check; null for those that were set here
   */
  alignTexts(isByLine: boolean, setPairs: readonly SetPair[] | null): void;
  judgeTexts(): CheckReport;
  /** Checks the texts with another translation; null where they have to be aligned again. */
  recheckTarget(target: string): CheckReport | null;
  /** Checks the texts that were checked last with other pairs of their sentences. */
  changePairs(pairs: readonly ReportPair[]): CheckReport;
  /**
   * The file of a report on what was checked last.
   * @throws Error when nothing was checked
   */
  writeReport(format: ReportFormat, frame: ReportFrame): string | ArrayBuffer;
  /** What the texts that were checked last propose for a glossary: phrases, the surest first, then names. */
  proposeTerms(): readonly TermProposal[];
  /** Reads a file that has both texts. */
  readBitext(file: NamedFile, chosen?: ChosenColumns): BitextReading;
}

/** What a report says besides what was found. */
export interface ReportFrame extends Pick<
  SavedCheck,
  'title' | 'titles' | 'glossaries' | 'date' | 'answers' | 'files'
> {
  readonly texts: ReportTexts;
  /** The language of the texts, as a BCP 47 tag. */
  readonly locale: string;
}

/** Makes a session. `load` gives a file of the packaged glossary. */
export function createCheckSession(load: (name: string) => Promise<ArrayBuffer>) {
  const textOf = async (name: string): Promise<string> =>
    new TextDecoder().decode(await load(name));
  const words = Promise.all([
    load(LEXICON_FILE),
    textOf(ENTRIES_FILE),
    textOf(REPLACEMENTS_FILE),
  ]).then(([bytes, lines, replaced]) => {
    const lexicon = decodeLexicon(new Uint8Array(bytes));
    const entries = lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)) as ConceptEntry);
    const replacements = JSON.parse(replaced) as ReplacedTerms;
    return { replacements, context: { lexicon, ...glossaryWords(entries, lexicon) } };
  });
  // Who asks first hears of a failure.
  words.catch(() => undefined);
  const hashes = new Map<string, string>();
  let known = new Set<ConceptId>();
  let entries = new Map<ConceptId, ConceptEntry>();
  let context: CheckContext | undefined;
  let pair: ReadPair | undefined;
  let beads: PairBeads | undefined;
  let wasByLine = false;
  let last: { readonly result: CheckResult; readonly report: CheckReport } | undefined;

  const inUse = (): CheckContext => made(context);
  const hashAll = async (texts: readonly string[]): Promise<void> => {
    for (const text of texts)
      if (!hashes.has(text)) hashes.set(text, hexOf(await sha256(text)).slice(0, HASH_DIGITS));
  };
  const reportOn = async (result: CheckResult): Promise<CheckReport> => {
    await hashAll(hashedTexts(result.source));
    const { replacements } = await words;
    const hashOf: HashOf = (text) => hashes.get(text) ?? '';
    const report = checkReport(result, inUse().finder, hashOf, replacements);
    last = { result, report };
    return report;
  };

  return {
    useGlossaries: async ({ revision, layers }) => {
      const { context: ready } = await words;
      known = new Set();
      entries = new Map();
      const data = {
        revision,
        layers: layers.flatMap(({ name, blob, suppressed }) => {
          const script = SCRIPTS.find((one) => one === name);
          return blob === undefined ? [] : [{ blob, suppressed, ...(script && { script }) }];
        }),
      };
      const finder: TermFinder = createTermFinder(data, entries, ready.lexicon);
      context = { ...ready, finder };
    },
    unknownConcepts: (texts) => {
      const found = texts.flatMap((text) => [...inUse().finder.concepts(text)]);
      return [...new Set(found)].filter((concept) => !known.has(concept));
    },
    learnEntries: (concepts, learned) => {
      for (const concept of concepts) known.add(concept);
      for (const entry of learned) entries.set(entry.id, entry);
    },
    listTerms: (text, said) => listedTerms(text, said ?? scriptMostly(text), inUse().finder),
    readTexts: (source, target, said) => {
      pair = readPair(source, target, inUse().finder, said);
    },
    alignTexts: (isByLine, setPairs) => {
      const now = made(pair);
      const own = last === undefined ? [] : keptByHand(last.result, now);
      const kept = setPairs === null ? own : beadsOfSetPairs(setPairs, now);
      wasByLine = isByLine;
      beads = (isByLine ? alignLines(now, kept) : undefined) ?? alignPair(now, inUse(), kept);
    },
    changePairs: async (pairs) => reportOn(checkByHand(made(last).result, pairs, inUse())),
    judgeTexts: async () => reportOn(judgePair(made(pair), made(beads), inUse())),
    recheckTarget: async (target) => {
      const again =
        last && recheck(last.result, target, inUse(), wasByLine && !isByHand(last.result));
      return again === undefined ? null : reportOn(again);
    },
    writeReport: async (format, { texts, locale, ...frame }) => {
      const { result, report } = made(last);
      const { source, target } = result;
      const { writeReport } = await import('../../../glossary/bitext/write-report.ts');
      const saved: SavedCheck = {
        ...frame,
        source: source.text,
        target: target.text,
        isByLine: wasByLine && alignLines(result) !== undefined,
        pairs: pairTexts(result),
        report,
      };
      return writeReport(format, saved, texts, locale);
    },
    proposeTerms: () => {
      const { terms, names } = proposalsOf(made(last).result, inUse().lexicon);
      return [...terms, ...names];
    },
    readBitext: async (...file) => {
      const { readBitext } = await import('../../../glossary/bitext/read-bitext.ts');
      return readBitext(...file);
    },
  } satisfies Handlers<CheckCalls>;
}

function made<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the steps of a check come one after another');
  return value;
}
