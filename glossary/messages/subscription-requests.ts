/** Requests of extension pages about subscriptions; a part of `ExtensionRequests`. */
import type { GlossaryResult } from './glossary-answers.ts';
import type { Refused } from '../model/entry/issue.ts';
import type { ListedFormer, SourceIdentity } from '../model/glossary/former-source.ts';
import type { GlossaryDraft, GlossaryId } from '../model/glossary/glossary.ts';
import type {
  FoundGlossary,
  RefreshRate,
  SourceFault,
  Subscription,
  SubscriptionUpdate,
  UpdatedEntry,
} from '../model/glossary/subscription.ts';

/** An address to be asked, as the user typed it. */
export interface TypedAddress {
  readonly address: string;
  /** Whether the user confirmed that it leads into a private network. */
  readonly mayBePrivate: boolean;
}

/** What is at an address, or why nothing can be used. */
export type LookResult =
  | { readonly ok: true; readonly found: FoundGlossary }
  | { readonly ok: false; readonly fault: SourceFault };

/**
 * What became of subscribing: the new glossary, and how many entries it has; or what is wrong with
 * the address or the draft; or what is there now, where it is not what was looked at.
 */
export type SubscribeResult =
  | {
      readonly ok: true;
      readonly revision: number;
      readonly glossary: GlossaryId;
      readonly entries: number;
    }
  | { readonly ok: false; readonly fault: SourceFault }
  | { readonly ok: false; readonly found: FoundGlossary }
  | Refused;

/** Where newer editions of the curated glossary are published. */
export type OfferedEditions = Pick<FoundGlossary, 'address' | 'host'>;

/** Some of the entries of an update. */
export interface UpdatePage {
  /** How many are kept: the first thousand, and within a megabyte. */
  readonly total: number;
  readonly rows: readonly UpdatedEntry[];
}

/**
 * Requests from extension pages to the background. A subscription is left, switched, named and put
 * in order as any glossary is. An entry of it is left unmarked by a rule for `EVERYWHERE`, see
 * `changeSiteRule`. `subscriptionsChanged` tells when a subscription has something new to say.
 */
export interface SubscriptionRequests {
  /** Asks an address what is there. Nothing is stored. */
  lookAtAddress(typed: TypedAddress): LookResult;
  /**
   * Asks an address, and stores what is there as a read-only glossary; of the address that
   * `getOfferedEditions` gives, as newer entries of the curated glossary, whatever the draft says. The
   * access to its host has to be asked for before, in the click.
   * @param content of what was looked at: nothing else is stored
   * @param place that of a former subscription; without it, the glossary stands behind all others
   */
  subscribe(
    typed: TypedAddress,
    draft: GlossaryDraft,
    rate: RefreshRate,
    content: string,
    place?: number,
  ): SubscribeResult;
  /** Where this build says that newer editions of the curated glossary are published; null for nowhere. */
  getOfferedEditions(): OfferedEditions | null;
  /** Ends the subscription to newer editions: the packaged entries are as they were. Refused without one. */
  leaveEditions(): GlossaryResult;
  /** All subscriptions, those in the trash included. */
  listSubscriptions(): readonly Subscription[];
  /**
   * The subscriptions and teams that were lost, or that a restored copy names, and that have not come
   * back since. Nobody asks their addresses.
   */
  listFormerSources(): readonly ListedFormer[];
  /** Lists a former subscription or team no longer. */
  forgetFormerSource(source: SourceIdentity): void;
  /** Asks the address now. Answers what the subscription says then; null where there is none. */
  refreshSubscription(glossary: GlossaryId): Subscription | null;
  /** Changes how often the address is asked. Answers as `refreshSubscription`. */
  changeRefreshRate(glossary: GlossaryId, rate: RefreshRate): Subscription | null;
  /** The last twenty updates, the newest first. */
  listUpdates(glossary: GlossaryId): readonly SubscriptionUpdate[];
  /** Some entries of an update, or of what is kept back. @param update its time, or `KEPT_BACK` */
  getUpdatedEntries(
    glossary: GlossaryId,
    update: string,
    offset: number,
    limit: number,
  ): UpdatePage;
  /**
   * Takes over what is kept back, if the address still has just that, or else what it has now is
   * kept back; or refuses it, which can be taken back until the file is another one. Answers as
   * `refreshSubscription`.
   * @param at when what was shown was found: nothing else is settled
   */
  settleKeptBack(glossary: GlossaryId, at: string, takeOver: boolean): Subscription | null;
}
