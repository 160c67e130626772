/** Reads and writes what is stored of a team in one transaction. */
import type {
  ConceptEntry,
  ConceptId,
  RelatedConcept,
} from '../../../../glossary/model/entry/concept-entry.ts';
import { isCuratedConcept } from '../../../../glossary/model/entry/concept-id.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { Records } from '../../../../glossary/overlay/change.ts';
import { addedRecord } from '../../../../glossary/overlay/record-of.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import { withIds } from '../../../../glossary/subscription/local-ids.ts';
import { usableEntry } from '../../../../glossary/subscription/usable-entries.ts';
import type { SharedEntry, UnsentChange } from '../database/team-shapes.ts';
import { writeInParts } from '../database/write-in-parts.ts';
import type { OverlayWriting } from '../overlay/overlay-writing.ts';
import { readShared, readUnsent } from '../overlay/team-rows.ts';
import { markedShared, markedUnsent } from '../overlay/unsent.ts';

/** An entry of a server without its marks, which follow from the rest. */
export type SharedDraft = Omit<SharedEntry, 'marks'>;
/** A change without its marks, which follow from the rest. */
export type UnsentDraft = Omit<UnsentChange, 'marks'>;

/** An entry as it is to be stored, and as it was. */
interface EntryDraft {
  readonly before: ConceptEntry | undefined;
  readonly entry: ConceptEntry | null;
  readonly at: string;
}

/** Collects what is to be written of a team, and writes it at the end of the work. */
export class TeamWriting {
  readonly #writing: OverlayWriting;
  readonly #glossary: GlossaryId;
  readonly #shared = new Map<ConceptId, SharedEntry | null>();
  readonly #outbox = new Map<ConceptId, UnsentChange | null>();
  readonly #entries = new Map<ConceptId, EntryDraft>();

  constructor(writing: OverlayWriting, glossary: GlossaryId) {
    this.#writing = writing;
    this.#glossary = glossary;
  }

