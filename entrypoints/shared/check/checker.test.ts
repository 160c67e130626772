import { expect, test, vi } from 'vitest';
import type { CheckReport, ReportPair } from '../../../glossary/model/check/check-report.ts';
import type { CheckStage } from '../../../glossary/model/check/check-stage.ts';
import * as messaging from '../messaging.ts';
import type { WorkerSession } from '../worker/start-worker.ts';
import type { CheckCalls } from './check-session.ts';
import { type Checker, createChecker } from './checker.ts';

const texts = { source: '一。二。三。', target: 'One. Two. Three.' };

/** One pair with so many sentences on each side. */
const pairOf = (size: number): readonly ReportPair[] => {
  const range = { start: 0, end: size };
  return [{ source: range, target: range, isDoubtful: false, isFixed: true }];
};

/** A checker of some texts, whose thread answers each call of one name when it is told to. */
async function checkerThatWaits(held: keyof CheckCalls): Promise<{
  readonly checker: Checker;
  readonly calls: readonly string[];
  readonly shown: readonly CheckStage[];
  /** Answers the call that waits. */
  readonly answer: () => Promise<void>;
}> {
  vi.spyOn(messaging, 'request').mockResolvedValue([] as never);
  const calls: string[] = [];
  const shown: CheckStage[] = [];
  const waiting: (() => void)[] = [];
  const session: WorkerSession<CheckCalls> = {
    call: async (name, ...args) => {
      calls.push(name);
      if (name === held) await new Promise<void>((resolve) => waiting.push(resolve));
      if (name === 'unknownConcepts') return [] as never;
      if (name === 'recheckTarget') return null as never;
      const pairs = name === 'changePairs' ? (args[0] as readonly ReportPair[]) : [];
      return { pairs } as CheckReport as never;
    },
  };
  const checker = createChecker(
    () => session,
    (stage) => shown.push(stage),
  );
  checker.check({ ...texts, said: {}, isByLine: false });
  await expect.poll(() => shown.at(-1)?.state).toBe('done');
  const answer = async (): Promise<void> => {
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
  };
  return { checker, calls, shown, answer };
}

const lastPairs = (shown: readonly CheckStage[]): readonly ReportPair[] => {
  const last = shown.at(-1);
  return last?.state === 'done' ? last.report.pairs : [];
};

test('of pairs that are changed while others are checked, these are not shown any more', async () => {
  const { checker, shown, answer } = await checkerThatWaits('changePairs');
  const before = shown.length;
  checker.changePairs({ texts, pairs: pairOf(1) });
  checker.changePairs({ texts, pairs: pairOf(2) });
  await answer();
  await answer();
  await expect.poll(() => lastPairs(shown)).toEqual(pairOf(2));
  expect(shown).toHaveLength(before + 1);
});

test('pairs that the user set are there before the texts are checked again', async () => {
  const { checker, calls, answer } = await checkerThatWaits('changePairs');
  const before = calls.length;
  checker.changePairs({ texts, pairs: pairOf(1) });
  checker.changePairs({ texts, pairs: pairOf(2) });
  checker.pairAgain();
  await answer();
  await answer();
  await expect.poll(() => calls.at(-1)).toBe('judgeTexts');
  const done = calls.slice(before).filter((name) => name !== 'unknownConcepts');
  expect(done).toEqual(['changePairs', 'changePairs', 'readTexts', 'alignTexts', 'judgeTexts']);
});

test('pairs of texts that are others now are left', async () => {
  const { checker, calls, shown } = await checkerThatWaits('changePairs');
  checker.changePairs({ texts: { ...texts, target: 'One.' }, pairs: pairOf(1) });
  checker.check({ source: '', target: '', said: {}, isByLine: false });
  await expect.poll(() => shown.at(-1)?.state).toBe('empty');
  expect(calls).not.toContain('changePairs');
});
