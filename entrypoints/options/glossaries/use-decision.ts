import type { RefObject } from 'preact';
import { issueText } from '../../../components/texts/issue-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import { type Attempts, useAttempt } from '../../shared/own-pages/use-attempt.ts';
import { usePage } from '../page-context.ts';
import { holdFocus } from './hold-focus.ts';

interface Decision extends Pick<Attempts, 'failure' | 'isBusy'> {
  /**
   * Does one thing at a time, and ignores what is asked for meanwhile.
   * @param work gives undefined if nothing was stored
   */
  readonly decide: (work: () => Promise<SaveResult | undefined>) => void;
}

/**
 * Stores what was decided, and says how that went.
 * @param stays gets the focus when it is stored, as the button that was pressed may go
 */
export function useDecision(stays?: RefObject<HTMLElement | null>): Decision {
  const t = useTexts();
  const { tellChange } = usePage();
  const { attempt, failure, isBusy } = useAttempt();
  return {
    failure,
    isBusy,
    decide: (work) => {
      if (isBusy) return;
      const moveFocus = holdFocus(stays);
      attempt(async () => {
        const result = await work();
        if (result === undefined) return;
        if (!result.ok) throw new Error(issueText(t, result.issues[0]));
        moveFocus();
        await tellChange();
      });
    },
  };
}
