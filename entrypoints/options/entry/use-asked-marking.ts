import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { withMarkingWay } from '../../../glossary/model/form/draft-changes.ts';
import { takeAsked } from '../../shared/asked-text.ts';
import type { CurrentDraft } from './use-drafts.ts';

interface Asked {
  readonly concept: ConceptId;
  readonly terms: readonly string[];
  /** Whether the form was changed already. */
  readonly isPut: boolean;
}

/**
 * Changes the form as the user asked in a card: terms of the entry are to be marked on request
 * only.
 * @returns these terms, until the change is saved or discarded
 */
export function useAskedMarking(
  concept: ConceptId,
  isStored: boolean,
  { draft, dirty, edit }: CurrentDraft,
): readonly string[] | undefined {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    if (!query.has('asked')) return;
    // A page that is reloaded must not ask again.
    history.replaceState(null, '', location.pathname + location.hash);
    const take = async (): Promise<void> => {
      const text = await takeAsked(query);
      if (text !== '') setAsked({ concept, terms: JSON.parse(text), isPut: false });
    };
    void take();
  }, []);
  const isHere = asked?.concept === concept && asked.terms.length > 0;
  const isDue = isHere && !asked.isPut && isStored && draft !== undefined;
  useEffect(() => {
    if (!isDue) return;
    edit(withMarkingWay(draft, asked.terms, 'onRequest'));
    setAsked({ ...asked, isPut: true });
  }, [isDue]);
  const wasDirty = useRef(false);
  useEffect(() => {
    if (wasDirty.current && !dirty) setAsked(undefined);
    wasDirty.current = dirty;
  }, [dirty]);
  return isHere && asked.isPut && dirty ? asked.terms : undefined;
}
