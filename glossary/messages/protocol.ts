/**
 * Every call between the extension's contexts, on one page: one interface for each direction and
 * level of trust. Arguments and answers are structured-cloneable. `messaging.ts` carries them.
 */
import type { EntryChange } from '../model/list/bulk-change.ts';
import type { StoredEntry } from '../model/list/stored-entry.ts';
import type {
  BulkChange,
  BulkPreview,
  BulkResult,
  SelectedEntries,
} from '../model/list/bulk-request.ts';
import type { CardEntry, Passage } from '../model/page/card-entry.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type {
  GlossaryChange,
  GlossaryColour,
  GlossaryDraft,
  GlossaryId,
} from '../model/glossary/glossary.ts';
import type { EntryQuery, Facets } from '../model/list/entry-query.ts';
import type {
  ConceptGlossary,
  GlossaryResult,
  ImportTarget,
  ListedGlossary,
  MergePreview,
} from './glossary-answers.ts';
import type { Issue } from '../model/entry/issue.ts';
import type { CardEvent, CardCommand, LiftedCard } from '../model/page/lifted-card.ts';
import type { ListView } from '../model/list/list-view.ts';
import type { MatchReason } from '../model/page/match-reason.ts';
import type { ChangeKind, NamedChange, UndoSteps } from '../model/list/named-change.ts';
import type { ReadingSettings, Settings } from '../model/settings/settings.ts';
import type { SiteRuleChange } from '../model/settings/site-rule-change.ts';
import type { CopyRequests, Snapshot } from './copy-requests.ts';
import type { FormRequests } from './form-requests.ts';
import type { SaveResult } from './save-result.ts';
import type { MatchingAnswer } from './matching-answer.ts';

/** What a frame is told about its own state. */
export interface FrameState {
  /** False when paused, or switched off for the page of the tab's top document. */
  readonly enabled: boolean;
  readonly revision: number;
  /** The glossaries that mark on the page, the one with priority first. */
  readonly glossaries: readonly GlossaryId[];
  /** How to mark and show; the direction is that of the page. */
  readonly reading: ReadingSettings;
  /** The ISO 8601 time when a pause ends by itself: the frame asks again then. */
  readonly resumes?: string;
}

/** One concept found in a frame. */
export interface FoundConcept {
  readonly concept: ConceptId;
  /** Matches in the frame, hidden text not counted. */
  readonly count: number;
  /** The text of the first match, as the page writes it. */
  readonly text: string;
}

/** What tells the mark of one concept from that of another. */
export interface MarkKind {
  readonly concept: ConceptId;
  /** Whether it stands in a glossary of the user's. */
  readonly isOwn: boolean;
  /** The colour of its glossary. */
  readonly colour: GlossaryColour;
  /** The place of its glossary in the order of priority, from 0. */
  readonly place: number;
  /** Its terms that are not to be used any more, and do not begin with one that may be. */
  readonly outdated: readonly string[];
}

/** Texts of the interface, for a script that cannot read the package. */
export interface InterfaceMessages {
  readonly language: 'en' | 'zh-CN' | 'zh-TW';
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
}

/** What the reader has selected, and where it stands. */
export interface SelectedText {
  readonly text: string;
  /** The nearest `lang` of the page, blank where there is none. */
  readonly language: string;
  /** The sentence around it, blank where none could be told. */
  readonly sentence: string;
}

/** What one frame found, sent when it changes. Concepts in the order of their first match. */
export interface FrameReport {
  /** Unique for one life of one document, so that a navigated frame is told from its predecessor. */
  readonly document: string;
  readonly enabled: boolean;
  /** Marked stretches of text; a stretch that belongs to several concepts counts once. */
  readonly matches: number;
  /** No more than `MOST_CONCEPTS`: those that were found first. */
  readonly found: readonly FoundConcept[];
  /** Concepts that are perhaps meant, and nothing speaks for it; absent for none. */
  readonly perhaps?: number;
}

