import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { userConceptId } from '../../glossary/model/entry/concept-id.ts';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';

/** A new id for an entry that the user adds. */
export function newConceptId(): ConceptId {
  return userConceptId(crypto.randomUUID());
}

/** A new id for a glossary that the user makes. */
export function newGlossaryId(): GlossaryId {
  return `glossary-${crypto.randomUUID()}`;
}
