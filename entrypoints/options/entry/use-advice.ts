import { useEffect, useState } from 'preact/hooks';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { TermAdvice } from '../../../glossary/model/form/term-advice.ts';
import { request } from '../../shared/messaging.ts';

/** How long the user must stop typing before advice is asked for, in milliseconds. */
const REST = 400;
const NONE: readonly TermAdvice[] = [];

/**
 * Advice on the entry in the form, asked for when the user stops typing. If there is no answer,
 * there is no advice; work goes on.
 */
export function useAdvice(draft: ConceptEntry | undefined, changes: number): readonly TermAdvice[] {
  const [advice, setAdvice] = useState(NONE);
  useEffect(() => {
    let overtaken = false;
    if (draft === undefined) {
      setAdvice(NONE);
      return undefined;
    }
    const ask = async (): Promise<void> => {
      const answer = await request('adviseOnEntry', draft).catch(() => NONE);
      if (!overtaken) setAdvice(answer);
    };
    const timer = setTimeout(() => void ask(), REST);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [JSON.stringify(draft), changes]);
  return advice;
}
