declare global {
  /** Changes of the tree so far. */
  var changes: number;
  /** Some of the elements that were taken out of the page. */
  var removed: WeakRef<Element>[];
  var stopChurn: () => void;
  /** The marks that the page had before it was switched off. */
  var marks: WeakRef<AbstractRange>[];
}

/**
 * Changes the page a thousand times a second for as long as it is open: rows come and go, texts and
 * classes change, elements move. It is sent to the page as text, so it stands alone.
 */
export function churn(terms: readonly string[]): void {
  const rows = document.querySelector('#rows');
  if (rows === null) return;
  const MOST_ROWS = 120;
  const MOST_WATCHED = 2_000;
  globalThis.changes = 0;
  globalThis.removed = [];
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % limit;
  };
  const sentence = (): string =>
    `${terms[below(terms.length)] ?? ''}, and then ${terms[below(terms.length)] ?? ''}.`;
  const add = (): void => {
    const row = document.createElement('p');
    const part = document.createElement('b');
    part.textContent = sentence();
    row.append(sentence(), part);
    rows.prepend(row);
  };
  const remove = (): void => {
    const row = rows.children[below(rows.childElementCount)];
    if (row === undefined) return;
    row.remove();
    // With a property of its own the node keeps its object: a look at it later makes no new one.
    Reflect.set(row, 'isRemoved', true);
    if (globalThis.removed.length < MOST_WATCHED) globalThis.removed.push(new WeakRef(row));
  };
  const change = (): void => {
    globalThis.changes += 1;
    const row = rows.children[below(Math.max(1, rows.childElementCount))];
    const kind = below(5);
    if (kind === 0 || row === undefined) add();
    else if (kind === 1 || rows.childElementCount > MOST_ROWS) remove();
    else if (kind === 2 && row.firstChild !== null) row.firstChild.nodeValue = sentence();
    else if (kind === 3) row.classList.toggle('off');
    else rows.append(row);
  };
  const began = performance.now();
  let due = 0;
  const timer = setInterval(() => {
    // A timer fires late on a busy machine: missed changes are made up for, within a second.
    const missing = Math.min(1_000, performance.now() - began - due);
    due = performance.now() - began;
    for (let i = 0; i < missing; i += 1) change();
  }, 20);
  globalThis.stopChurn = () => {
    clearInterval(timer);
    // Elements that are in the page again were put back.
    globalThis.removed = globalThis.removed.filter((one) => one.deref()?.isConnected !== true);
  };
}

/** Runs in the page: how many marks it has. */
export function countMarks(): number {
  return Array.from(CSS.highlights.values(), ({ size }) => size).reduce(
    (sum, size) => sum + size,
    0,
  );
}

/** Runs in the page: remembers the marks that it has now. */
export function watchMarks(): void {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  // As in `churn`.
  for (const range of ranges) Reflect.set(range, 'isWatched', true);
  globalThis.marks = ranges.map((range) => new WeakRef(range));
}

/** Runs in the page: how many of the remembered marks still exist. */
export function markHeldCount(): { readonly held: number; readonly watched: number } {
  const { marks } = globalThis;
  return { held: marks.filter((mark) => mark.deref() !== undefined).length, watched: marks.length };
}
