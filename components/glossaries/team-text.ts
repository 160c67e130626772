/** What a team says of itself, in words. */
import type {
  Team,
  TeamFault,
  TeamRefusal,
  TeamState,
} from '../../glossary/model/glossary/team.ts';
import { momentText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { saidTogether } from '../texts/said-together.ts';
import type { Texts } from '../texts/texts.tsx';
import { checkedText, faultAdvice, faultText } from './subscription-text.ts';

/** How a team stands, in one line that stays as it is until something changes. */
export function teamStateText(t: Texts, team: Team): string {
  const unsent = team.waiting > 0 ? [waitingText(t, team.waiting)] : [];
  const said: Readonly<Record<TeamState, () => readonly string[]>> = {
    another: () => [t('team.another')],
    signIn: () => [t('team.signIn'), ...unsent],
    keptBack: () => [keptBackText(t, team)],
    refused: () => [
      t('team.refused', team.refused, [numberText(t, team.refused)]),
      ...(team.mayWrite ? [] : [t('team.mayRead')]),
    ],
    versions: () => [t('team.versions', team.versions, [numberText(t, team.versions)])],
    taking: () => [takingText(t, team), ...unsent],
    offline: () => [troubleText(t, team), ...unsent],
    waiting: () => unsent,
    current: () => [t('team.current')],
  };
  return saidTogether(said[team.state]());
}

const NEEDS_USER: ReadonlySet<TeamState> = new Set([
  'another',
  'signIn',
  'keptBack',
  'refused',
  'versions',
]);

/** Whether a team waits for a decision of the user, or for a sign-in. */
export function teamNeedsUser({ state }: Team): boolean {
  return NEEDS_USER.has(state);
}

/** How a team stands for the list: where nothing is to be done, with when it was checked. */
export function teamLine(t: Texts, team: Team, now: number): string {
  const { state, checked } = team;
  const isCalm = state === 'current' && checked !== undefined;
  return saidTogether([teamStateText(t, team), ...(isCalm ? [checkedText(t, checked, now)] : [])]);
}

/** How many changes are not sent yet. */
export function waitingText(t: Texts, waiting: number): string {
  return t('team.waiting', waiting, [numberText(t, waiting)]);
}

/** How many entries have come of how many. */
export function takingText(t: Texts, { taking }: Team): string {
  const { taken = 0, total = 0 } = taking ?? {};
  return t('team.taking', { taken: numberText(t, taken), total: numberText(t, total) });
}

const OF_TEAMS = [
  'gone',
  'signIn',
  'incomplete',
  'notGlossary',
  'badEntry',
  'laterVersion',
  'tooLarge',
  'tooManyEntries',
  'webPage',
  'notStored',
] as const satisfies readonly TeamFault[];

/** Why a team could not be asked, in a sentence. */
export function teamFaultText(t: Texts, fault: TeamFault): string {
  if (fault === 'another') return t('team.another');
  const own = OF_TEAMS.find((one) => one === fault);
  return own === undefined ? faultText(t, fault) : t(`team.fault.${own}`);
}

const ADVISED = [
  'signIn',
  'leadsElsewhere',
  'webPage',
  'notGlossary',
] as const satisfies readonly TeamFault[];
/** What level one advises of them is about files. */
const OF_FILES: ReadonlySet<TeamFault> = new Set(['tooLarge', 'tooSlow']);

/** What the user can do about a fault; undefined where the fault says it. */
export function teamFaultAdvice(t: Texts, fault: TeamFault): string | undefined {
  const own = ADVISED.find((one) => one === fault);
  if (own !== undefined) return t(`team.advice.${own}`);
  return fault === 'another' || OF_FILES.has(fault) ? undefined : faultAdvice(t, fault);
}

/** Why a server takes a change in no case. */
export function refusedChangeText(t: Texts, refusal: TeamRefusal): string {
  switch (refusal) {
    case 'tooLong':
      return t('team.tooLong');
    case 'notKept':
      return t('team.notKept');
    case 'mayNotWrite':
      return t('team.mayRead');
  }
}

function keptBackText(t: Texts, { keptBack }: Team): string {
  const { gone = 0, entries = 0 } = keptBack ?? {};
  return t('team.keptBack', { count: numberText(t, gone), all: numberText(t, entries) });
}

function troubleText(t: Texts, { fault }: Team): string {
  if (fault === undefined) return t('subscription.fault.notReached');
  return t('subscription.troubled', {
    fault: teamFaultText(t, fault.kind),
    date: momentText(t, fault.since),
  });
}
