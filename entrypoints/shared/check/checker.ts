import type { BitextReading, ChosenColumns } from '../../../glossary/bitext/bitext.ts';
import type { NamedFile } from '../../../glossary/exchange/read.ts';
import type { LayerScript } from '../../../glossary/match/script.ts';
import {
  type CheckLanguage,
  type CheckSide,
  type CheckStage,
  MOST_CHECKED,
} from '../../../glossary/model/check/check-stage.ts';
import type {
  CheckReport,
  ReportPair,
  SetPair,
} from '../../../glossary/model/check/check-report.ts';
import type { ReportFormat } from '../../../glossary/model/check/report-format.ts';
import { messageOf } from '../message-of.ts';
import { request } from '../messaging.ts';
import type { TermProposal } from '../../../glossary/model/check/term-proposal.ts';
import { inParts } from '../own-pages/in-parts.ts';
import type { WorkerSession } from '../worker/start-worker.ts';
import type { CheckCalls, ReportFrame } from './check-session.ts';

/** Two texts to check, and their languages where the user said them. */
export interface CheckInput {
  readonly source: string;
  readonly target: string;
  readonly said: Readonly<Partial<Record<CheckSide, CheckLanguage>>>;
  /** Whether each line of the source is rendered by that of the translation at its place, if there is one. */
  readonly isByLine: boolean;
  /** The pairs of sentences of a saved check, which the texts begin with. */
  readonly setPairs?: readonly SetPair[] | undefined;
}

/** Other pairs of sentences for texts that were checked. */
interface ChangedPairs {
  readonly texts: Readonly<Record<CheckSide, string>>;
  readonly pairs: readonly ReportPair[];
}

/** Checks texts, one after another; of those that come while it works the last. */
export interface Checker {
  check(input: CheckInput): void;
  /** Checks texts with other pairs of their sentences; nothing where the texts changed meanwhile. */
  changePairs(changed: ChangedPairs): void;
  /** Pairs the sentences again around the pairs that the user set. */
  pairAgain(): void;
  /** The file of a report on what was checked last. */
  write(format: ReportFormat, frame: ReportFrame): Promise<string | ArrayBuffer>;
  /** Reads a file that has both texts. */
  read(file: NamedFile, chosen?: ChosenColumns): Promise<BitextReading>;
  /** What the texts that were checked last propose for a glossary. */
  propose(): Promise<readonly TermProposal[]>;
  /** Begins with the glossaries as they are now; the texts are checked again. */
  renew(): void;
  cancel(): void;
  end(): void;
}

/**
 * Makes a checker, and starts its thread, so that the glossaries are there before the texts are.
 * @param start starts a thread, which ends with the signal
 * @param show is told what is done, and what came of it
 */
