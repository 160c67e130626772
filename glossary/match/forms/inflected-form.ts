import type { Inflection } from '../../model/page/match-reason.ts';

/** Another number or verb form of a term. */
export interface InflectedForm {
  readonly form: string;
  readonly inflection: Inflection;
}
