import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportPair } from '../../../glossary/model/check/check-report.ts';
import type { CheckOutcome, CheckStep } from '../../../glossary/model/check/check-stage.ts';
import { useGlossaryChanges } from '../own-pages/use-glossary.ts';
import { WorkerEndedError } from '../worker/start-worker.ts';
import { type Checker, type CheckInput, createChecker } from './checker.ts';
import { startCheck } from './start-check.ts';

/** The steps of a check are shown when it takes longer, in milliseconds. */
const SLOW_AFTER = 300;

/** A check that follows two texts. */
export interface FollowedCheck {
  /** What was found last, also while the texts are checked again. */
  readonly outcome: CheckOutcome;
  /** What is being done; absent unless it takes long. */
  readonly step: CheckStep | undefined;
  readonly again: () => void;
  /** Checks the texts with other pairs of their sentences. */
  readonly changePairs: (pairs: readonly ReportPair[]) => void;
  /** Pairs the sentences again around the pairs that the user set. */
  readonly pairAgain: () => void;
  readonly cancel: () => void;
  /** Reads a file that has both texts. */
  readonly read: Checker['read'];
  /** The file of a report on what was found last. */
  readonly write: Checker['write'];
  readonly propose: Checker['propose'];
}

const NOTHING: CheckOutcome = { state: 'empty' };

/** Checks two texts whenever one of them or the glossaries change. */
export function useCheck(input: CheckInput): FollowedCheck {
  const [outcome, setOutcome] = useState(NOTHING);
  const [step, setStep] = useState<CheckStep>();
  const [isSlow, setSlow] = useState(false);
  const changes = useGlossaryChanges();
  const checker = useRef<Checker>(null);
  const isWorking = step !== undefined;

  useEffect(() => {
    const made = createChecker(startCheck, (next) => {
      if (next.state === 'working') {
        setStep(next.step);
        setOutcome((last) => (last.state === 'done' || last.state === 'terms' ? last : NOTHING));
      } else {
        setStep(undefined);
        setOutcome(next);
      }
    });
    checker.current = made;
    return () => made.end();
  }, []);
  useEffect(() => {
    checker.current?.check(input);
  }, [input.source, input.target, input.said, input.isByLine, input.setPairs]);
  useEffect(() => {
    if (changes > 0) checker.current?.renew();
  }, [changes]);
  useEffect(() => {
    setSlow(false);
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [isWorking]);
  const here = (): Checker => {
    if (checker.current === null) throw new WorkerEndedError('The page was closed.');
    return checker.current;
  };
  return {
    outcome,
    step: isSlow ? step : undefined,
    again: () => checker.current?.check(input),
    changePairs: (pairs) => {
      if (outcome.state !== 'done') return;
      const { texts, report } = outcome;
      // The list shows them at once: what is done next is done to these. The findings follow.
      setOutcome({ ...outcome, report: { ...report, pairs } });
      checker.current?.changePairs({ texts, pairs });
    },
    pairAgain: () => checker.current?.pairAgain(),
    cancel: () => checker.current?.cancel(),
    read: async (...file) => here().read(...file),
    write: async (format, frame) => here().write(format, frame),
    propose: async () => here().propose(),
  };
}