/** From any content script to the background. Nothing here changes stored data. */
export interface PageRequests {
  /** Whether to work, and with which revision. Cheap: no blob is read. */
  getFrameState(): FrameState;
  /**
   * The compiled glossaries of the current revision, those that mark on the sender's page.
   * @param known names of layers that the sender has: their bytes are not sent again
   */
  getMatchingData(known: readonly string[]): MatchingAnswer;
  /** Entries by id, in the order asked for; an id that is gone is left out. */
  getConceptEntries(concepts: readonly ConceptId[]): readonly ConceptEntry[];
  /** Brings the script of the card into the sender's frame or the tab's top one; whether it is there. */
  loadCardScript(where: 'here' | 'top'): boolean;
  /**
   * As `getConceptEntries`, with all that a card says about each, those of the glossary with
   * priority first, and those of one glossary by name.
   */
  getCardEntries(concepts: readonly ConceptId[]): readonly CardEntry[];
  /** Why the text of a passage is marked, for each form of the concepts that it is. */
  explainPassage(concepts: readonly ConceptId[], passage: Passage): readonly MatchReason[];
  /** What the marks of concepts are coloured by, where the reader wants colours to speak. */
  getMarkKinds(concepts: readonly ConceptId[]): readonly MarkKind[];
  /** The packaged messages of the language that the reader chose; null for the browser's own. */
  getInterfaceMessages(): InterfaceMessages | null;
  /** Hands a card up to the frame around the sender's, which shows it or hands it on. */
  liftCard(card: LiftedCard): void;
  /** From the top window to the frame of a card's term. */
  sendCardEvent(card: string, origin: number, event: CardEvent): void;
  /** From the frame of a card's term to the top window. */
  commandLiftedCard(card: string, command: CardCommand): void;
  /** A frame's findings; the background counts them for the toolbar, an open popup lists them. */
  reportFrame(report: FrameReport): void;
  /** What is selected in a frame; the page of ours that asked overhears it. */
  reportSelection(selected: SelectedText): void;
}

/** One page of a search over the whole glossary. */
export interface SearchResult {
  /** Matches in all, of which `rows` is the part asked for. */
  readonly total: number;
  readonly rows: readonly StoredEntry[];
  /** Nothing holds the text; these hold something like it. */
  readonly alike?: true;
  /** The list is still being prepared: these are some of its rows, in no order. Ask again. */
  readonly isProvisional?: true;
}

/** A part of what a query finds. */
export interface SearchQuery extends EntryQuery {
  readonly offset: number;
  readonly limit: number;
  /** Whether provisional rows will do where the others would take a while. */
  readonly mayBeProvisional?: boolean;
}

/** A version of an entry, and the change that made it. */
export interface EntryVersion {
  /** ISO 8601 date and time; null for what was there before the oldest change that is known. */
  readonly at: string | null;
  readonly kind: ChangeKind | null;
  /** What the change was called: of an import the name of the file, of a restored copy its date. */
  readonly term: string;
  /** `none` for a deleted entry, `unknown` where the version is no longer kept. */
  readonly state: 'entry' | 'hidden' | 'none' | 'unknown';
  readonly entry: ConceptEntry | null;
}

/** An entry in the trash. */
export interface TrashRow {
  readonly entry: ConceptEntry;
  /** ISO 8601 date and time when it was deleted or hidden. */
  readonly since: string;
  /** One of the user's own that was deleted, or a curated one that is hidden. */
  readonly kind: 'deleted' | 'hidden';
}

/** One page of the trash. */
export interface TrashPage {
  readonly total: number;
  /** How many of all are deleted, and can be deleted for good. */
  readonly deleted: number;
  readonly rows: readonly TrashRow[];
}

/** Some entries of the whole glossary, in the order of their ids. */
export interface EntryPage {
  /** The revision that they are of. */
  readonly revision: number;
  readonly entries: readonly StoredEntry[];
  /** Ids among them of entries that stand nowhere, as those of a glossary in the trash. */
  readonly others: readonly ConceptId[];
  /** The id after which the next page begins; absent on the last one. */
  readonly next?: ConceptId;
}

/** What became of a part of an import: the entries that cannot be stored, with the reason. */
export interface StageResult {
  readonly refused: readonly { readonly concept: ConceptId; readonly issue: Issue }[];
}

/** What became of a whole import. */
export type CommitResult =
  | { readonly ok: true; readonly revision: number; readonly changed: number }
  /** The glossary is no longer what the import was compared with: nothing was written. */
  | { readonly ok: false; readonly reason: 'changedMeanwhile' | 'gone' }
  /** It was cancelled before all was stored: nothing was written. */
  | { readonly ok: false; readonly reason: 'cancelled' }
  /** The glossary cannot take the entries, or cannot be made: nothing was written. */
  | { readonly ok: false; readonly reason: 'refused'; readonly issue: Issue };

