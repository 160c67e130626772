import { unitFold } from '../fold/fold.ts';
import * as KIND from '../fold/kind.ts';

/** The `KIND` of the unit at a place of a text. */
export const kindAt = (text: string, at: number): number =>
  unitFold().kind[text.charCodeAt(at)] ?? KIND.other;
