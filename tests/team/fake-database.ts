/** A database like one of CouchDB: each document is a tree of revisions. */

/** A document as it is sent. */
export type Doc = Readonly<Record<string, unknown>>;

/** One revision of a document. */
interface Node {
  readonly rev: string;
  readonly parent: string | undefined;
  /** Absent for a revision that is only known as an ancestor. */
  readonly body: Doc | undefined;
  readonly isDeleted: boolean;
}

/** All revisions of a document, by their names. */
type Tree = ReadonlyMap<string, Node>;

/** A document after one write. */
interface State {
  readonly seq: number;
  readonly tree: Tree;
}

/** Decides whether a document may be written: the reason why not, or undefined. */
export type Validate = (doc: Doc, old: Doc | null) => 'forbidden' | 'unauthorized' | undefined;

/** The answer for one document that was sent. */
export interface DocAnswer {
  readonly id: string;
  readonly ok?: true;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

/** A row of the list of changes. */
export interface ChangeRow {
  readonly id: string;
  readonly seq: number;
  readonly revs: readonly string[];
  readonly doc: Doc;
}

function generation(rev: string): number {
  return Number(rev.split('-')[0]);
}

function leavesOf(tree: Tree): readonly Node[] {
  const parents = new Set([...tree.values()].map(({ parent }) => parent));
  return [...tree.values()]
    .filter(({ rev, body }) => body !== undefined && !parents.has(rev))
    .toSorted(
      (a, b) =>
        Number(a.isDeleted) - Number(b.isDeleted) ||
        generation(b.rev) - generation(a.rev) ||
        (a.rev < b.rev ? 1 : -1),
    );
}

function docOf(id: string, node: Node, conflicts: readonly Node[] = []): Doc {
  return {
    _id: id,
    _rev: node.rev,
    ...(node.isDeleted && { _deleted: true }),
    ...node.body,
    ...(conflicts.length > 0 && { _conflicts: conflicts.map(({ rev }) => rev) }),
  };
}

function winnerOf(id: string, tree: Tree): Doc | undefined {
  const [winner, ...others] = leavesOf(tree);
  return (
    winner &&
    docOf(
      id,
      winner,
      others.filter(({ isDeleted }) => !isDeleted),
    )
  );
}

/** A database in memory. Its documents are never compacted. */
export class FakeDatabase {
  readonly #docs = new Map<string, State[]>();
  readonly #waiting = new Set<() => void>();
  #seq = 0;
  #made = 0;
  /** How many of the latest writes are not seen when changes are read, as on a node that lags. */
  lag = 0;

  /** The number of the latest write. */
  get seq(): number {
    return this.#seq;
  }

  /** How many documents there are that are not deleted. */
  get count(): number {
    return this.all().length;
  }

  /** All documents that are not deleted, by their ids. */
  all(): readonly Doc[] {
    return [...this.#docs.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, states]) => {
        const winner = winnerOf(id, states.at(-1)?.tree ?? new Map());
        return winner === undefined || winner['_deleted'] === true ? [] : [winner];
      });
  }

  /** The version of a document that counts, deleted or not. */
  get(id: string): Doc | undefined {
    return winnerOf(id, this.#treeOf(id));
  }

  /** A document at a revision that is still known. */
  at(id: string, rev: string): Doc | undefined {
    const node = this.#treeOf(id).get(rev);
    return node?.body && docOf(id, node);
  }

  /** Writes a document. @param isReplicated whether it brings its revisions (`new_edits: false`) */
  write(doc: Doc, isReplicated: boolean, validate: Validate): DocAnswer {
    const id = String(doc['_id']);
    const tree = this.#treeOf(id);
    const {
      _id: _unused,
      _rev: rev,
      _deleted: isDeleted = false,
      _revisions: way,
      _conflicts: _no,
      ...body
    } = doc;
    const [winner] = leavesOf(tree);
    const old = winner === undefined || winner.isDeleted ? null : docOf(id, winner);
    if (isReplicated) {
      const { start, ids } = way as { readonly start: number; readonly ids: readonly string[] };
      const [own = '', ...before] = ids.map((hash, place) => `${start - place}-${hash}`);
      if (tree.get(own)?.body !== undefined) return { id };
      const parent = before[0] === undefined ? undefined : tree.get(before[0]);
      const refused = validate(doc, parent?.body === undefined ? null : docOf(id, parent));
      if (refused !== undefined) return { id, error: refused, reason: 'no' };
      const nodes = new Map(tree);
      for (const [place, ancestor] of before.entries()) {
        if (nodes.has(ancestor)) break;
        nodes.set(ancestor, {
          rev: ancestor,
          parent: before[place + 1],
          body: undefined,
          isDeleted: false,
        });
      }
      nodes.set(own, { rev: own, parent: before[0], body, isDeleted: isDeleted === true });
      this.#store(id, nodes);
      return { id };
    }
    const refused = validate(doc, rev === undefined ? old : (this.at(id, rev as string) ?? old));
    if (refused !== undefined) return { id, error: refused, reason: 'no' };
    const leaves = leavesOf(tree);
    const parent =
      rev === undefined
        ? (winner?.isDeleted ?? true)
          ? winner
          : null
        : (leaves.find((leaf) => leaf.rev === rev) ?? null);
    if (parent === null) return { id, error: 'conflict', reason: 'Document update conflict.' };
    this.#made += 1;
    const hash = (this.#made * 2_654_435_761).toString(16).padStart(12, '0').slice(-12);
    const made = `${generation(parent?.rev ?? '0-0') + 1}-${hash}`;
    const node = { rev: made, parent: parent?.rev, body, isDeleted: isDeleted === true };
    this.#store(id, new Map([...tree, [made, node]]));
    return { id, ok: true, rev: made };
  }

  /** The latest change of each document after a write, in the order of writes. */
  changes(since: number): readonly ChangeRow[] {
    const cut = this.#seq - this.lag;
    return [...this.#docs.entries()]
      .flatMap(([id, states]) => {
        const state = states.findLast(({ seq }) => seq <= cut);
        if (state === undefined || state.seq <= since) return [];
        const doc = winnerOf(id, state.tree);
        const revs = leavesOf(state.tree).map(({ rev }) => rev);
        return doc === undefined ? [] : [{ id, seq: state.seq, revs, doc }];
      })
      .toSorted((a, b) => a.seq - b.seq);
  }

  /** Resolves at the next write, or when the signal aborts. */
  async nextWrite(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#waiting.add(resolve);
      signal.addEventListener('abort', () => resolve());
    });
  }

  #treeOf(id: string): Tree {
    return this.#docs.get(id)?.at(-1)?.tree ?? new Map();
  }

  #store(id: string, tree: Tree): void {
    this.#seq += 1;
    const states = this.#docs.get(id) ?? [];
    states.push({ seq: this.#seq, tree });
    this.#docs.set(id, states);
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
