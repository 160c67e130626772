/**
 * Every call between the parts of the extension, with one interface for each direction and level of
 * trust. Arguments and answers can be structured-cloned. `messaging.ts` sends them.
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
import type { DuplicatePage, SeenEntry } from '../model/list/duplicate-group.ts';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { DocumentProgress } from '../model/document/document-facts.ts';
import type {
  GlossaryChange,
  GlossaryColour,
  GlossaryDraft,
  GlossaryId,
  ImportTarget,
} from '../model/glossary/glossary.ts';
import type { EntryQuery, Facets } from '../model/list/entry-query.ts';
import type {
  ConceptGlossary,
  GlossaryResult,
  ListedGlossary,
  MergePreview,
} from './glossary-answers.ts';
import type { Issue } from '../model/entry/issue.ts';
import type { Side } from '../model/entry/side.ts';
import type { CardEvent, CardCommand, LiftedCard } from '../model/page/lifted-card.ts';
import type { ListView } from '../model/list/list-view.ts';
import type { MatchReason } from '../model/page/match-reason.ts';
import type { NamedChange, UndoSteps } from '../model/list/named-change.ts';
import type { CardSide, ReadingSettings, Settings } from '../model/settings/settings.ts';
import type { SiteRuleChange } from '../model/settings/site-rule-change.ts';
import type { EntryVersion } from '../model/list/entry-version.ts';
import type { FoundConcept } from '../model/page/found-concept.ts';
import type { MarkedText } from '../model/check/check-report.ts';
import type { StorageHealth } from '../model/list/storage-health.ts';
import type { TrashRow } from '../model/list/trash-row.ts';
import type { CheckRequests } from './check-requests.ts';
import type { CopyRequests } from './copy-requests.ts';
import type { FormRequests } from './form-requests.ts';
import type { PracticeRequests } from './practice-requests.ts';
import type { SaveResult } from './save-result.ts';
import type { SubscriptionRequests } from './subscription-requests.ts';
import type { TeamRequests } from './team-requests.ts';
import type { MatchingAnswer } from './matching-answer.ts';

/** What a frame is told about its own state. */
export interface FrameState {
  /** Whether to mark: false while paused, or where the page of the top document is switched off. */
  readonly enabled: boolean;
  readonly revision: number;
  /** The glossaries that are used on the page, in order of priority. */
  readonly glossaries: readonly GlossaryId[];
  /** See `MatchingAnswer`. */
  readonly unmarked: readonly ConceptId[];
  /** How to mark, and how to show cards; the direction is the one set for this page. */
  readonly reading: ReadingSettings;
  /** The names of the looks that the frame has a style for; absent where those of every page are all that it needs. */
  readonly looks?: string;
  /** Set where text in editors is read as well. */
  readonly editors?: true;
  /** When a pause ends by itself, as an ISO 8601 time; the frame then asks again. */
  readonly resumes?: string;
}

/** What the colour of a concept's mark depends on. */
export interface MarkKind {
  readonly concept: ConceptId;
  /** Whether it is in a glossary of the user's. */
  readonly isOwn: boolean;
  /** The colour of its glossary. */
  readonly colour: GlossaryColour;
  /** Its glossary's place in the order of priority, from 0. */
  readonly place: number;
  /** Its outdated terms, except those that start with a current one. */
  readonly outdated: readonly string[];
}

/** Texts of the interface, for scripts that cannot read the package's files. */
export interface InterfaceMessages {
  readonly language: 'en' | 'zh-CN' | 'zh-TW';
  readonly messages: Readonly<Record<string, { readonly message: string }>>;
}

/** The user's selection and its context. */
export interface SelectedText {
  readonly text: string;
  /** The nearest `lang` on the page; empty where there is none. */
  readonly language: string;
  /** The sentence around it; empty where none was found. */
  readonly sentence: string;
}

