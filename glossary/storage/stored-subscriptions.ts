import * as v from 'valibot';
import {
  conceptEntrySchema,
  conceptIdSchema,
  listSchema,
  textSchema,
} from '../model/entry/concept-entry-schema.ts';
import { faultOfTerm } from '../model/entry/term-text.ts';
import { type FormerSource, MOST_DELETIONS, MOST_FORMER } from '../model/glossary/former-source.ts';
import { MAX_ADDRESS, REFRESH_RATES } from '../model/glossary/subscription.ts';
import { MARK_COLOURS } from '../model/settings/settings.ts';
import type { StoredShape } from './stored-shape.ts';

/** Subscriptions and teams as copies and backups name them, and those that can come back. */
export interface StoredSubscriptions {
  readonly version: 2;
  readonly subscriptions: readonly FormerSource[];
}

/** Longest name, in UTF-16 units; in code points a glossary may have half as many. */
const MAX_NAME = 200;

const named = {
  name: v.pipe(
    textSchema(MAX_NAME),
    v.check((text) => faultOfTerm(text) === undefined),
  ),
  address: v.pipe(
    textSchema(MAX_ADDRESS),
    v.check((text) => URL.canParse(text)),
  ),
  colour: v.picklist(MARK_COLOURS),
};

const formerSchema: v.GenericSchema<unknown, FormerSource> = v.variant('comesFrom', [
  v.object({
    comesFrom: v.literal('subscription'),
    ...named,
    rate: v.picklist(REFRESH_RATES),
    place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.object({
    comesFrom: v.literal('team'),
    ...named,
    uuid: v.exactOptional(textSchema(MAX_NAME)),
    deletions: v.exactOptional(
      listSchema(
        v.object({
          remote: conceptIdSchema,
          entry: conceptEntrySchema,
          rev: v.exactOptional(textSchema(MAX_NAME)),
        }),
        MOST_DELETIONS,
      ),
    ),
  }),
]);

const schema: v.GenericSchema<unknown, StoredSubscriptions> = v.object({
  version: v.literal(2),
  subscriptions: listSchema(formerSchema, MOST_FORMER),
});

/** Version 2 is the latest. */
export const STORED_SUBSCRIPTIONS: StoredShape<StoredSubscriptions> = {
  schema,
  first: 1,
  steps: [
    {
      sentence: 'Teams are named beside subscriptions.',
      migrate: ({ subscriptions, ...stored }) => ({
        ...stored,
        subscriptions: Array.isArray(subscriptions)
          ? subscriptions.map((one: unknown) =>
              typeof one === 'object' ? { ...one, comesFrom: 'subscription' } : one,
            )
          : subscriptions,
      }),
    },
  ],
};
