import { useLayoutEffect, useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 };

/**
 * Calls `go` when the keys → and ←, or J and K, are pressed outside of fields, and `enter` with the `id` of
 * a place for Enter on it.
 */
export function useStepKeys(go: (by: 1 | -1) => void, enter: (id: string) => void): void {
  const latest = useRef({ go, enter });
  latest.current = { go, enter };
  useLayoutEffect(() => {
    // Before the places are seen, so that no key is lost.
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target, ctrlKey, altKey, metaKey } = event;
        const step = STEPS[key.length === 1 ? key.toLowerCase() : key];
        if (!(target instanceof Element) || ctrlKey || altKey || metaKey) return;
        const isEnter = key === 'Enter' && target.matches('.check-place');
        const isTyped = target.matches('textarea, input, select, summary');
        if (!isEnter && (step === undefined || isTyped)) return;
        event.preventDefault();
        if (step === undefined) latest.current.enter(target.id);
        else latest.current.go(step);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
