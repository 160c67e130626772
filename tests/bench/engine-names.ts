/** The two limits, Termlight, and the engines that others use. */
export const engineNames = [
  'walk',
  'step',
  'termlight',
  'regex',
  '@monyone/aho-corasick',
  'modern-ahocorasick',
  'mark.js',
] as const;

export type EngineName = (typeof engineNames)[number];

/**
 * The most forms and the longest page with which a peer is worth waiting for, and the reason for
 * the limit.
 */
interface Bound {
  readonly forms: number;
  readonly units: number;
  readonly why: string;
}

const BOUNDS: Readonly<Partial<Record<EngineName, Bound>>> = {
  regex: { forms: 300_000, units: Infinity, why: 'above 300,000 forms one pass takes minutes' },
  '@monyone/aho-corasick': {
    forms: 300_000,
    units: Infinity,
    why: 'above 300,000 forms building takes more than a minute, twice a browser',
  },
  'modern-ahocorasick': {
    forms: 300_000,
    units: Infinity,
    why: 'above 300,000 forms building and searching take more than a minute a browser',
  },
  'mark.js': {
    forms: 320,
    units: 150_000,
    why: 'its time grows with terms × text nodes, to minutes; and it wraps what it finds in elements, which is timed',
  },
};

/** How long a peer may take on large pages: with many forms, longer pages are left out. */
const MOST_WORK = 20_000 * 7_404_000;
const GREAT_WORK = 'above 20,000 forms the longest page takes minutes of all rounds';

/** Why an engine is not measured on a page with so many forms; undefined if it is. */
export function whyLeftOut(engine: EngineName, forms: number, units: number): string | undefined {
  const bound = BOUNDS[engine];
  if (bound === undefined) return undefined;
  if (forms > bound.forms || units > bound.units) return bound.why;
  return units > 2_000_000 && forms * units > MOST_WORK ? GREAT_WORK : undefined;
}
