/**
 * Shares one matcher among all frames of an origin. In Chromium the content scripts of such frames
 * can reach each other's global object, so the matching data is in memory once for all of them. In
 * Firefox each frame has its own matcher.
 */
import type { Matcher } from '../../../glossary/match/match.ts';
import { type Layer, openLayer } from '../../../glossary/match/scan/layer.ts';
import { matcherOfLayers, searchableOf } from '../../../glossary/match/scan/matcher.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import { request } from '../../shared/messaging.ts';

/** A matcher and the edition of the data it was built from. */
export interface LoadedMatcher {
  readonly edition: string;
  readonly matcher: Matcher;
}

/** A symbol, because a page may give a frame any name, which would shadow a string key. */
const OFFER: unique symbol = Symbol.for('termlight matcher') as never;

interface Offering {
  [OFFER]?: Promise<LoadedMatcher> | undefined;
}

/**
 * Loads the current matching data for this frame and the frames inside it.
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

/**
 * A name for the state of the glossaries, the ones in use and what is left unmarked: frames with
 * the same edition have the same marks.
 */
export function editionOf({
  revision,
  glossaries,
  unmarked,
}: Pick<MatchingAnswer, 'revision' | 'glossaries' | 'unmarked'>): string {
  return JSON.stringify([revision, glossaries, unmarked]);
}

/**
 * The matcher of an edition: one that this frame or a frame around it has loaded, or else a new
 * one.
 */
export async function matcherOf(edition: string): Promise<LoadedMatcher> {
  const offered = await offeredAround().catch(() => undefined);
  return offered?.edition === edition ? offered : loadMatcher();
}

/** The layers that this frame loaded last, by name, so that they are not sent again. */
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

/** The matcher of the outermost frame around this one that is reachable and has one. */
async function offeredAround(): Promise<LoadedMatcher | undefined> {
  let found = (globalThis as Offering)[OFFER];
  for (let at: Window = window; at !== at.parent;) {
    at = at.parent;
    try {
      found = (at as Offering)[OFFER] ?? found;
    } catch {
      // A frame of another origin throws a SecurityError.
    }
  }
  return found;
}
