/** Subscriptions: glossaries whose entries are read from an address, and changed nowhere else. */
import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import type { Language } from '../entry/language.ts';
import type { GlossaryId } from './glossary.ts';

/** Longest address that is asked, as typed and in ASCII, in UTF-16 units. */
export const MAX_ADDRESS = 2_000;

/** How often a subscription asks its address; `byHand` only when the user wants it. */
export const REFRESH_RATES = ['hourly', 'daily', 'weekly', 'byHand'] as const;
export type RefreshRate = (typeof REFRESH_RATES)[number];

/** Why an address is not asked. */
export const ADDRESS_FAULTS = [
  /** It is no address, or has spaces in it. */
  'notAddress',
  /** It does not begin with `https:`; `http:` to this machine only where the settings allow it. */
  'notHttps',
  /** It has a name or a password in it. */
  'hasPassword',
  /** It leads into a private network, which the user has to confirm. */
  'privateAddress',
] as const;

/** Why an address gave no glossary. The copy in use stays in use. */
export const ANSWER_FAULTS = [
  /** 404, 410. */
  'gone',
  /** 401, 403. */
  'signIn',
  /** 429, 5xx. */
  'busy',
  /** A status that means nothing here, or "not modified" where nothing was known before. */
  'oddAnswer',
  'leadsElsewhere',
  /** HTML. */
  'webPage',
  /** Empty, cut off, or neither UTF-8 nor JSON. */
  'incomplete',
  /** JSON, but no glossary of Termlight. */
  'notGlossary',
  /** One of the entries is none, or two have one id. */
  'badEntry',
  /** Made by a later Termlight. */
  'laterVersion',
  'tooLarge',
  'tooManyEntries',
  'tooSlow',
  /** No network, no such host, no valid certificate. */
  'notReached',
  /** The user took away the access to the host. */
  'noAccess',
  /** The answer could not be stored, as on a full disk. */
  'notStored',
] as const;

/** Why an address brought no glossary. */
export type SourceFault = (typeof ADDRESS_FAULTS)[number] | (typeof ANSWER_FAULTS)[number];

/** What a file says of itself. */
export interface SourceFrame {
  readonly name?: string;
  readonly languages?: readonly Language[];
  /** Grows from one edition of the file to the next. */
  readonly edition?: number;
  /** When it was published, as the file says it. */
  readonly published?: string;
}

/** What was found at an address, before anything is stored. */
export interface FoundGlossary extends SourceFrame {
  /** As it will be asked. */
  readonly address: string;
  /** To be shown in full: with its port, and in ASCII, in which no letter looks like another. */
  readonly host: string;
  readonly entries: number;
  /** How many entries have errors or are too long, and would be left out. */
  readonly leftOut: number;
  /** The first ten entries; of a newer edition of the curated glossary the first ten that are new or changed. */
  readonly first: readonly ConceptEntry[];
  /** The size of the file once it is unpacked, in bytes. */
  readonly bytes: number;
  /** A hash of all entries, by which they are known again. */
  readonly content: string;
  /**
   * Set at the address of the curated glossary that the build names. To subscribe to it makes no
   * glossary, but brings newer entries of that one.
   */
  readonly curated?: FoundEdition;
}

/** An edition of the curated glossary: what it would change of the entries in use, where it is newer than the packaged one. */
export type FoundEdition =
  | { readonly isNewer: true; readonly counts: UpdateCounts }
  | { readonly isNewer: false };

/** How many entries are new, changed and gone. */
export interface UpdateCounts {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
}

/** Why an update is kept back until the user looks at it. */
export const KEPT_BACK_REASONS = [
  /** There is no entry left. */
  'empty',
  /** It is an earlier edition than the copy in use. */
  'older',
  'manyGone',
  /** Of many entries the preferred terms changed. */
  'manyChanged',
  'manyNew',
  /** Its terms and their forms are many times as long together. */
  'muchLonger',
] as const;
export type KeptBackReason = (typeof KEPT_BACK_REASONS)[number];

/** The name of the update that is kept back; other updates are named by their time. */
export const KEPT_BACK = 'keptBack';

/** An update that is not in use. The user can take it over, even after refusing it. */
export interface KeptBack {
  /** At least one. */
  readonly reasons: readonly KeptBackReason[];
  /** ISO 8601 date and time when it was found. */
  readonly at: string;
  readonly counts: UpdateCounts;
  /** How many entries would get other preferred terms. */
  readonly renamed: number;
  /** How many entries there would be. */
  readonly entries: number;
  /** Whether the user refused it. They are not asked about the same content again. */
  readonly isRefused?: true;
}

/** What a subscription says of itself. Dates and times are in ISO 8601. */
export interface Subscription {
  readonly glossary: GlossaryId;
  readonly address: string;
  /** As in `FoundGlossary`. */
  readonly host: string;
  readonly rate: RefreshRate;
  readonly entries: number;
  readonly leftOut: number;
  readonly edition?: number;
  /** When the address last gave the file, or said that it is the same. */
  readonly checked: string;
  /** When it is asked next; absent where it is not asked by itself. */
  readonly next?: string;
  /** Why the address could not be read, and since when. */
  readonly fault?: { readonly kind: SourceFault; readonly since: string };
  readonly keptBack?: KeptBack;
  /** Of the curated glossary: the packaged edition is as new or newer, and counts. */
  readonly isSurpassed?: true;
}

/** An update that was taken over. */
export interface SubscriptionUpdate {
  /** ISO 8601 date and time, by which the update is named. */
  readonly at: string;
  readonly counts: UpdateCounts;
}

/** An entry before and after an update: new without `before`, gone without `after`. */
export interface UpdatedEntry {
  readonly concept: ConceptId;
  readonly before?: ConceptEntry;
  readonly after?: ConceptEntry;
}
