import { useEffect, useState } from 'preact/hooks';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';

/** The entry that the address names after `#`, so that a link or the popup can open one. */
export function useOpenEntry(): readonly [
  ConceptId | undefined,
  (concept: ConceptId | undefined) => void,
] {
  const [open, setOpen] = useState(named);
  useEffect(() => {
    const listening = new AbortController();
    const follow = (): void => setOpen(named());
    addEventListener('hashchange', follow, { signal: listening.signal });
    // It may have changed since the first rendering.
    follow();
    return () => listening.abort();
  }, []);
  return [
    open,
    (concept) => {
      history.replaceState(
        null,
        '',
        concept === undefined ? '#' : `#${encodeURIComponent(concept)}`,
      );
      setOpen(concept);
    },
  ];
}

function named(): ConceptId | undefined {
  const concept = decodeURIComponent(location.hash.slice(1));
  return concept === '' ? undefined : concept;
}
