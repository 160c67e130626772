import type { RefreshRate } from '../model/glossary/subscription.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The time between two requests, in milliseconds; undefined for none. */
const INTERVALS: Readonly<Record<RefreshRate, number | undefined>> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  byHand: undefined,
};

/** The pause after the first fault, the second, and so on; from then on the last. */
const AFTER_FAULTS = [15 * MINUTE, HOUR, 4 * HOUR, DAY] as const;

/** The longest time for which a server can put off the next request. */
const MOST_PUT_OFF = 7 * DAY;

/** After this time the whole file is requested, whether or not it is still the same. */
const WHOLE_AGAIN = 30 * DAY;

/**
 * By how much of itself an interval is randomly shortened or lengthened, so that not all
 * subscribers ask at once.
 */
const SPREAD = 0.1;

/** What is known of an address from earlier requests. */
export interface AskedBefore {
  /** How often it is asked, by a name or in milliseconds. */
  readonly rate: RefreshRate | number;
  /** How many times in a row it could not be read. */
  readonly faults: number;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/**
 * The time of the next request, in milliseconds since 1970; undefined if only the user starts
 * checks.
 * @param now as the result
 * @param random at least 0 and less than 1
 */
export function nextRequest(
  { rate, faults, retryAfter = 0 }: AskedBefore,
  now: number,
  random: number,
): number | undefined {
  const interval = typeof rate === 'number' ? rate : INTERVALS[rate];
  if (interval === undefined) return undefined;
  const wait = faults === 0 ? interval : (AFTER_FAULTS[faults - 1] ?? AFTER_FAULTS[3]);
  const spread = wait * (1 + SPREAD * (2 * random - 1));
  const asWanted = Math.min(retryAfter, MOST_PUT_OFF) * (1 + SPREAD * random);
  return Math.round(now + Math.max(spread, asWanted));
}

/**
 * How long a server can have asked to be left alone, in milliseconds, of which only the fault is known:
 * one that is busy says so.
 */
export function mostPutOff(fault: { readonly kind: string } | undefined): number {
  return fault?.kind === 'busy' ? MOST_PUT_OFF : 0;
}

/**
 * Whether it is time for a request. A time that is further away than it can have been put off was set
 * by a clock that ran ahead, and counts as due; so does one that cannot be read.
 * @param next the time of the next request, in ISO 8601; undefined if only the user starts checks
 * @param before what it was set by, as far as that is known: `retryAfter` is the most that it can be
 * @param now in milliseconds since 1970
 */
export function isDue(next: string | undefined, before: AskedBefore, now: number): boolean {
  if (next === undefined) return false;
  const time = Date.parse(next);
  const latest = nextRequest(before, now, 1) ?? now;
  return !(time > now && time <= latest);
}

/**
 * Whether a file was read whole so recently that it need not be sent again while it is unchanged.
 * @param read when it was read whole, in ISO 8601
 * @param now in milliseconds since 1970
 */
export function isFresh(read: string, now: number): boolean {
  const age = now - Date.parse(read);
  return age >= 0 && age < WHOLE_AGAIN;
}

/**
 * The wait that a `Retry-After` header asks for, in milliseconds: it gives seconds or a date. 0 for
 * anything else.
 */
export function retryAfterOf(header: string | null, now: number): number {
  if (header === null) return 0;
  const wait = /^\d{1,9}$/u.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return wait > 0 ? wait : 0;
}