/** The state of stored data, for the notice at the top of every page of ours. */
export type StorageHealth =
  | { readonly state: 'sound' }
  /** Written by a later version: shown, but nothing is written. */
  | { readonly state: 'newer' }
  /** Records that could not be read were set aside; they can be exported. */
  | { readonly state: 'damaged'; readonly setAside: number }
  /** The database is empty though a copy of the user's entries exists. */
  | { readonly state: 'lost'; readonly snapshot: Snapshot }
  /** A window that runs an older version keeps it from being brought up to date. */
  | { readonly state: 'blocked' }
  /** Nothing can be read or written. */
  | { readonly state: 'unreadable'; readonly message: string };

/** What an import and an export ask for; a part of `ExtensionRequests`. */
export interface ImportRequests {
  /** A part of the whole glossary, hidden entries included, after an id or from the beginning. */
  readEntries(after: ConceptId | null, limit: number): EntryPage;
  /** Begins an import, and drops what another one had staged; the answer names it. */
  beginImport(): string;
  /** Puts a part of an import beside the glossary. Nothing of it is seen until it is committed. */
  stageEntries(importing: string, entries: readonly ConceptEntry[]): StageResult;
  /**
   * Stores everything that was staged in one transaction, as one change that can be taken back.
   * @param name what the change is called: the name of the file
   * @param basedOn the revision of the glossary that the file was compared with
   * @param target where the entries go that are new; others stay where they stand
   */
  commitImport(
    importing: string,
    name: string,
    basedOn: number,
    target: ImportTarget,
  ): CommitResult;
  /** How many entries of an import were put into the glossary so far; 0 before and after that. */
  getImportProgress(importing: string): number;
  /** Drops what was staged. An import that is just being stored ends, and leaves nothing. */
  cancelImport(importing: string): void;
}

/** From pages of ours to the background. Refused for every other sender. */
export interface ExtensionRequests extends FormRequests, ImportRequests, CopyRequests {
  getSettings(): Settings;
  updateSettings(change: Partial<Settings>): Settings;
  /** Changes one rule for a site among those that are stored; the others stay as they are. */
  changeSiteRule(change: SiteRuleChange): Settings;
  getStorageHealth(): StorageHealth;
  searchEntries(query: SearchQuery): SearchResult;
  /** The ids of what a search finds, in its order. */
  findConcepts(query: EntryQuery, offset: number, limit: number): readonly ConceptId[];
  /** The values that the entries have and that a list can be filtered by. */
  getFacets(): Facets;
  /** How the list is laid out, and its saved filters. */
  getListView(): ListView;
  changeListView(change: Partial<ListView>): ListView;
  /** The entries most like a text that need not be a term, best first; hidden ones are left out. */
  findNearest(text: string): readonly StoredEntry[];
  getStoredEntry(concept: ConceptId): StoredEntry | null;
  /**
   * Adds the entry, or replaces the one with its id; checked, and refused with issues at fields.
   * @param glossary where it is to stand; absent where it stands, or for a new one in `own`
   */
  saveConceptEntry(entry: ConceptEntry, glossary?: GlossaryId): SaveResult;
  /** Deletes an added entry, hides a curated one. */
  deleteConceptEntry(concept: ConceptId): SaveResult;
  /** Drops the user's change to a curated entry, or shows a hidden one again. */
  resetConceptEntry(concept: ConceptId): SaveResult;
  /** All glossaries in the order of priority, those in the trash included. */
  listGlossaries(): readonly ListedGlossary[];
  /** The glossaries that some concepts stand in; a concept that is gone is left out. */
  getGlossariesOf(concepts: readonly ConceptId[]): readonly ConceptGlossary[];
  /** Makes a glossary, in front of all others. */
  createGlossary(draft: GlossaryDraft): GlossaryResult;
  /** Names, colours, switches or locks a glossary. */
  changeGlossary(glossary: GlossaryId, change: GlossaryChange): GlossaryResult;
  /** Puts the glossaries in another order; those not named come last, as they were. */
  orderGlossaries(order: readonly GlossaryId[]): GlossaryResult;
  /** Puts a glossary in the trash, with its entries; the two fixed ones are refused. */
  deleteGlossary(glossary: GlossaryId): GlossaryResult;
  /** Takes a glossary out of the trash. */
  restoreGlossary(glossary: GlossaryId): GlossaryResult;
  /** Deletes a glossary that is in the trash, and its entries, for good. */
  eraseGlossary(glossary: GlossaryId): GlossaryResult;
  /** Makes a glossary of copies of all entries of another, hidden ones left out. */
  duplicateGlossary(glossary: GlossaryId, draft: GlossaryDraft): GlossaryResult;
  /** What `mergeGlossaries` would do. */
  previewMerge(from: GlossaryId, into: GlossaryId): MergePreview;
  /**
   * Puts all entries of one glossary into another, and drops the emptied one. An entry that both
   * have becomes one: what is missing there is added, and where both have a value that stays.
   */
  mergeGlossaries(from: GlossaryId, into: GlossaryId): GlossaryResult;
  /** What a change would do to a selection; nothing is stored. */
  previewChange(
    selection: SelectedEntries,
    change: EntryChange,
    offset: number,
    limit: number,
  ): BulkPreview;
  /** Changes all entries of a selection but some, as one change; what cannot be stored stays. */
  changeEntries(
    selection: SelectedEntries,
    change: BulkChange,
    except: readonly ConceptId[],
  ): BulkResult;
  /**
   * Takes back the last change of this session; the answer names it, null when there is none.
   * @param at the revision that is meant; where something was changed since, all stays as it is
   */
  undoLastChange(at?: number): NamedChange | 'changedSince' | null;
  /** Does the change again that was taken back last; null when there is none, or another came since. */
  redoLastChange(): NamedChange | null;
  /** What `undoLastChange` and `redoLastChange` would do now. */
  getUndoSteps(): UndoSteps;
  /** The versions of an entry that are known, the newest first; empty for one that never changed. */
  getEntryHistory(concept: ConceptId): readonly EntryVersion[];
  /** A part of the trash, the last deleted or hidden first. */
  listTrash(offset: number, limit: number): TrashPage;
  /**
   * Takes deleted entries out of the trash, and shows hidden ones again, as one change; how many they
   * were. What is not in it, or is an entry again, is left alone.
   */
  takeFromTrash(concepts: readonly ConceptId[]): number;
  /** Deletes for good what was deleted; hidden entries stay. `null` for everything. */
  emptyTrash(concepts: readonly ConceptId[] | null): void;
}

