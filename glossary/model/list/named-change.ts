/** What is needed to name a change to the entries in words. */
export interface NamedChange {
  readonly kind: ChangeKind;
  /**
   * The term by which the entry is called, of several the first; of an import, the name of the file;
   * of a find-and-replace, what was looked for; of a glossary its name.
   */
  readonly term: string;
  /** How many entries it concerned. */
  readonly count: number;
}

/** The kinds of changes that can be undone. */
export type ChangeKind =
  | 'added'
  | 'changed'
  | 'deleted'
  | 'hidden'
  | 'reset'
  | 'imported'
  /** Found and replaced in the texts of entries. */
  | 'replaced'
  /** Several entries were made one. */
  | 'merged'
  /** Taken out of the trash. */
  | 'undeleted'
  /** A snapshot or a backup was put in the place of all that was there. */
  | 'restored'
  | 'glossaryCreated'
  | 'glossaryChanged'
  | 'glossariesOrdered'
  | 'glossaryDeleted'
  | 'glossaryRestored'
  | 'glossaryErased'
  | 'glossaryDuplicated'
  | 'glossariesMerged'
  /** To another glossary. */
  | 'moved';

/** What can be undone, and what can be redone. */
export interface UndoSteps {
  readonly undo: NamedChange | null;
  readonly redo: NamedChange | null;
  /** The revision of the glossary at which this holds. */
  readonly revision: number;
}