/** What a frame has found, sent after changes. Concepts are in the order of their first match. */
export interface FrameReport {
  /**
   * A random id of the document, so that a report after a navigation is told from the ones before.
   */
  readonly document: string;
  readonly enabled: boolean;
  /** How many pieces of text are marked; one that belongs to several concepts counts once. */
  readonly matches: number;
  /** At most `MOST_CONCEPTS`: the ones that were found first. */
  readonly found: readonly FoundConcept[];
  /**
   * The other concepts that may be meant: everyday words, and terms for which the page gives no
   * evidence. At most `MOST_CONCEPTS`; absent for none.
   */
  readonly perhaps?: readonly FoundConcept[];
}

/**
 * From any content script to the background. Nothing here changes stored data, but for `markHere`,
 * which can only change what is marked on the sender's own site, and for `setCardSide`.
 */
export interface PageRequests {
  /**
   * Whether to mark, and with which glossaries. Fast: no matching data is read.
   * @param looks the last `looks` that the frame was told, empty before the first; then a frame that is to
   *   mark with others has their style when it is answered, unless the browser refuses it
   */
  getFrameState(looks?: string): FrameState;
  /**
   * The compiled glossaries that are used on the sender's page.
   * @param unneeded names of layers whose bytes are not sent: the sender has them, or has met no
   *   letter of the script that a layer is named after
   */
  getMatchingData(unneeded: readonly string[]): MatchingAnswer;
  /**
   * Entries by id, in the order of `concepts`, without those that no longer exist.
   * @param texts the text of each concept on the page, whose numbers its numbered names then have; absent
   *   for names as they are stored
   */
  getConceptEntries(
    concepts: readonly ConceptId[],
    texts?: readonly string[],
  ): readonly ConceptEntry[];
  /**
   * Loads the card script into the sender's frame or the tab's top frame. Answers whether it is
   * there.
   */
  loadCardScript(where: 'here' | 'top'): boolean;
  /**
   * Like `getConceptEntries`, with everything that a card shows; sorted by the glossary's priority,
   * then by side, then by name.
   * @param text the text of the page, whose numbers numbered names then have
   * @param sides those that the page is of, the likeliest first; empty where nothing tells
   */
  getCardEntries(
    concepts: readonly ConceptId[],
    text: string,
    sides: readonly Side[],
  ): readonly CardEntry[];
  /** On which side of its line a card opens. */
  getCardSide(): CardSide;
  /** Lets all cards open on a side of their line from now on. */
  setCardSide(side: CardSide): void;
  /** Why a passage of the page is marked, for each matching form of the concepts. */
  explainPassage(concepts: readonly ConceptId[], passage: Passage): readonly MatchReason[];
  /**
   * Marks some concepts on the site of the sender's tab again, or leaves them unmarked there. Answers
   * the site.
   */
  markHere(concepts: readonly ConceptId[], marked: boolean): string;
  /**
   * Opens an entry in the glossary page, with the terms that match a passage changed to be marked on
   * request only. Nothing is stored until the user saves it there.
   */
  openOnRequest(concept: ConceptId, passage: Passage): void;
  /** What the colours of marks depend on, where the settings give them a meaning. */
  getMarkKinds(concepts: readonly ConceptId[]): readonly MarkKind[];
  /**
   * The packaged messages of the language that the user chose; null for the browser's language.
   */
  getInterfaceMessages(): InterfaceMessages | null;
  /** Passes a card to the parent frame, which shows it or passes it on. */
  liftCard(card: LiftedCard): void;
  /** Sends an event of a card from the top window to the frame of its term. */
  sendCardEvent(card: string, origin: number, event: CardEvent): void;
  /** Sends a command for a card from the frame of its term to the top window. */
  commandLiftedCard(card: string, command: CardCommand): void;
  /**
   * Reports a frame's findings. The background counts them for the toolbar, and an open popup lists
   * them.
   */
  reportFrame(report: FrameReport): void;
  /** Reports how far the reader has read its file; an open popup or panel says it. */
  reportProgress(progress: DocumentProgress): void;
  /** Reports a frame's selection; the extension page that asked for it listens to this request. */
  reportSelection(selected: SelectedText): void;
}

