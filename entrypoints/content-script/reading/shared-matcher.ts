/**
 * Shares one matcher among all frames of an origin. In Chromium the content scripts of such frames
 * can reach each other's global object, so the matching data is in memory once for all of them. In
 * Firefox each frame has its own matcher.
 */
import type { Matcher } from '../../../glossary/match/match.ts';
import { type Layer, openLayer } from '../../../glossary/match/scan/layer.ts';
import {
  type GrowingMatcher,
  growingMatcher,
  searchableOf,
  type Touching,
  touching,
} from '../../../glossary/match/scan/matcher.ts';
import type { Searchable } from '../../../glossary/match/scan/search.ts';
import { LETTERS, type LayerScript, SCRIPTS } from '../../../glossary/match/script.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import { request } from '../../shared/messaging.ts';

/** A matcher and the edition of the data that it searches. */
export interface LoadedMatcher {
  readonly edition: string;
  readonly matcher: Matcher;
  /** How it came from another one; its forms have the same numbers. */
  readonly change?: MatcherChange | undefined;
}

/** What has changed from one matcher to the next. */
export interface MatcherChange {
  readonly since: Matcher;
  readonly touches: Touching;
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
/** The scripts of which this frame has met no letter, so that their layers are not sent. */
const unmet = new Set<LayerScript>(SCRIPTS);
const NO_BYTES = new ArrayBuffer(0);
/** The pause before missing layers are asked for again, in milliseconds. */
const PAUSE = 500;

/** To be called with text of the frame, so that layers of its scripts are asked for early. */
export function noteLetters(text: string): void {
  for (const script of unmet) if (LETTERS[script].test(text)) unmet.delete(script);
}

/** What this frame loaded last. */
let loaded: { readonly growing: GrowingMatcher; readonly matcher: Matcher } | undefined;
/** How often this frame has loaded. */
let loads = 0;
/** After so many times nothing is kept of the layers that were left out. */
const MOST_CHANGES = 32;
/** The scripts whose layers were not sent with the last loading. */
let missing: readonly LayerScript[] = [];
let filling: Promise<unknown> | undefined;

async function load(): Promise<LoadedMatcher> {
  loads += 1;
  const own = loads;
  const { answer, layers } = await ask();
  const last = own === loads && own % MOST_CHANGES !== 0 ? loaded : undefined;
  const growing = last?.growing ?? growingMatcher();
  const changed = growing.replace(layers);
  const matcher = { ...growing, complete };
  if (own === loads) loaded = { growing, matcher };
  const change = last && { since: last.matcher, touches: touching(changed) };
  return { edition: editionOf(answer), matcher, change };
}

/** Asks for the layers that this frame lacks. Only those of `scripts` are given, if there are any. */
async function ask(scripts?: readonly LayerScript[]): Promise<{
  readonly answer: MatchingAnswer;
  readonly layers: readonly Searchable[];
}> {
  const answer = await request('getMatchingData', [...opened.keys(), ...unmet]);
  const own = new Map(scripts === undefined ? [] : opened);
  const left: LayerScript[] = [];
  const layers: Searchable[] = [];
  for (const { name, blob, suppressed } of answer.layers) {
    const script = SCRIPTS.find((one) => one === name);
    let layer = opened.get(name);
    const isUnwanted = layer !== undefined || script === undefined || !scripts?.includes(script);
    if (scripts !== undefined && isUnwanted) continue;
    if (layer === undefined && blob === undefined && script !== undefined) left.push(script);
    else {
      layer ??= openLayer(blob ?? NO_BYTES);
      own.set(name, layer);
      layers.push(searchableOf(layer, suppressed, script));
    }
  }
  missing = left;
  opened = own;
  return { answer, layers };
}

async function addMissing(): Promise<void> {
  const { layers } = await ask(missing);
  for (const layer of layers) loaded?.growing.add(layer);
}

function complete(text: string): Promise<unknown> | undefined {
  if (!missing.some((script) => LETTERS[script].test(text))) return undefined;
  noteLetters(text);
  filling ??= addMissing()
    .catch(() => new Promise((resolve) => setTimeout(resolve, PAUSE)))
    .finally(() => (filling = undefined));
  return filling;
}

/**
 * Lets go of all that this frame loaded. To be called when the script ends: the browser keeps the
 * global object of a script whose extension was switched off or updated as long as the page.
 */
export function dropMatcher(): void {
  delete (globalThis as Offering)[OFFER];
  opened = new Map();
  loaded = undefined;
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