/** From the background to every open context: something that happened. */
export interface Events {
  /** The entries changed. */
  glossaryChanged(revision: number): void;
  /** The settings changed, or another page of the same document has other rules: ask again. */
  settingsChanged(): void;
}

/** From the toolbar popup and the side panel to the frames of one tab. */
export interface TabRequests {
  /** Each frame answers with a `reportFrame` of its own. */
  requestReport(): void;
  /** Scrolls to the n-th match of a concept, from 0, and marks it for a moment; sent to one frame. */
  reveal(concept: ConceptId, index: number): void;
  /** The frame answers with a `reportSelection` of its own. */
  requestSelection(): void;
  /** Shows or hides the marks where the settings hide them until the reader asks. */
  toggleMarks(): void;
  /** The browser lets the extension read the page no more: the marks go, and the script with them. */
  retire(): void;
  /** What a key asks for; the frame that the reader works in does it. */
  actOnTerm(act: TermAct): void;
  /** See `liftCard`; every frame of the tab gets it, the one around the sender takes it. */
  hostCard(card: LiftedCard): void;
  /** See `sendCardEvent`. */
  receiveCardEvent(card: string, event: CardEvent): void;
  /** See `commandLiftedCard`. */
  commandHostedCard(card: string, command: CardCommand): void;
}

/** What a reader asks for by a key: to go to a term, or something of the card that is open. */
export type TermAct = 'next' | 'previous' | 'open' | 'copy' | 'pin';

/** A complete map of functions that answer the calls of `R`. */
export type Handlers<R> = {
  readonly [K in keyof R]: R[K] extends (...args: infer A) => infer V
    ? (...args: A) => V | Promise<V>
    : never;
};

/** The arguments of a call. */
export type Arguments<R, K extends keyof R> = R[K] extends (...args: infer A) => unknown
  ? A
  : never;

/** The answer of a call. */
export type Answer<R, K extends keyof R> = R[K] extends (...args: never[]) => infer V ? V : never;