/** One page of a search over the whole glossary. */
export interface SearchResult {
  /** How many entries match in total; `rows` has the requested part of them. */
  readonly total: number;
  readonly rows: readonly StoredEntry[];
  /** Set when no entry contains the text, and the rows are similar ones. */
  readonly alike?: true;
  /**
   * Set while the list is still being sorted, and the rows are some of it in no order. Ask again.
   */
  readonly isProvisional?: true;
}

/** A query, and which part of its result is wanted. */
export interface SearchQuery extends EntryQuery {
  readonly offset: number;
  readonly limit: number;
  /** Whether provisional rows are acceptable if the final ones take longer. */
  readonly mayBeProvisional?: boolean;
}

/** One page of the trash. */
export interface TrashPage {
  readonly total: number;
  /** How many of all are deleted entries, which can be deleted for good. */
  readonly deleted: number;
  /** Tells this trash from one into which more came. */
  readonly revision: number;
  readonly rows: readonly TrashRow[];
}

/** Some entries of all glossaries, sorted by id. */
export interface EntryPage {
  /** The revision at which they were read. */
  readonly revision: number;
  readonly entries: readonly StoredEntry[];
  /**
   * Further ids in this range that are taken, but whose entries are in no current glossary, as
   * those in the trash.
   */
  readonly others: readonly ConceptId[];
  /** Where the next page starts: after this id; absent on the last page. */
  readonly next?: ConceptId;
}

/** The result of staging a part of an import: the entries that cannot be stored, and why. */
export interface StageResult {
  readonly refused: readonly { readonly concept: ConceptId; readonly issue: Issue }[];
}

/** The result of an import. */
export type CommitResult =
  | { readonly ok: true; readonly revision: number; readonly changed: number }
  /** The glossary has changed since the import was compared with it: nothing was written. */
  | { readonly ok: false; readonly reason: 'changedMeanwhile' | 'gone' }
  /** It was cancelled in time: nothing was written. */
  | { readonly ok: false; readonly reason: 'cancelled' }
  /** The glossary cannot take the entries or cannot be created: nothing was written. */
  | { readonly ok: false; readonly reason: 'refused'; readonly issue: Issue };

/** Requests for import and export; a part of `ExtensionRequests`. */
export interface ImportRequests {
  /** The next entries of all glossaries, hidden ones included, after an id or from the start. */
  readEntries(after: ConceptId | null, limit: number): EntryPage;
  /** Starts an import and drops an earlier unfinished one. Answers its id. */
  beginImport(): string;
  /** Stages a part of an import, invisibly until it is committed. */
  stageEntries(importing: string, entries: readonly ConceptEntry[]): StageResult;
  /**
   * Stores all staged entries in one transaction, as one change that can be undone.
   * @param name the name of the change: the file's
   * @param basedOn the revision that the file was compared with
   * @param target where new entries go; others stay in their glossaries
   */
  commitImport(
    importing: string,
    name: string,
    basedOn: number,
    target: ImportTarget,
  ): CommitResult;
  /** How many entries of an import are stored so far; 0 before and after it. */
  getImportProgress(importing: string): number;
  /** Drops the staged entries. An import that is being stored stops, and nothing of it stays. */
  cancelImport(importing: string): void;
}

