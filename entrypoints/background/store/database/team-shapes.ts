/**
 * What is stored about entries of teams, beside their records: in `shared` what the server has, in
 * `outbox` what it has not taken yet.
 */
import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { TeamRefusal } from '../../../../glossary/model/glossary/team.ts';

/** An entry of a team, by its glossary and its id here. */
export type TeamKey = [glossary: GlossaryId, concept: ConceptId];

/** A key of an index: it finds and counts the entries of a team that have a mark. */
export type TeamMark<Mark extends string> = [glossary: GlossaryId, mark: Mark];

/** The name of the user at the server, and the header that signs in. */
export interface TeamSecret {
  readonly name: string;
  readonly authorization: string;
}

/** A version of an entry on the server. Its entry has the id that it has here. */
export interface SharedVersion {
  readonly rev: string;
  readonly entry: ConceptEntry;
  readonly by: string;
  readonly at: string;
}

/**
 * The state of an entry of the server: `here` in the glossary; `none`, not in it; `gone`, deleted
 * by others but still in it; `leftOut`, because its latest version has errors.
 */
export const SHARED_STATES = ['here', 'none', 'gone', 'leftOut'] as const;
export type SharedState = (typeof SHARED_STATES)[number];
/**
 * The marks by which an entry is found: its state, and whether the user has to choose between
 * versions.
 */
export type SharedMark = SharedState | 'versions';

/**
 * What is known of one entry of the server. Its text is not here: it is that of the stored entry,
 * or stands in the outbox.
 */
export interface SharedEntry {
  readonly glossary: GlossaryId;
  /** Its id on the server. */
  readonly remote: ConceptId;
  /** The revision that counts; absent while the server has none. */
  readonly rev?: string;
  /** Who wrote it, and when. */
  readonly by: string;
  readonly at: string;
  /** The other versions, until the user chooses between them. */
  readonly others: readonly SharedVersion[];
  /** Who deleted the entry while somebody else changed it, and when. */
  readonly against?: { readonly by: string; readonly at: string };
  readonly state: SharedState;
  readonly marks: readonly TeamMark<SharedMark>[];
}

/**
 * The marks of changes that wait for the user: the server refused it, or others changed the entry
 * that it deletes.
 */
export type UnsentMark = 'refused' | 'asked';

/** The entry before a change, with as much of its version as is known. */
export type UnsentBase = Pick<SharedVersion, 'entry'> & Partial<SharedVersion>;

/**
 * A change that the server has not taken yet. What the entry is now stands in its record; without a
 * record it was deleted.
 */
export interface UnsentChange {
  /** Null if there was none. */
  readonly base: UnsentBase | null;
  /**
   * What the server has now, null if it was deleted there; absent while it is the same as `base`.
   */
  readonly theirs?: ConceptEntry | null;
  /** What was sent last, null for a deletion; absent if the server has answered. */
  readonly sent?: ConceptEntry | null;
  /** Revisions that end when this is sent, because the user chose against them. */
  readonly ends?: readonly string[];
  readonly refused?: TeamRefusal;
  /** The revision on which it was sent in vain, and how many times in a row; absent for none. */
  readonly inVain?: { readonly on: string; readonly times: number };
  readonly marks: readonly TeamMark<UnsentMark>[];
}

/** A change that was not sent when somebody decided about its entry. */
export interface DecidedChange {
  readonly glossary: GlossaryId;
  readonly change: UnsentChange;
}