export function createChecker(
  start: (signal: AbortSignal) => WorkerSession<CheckCalls>,
  show: (stage: CheckStage) => void,
): Checker {
  let life = new AbortController();
  let thread: Promise<WorkerSession<CheckCalls>> | undefined;
  let isBusy = false;
  let wanted: CheckInput | undefined;
  let changed: ChangedPairs | undefined;
  /** What was asked for last, and what the thread has the beads of. */
  let last: CheckInput | undefined;
  let aligned: CheckInput | undefined;
  /** The pairs that the texts began with. Those that the user sets later stay in the thread. */
  let begunWith: CheckInput['setPairs'];
  /** The texts that the thread's report is about. */
  let reported: ChangedPairs['texts'] | undefined;

  /** The thread with the glossaries. */
  function ready(): Promise<WorkerSession<CheckCalls>> {
    thread ??= withGlossaries(start(life.signal));
    return thread;
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const { signal } = life;
    try {
      while (wanted !== undefined || changed !== undefined) {
        const [input, pairs] = [wanted, changed];
        // Pairs that the user set stay when the texts are checked again, so they come first.
        changed = undefined;
        if (pairs !== undefined) await change(pairs, signal);
        else if (input !== undefined) {
          wanted = undefined;
          await perform(input, signal);
        }
      }
    } catch (error) {
      // Who ended the thread has said so.
      if (!signal.aborted) {
        stop();
        show({ state: 'failed', message: messageOf(error) });
      }
    } finally {
      isBusy = false;
    }
    if (wanted !== undefined) void work();
  }

  async function change({ texts, pairs }: ChangedPairs, signal: AbortSignal): Promise<void> {
    if (texts.source !== reported?.source || texts.target !== reported.target) return;
    const report = await (await ready()).call('changePairs', pairs);
    signal.throwIfAborted();
    // The list is ahead where the user went on.
    if (changed === undefined) show({ state: 'done', report, texts });
  }

  async function perform(input: CheckInput, signal: AbortSignal): Promise<void> {
    const tell = (stage: CheckStage): void => {
      signal.throwIfAborted();
      show(stage);
    };
    const { source, target, said } = input;
    const [side, other] = (['source', 'target'] as const).filter((one) => input[one].trim() !== '');
    if (Math.max(source.length, target.length) > MOST_CHECKED) return tell({ state: 'tooLong' });
    if (side === undefined) return tell({ state: 'empty' });
    if (aligned === undefined) tell({ state: 'working', step: 'glossaries' });
    const session = await ready();
    if (other === undefined) {
      await learn(session, [input[side]]);
      const terms = await session.call('listTerms', input[side], scriptOf(said[side]) ?? null);
      return tell({ state: 'terms', side, terms });
    }
    const again = await recheck(session, input);
    aligned = again === null ? undefined : input;
    const texts = { source, target };
    const tellOf = (report: CheckReport): void => {
      tell({ state: 'done', report, texts });
      reported = texts;
    };
    if (again !== null) return tellOf(again);
    tell({ state: 'working', step: 'sentences' });
    await learn(session, [source, target]);
    const scripts = { source: scriptOf(said.source), target: scriptOf(said.target) };
    await session.call('readTexts', source, target, scripts);
    tell({ state: 'working', step: 'alignment' });
    const setPairs = input.setPairs === begunWith ? undefined : input.setPairs;
    await session.call('alignTexts', input.isByLine, setPairs ?? null);
    begunWith = input.setPairs;
    tell({ state: 'working', step: 'terms' });
    tellOf(await session.call('judgeTexts'));
    aligned = input;
  }

  /** The report on an edited translation; null where all has to be done again. */
  async function recheck(
    session: WorkerSession<CheckCalls>,
    { source, target, said, isByLine, setPairs }: CheckInput,
  ): Promise<CheckReport | null> {
    const isSame =
      aligned?.source === source &&
      aligned.isByLine === isByLine &&
      begunWith === setPairs &&
      isSameSaid(aligned.said, said);
    if (!isSame) return null;
    await learn(session, [target]);
    return session.call('recheckTarget', target);
  }

  function stop(): void {
    life.abort();
    life = new AbortController();
    thread = undefined;
    aligned = undefined;
    begunWith = undefined;
    reported = undefined;
    wanted = undefined;
    changed = undefined;
  }

  const checker: Checker = {
    check: (input) => {
      wanted = input;
      last = input;
      void work();
    },
    changePairs: (to) => {
      changed = to;
      void work();
    },
    pairAgain: () => {
      aligned = undefined;
      if (last !== undefined) checker.check(last);
    },
    write: async (format, frame) => (await ready()).call('writeReport', format, frame),
    read: async (...file) => (await ready()).call('readBitext', ...file),
    propose: async () => (await ready()).call('proposeTerms'),
    renew: () => {
      aligned = undefined;
      thread &&= thread.then(withGlossaries);
      if (last !== undefined) checker.check(last);
    },
    cancel: () => {
      stop();
      show({ state: 'cancelled' });
    },
    end: stop,
  };
  // Of what fails now the first text tells.
  ready().catch(() => undefined);
  return checker;
}

/** The thread, once it has the glossaries as they are now. */
async function withGlossaries(
  session: WorkerSession<CheckCalls>,
): Promise<WorkerSession<CheckCalls>> {
  await session.call('useGlossaries', await request('getMatchingData', []));
  return session;
}

/** Asks for the entries of the concepts in some texts that the thread has not. */
async function learn(session: WorkerSession<CheckCalls>, texts: readonly string[]): Promise<void> {
  const concepts = await session.call('unknownConcepts', texts);
  const entries = await inParts(concepts, async (part) => request('getVisibleEntries', part));
  if (concepts.length > 0) await session.call('learnEntries', concepts, entries);
}

const scriptOf = (language: CheckLanguage | undefined): LayerScript | undefined =>
  language && (language === 'zh' ? 'han' : 'latin');

const isSameSaid = (one: CheckInput['said'], other: CheckInput['said']): boolean =>
  one.source === other.source && one.target === other.target;