/** Requests from extension pages to the background; refused for every other sender. */
export interface ExtensionRequests
  extends
    FormRequests,
    ImportRequests,
    CopyRequests,
    CheckRequests,
    PracticeRequests,
    SubscriptionRequests,
    TeamRequests {
  getSettings(): Settings;
  updateSettings(change: Partial<Settings>): Settings;
  /** Changes one stored rule for a site and leaves the others alone. */
  changeSiteRule(change: SiteRuleChange): Settings;
  /** Whether nothing is marked in a tab until it closes. */
  isTabOff(tab: number): boolean;
  /** Switches marking in a tab off until it closes, or on again. Stores nothing. */
  switchTab(tab: number, off: boolean): void;
  getStorageHealth(): StorageHealth;
  searchEntries(query: SearchQuery): SearchResult;
  /** The ids of the entries that a search finds, in its order. */
  findConcepts(query: EntryQuery, offset: number, limit: number): readonly ConceptId[];
  /** The values in the entries that a list can be filtered by. */
  getFacets(): Facets;
  /** The layout of the list, and its saved filters. */
  getListView(): ListView;
  changeListView(change: Partial<ListView>): ListView;
  /** The entries most similar to any text, best first, without hidden ones. */
  findNearest(text: string): readonly StoredEntry[];
  getStoredEntry(concept: ConceptId): StoredEntry | null;
  /**
   * Validates an entry and adds it, or replaces the one with its id; refused with issues for each
   * field.
   * @param glossary where to put it; absent to leave it where it is, or to put a new one into `own`
   */
  saveConceptEntry(entry: ConceptEntry, glossary?: GlossaryId): SaveResult;
  /** Deletes a user's own entry, or hides a curated one. */
  deleteConceptEntry(concept: ConceptId): SaveResult;
  /** Undoes the user's change to a curated entry, or shows a hidden one again. */
  resetConceptEntry(concept: ConceptId): SaveResult;
  /** All glossaries in order of priority, those in the trash included. */
  listGlossaries(): readonly ListedGlossary[];
  /** The glossaries that some concepts are in, without concepts that no longer exist. */
  getGlossariesOf(concepts: readonly ConceptId[]): readonly ConceptGlossary[];
  /** Creates a glossary with the highest priority. */
  createGlossary(draft: GlossaryDraft): GlossaryResult;
  /** Renames, recolours, switches or locks a glossary. */
  changeGlossary(glossary: GlossaryId, change: GlossaryChange): GlossaryResult;
  /**
   * Changes the order of the glossaries; those that are not named come last, in their old order.
   */
  orderGlossaries(order: readonly GlossaryId[]): GlossaryResult;
  /** Moves a glossary and its entries to the trash; the two fixed ones are refused. */
  deleteGlossary(glossary: GlossaryId): GlossaryResult;
  /** Takes a glossary out of the trash. */
  restoreGlossary(glossary: GlossaryId): GlossaryResult;
  /** Deletes a glossary in the trash and its entries for good. */
  eraseGlossary(glossary: GlossaryId): GlossaryResult;
  /** Creates a glossary with copies of all visible entries of another one. */
  duplicateGlossary(glossary: GlossaryId, draft: GlossaryDraft): GlossaryResult;
  /** What `mergeGlossaries` would do. */
  previewMerge(from: GlossaryId, into: GlossaryId): MergePreview;
  /**
   * Moves all entries of one glossary to another, and deletes the empty one. Entries that are in
   * both become one, in which missing values are added and existing values stay.
   */
  mergeGlossaries(from: GlossaryId, into: GlossaryId): GlossaryResult;
  /** What a change would do to the selected entries; nothing is stored. */
  previewChange(
    selection: SelectedEntries,
    change: EntryChange,
    offset: number,
    limit: number,
  ): BulkPreview;
  /**
   * Changes all selected entries with some exceptions, as one change. Those that cannot be stored
   * stay as they are.
   * @param revision that of `previewChange`: what was shown then is done, except to entries that
   *   changed since. Refused where that is no longer known. Absent for a change of which nothing was shown
   */
  changeEntries(
    selection: SelectedEntries,
    change: BulkChange,
    except: readonly ConceptId[],
    revision?: number,
  ): BulkResult;
  /**
   * Some groups of entries that have the same terms, one of the user's own among them; the surest
   * first.
   */
  findDuplicates(offset: number, limit: number): DuplicatePage;
  /**
   * Makes one of several of the user's own entries, as one change: `entry` takes the place of the one
   * whose id it has, and the others go into the trash. Refused if one was changed since it was shown.
   */
  mergeEntries(entry: ConceptEntry, seen: readonly SeenEntry[]): SaveResult;
  /**
   * Undoes the last change of this session. Answers its name, or null when there is none.
   * @param at the revision of the change that is meant; if anything was changed since, nothing is
   * undone
   */
  undoLastChange(at?: number): NamedChange | 'changedSince' | null;
  /** Redoes the last undone change; null when there is none, or another change came since. */
  redoLastChange(): NamedChange | null;
  /** What `undoLastChange` and `redoLastChange` would do now. */
  getUndoSteps(): UndoSteps;
  /** The known versions of an entry, newest first; empty for one that never changed. */
  getEntryHistory(concept: ConceptId): readonly EntryVersion[];
  /** A part of the trash, the most recently deleted or hidden first. */
  listTrash(offset: number, limit: number): TrashPage;
  /**
   * Restores deleted entries and shows hidden ones again, as one change. Answers how many. Concepts
   * that are not in the trash, or exist again, are left alone.
   */
  takeFromTrash(concepts: readonly ConceptId[]): number;
  /**
   * Deletes the entries in the trash for good; hidden ones stay. Answers false, and deletes nothing, if the
   * user has changed anything since the trash was listed at this revision.
   */
  emptyTrash(revision: number): boolean;
}

