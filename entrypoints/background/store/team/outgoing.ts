import type { ConceptEntry, ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import type { TeamRefusal } from '../../../../glossary/model/glossary/team.ts';
import type { SharedVersion } from '../database/team-shapes.ts';

/** A document to be sent. Its entries have the ids of the server. */
export interface Outgoing {
  readonly concept: ConceptId;
  readonly remote: ConceptId;
  /**
   * `next`: the next revision of the version that counts. `version`: one that brings its revisions, as a second
   * version beside that does.
   * `end`: the end of a version that the user chose against.
   */
  readonly kind: 'next' | 'version' | 'end';
  /** The revision that it follows; absent for an entry that the server does not have. */
  readonly on?: string;
  /** Null for a deletion. */
  readonly entry: ConceptEntry | null;
  readonly at: string;
  /** The version that it replaces, which goes into the history. */
  readonly replaced?: SharedVersion;
  /** Whether what it replaces cannot be read here: that goes into the history as the server has it. */
  readonly isUnread?: true;
  readonly against?: { readonly by: string; readonly at: string };
  /** The entry with the ids that it has here. */
  readonly sent: ConceptEntry | null;
  /** Whether other versions end once this is taken. */
  readonly hasEnds: boolean;
}

/** The answer to a document: its new revision, or why it was not taken. */
export type SendOutcome = { readonly rev: string } | 'conflict' | 'sentVersion' | TeamRefusal;
