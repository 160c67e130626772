/** What the pages of all frameworks show, step by step: the same every time. */

/** A row of the list that every framework draws. */
export interface Row {
  readonly id: number;
  readonly isOpen: boolean;
  readonly note: string;
}

/** What the list shows at one step. */
export interface View {
  readonly step: number;
  readonly rows: readonly Row[];
  /** What the text of each row ends with. */
  readonly ending: string;
  readonly isLoud: boolean;
}

const NOTES = ['数字鸿沟', '注', 'the digital divide'] as const;
const STEPS = 500;
const MOST_ROWS = 12;

/** Rows that come, go and change places, and parts of them that are there or not. */
export function views(): readonly [View, ...View[]] {
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  let rows: readonly Row[] = [];
  const change = (step: number): void => {
    const kind = random(4);
    const at = random(rows.length);
    const row = rows[at];
    if (row === undefined || kind === 0 || rows.length < 3) {
      rows = [...rows, { id: step, isOpen: false, note: NOTES[random(3)] ?? '' }].slice(-MOST_ROWS);
    } else if (kind === 1) rows = rows.toSpliced(at, 1);
    else if (kind === 2) rows = rows.with(at, { ...row, isOpen: !row.isOpen });
    else rows = [...rows.toSpliced(at, 1), row];
  };
  const next = (step: number): View => {
    change(step);
    return { step, rows, ending: random(3) === 0 ? '主权' : '空间', isLoud: random(2) === 0 };
  };
  return [next(0), ...Array.from({ length: STEPS }, (_, index) => next(index + 1))];
}

/** Shows one view after another, with a turn for everybody else between some of them. */
export async function play(show: (view: View) => void): Promise<void> {
  const page: typeof globalThis & { settled?: boolean } = globalThis;
  page.settled = false;
  for (const view of views()) {
    show(view);
    if (view.step % 3 === 0) await new Promise((resolve) => setTimeout(resolve, view.step % 5));
  }
  page.settled = true;
}

/** The element that each framework renders into. */
export function rootElement(): Element {
  const root = document.querySelector('#root');
  if (root === null) throw new Error('The page has no root');
  return root;
}
