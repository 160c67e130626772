import type { EntryPage } from '../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { isVisible, type StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { request } from '../../shared/messaging.ts';
import type { Exchange } from './start-exchange.ts';

const PAGE = 1_000;

/** An entry without its content, by which it is decided how it takes part. */
export interface EntryStanding extends Pick<StoredEntry, 'origin' | 'glossary'> {
  readonly id: ConceptId;
}

/**
 * How an entry takes part in an import or export: not at all, fully, or locked, so that it cannot
 * be changed.
 */
export type Part = 'out' | 'in' | 'locked';

/** What the session has: the entries at a revision. */
interface Given {
  readonly revision: number;
  readonly standings: readonly EntryStanding[];
}

/**
 * The entries of the glossary in a session. They are given to it once for each revision, because
 * thousands of entries take seconds on their way. Hidden entries are not given, only their ids:
 * nothing of them must be found or exported where the user does not see them.
 */
export class ExistingEntries {
  readonly exchange: Exchange;
  readonly #lifetime: AbortSignal;
  #giving: Promise<Given> | undefined;

  /** @param lifetime ends the giving, as of a dialog that is closed */
  constructor(exchange: Exchange, lifetime: AbortSignal) {
    this.exchange = exchange;
    this.#lifetime = lifetime;
  }

  /** Begins to give them, so that they are there sooner when they are needed. */
  begin(): void {
    // Whoever needs them tries again, and hears of a failure.
    this.#given.catch(() => undefined);
  }

  /**
   * Decides which entries take part in what the session does next.
   * @param signal ends it by throwing
   * @param partOf how an entry takes part; by default all do
   * @returns the revision of the glossary that the session has
   */
  async choose(
    signal: AbortSignal,
    partOf: (standing: EntryStanding) => Part = () => 'in',
  ): Promise<number> {
    signal.throwIfAborted();
    const { revision, standings } = await this.#current();
    signal.throwIfAborted();
    const withPart = (wanted: Part): readonly ConceptId[] =>
      standings.flatMap((standing) => (partOf(standing) === wanted ? [standing.id] : []));
    await this.exchange.call('chooseExisting', withPart('out'), withPart('locked'));
    return revision;
  }

  /** Those of the revision that the store has now. */
  async #current(): Promise<Given> {
    for (;;) {
      const giving = this.#given;
      const given = await giving;
      const { revision } = await request('readEntries', null, 0);
      if (revision === given.revision) return given;
      // Only one at a time: another caller may have begun it already.
      if (this.#giving === giving) this.#giving = undefined;
    }
  }

  /** What is being given, or was. */
  get #given(): Promise<Given> {
    this.#giving ??= this.#give().catch((error: unknown) => {
      this.#giving = undefined;
      throw error;
    });
    return this.#giving;
  }

  /** Gives all entries, again from the start where the glossary is changed meanwhile. */
  async #give(): Promise<Given> {
    for (;;) {
      const given = await this.#giveUnlessChanged();
      if (given !== undefined) return given;
    }
  }

  async #giveUnlessChanged(): Promise<Given | undefined> {
    this.#lifetime.throwIfAborted();
    const standings: EntryStanding[] = [];
    let taking = this.exchange.call('clearExisting');
    let revision: number | undefined;
    for (let after: ConceptId | null | undefined = null; after !== undefined;) {
      // The session takes in one page while the next one is on its way.
      const [page]: [EntryPage, void] = await Promise.all([
        request('readEntries', after, PAGE),
        taking,
      ]);
      this.#lifetime.throwIfAborted();
      revision ??= page.revision;
      if (page.revision !== revision) return undefined;
      const shown = page.entries.filter(isVisible);
      const hidden = page.entries.filter((stored) => !isVisible(stored));
      for (const { entry, origin, glossary } of shown)
        standings.push({ id: entry.id, origin, glossary });
      taking = this.exchange.call(
        'addExisting',
        shown.map(({ entry }) => entry),
        [...page.others, ...hidden.map(({ entry }) => entry.id)],
      );
      after = page.next;
    }
    await taking;
    return { revision: revision ?? 0, standings };
  }
}
