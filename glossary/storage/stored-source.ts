import * as v from 'valibot';
import { glossaryIdSchema } from '../model/glossary/glossary-schema.ts';
import {
  ADDRESS_FAULTS,
  ANSWER_FAULTS,
  KEPT_BACK_REASONS,
  type KeptBack,
  REFRESH_RATES,
  type SourceFault,
  type Subscription,
  type SubscriptionUpdate,
} from '../model/glossary/subscription.ts';
import type { StoredShape } from './stored-shape.ts';

/** What is known of a subscription, beside its entries and its place in the list of glossaries. */
export interface StoredSource extends Omit<
  Subscription,
  'host' | 'fault' | 'keptBack' | 'isSurpassed'
> {
  readonly version: 1;
  /** What the server tells the version of the file by, as it sent it. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The version of the program that read the file: another one may read more of it. */
  readonly readBy?: string;
  /**
   * When the file was last read whole: since then, entries may have been damaged. Absent once the
   * server was too slow; then a check by the user reads it whole.
   */
  readonly read?: string;
  /** Why the address could not be read, since when, and how many times in a row. */
  readonly fault?: { readonly kind: SourceFault; readonly since: string; readonly times: number };
  /**
   * When an automatic request began that has not ended, because the background may have ended
   * meanwhile.
   */
  readonly asked?: string;
  /** `content` is a hash of the entries of the file. */
  readonly keptBack?: KeptBack & { readonly content: string };
  /** The last updates, the newest first. */
  readonly updates: readonly SubscriptionUpdate[];
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const counts = v.object({ new: count, changed: count, gone: count });

const schema: v.GenericSchema<unknown, StoredSource> = v.object({
  version: v.literal(1),
  glossary: glossaryIdSchema,
  address: v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text)),
  ),
  rate: v.picklist(REFRESH_RATES),
  entries: count,
  leftOut: count,
  edition: v.exactOptional(v.number()),
  checked: v.string(),
  next: v.exactOptional(v.string()),
  etag: v.exactOptional(v.string()),
  lastModified: v.exactOptional(v.string()),
  readBy: v.exactOptional(v.string()),
  read: v.exactOptional(v.string()),
  fault: v.exactOptional(
    v.object({
      kind: v.picklist([...ADDRESS_FAULTS, ...ANSWER_FAULTS]),
      since: v.string(),
      times: count,
    }),
  ),
  asked: v.exactOptional(v.string()),
  keptBack: v.exactOptional(
    v.object({
      reasons: v.array(v.picklist(KEPT_BACK_REASONS)),
      at: v.string(),
      counts,
      // Absent in data from before it was counted.
      renamed: v.optional(count, 0),
      entries: count,
      isRefused: v.exactOptional(v.literal(true)),
      content: v.string(),
    }),
  ),
  updates: v.array(v.object({ at: v.string(), counts })),
});

/** A subscription in the database. Version 1 is the first. */
export const STORED_SOURCE: StoredShape<StoredSource> = { schema, first: 1, steps: [] };
