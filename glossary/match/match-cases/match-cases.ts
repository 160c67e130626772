import type { CaseTable } from './case-table.ts';
import { EDGE_CASES } from './edge-cases.ts';
import { FORM_CASES } from './form-cases.ts';
import { INFLECTION_CASES } from './inflection-cases.ts';
import { LANGUAGE_CASES } from './language-cases.ts';
import { NUMBER_CASES } from './number-cases.ts';
import { OVERLAP_CASES } from './overlap-cases.ts';
import { PLACE_CASES } from './place-cases.ts';
import { WORD_CASES } from './word-cases.ts';

/** The contract as test cases, by section; each is run with the naive and the fast matcher. */
export const MATCH_CASES: CaseTable = {
  ...FORM_CASES,
  ...INFLECTION_CASES,
  ...LANGUAGE_CASES,
  ...NUMBER_CASES,
  ...OVERLAP_CASES,
  ...PLACE_CASES,
  ...WORD_CASES,
  ...EDGE_CASES,
};