/** Events that the background sends to every open part of the extension, or to its own pages alone. */
export interface Events {
  /** Entries have changed. */
  glossaryChanged(revision: number): void;
  /**
   * The settings have changed, or the tab was switched off or on, or its URL has changed, to which
   * other rules may apply: ask again.
   */
  settingsChanged(): void;
  /** A subscription was asked for, or has something new to say; to pages of ours alone. */
  subscriptionsChanged(): void;
  /** A team was asked for, or has something new to say; to pages of ours alone. */
  teamsChanged(): void;
}

/** Requests from extension pages and the background to the frames of one tab. */
export interface TabRequests {
  /** Each frame answers by sending `reportFrame`. */
  requestReport(): void;
  /**
   * Scrolls to the n-th match of a concept, from 0, and emphasizes it for a moment; sent to one
   * frame. A concept that is not marked is found where it may be meant.
   */
  reveal(concept: ConceptId, index: number): void;
  /** The frame answers by sending `reportSelection`. */
  requestSelection(): void;
  /** The frame sends the text that it is about, `PageParagraph`s, by a port of this name. */
  sendText(port: string): void;
  /**
   * Scrolls to the first of some texts that `sendText` told of, and emphasizes all of them for a moment. By a
   * port of this name the frame says whether they are there; if one is not, nothing is done.
   */
  showText(port: string, places: readonly MarkedText[]): void;
  /** Shows or hides the marks, where the settings hide them until the user asks. */
  toggleMarks(): void;
  /** The extension has lost access to the page: remove the marks and stop. */
  retire(): void;
  /** Carries out a key command, in the frame that has the focus. */
  actOnTerm(act: TermAct): void;
  /** See `liftCard`. Sent to every frame of the tab; only the sender's parent frame takes it. */
  hostCard(card: LiftedCard): void;
  /** See `sendCardEvent`. */
  receiveCardEvent(card: string, event: CardEvent): void;
  /** See `commandLiftedCard`. */
  commandHostedCard(card: string, command: CardCommand): void;
}

/** What a key can ask for: go to a term, or do something with the open card. */
export type TermAct = 'next' | 'previous' | 'open' | 'copy' | 'pin';

/** Functions that answer all calls of `R`. */
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
