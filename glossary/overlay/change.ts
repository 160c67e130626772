/** What changes of the overlay are made of, and how they are decided. */
import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { Refused } from '../model/entry/issue.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { ChangeKind } from '../model/list/named-change.ts';
import type { AddedRecord, ChangedRecord, OverlayRecord } from './record.ts';

/** The records that there are, by concept. */
export type Records = ReadonlyMap<ConceptId, OverlayRecord>;

/** The records to be there, or `null` for none. */
export type WantedRecords = ReadonlyMap<ConceptId, OverlayRecord | null>;

/** An entry that was deleted. */
export interface TrashedEntry {
  readonly record: AddedRecord | ChangedRecord;
  /** ISO 8601 date and time. */
  readonly deleted: string;
}

/** What to do to the record of one concept: the record to be there, or `null` for none. */
export interface RecordChange {
  readonly kind: ChangeKind;
  /** What the entry is called. */
  readonly term: string;
  readonly record: OverlayRecord | null;
}

/** What to do to the records of some concepts, all of it one change. */
export interface OverlayChange {
  readonly kind: ChangeKind;
  /** What the change is called in words: a term, or the name of a file. */
  readonly term: string;
  readonly records: WantedRecords;
  /** The list of glossaries to be there; absent where it stays. */
  readonly list?: GlossaryList;
  /** What is to lie in the trash beside what lies there after the change. */
  readonly trash?: readonly TrashedEntry[];
}

/** What is to be done to one concept, nothing when there is nothing to change; or why it is refused. */
export type RecordDecision = { readonly ok: true; readonly change?: RecordChange } | Refused;

/** What is to be written, if anything, and what is said of it; or why it is refused. */
export type Decision<A> =
  | { readonly ok: true; readonly answer: A; readonly change?: OverlayChange }
  | Refused;

/** How many entries a change of many changed, and how many it left as they were. */
export interface ChangeCounts {
  readonly changed: number;
  readonly refused: number;
}

/** What is decided about one concept, as a change of many would be. */
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

/** What a change of a glossary writes: another list, other records, or both; or why it is refused. */
export type GlossaryDecision =
  | { readonly ok: true; readonly list?: GlossaryList; readonly records?: WantedRecords }
  | Refused;

/** Decides about a change, told the records and the glossaries that there are. */
export type Decide<A> = (records: Records, list: GlossaryList) => Decision<A>;
