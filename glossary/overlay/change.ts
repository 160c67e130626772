/** The types of changes of the overlay, and of the functions that decide about them. */
import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { Refused } from '../model/entry/issue.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { ChangeKind } from '../model/list/named-change.ts';
import type { AddedRecord, ChangedRecord, OverlayRecord } from './record.ts';

/** The records that there are, by concept. */
export type Records = ReadonlyMap<ConceptId, OverlayRecord>;

/** The records that are to be stored; `null` deletes one. */
export type WantedRecords = ReadonlyMap<ConceptId, OverlayRecord | null>;

/** An entry that was deleted. */
export interface TrashedEntry {
  readonly record: AddedRecord | ChangedRecord;
  /** ISO 8601 date and time. */
  readonly deleted: string;
}

/** A change of the record of one concept. */
export interface RecordChange {
  readonly kind: ChangeKind;
  /** What the entry is called. */
  readonly term: string;
  readonly record: OverlayRecord | null;
}

/** A change of the records of some concepts, which is undone as one. */
export interface OverlayChange {
  readonly kind: ChangeKind;
  /** The name of the change in the log: a term, or the name of a file. */
  readonly term: string;
  readonly records: WantedRecords;
  /** The new list of glossaries; absent where it stays. */
  readonly list?: GlossaryList;
  /** What is put into the trash as well. */
  readonly trash?: readonly TrashedEntry[];
}

/** The change of one concept, none where there is nothing to change; or why it is refused. */
export type RecordDecision = { readonly ok: true; readonly change?: RecordChange } | Refused;

/**
 * The change, if there is anything to change, and the answer to whoever asked; or why it is
 * refused.
 */
export type Decision<A> =
  | { readonly ok: true; readonly answer: A; readonly change?: OverlayChange }
  | Refused;

/** How many entries a change of many changed, and how many it left as they were. */
export interface ChangeCounts {
  readonly changed: number;
  readonly refused: number;
}

/** The decision about one concept, in the form of a decision about several. */
export function ofConcept(concept: ConceptId, decision: RecordDecision): Decision<undefined> {
  if (!decision.ok) return decision;
  const { change } = decision;
  if (change === undefined) return { ok: true, answer: undefined };
  const { kind, term, record } = change;
  return {
    ok: true,
    answer: undefined,
    change: { kind, term, records: new Map([[concept, record]]) },
  };
}

/**
 * What a change of a glossary writes: another list, other records, or both; or why it is refused.
 */
export type GlossaryDecision =
  | { readonly ok: true; readonly list?: GlossaryList; readonly records?: WantedRecords }
  | Refused;

/** Decides about a change, told the records and the glossaries that there are. */
export type Decide<A> = (records: Records, list: GlossaryList) => Decision<A>;
