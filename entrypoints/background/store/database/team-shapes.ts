/** What is stored of the entries of teams, beside their records. */
import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { TeamRefusal } from '../../../../glossary/model/glossary/team.ts';

/** An entry of a team, by its glossary and its id here. */
export type TeamKey = [glossary: GlossaryId, concept: ConceptId];

/** By what some entries of a team are found and counted. */
export type TeamMark<Mark extends string> = [glossary: GlossaryId, mark: Mark];

/** Who signs in, and the header that does it. */
export interface TeamSecret {
  readonly name: string;
  readonly authorization: string;
}

/** A version of an entry that a server has, under the id that the entry has here. */
export interface SharedVersion {
  readonly rev: string;
  readonly entry: ConceptEntry;
  readonly by: string;
  readonly at: string;
}

/**
 * Where an entry of a server stands here: `here`, or `none` where there is none; `gone` where others
 * deleted it and that is not carried out yet; `leftOut` where its latest version is no sound entry.
 */
export type SharedState = 'here' | 'none' | 'gone' | 'leftOut';
/** By what an entry is found: where it stands, and whether a person has to settle versions of it. */
export type SharedMark = SharedState | 'versions';

/** What a server has of one entry. Its text is the stored entry, or what the outbox says. */
export interface SharedEntry {
  readonly glossary: GlossaryId;
  /** Its id on the server. */
  readonly remote: ConceptId;
  /** The revision that counts; absent before the server has any. */
  readonly rev?: string;
  /** Who wrote it, and when. */
  readonly by: string;
  readonly at: string;
  /** The other versions, until a person settles them. */
  readonly others: readonly SharedVersion[];
  /** Who deleted the entry, and when, while somebody else changed it. */
  readonly against?: { readonly by: string; readonly at: string };
  readonly state: SharedState;
  readonly marks: readonly TeamMark<SharedMark>[];
}

/** By what a change is found that waits for a person: the server refused it, or others changed what it deletes. */
export type UnsentMark = 'refused' | 'asked';

/** A change that a server has not taken yet. What it was changed into is the stored entry, or none. */
export interface UnsentChange {
  /** What was changed, with its revision unless only its text is known; null for nothing. */
  readonly base: SharedVersion | Pick<SharedVersion, 'entry'> | null;
  /** What the server has now, null after a deletion; absent while that is what was changed. */
  readonly theirs?: ConceptEntry | null;
  /** What was sent last, null for a deletion; absent where no answer is open. */
  readonly sent?: ConceptEntry | null;
  /** Revisions that are to end once this is sent, because a person settled them with it. */
  readonly ends?: readonly string[];
  readonly refused?: TeamRefusal;
  readonly marks: readonly TeamMark<UnsentMark>[];
}
