import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { GlossariesOf } from '../../glossary/model/glossary/placed-glossary.ts';
import { GlossaryMark } from './GlossaryMark.tsx';

const GlossariesContext = createContext<GlossariesOf>(new Map());

/** Provides the glossaries to all views inside it. */
export const GlossariesProvider = GlossariesContext.Provider;

interface GlossaryOfProps {
  readonly concept: ConceptId;
  /** Whether it is shown even if all concepts on the page are in one glossary. */
  readonly always?: boolean;
}

/**
 * The glossary of a concept; nothing if all concepts on the page are in one, or it is not known.
 */
export function GlossaryOf({ concept, always = false }: GlossaryOfProps): JSX.Element | null {
  const glossaries = useContext(GlossariesContext);
  const glossary = glossaries.get(concept);
  if (glossary === undefined) return null;
  const isTold = always || [...glossaries.values()].some(({ id }) => id !== glossary.id);
  return isTold ? (
    <span class="small soft glossary-of">
      <GlossaryMark glossary={glossary} />
    </span>
  ) : null;
}
