import * as v from 'valibot';
import { listSchema, textSchema } from '../model/entry/concept-entry-schema.ts';
import { faultOfTerm } from '../model/entry/term-text.ts';
import { type FormerSubscription, MOST_FORMER } from '../model/glossary/former-subscription.ts';
import { MAX_ADDRESS, REFRESH_RATES } from '../model/glossary/subscription.ts';
import { MARK_COLOURS } from '../model/settings/settings.ts';
import type { StoredShape } from './stored-shape.ts';

/** Subscriptions as copies and backups name them, and those that can be subscribed to again. */
export interface StoredSubscriptions {
  readonly version: 1;
  readonly subscriptions: readonly FormerSubscription[];
}

/** Longest name, in UTF-16 units; in code points a glossary may have half as many. */
const MAX_NAME = 200;

const schema: v.GenericSchema<unknown, StoredSubscriptions> = v.object({
  version: v.literal(1),
  subscriptions: listSchema(
    v.object({
      name: v.pipe(
        textSchema(MAX_NAME),
        v.check((text) => faultOfTerm(text) === undefined),
      ),
      address: v.pipe(
        textSchema(MAX_ADDRESS),
        v.check((text) => URL.canParse(text)),
      ),
      rate: v.picklist(REFRESH_RATES),
      colour: v.picklist(MARK_COLOURS),
      place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    MOST_FORMER,
  ),
});

/** Version 1 is the first. */
export const STORED_SUBSCRIPTIONS: StoredShape<StoredSubscriptions> = {
  schema,
  first: 1,
  steps: [],
};