  /** What the server has of an entry, as it was before this work. */
  async shared(concept: ConceptId): Promise<SharedEntry | undefined> {
    return readShared(this.#writing.transaction, [this.#glossary, concept]);
  }

  /** A change that is not sent, as it was before this work. */
  async unsent(concept: ConceptId): Promise<UnsentChange | undefined> {
    return readUnsent(this.#writing.transaction, [this.#glossary, concept]);
  }

  /** The records of some concepts, of whichever glossary. */
  async read(concepts: readonly ConceptId[]): Promise<Records> {
    return this.#writing.read(concepts);
  }

  /** Notes what the server has of an entry; null to forget it. */
  putShared(concept: ConceptId, entry: SharedDraft | null): void {
    this.#shared.set(concept, entry && markedShared(entry));
  }

  /**
   * Notes a change that has to be sent; null if nothing of it is left.
   * @param isAsked whether it waits for a decision of the user
   */
  putUnsent(concept: ConceptId, change: UnsentDraft | null, isAsked = false): void {
    this.#outbox.set(concept, change && markedUnsent(this.#glossary, change, isAsked));
  }

  /**
   * An entry of here in the form in which it is sent to its team and compared with what the team has:
   * tidied as entries are that are taken, and without links to other glossaries, which a team cannot
   * know.
   */
  async forTeam(entry: ConceptEntry): Promise<ConceptEntry> {
    const links = await remoteIds(this, [entry]);
    const known = withIds(entry, entry.id, (one) => links(one) && one);
    return usableEntry(known) ?? known;
  }

  /**
   * Stores an entry as the server has it, or deletes it; nothing where it is so already. Links to other
   * glossaries that it has here stay.
   */
  putEntry(
    concept: ConceptId,
    before: ConceptEntry | undefined,
    entry: ConceptEntry | null,
    at: string,
  ): void {
    this.#entries.set(concept, { before, entry, at });
  }

  /**
   * Gives an entry of the server another id here, because what has its own stands in another glossary by
   * now and stays there. Nothing of it waits to be sent then.
   * @returns its new id
   */
  giveOtherId(concept: ConceptId, shared: SharedEntry): ConceptId {
    const other = newConceptId();
    const others = shared.others.map((one) => withId(one, other));
    this.putShared(concept, null);
    this.putUnsent(concept, null);
    this.putShared(other, { ...shared, others, state: 'here' });
    this.putUnsent(other, null);
    return other;
  }

  /**
   * An entry as its team has it, with the links to other glossaries that it has here.
   * @param here the entry as it is here; undefined if it is not
   */
  async withOwnLinks(entry: ConceptEntry, here: ConceptEntry | undefined): Promise<ConceptEntry> {
    return withLinks(entry, await ownLinks(this, here));
  }

  async #recordsToPut(): Promise<ReadonlyMap<ConceptId, OverlayRecord | null>> {
    const records = new Map<ConceptId, OverlayRecord | null>();
    for (const [concept, { before, entry, at }] of this.#entries) {
      if (entry === null) {
        if (before !== undefined) records.set(concept, null);
      } else if (before === undefined || !isSameValue(await this.forTeam(before), entry)) {
        const kept = await this.withOwnLinks(entry, before);
        records.set(concept, addedRecord(kept, this.#glossary, storableDate(at)));
      }
    }
    return records;
  }

  /**
   * Writes everything.
   * @returns whether there was anything to write
   */
  async finish(): Promise<boolean> {
    const { transaction } = this.#writing;
    const [shared, outbox] = [transaction.objectStore('shared'), transaction.objectStore('outbox')];
    const key = (concept: ConceptId): [GlossaryId, ConceptId] => [this.#glossary, concept];
    const records = await this.#recordsToPut();
    await writeInParts([...this.#shared], ([concept, entry]) =>
      entry === null ? shared.delete(key(concept)) : shared.put(entry, key(concept)),
    );
    await writeInParts([...this.#outbox], ([concept, change]) =>
      change === null ? outbox.delete(key(concept)) : outbox.put(change, key(concept)),
    );
    await this.#writing.putFromSource(records);
    return this.#shared.size + this.#outbox.size + records.size > 0;
  }
}

/** A version under another id. */
export function withId<V extends { readonly entry: ConceptEntry }>(version: V, id: ConceptId): V {
  return { ...version, entry: { ...version.entry, id } };
}

/**
 * A date from somebody else's clock in the form in which dates are stored; today if it is no date.
 */
export function storableDate(at: string): string {
  const time = Date.parse(at);
  return new Date(Number.isNaN(time) ? Date.now() : time).toISOString();
}

/** The id of a related concept on the server; undefined where the server has none for it. */
export async function remoteIds(
  team: Pick<TeamWriting, 'shared'>,
  entries: readonly (ConceptEntry | null | undefined)[],
): Promise<(concept: ConceptId) => ConceptId | undefined> {
  const related = new Set(
    entries.flatMap((entry) => (entry?.related ?? []).map(({ concept }) => concept)),
  );
  const known = new Map<ConceptId, ConceptId>();
  for (const concept of related) {
    const remote = (await team.shared(concept))?.remote;
    if (remote !== undefined) known.set(concept, remote);
    else if (isCuratedConcept(concept)) known.set(concept, concept);
  }
  return (concept) => known.get(concept);
}

/** The links of an entry of here to other glossaries, which its team cannot know. */
export async function ownLinks(
  team: Pick<TeamWriting, 'shared'>,
  here: ConceptEntry | undefined,
): Promise<readonly RelatedConcept[]> {
  const links = await remoteIds(team, [here]);
  return (here?.related ?? []).filter(({ concept }) => links(concept) === undefined);
}

/** An entry with further links, unless it has them. */
export function withLinks(entry: ConceptEntry, links: readonly RelatedConcept[]): ConceptEntry {
  const { related = [] } = entry;
  const more = links.filter((link) => !related.some((one) => isSameValue(one, link)));
  return more.length > 0 ? { ...entry, related: [...related, ...more] } : entry;
}
