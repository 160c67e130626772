/**
 * What is said of a term in the source, the most welcome first: of an occurrence with several
 * concepts the first of theirs counts. `approved`: a preferred or admitted form stands in the bead.
 * `reworded`: its words do, in another arrangement. `elsewhere`: it stands in a neighbouring bead.
 * `short`: it was named before, and its head or a pronoun stands here. `outdated`: a superseded or
 * deprecated form stands there. `regional`: a form of Taiwan or Hong Kong in Simplified Chinese.
 * `other`: another rendering. `missing`: none that could be found.
 */
export const VERDICTS = [
  'approved',
  'reworded',
  'elsewhere',
  'short',
  'outdated',
  'regional',
  'other',
  'missing',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How serious a verdict is, the most serious first: errors and warnings are counted, remarks are only listed. */
export const WEIGHTS = ['error', 'warning', 'remark', 'none'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Why two texts were not checked. */
export type CheckRefusal =
  | 'empty'
  | 'unknown language'
  | 'same language'
  | 'no terms'
  | 'not a translation';
