/** Teams: glossaries that several people edit, on a server that speaks the interface of CouchDB. */
import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import type { Language } from '../entry/language.ts';
import type { GlossaryId } from './glossary.ts';
import type { SourceFault } from './subscription.ts';

/** By what a server knows who asks. It is stored apart from all else, and told to no page. */
export type TeamCredentials =
  | { readonly name: string; readonly password: string }
  | { readonly token: string };

/** What was found at the address of a team, before anything is stored. */
export interface FoundTeam {
  /** As it will be asked. */
  readonly address: string;
  /** To be shown in full: with its port, and in ASCII, in which no letter looks like another. */
  readonly host: string;
  /** By which this glossary is told from another one at the same address. */
  readonly uuid: string;
  readonly name: string;
  readonly languages: readonly Language[];
  /** Zero for one that can be filled with the entries of a glossary. */
  readonly entries: number;
  /** Whether who signed in may change it, as far as the server says. */
  readonly mayWrite: boolean;
}

/** What is said of a team in one line, by what matters most; see `Team` for the numbers. */
export const TEAM_STATES = [
  /** There is another glossary at the address: keep what is here, or join that one. */
  'another',
  /** Nobody is signed in, or no longer. */
  'signIn',
  /** Others deleted many entries, which stay until a person decides. */
  'keptBack',
  /** Changes were refused. */
  'refused',
  /** Entries have two versions, or were changed by others while they were deleted here. */
  'versions',
  /** Entries are on their way for the first time. */
  'taking',
  /** The address could not be read, see `fault`. */
  'offline',
  /** Changes are not sent yet. */
  'waiting',
  'current',
] as const;
export type TeamState = (typeof TEAM_STATES)[number];

/** Why a team could not be asked. */
export type TeamFault = SourceFault | 'another';

/** What a team says of itself. Dates and times are in ISO 8601. */
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
  /** Why the address could not be read, and since when. */
  readonly fault?: { readonly kind: TeamFault; readonly since: string };
  /** How many entries have come of how many, while they come for the first time. */
  readonly taking?: { readonly taken: number; readonly total: number };
  /** How many changes are not sent, those included that were refused or have to be decided. */
  readonly waiting: number;
  readonly refused: number;
  /** How many entries have two versions or wait for a decision, see `TeamVersions`. */
  readonly versions: number;
  /** How many entries of the server have errors or are too long, and are left out. */
  readonly leftOut: number;
  readonly keptBack?: TeamKeptBack;
}

/** Entries that others deleted, and that are still in use here. */
export interface TeamKeptBack {
  /** When the latest of them was deleted, by the clock of who did it. Shown, and nothing is decided by it. */
  readonly at: string;
  /** Names these deletions: only what a person looked at is settled. */
  readonly state: string;
  readonly gone: number;
  /** How many entries there are now. */
  readonly entries: number;
}

/** A change of an entry that the server has not taken yet. */
export interface TeamChange {
  readonly concept: ConceptId;
  /** As the server has it; absent for an entry that is new. */
  readonly before?: ConceptEntry;
  /** As it is here; absent for an entry that was deleted here, or moved to another glossary. */
  readonly after?: ConceptEntry;
  /** Why the server refused it: no right to change the glossary, or an entry that is too long. */
  readonly refused?: TeamRefusal;
  /** Whether others changed the entry meanwhile, so that its deletion waits for a decision. */
  readonly isAsked?: true;
}

/** Why a server takes a change in no case. */
export const TEAM_REFUSALS = ['mayNotWrite', 'tooLong'] as const;
export type TeamRefusal = (typeof TEAM_REFUSALS)[number];

/** One version of an entry, as a member of the team wrote it. */
export interface TeamVersion {
  /** Names it among the versions of its entry. */
  readonly rev: string;
  /** Absent where the entry was deleted. */
  readonly entry?: ConceptEntry;
  /** Who wrote it, under the name they signed in with. Empty where the server does not say. */
  readonly by: string;
  /** ISO 8601 date and time, by the clock of who wrote it. */
  readonly at: string;
  /** Of a history: whether somebody wrote over it, so that the server has it in two forms. */
  readonly isWrittenTwice?: true;
}

/** The versions of an entry between which a person has to decide. */
export interface TeamVersions {
  readonly concept: ConceptId;
  readonly glossary: GlossaryId;
  /** The first one counts on pages until somebody decides. At most twenty. */
  readonly versions: readonly TeamVersion[];
  /** Who deleted the entry, and when, while somebody else changed it: it stands although it was. */
  readonly against?: { readonly by: string; readonly at: string };
  /** Whether it was deleted here while others changed it; it is not deleted until that is decided. */
  readonly isDeletedHere?: true;
}

/** One of the latest changes of a team. */
export interface TeamLogRow {
  /** Its id here, by which it may be known. */
  readonly concept: ConceptId;
  /** What it is called; empty for one that was deleted and is not known here. */
  readonly term: string;
  readonly isDeleted: boolean;
  readonly by: string;
  /** ISO 8601 date and time, by the clock of who changed it. */
  readonly at: string;
}
