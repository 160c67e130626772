/** What a subscription says of itself, in words. */
import type {
  KeptBack,
  KeptBackReason,
  SourceFault,
  Subscription,
  UpdateCounts,
} from '../../glossary/model/glossary/subscription.ts';
import { agoText, momentText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { saidTogether } from '../texts/said-together.ts';
import type { Texts } from '../texts/texts.tsx';

/** Less than this is no time worth telling, in milliseconds. */
const JUST_NOW = 60_000;

/** The state of a subscription in one line. @param now in milliseconds since 1970 */
export function stateText(t: Texts, subscription: Subscription, now: number): string {
  const state = addressText(t, subscription, now);
  return subscription.isSurpassed === true
    ? saidTogether([state, t('subscription.newer.surpassed')])
    : state;
}

/** Whether a subscription has an update about which the user is to decide. */
export function subscriptionNeedsUser({ keptBack }: Subscription): boolean {
  return isWaiting(keptBack);
}

function isWaiting(keptBack: KeptBack | undefined): keptBack is KeptBack {
  return keptBack !== undefined && keptBack.isRefused !== true;
}

/** How its address stands. */
function addressText(t: Texts, subscription: Subscription, now: number): string {
  const { checked, fault, keptBack, next } = subscription;
  const said = isWaiting(keptBack) ? [keptBackText(t, keptBack, subscription.entries)] : [];
  if (fault !== undefined) {
    const troubled = t('subscription.troubled', {
      fault: faultText(t, fault.kind),
      date: momentText(t, fault.since),
    });
    const again =
      fault.kind === 'busy' && next !== undefined
        ? [t('subscription.again', { date: momentText(t, next) })]
        : [];
    return saidTogether([...said, troubled, ...again]);
  }
  if (said.length > 0) return saidTogether(said);
  return checkedText(t, checked, now);
}

/** How long ago an address answered well. @param now in milliseconds since 1970 */
export function checkedText(t: Texts, checked: string, now: number): string {
  return now - Date.parse(checked) < JUST_NOW
    ? t('subscription.checkedNow')
    : t('subscription.checked', { ago: agoText(t, checked, now) });
}

/** Why an address brought no glossary, in a sentence. */
export function faultText(t: Texts, fault: SourceFault): string {
  return t(`subscription.fault.${fault}`);
}

const ADVISED = [
  'privateAddress',
  'signIn',
  'leadsElsewhere',
  'webPage',
  'notGlossary',
  'laterVersion',
  'tooLarge',
  'tooSlow',
  'notReached',
] as const satisfies readonly SourceFault[];

/** What the user can do about a fault; undefined where the fault says it. */
export function faultAdvice(t: Texts, fault: SourceFault): string | undefined {
  const advised = ADVISED.find((one) => one === fault);
  return advised && t(`subscription.advice.${advised}`);
}

/** Why an update is kept back, in a sentence. @param entries how many the copy in use has */
export function keptBackText(
  t: Texts,
  { reasons, counts, renamed, entries: left }: KeptBack,
  entries: number,
): string {
  const ofAll = (count: number): { count: string; all: string } => ({
    count: numberText(t, count),
    all: numberText(t, entries),
  });
  const why: Readonly<Record<KeptBackReason, () => string>> = {
    empty: () => t('subscription.keptBack.empty'),
    older: () => t('subscription.keptBack.older'),
    manyGone: () => t('subscription.keptBack.manyGone', ofAll(counts.gone)),
    manyChanged: () => t('subscription.keptBack.manyChanged', ofAll(renamed)),
    manyNew: () => t('subscription.keptBack.manyNew', ofAll(left)),
    muchLonger: () => t('subscription.keptBack.muchLonger'),
  };
  return saidTogether(reasons.map((reason) => why[reason]()));
}

/** When an update that is kept back was found, what it would change, and whether it was refused. */
export function keptBackHint(t: Texts, { at, counts, isRefused }: KeptBack): string {
  const found = { date: momentText(t, at), counts: countsText(t, counts) };
  return isRefused === true
    ? t('subscription.refused', found)
    : t('subscription.keptBackHint', found);
}

/** How many entries an update adds, changes and takes away. */
export function countsText(t: Texts, counts: UpdateCounts): string {
  const said = [
    ...(counts.new > 0 ? [t('importing.count.new', counts.new)] : []),
    ...(counts.changed > 0 ? [t('importing.count.changed', counts.changed)] : []),
    ...(counts.gone > 0 ? [t('subscription.gone', counts.gone)] : []),
  ];
  return said.join(' · ');
}
