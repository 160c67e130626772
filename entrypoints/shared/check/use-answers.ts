import { useRef, useState } from 'preact/hooks';
import type { CheckAnswer } from '../../../glossary/model/check/answer.ts';

/** The answers of the user to findings, as the background has them. */
export interface Answers {
  readonly all: readonly CheckAnswer[];
  /**
   * Shows what the background replies to a request. A reply that comes after that to a later request
   * is older, and is not shown.
   */
  readonly show: (asking: Promise<readonly CheckAnswer[]>) => Promise<void>;
}

/** The answers, none until the background replied. */
export function useAnswers(): Answers {
  const [all, setAll] = useState<readonly CheckAnswer[]>([]);
  const asked = useRef(0);
  const shown = useRef(0);
  const show = async (asking: Promise<readonly CheckAnswer[]>): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const reply = await asking;
    if (turn < shown.current) return;
    shown.current = turn;
    setAll(reply);
  };
  return { all, show };
}
