import type { ConceptId } from './concept-entry.ts';

/** The id of an entry that the user adds. @param name is in no other id, such as a UUID */
export function userConceptId(name: string): ConceptId {
  return `user-${name}`;
}

/** Whether an id is that of an entry that a user added. */
export function isUserConcept(id: ConceptId): boolean {
  return id.startsWith('user-');
}

/** Whether an id is that of an entry of the curated glossary. */
export function isCuratedConcept(id: ConceptId): boolean {
  return id.startsWith('concept-');
}

/**
 * Whether Termlight made an id, so that it means the same concept in every file. Ids such as `c1`
 * occur in many files.
 */
export function isTermlightConcept(id: ConceptId): boolean {
  return isUserConcept(id) || isCuratedConcept(id);
}
