import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckReport } from '../../glossary/model/check/check-report.ts';
import type { CheckStage } from '../../glossary/model/check/check-stage.ts';
import { useGlossaryChanges } from '../shared/own-pages/use-glossary.ts';
import { type Checker, type CheckInput, createChecker } from './checker.ts';
import { startCheck } from './start-check.ts';

/** The steps of a check are shown when it takes longer, in milliseconds. */
const SLOW_AFTER = 300;

/** A check that follows two texts. */
export interface FollowedCheck {
  readonly stage: CheckStage;
  readonly isSlow: boolean;
  /** The last report, also while the texts are checked again. */
  readonly report: CheckReport | undefined;
  readonly again: () => void;
  readonly cancel: () => void;
}

/** Checks two texts whenever one of them or the glossaries change. */
export function useCheck(input: CheckInput): FollowedCheck {
  const [stage, setStage] = useState<CheckStage>({ state: 'empty' });
  const [report, setReport] = useState<CheckReport>();
  const [isSlow, setSlow] = useState(false);
  const changes = useGlossaryChanges();
  const checker = useRef<Checker>(null);
  const isWorking = stage.state === 'working';

  useEffect(() => {
    const made = createChecker(startCheck, (next) => {
      setStage(next);
      if (next.state === 'done') setReport(next.report);
      else if (next.state !== 'working') setReport(undefined);
    });
    checker.current = made;
    return () => made.end();
  }, []);
  useEffect(() => {
    checker.current?.check(input);
  }, [input.source, input.target, input.said]);
  useEffect(() => {
    if (changes > 0) checker.current?.renew();
  }, [changes]);
  useEffect(() => {
    setSlow(false);
    if (!isWorking) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [isWorking]);
  return {
    stage,
    isSlow,
    report,
    again: () => checker.current?.check(input),
    cancel: () => checker.current?.cancel(),
  };
}
