/**
 * One matcher for all frames of an origin. In Chromium the content scripts of such frames share a
 * world with each other, out of the page's reach, and so the matching data is in memory once for
 * them all. In Firefox each has a world of its own, and its own matcher.
 */
import type { Matcher } from '../../../glossary/match/match.ts';
import { type Layer, openLayer } from '../../../glossary/match/scan/layer.ts';
import { matcherOfLayers, searchableOf } from '../../../glossary/match/scan/matcher.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import { request } from '../../shared/messaging.ts';

/** A matcher and what it was made of. */
export interface LoadedMatcher {
  readonly edition: string;
  readonly matcher: Matcher;
}

/** A symbol: a frame that a page named as it likes is never taken for it. */
const OFFER: unique symbol = Symbol.for('termlight matcher') as never;

interface Offering {
  [OFFER]?: Promise<LoadedMatcher> | undefined;
}

/**
 * Loads the matching data that holds now, for this frame and those in it.
 * @throws DamagedLayerError when the data cannot be read, RequestRefusedError when there is none
 */
export async function loadMatcher(): Promise<LoadedMatcher> {
  const own = globalThis as Offering;
  const loading = load();
  own[OFFER] = loading;
  try {
    return await loading;
  } catch (error) {
    if (own[OFFER] === loading) own[OFFER] = undefined;
    throw error;
  }
}

/** A name for glossaries at one revision: two frames with one have the same marks. */
export function editionOf({
  revision,
  glossaries,
}: Pick<MatchingAnswer, 'revision' | 'glossaries'>): string {
  return JSON.stringify([revision, glossaries]);
}

/** The matcher of an edition: what this frame or one around it has, or else one of its own. */
export async function matcherOf(edition: string): Promise<LoadedMatcher> {
  const offered = await offeredAround().catch(() => undefined);
  return offered?.edition === edition ? offered : loadMatcher();
}

/** The layers of the matcher that this frame loaded last, by name: they are not sent again. */
let opened: ReadonlyMap<string, Layer> = new Map();
const NO_BYTES = new ArrayBuffer(0);

async function load(): Promise<LoadedMatcher> {
  const known = opened;
  const answer = await request('getMatchingData', [...known.keys()]);
  const layers = answer.layers.map(({ name, blob, suppressed }) => {
    const layer = known.get(name) ?? openLayer(blob ?? NO_BYTES);
    return { name, layer, suppressed };
  });
  opened = new Map(layers.map(({ name, layer }) => [name, layer]));
  const matcher = matcherOfLayers(
    layers.map(({ layer, suppressed }) => searchableOf(layer, suppressed)),
  );
  return { edition: editionOf(answer), matcher };
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
