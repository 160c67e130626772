/** Teams: glossaries that several people edit, on a server that speaks the interface of CouchDB. */
import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import type { Language } from '../entry/language.ts';
import type { GlossaryId } from './glossary.ts';
import type { SourceFault } from './subscription.ts';

/** The credentials of a user. They are stored apart from everything else, and no page gets them. */
export type TeamCredentials =
  | { readonly name: string; readonly password: string }
  | { readonly token: string };

/** A team glossary that was found at an address, before anything is stored. */
export interface FoundTeam {
  /** The address that will be asked. */
  readonly address: string;
  /**
   * The host to be shown in full: with its port, and in ASCII, in which no letter looks like
   * another.
   */
  readonly host: string;
  /** Tells this glossary from another one at the same address. */
  readonly uuid: string;
  readonly name: string;
  readonly languages: readonly Language[];
  /** How many entries it has. Only without any can it be filled with those of a glossary. */
  readonly entries: number;
  /** Whether the user may change it, as far as the server says. */
  readonly mayWrite: boolean;
}

/**
 * The state of a team in one line; if several hold, the first of them. See `Team` for the numbers.
 */
export const TEAM_STATES = [
  /** Another glossary is at the address now: the user keeps what is here, or joins that one. */
  'another',
  /** The user is not signed in, or no longer. */
  'signIn',
  /** Others deleted many entries, which stay until the user decides. */
  'keptBack',
  /** The server refused changes. */
  'refused',
  /** Entries have several versions, or others changed what was deleted here. */
  'versions',
  /** The entries come for the first time. */
  'taking',
  /** The server could not be asked; see `fault`. */
  'offline',
  /** Changes are not sent yet. */
  'waiting',
  'current',
] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** Why a team could not be asked. */
export type TeamFault = SourceFault | 'another';

/** What pages get to know of a team. Dates and times are in ISO 8601. */
export interface Team {
  readonly glossary: GlossaryId;
  readonly state: TeamState;
  readonly address: string;
  /** As in `FoundTeam`. */
  readonly host: string;
  /** As in `FoundTeam`. */
  readonly mayWrite: boolean;
  /** When the address last answered well; absent before the first time. */
  readonly checked?: string;
  /** Why the server could not be asked, and since when. */
  readonly fault?: { readonly kind: TeamFault; readonly since: string };
  /** How many entries of how many have come, while they come for the first time. */
  readonly taking?: { readonly taken: number; readonly total: number };
  /** How many changes are not sent, including those that were refused or wait for a decision. */
  readonly waiting: number;
  readonly refused: number;
  /** How many entries have several versions or wait for a decision, see `TeamVersions`. */
  readonly versions: number;
  /** How many entries of the server have errors or are too long, and are left out. */
  readonly leftOut: number;
  readonly keptBack?: TeamKeptBack;
}

/** Entries that others deleted, and that are still in use here. */
export interface TeamKeptBack {
  /** When the latest of them was deleted, by the clock of who did it. Shown, and nothing is decided by it. */
  readonly at: string;
  /** Names these deletions, so that only those which the user looked at are carried out. */
  readonly state: string;
  readonly gone: number;
  /** How many entries there are now. */
  readonly entries: number;
}

/**
 * A change of an entry that the server has not taken yet. Its texts have no links to other glossaries, which
 * are not sent.
 */
export interface TeamChange {
  readonly concept: ConceptId;
  /** The entry on the server; absent if it is new. */
  readonly before?: ConceptEntry;
  /** The entry here; absent if it was deleted, or moved to another glossary. */
  readonly after?: ConceptEntry;
  /** Why the server refused it. */
  readonly refused?: TeamRefusal;
  /** Whether others changed the entry meanwhile, so that its deletion waits for a decision. */
  readonly isAsked?: true;
}

/**
 * Why a server never takes a change. `notKept` is for one that was not sent, because the history did not take
 * the version that it would replace.
 */
export const TEAM_REFUSALS = ['mayNotWrite', 'tooLong', 'notKept'] as const;
export type TeamRefusal = (typeof TEAM_REFUSALS)[number];

/** One version of an entry, as a member of the team wrote it. */
export interface TeamVersion {
  /** Tells it from the other versions of its entry. */
  readonly rev: string;
  /** Absent where the entry was deleted, or is none that can be read. */
  readonly entry?: ConceptEntry;
  /** Who wrote it, under the name they signed in with. Empty where the server does not say. */
  readonly by: string;
  /** ISO 8601 date and time, by the clock of who wrote it. */
  readonly at: string;
  /** Of a history: whether the server has it in several forms, of which this is one. */
  readonly hasSeveralForms?: true;
}

/** The versions of an entry between which the user has to choose. */
export interface TeamVersions {
  readonly concept: ConceptId;
  readonly glossary: GlossaryId;
  /** The first one counts on pages until somebody decides. At most twenty. */
  readonly versions: readonly TeamVersion[];
  /** Who deleted the entry while somebody else changed it, and when. The entry stays. */
  readonly against?: { readonly by: string; readonly at: string };
  /** Whether it was deleted here while others changed it; it is not deleted until that is decided. */
  readonly isDeletedHere?: true;
}

/** One of the latest changes of a team. */
export interface TeamLogRow {
  /** Its id here. */
  readonly concept: ConceptId;
  /** What it is called; empty for one that was deleted and is not known here. */
  readonly term: string;
  readonly isDeleted: boolean;
  readonly by: string;
  /** ISO 8601 date and time, by the clock of who changed it. */
  readonly at: string;
}
