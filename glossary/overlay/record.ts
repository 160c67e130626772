import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import type { GlossaryId } from '../model/glossary/glossary.ts';

/**
 * What the user did to one concept. Changes of curated entries are kept beside the curated
 * glossary, so that a new version of it never overwrites a change, and a change never blocks a new
 * version.
 */
export type OverlayRecord = AddedRecord | ChangedRecord | HiddenRecord;

interface RecordFrame {
  readonly version: 2;
  readonly id: ConceptId;
  /** ISO 8601 date and time of the change. */
  readonly modified: string;
}

/** An entry that the curated glossary does not have. */
export interface AddedRecord extends RecordFrame {
  readonly kind: 'added';
  readonly entry: ConceptEntry;
  /** The glossary that it stands in, one of the user's own. */
  readonly glossary: GlossaryId;
}

/** An entry that replaces a curated one. */
export interface ChangedRecord extends RecordFrame {
  readonly kind: 'changed';
  readonly entry: ConceptEntry;
  /** The hash of the curated entry that was changed, to notice when there is another one. */
  readonly base: string;
  /**
   * That curated entry, to show what a later one changed; absent if a restored copy had a faulty
   * one.
   */
  readonly baseEntry?: ConceptEntry;
}

/** A curated entry that the user does not want. */
export interface HiddenRecord extends RecordFrame {
  readonly kind: 'hidden';
  /** The hash of the curated entry that was hidden. */
  readonly base: string;
  /** That curated entry; absent as in a changed record. */
  readonly baseEntry?: ConceptEntry;
}
