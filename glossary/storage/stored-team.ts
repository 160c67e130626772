import * as v from 'valibot';
import { glossaryIdSchema } from '../model/glossary/glossary-schema.ts';
import { ADDRESS_FAULTS, ANSWER_FAULTS } from '../model/glossary/subscription.ts';
import type { Team, TeamFault } from '../model/glossary/team.ts';
import type { StoredShape } from './stored-shape.ts';

/** Up to where the changes of a server were taken, in its own words. */
export type TeamSince = string | number;

/** What is known of a team, beside its entries, its changes and its place in the list of glossaries. */
export interface StoredTeam extends Pick<Team, 'glossary' | 'address' | 'mayWrite' | 'checked'> {
  readonly version: 1;
  readonly kind: 'team';
  readonly uuid: string;
  /** Absent before the first page. */
  readonly since?: TeamSince;
  /** How many documents the server said it has, until all were taken for the first time. */
  readonly total?: number;
  /** When it is asked next, and when something last changed. */
  readonly next: string;
  readonly moved: string;
  /**
   * How many entries were deleted here because others deleted them, and since when that is counted,
   * by the clock of this machine. Without a time while some are kept back: the count goes on until
   * the user has decided about those.
   */
  readonly deleted?: { readonly count: number; readonly since?: string };
  readonly fault?: { readonly kind: TeamFault; readonly since: string; readonly times: number };
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema: v.GenericSchema<unknown, StoredTeam> = v.object({
  version: v.literal(1),
  kind: v.literal('team'),
  glossary: glossaryIdSchema,
  address: v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text)),
  ),
  mayWrite: v.boolean(),
  uuid: v.string(),
  since: v.exactOptional(v.union([v.string(), v.number()])),
  total: v.exactOptional(count),
  checked: v.exactOptional(v.string()),
  next: v.string(),
  moved: v.string(),
  deleted: v.exactOptional(v.object({ count, since: v.exactOptional(v.string()) })),
  fault: v.exactOptional(
    v.object({
      kind: v.picklist([...ADDRESS_FAULTS, ...ANSWER_FAULTS, 'another']),
      since: v.string(),
      times: count,
    }),
  ),
});

/** A team in the database, among the subscriptions. Version 1 is the first. */
export const STORED_TEAM: StoredShape<StoredTeam> = { schema, first: 1, steps: [] };
