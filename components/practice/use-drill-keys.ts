import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Grade, GRADES } from '../../glossary/model/practice/practised-card.ts';

interface DrillKeys {
  /** Undefined while there is nothing to grade. */
  readonly grade: ((grade: Grade) => void) | undefined;
  readonly takeBack: (() => void) | undefined;
  readonly end: () => void;
}

/** The keys of a round: 1 to 3 grade a card, Ctrl+Z takes the last answer back, Escape leads to the list. */
export function useDrillKeys(keys: DrillKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        // A key that is held down must not answer the cards that follow.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
        const act = actOf(event, latest.current);
        if (act === undefined) return;
        event.preventDefault();
        act();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}

function actOf(event: KeyboardEvent, keys: DrillKeys): (() => void) | undefined {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
  if (altKey || shiftKey || repeat || isComposing) return undefined;
  // In a field digits and Ctrl+Z are the field's own.
  const isField = target instanceof HTMLInputElement && target.type === 'text';
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !isField ? keys.takeBack : undefined;
  if (key === 'Escape') return keys.end;
  const grade = GRADES[Number(key) - 1];
  const { grade: give } = keys;
  return isField || grade === undefined || give === undefined ? undefined : () => give(grade);
}
