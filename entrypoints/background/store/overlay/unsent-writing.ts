import type { ConceptId } from '../../../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../../glossary/model/glossary/glossary-list.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import { newConceptId } from '../../../shared/new-id.ts';
import type { StoredBefore, Writing } from '../database/schema.ts';
import type { DecidedChange, TeamKey } from '../database/team-shapes.ts';
import type { BeforeChange } from '../log/packed-change.ts';
import { readShared, readUnsent } from './team-rows.ts';
import { entryInTeam, knownOf, markedShared, markedUnsent } from './unsent.ts';

/**
 * Notes in the outbox which entries of teams a change touches, in the transaction of the change.
 */
export class UnsentWriting {
  readonly #transaction: Writing;
  /** The glossaries whose changes are sent to a server. */
  readonly #teams: ReadonlySet<GlossaryId>;
  /** The noted entries, each with its record before the change. */
  readonly #noted: (readonly [TeamKey, OverlayRecord | undefined])[] = [];
  readonly #decided = new Map<ConceptId, DecidedChange>();

  constructor(transaction: Writing, list: GlossaryList) {
    this.#transaction = transaction;
    this.#teams = new Set(list.flatMap(({ id, comesFrom }) => (comesFrom === 'team' ? [id] : [])));
  }

  /** Whether any entry of a team was changed. */
  get hasNoted(): boolean {
    return this.#noted.length + this.#decided.size > 0;
  }

  /**
   * Notes the change of a record before it is written; does nothing for records of other
   * glossaries.
   */
  async note(
    concept: ConceptId,
    before: OverlayRecord | undefined,
    after: OverlayRecord | undefined,
  ): Promise<void> {
    const teams = [before, after].flatMap((one) =>
      one?.kind === 'added' && this.#teams.has(one.glossary) ? [one.glossary] : [],
    );
    for (const glossary of new Set(teams)) {
      const key: TeamKey = [glossary, concept];
      this.#noted.push([key, before]);
      await this.#noteOne(key, before);
    }
  }

  /** Notes a change that was not sent, of an entry about which the user decides. */
  decide(concept: ConceptId, before: DecidedChange): void {
    this.#decided.set(concept, before);
  }

  /** What was before a change, with what is there now of entries of teams, and what was decided. */
  withLeft(
    before: readonly StoredBefore[],
    now: ReadonlyMap<ConceptId, OverlayRecord | undefined>,
  ): readonly StoredBefore[] {
    const ofTeams = new Set(this.#noted.map(([[, concept]]) => concept));
    return before.map((one) => {
      const decided = this.#decided.get(one.concept);
      const left = ofTeams.has(one.concept) && { left: now.get(one.concept) ?? null };
      return { ...one, ...left, ...(decided && { decided }) };
    });
  }

  /**
   * Opens again what was decided about entries by a change that is undone, or done again: their other
   * versions stand. Where others made something else of what the change left, it is merged with that,
   * or becomes a second version. What was not sent when it was decided is again as it was then.
   */
  async reopen({ left, decided }: Pick<BeforeChange, 'left' | 'decided'>): Promise<void> {
    const outbox = this.#transaction.objectStore('outbox');
    const read = async (key: TeamKey) => readUnsent(this.#transaction, key);
    for (const [concept, { glossary, change }] of decided) {
      const now = await read([glossary, concept]);
      if (now === undefined) continue;
      this.decide(concept, { glossary, change: now });
      await outbox.put({ ...change, theirs: knownOf(now) }, [glossary, concept]);
    }
    for (const [key, before] of this.#noted) {
      const [glossary, concept] = key;
      if (this.#decided.has(concept)) continue;
      const change = await read(key);
      if (change === undefined) continue;
      const { ends: _ends, ...open } = change;
      const base = entryInTeam(left.get(concept), glossary) ?? null;
      const isAsLeft =
        !left.has(concept) || isSameValue(base, entryInTeam(before, glossary) ?? null);
      const other = !isAsLeft && { base: base && { entry: base }, theirs: knownOf(open) };
      await outbox.put({ ...open, ...other }, key);
    }
  }

  /**
   * Notes only the first change since the server took one, because all of them are sent as one. One that
   * the server refused is another now.
   */
  async #noteOne(key: TeamKey, old: OverlayRecord | undefined): Promise<void> {
    const [glossary, concept] = key;
    const outbox = this.#transaction.objectStore('outbox');
    const shared = this.#transaction.objectStore('shared');
    const before = await readUnsent(this.#transaction, key);
    if (before !== undefined) {
      const { refused, ...waiting } = before;
      if (refused !== undefined) await outbox.put(markedUnsent(glossary, waiting), key);
      return;
    }
    const known = await readShared(this.#transaction, key);
    if (known === undefined) {
      // It is sent under its own id, unless another entry of the server has that.
      const isTaken = (await shared.index('remote').getKey(key)) !== undefined;
      const remote = isTaken ? newConceptId() : concept;
      const unknown = { glossary, remote, by: '', at: '', others: [], state: 'none' } as const;
      await shared.put(markedShared(unknown), key);
    }
    const { rev, by = '', at = '', state } = known ?? {};
    const entry = entryInTeam(old, glossary);
    const base = entry && rev !== undefined ? { rev, entry, by, at } : null;
    const isGone = base !== null && state === 'gone';
    await outbox.put(markedUnsent(glossary, { base, ...(isGone && { theirs: null }) }), key);
  }
}
