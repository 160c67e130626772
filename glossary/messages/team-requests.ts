/** Requests of extension pages about teams; a part of `ExtensionRequests`. */
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { Refused } from '../model/entry/issue.ts';
import type { GlossaryDraft, GlossaryId } from '../model/glossary/glossary.ts';
import type { SourceFault } from '../model/glossary/subscription.ts';
import type {
  FoundTeam,
  Team,
  TeamChange,
  TeamCredentials,
  TeamFault,
  TeamLogRow,
  TeamVersion,
  TeamVersions,
} from '../model/glossary/team.ts';
import type { GlossaryResult } from './glossary-answers.ts';
import type { SaveResult } from './save-result.ts';
import type { TypedAddress } from './subscription-requests.ts';

/** What is at the address of a team, or why nothing can be used. */
export type TeamLook =
  | { readonly ok: true; readonly found: FoundTeam }
  | { readonly ok: false; readonly fault: SourceFault };

/** How a team is joined. */
export interface HowToJoin {
  /** That of what was looked at: nothing else is joined. */
  readonly uuid: string;
  /** Whether the credentials are kept when the browser is closed. */
  readonly isRemembered: boolean;
  /** A glossary whose entries are copied into the team's, where that has none. */
  readonly fillFrom?: GlossaryId;
}

/**
 * What became of joining: the new glossary, whose entries are still to come; or what is wrong with the
 * address, the credentials or the draft; or what is there now, where it is not what was looked at or
 * has entries although it was to be filled.
 */
export type JoinResult =
  | { readonly ok: true; readonly revision: number; readonly glossary: GlossaryId }
  | { readonly ok: false; readonly fault: SourceFault }
  | { readonly ok: false; readonly found: FoundTeam }
  | Refused;

/** What became of a decision about a team at whose address there is another glossary. */
export type SettledTeam = GlossaryResult | { readonly ok: false; readonly found: FoundTeam };

/** Some of a list. */
export interface PageOf<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** An entry with several versions, in a list. */
export interface TeamVersionsRow {
  readonly concept: ConceptId;
  /** What the version in use is called. */
  readonly term: string;
  /** As in `TeamVersions`. */
  readonly isDeletedHere?: true;
}

/** What a server was asked for when somebody wanted to see it; or why it could not be read. */
export type TeamReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: TeamFault };

/**
 * Requests from extension pages to the background. A team's glossary is switched, named, ordered and
 * edited as any of the user's. `teamsChanged` tells when a team has something new to say.
 */
export interface TeamRequests {
  /** Asks an address what is there. Nothing is stored. */
  lookAtTeam(typed: TypedAddress, credentials: TeamCredentials): TeamLook;
  /**
   * Makes a glossary of a team and answers at once; `syncTeam` then takes its entries. The access to
   * its host has to be asked for before, in the click.
   */
  joinTeam(
    typed: TypedAddress,
    credentials: TeamCredentials,
    draft: GlossaryDraft,
    how: HowToJoin,
  ): JoinResult;
  /** All teams, those in the trash included. */
  listTeams(): readonly Team[];
  /**
   * Takes what others changed and sends what was changed here, what was refused before included.
   * Answers what the team says then; null where there is none. `teamsChanged` tells of progress.
   */
  syncTeam(glossary: GlossaryId): Team | null;
  /**
   * Waits for up to half a minute until a team has something new, which is then stored. An open page
   * calls it again and again. Answers false, and at once, where there is no team to wait for.
   * @param isFirst whether the page has just opened: then all teams are asked now
   */
  waitForTeams(isFirst: boolean): boolean;
  /** Signs in anew. Answers as `syncTeam`; the fault of the team says whether it was in vain. */
  signInToTeam(
    glossary: GlossaryId,
    credentials: TeamCredentials,
    isRemembered: boolean,
  ): Team | null;
  /** Moves the glossary of a team to the trash, and forgets the credentials. */
  leaveTeam(glossary: GlossaryId): GlossaryResult;
  /**
   * Changes that are not sent yet. The first ones, by their ids.
   * @param which all of them, or those that were refused
   */
  listTeamChanges(
    glossary: GlossaryId,
    which: 'all' | 'refused',
    offset: number,
    limit: number,
  ): PageOf<TeamChange>;
  /** Gives up changes that are not sent yet: their entries are again as the server has them. */
  takeBackTeamChanges(glossary: GlossaryId, concepts: readonly ConceptId[]): SaveResult;
  /** Copies changed entries into another glossary under new ids, and gives up their changes. */
  copyTeamChanges(
    glossary: GlossaryId,
    concepts: readonly ConceptId[],
    into: GlossaryId,
  ): SaveResult;
  /** Entries with several versions, or that wait for another decision. */
  listTeamVersions(glossary: GlossaryId, offset: number, limit: number): PageOf<TeamVersionsRow>;
  /** The versions of one entry; null where there is nothing to decide. */
  getTeamVersions(glossary: GlossaryId, concept: ConceptId): TeamVersions | null;
  /**
   * Decides between the versions of an entry.
   * @param entry what was agreed; null to delete the entry
   * @param revs those of all versions that were looked at: others stay
   */
  settleTeamVersions(
    glossary: GlossaryId,
    concept: ConceptId,
    entry: ConceptEntry | null,
    revs: readonly string[],
  ): SaveResult;
  /** Entries that others deleted and that are kept back, with who deleted them and when. */
  listGoneEntries(glossary: GlossaryId, offset: number, limit: number): PageOf<GoneEntry>;
  /**
   * Deletes the entries that are kept back here too, or puts them back for everyone.
   * @param state `TeamKeptBack.state` of what was shown: nothing else is settled
   */
  settleGoneEntries(glossary: GlossaryId, state: string, remove: boolean): Team | null;
  /**
   * Decides about a team at whose address there is another glossary now: what is here becomes a
   * glossary of the user's, and lies in the trash where the new one is joined instead.
   * @param uuid of what was looked at, which alone is joined; empty to look
   * @returns the glossary that was kept, or the new one; or what is there now, and then nothing is changed
   */
  settleOtherTeam(glossary: GlossaryId, choice: 'keep' | 'join', uuid: string): SettledTeam;
  /** All versions of an entry that the team knows, the newest first; asks the server. */
  getTeamHistory(glossary: GlossaryId, concept: ConceptId): TeamReading<readonly TeamVersion[]>;
  /** The last two hundred changes of a team, the newest first, one for each entry; asks the server. */
  listTeamLog(glossary: GlossaryId): TeamReading<readonly TeamLogRow[]>;
}

/** An entry that others deleted. */
export interface GoneEntry {
  readonly concept: ConceptId;
  readonly entry: ConceptEntry;
  /** Who deleted it, and when, as in `TeamVersion`. */
  readonly by: string;
  readonly at: string;
}
