import type { Handlers } from '../../../glossary/messages/protocol.ts';
import type { SubscriptionRequests } from '../../../glossary/messages/subscription-requests.ts';

/** Answers the calls about subscriptions, of which there are none yet. */
export function subscriptionHandlers(): Handlers<SubscriptionRequests> {
  return {
    lookAtAddress: () => ({ ok: false, fault: 'notReached' }),
    subscribe: () => ({ ok: false, fault: 'notReached' }),
    listSubscriptions: () => [],
    refreshSubscription: () => null,
    changeRefreshRate: () => null,
    listUpdates: () => [],
    getUpdatedEntries: () => ({ total: 0, rows: [] }),
    settleKeptBack: () => null,
  };
}
