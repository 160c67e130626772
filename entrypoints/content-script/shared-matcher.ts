/**
 * One matcher for all frames of an origin. In Chromium the content scripts of such frames share a
 * world with each other, out of the page's reach, and so the matching data is in memory once for
 * them all. In Firefox each has a world of its own, and its own matcher.
 */
import type { Matcher } from '../../glossary/match/match.ts';
import { createMatcher } from '../../glossary/match/matcher.ts';
import { request } from '../shared/messaging.ts';

/** A matcher and the revision of the glossary that it was made of. */
interface LoadedMatcher {
  readonly revision: number;
  readonly matcher: Matcher;
}

/** A symbol: a frame that a page named as it likes is never taken for it. */
const OFFER: unique symbol = Symbol.for('termlight matcher') as never;

interface Offering {
  [OFFER]?: Promise<LoadedMatcher> | undefined;
}

/**
 * Loads the matching data of the current revision, for this frame and those in it.
 * @throws DamagedLayerError when the data cannot be read, RequestRefusedError when there is none
 */
export async function loadMatcher(): Promise<Matcher> {
  const own = globalThis as Offering;
  const loading = load();
  own[OFFER] = loading;
  try {
    return (await loading).matcher;
  } catch (error) {
    if (own[OFFER] === loading) own[OFFER] = undefined;
    throw error;
  }
}

/** The matcher of a revision: what this frame or one around it has, or else one of its own. */
export async function matcherOf(revision: number): Promise<Matcher> {
  const offered = await offeredAround().catch(() => undefined);
  return offered?.revision === revision ? offered.matcher : loadMatcher();
}

async function load(): Promise<LoadedMatcher> {
  const data = await request('getMatchingData');
  return { revision: data.revision, matcher: createMatcher(data) };
}

/** What the outermost frame offers of those around this one that can be reached. */
async function offeredAround(): Promise<LoadedMatcher | undefined> {
  let found = (globalThis as Offering)[OFFER];
  for (let at: Window = window; at !== at.parent;) {
    at = at.parent;
    try {
      found = (at as Offering)[OFFER] ?? found;
    } catch {
      // A frame of another origin, which answers with a SecurityError.
    }
  }
  return found;
}
