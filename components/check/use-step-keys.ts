import { useLayoutEffect, useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1 };

/** Calls `go` when the keys → and ←, or J and K, are pressed outside of fields. */
export function useStepKeys(go: (by: 1 | -1) => void): void {
  const latest = useRef(go);
  latest.current = go;
  useLayoutEffect(() => {
    // Before the places are seen, so that no key is lost.
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const { key, target, ctrlKey, altKey, metaKey } = event;
        const step = STEPS[key.length === 1 ? key.toLowerCase() : key];
        const isTyped =
          target instanceof Element && target.matches('textarea, input, select, summary');
        if (step === undefined || isTyped || ctrlKey || altKey || metaKey) return;
        event.preventDefault();
        latest.current(step);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
