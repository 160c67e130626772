import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_LEXICON } from '../../../glossary/match/boundary/lexicon.ts';
import { DamagedLayerError } from '../../../glossary/match/compile/layer-format.ts';
import { compileByScript, compileLayer } from '../../../glossary/match/compile/compile.ts';
import { trapEntries } from '../../../glossary/match/labelled/count-traps.ts';
import type { MatchingAnswer } from '../../../glossary/messages/matching-answer.ts';
import * as messaging from '../../shared/messaging.ts';
import { dropMatcher, editionOf, loadMatcher, matcherOf, noteLetters } from './shared-matcher.ts';

const EDITION = editionOf({ revision: 2, glossaries: ['own'], unmarked: [] });
const OFFER = Symbol.for('termlight matcher');

/** A frame's window as other frames see it. */
interface FakeFrame {
  parent: FakeFrame;
  [OFFER]?: unknown;
}

function frameIn(parent: FakeFrame | undefined, offer?: unknown): FakeFrame {
  const frame = (offer === undefined ? {} : { [OFFER]: offer }) as FakeFrame;
  frame.parent = parent ?? frame;
  return frame;
}

beforeEach(() => {
  const data: MatchingAnswer = {
    revision: 2,
    glossaries: ['own'],
    unmarked: [],
    layers: [],
  };
  vi.spyOn(messaging, 'request').mockResolvedValue(data);
  vi.stubGlobal('window', frameIn(undefined));
});

afterEach(() => Reflect.deleteProperty(globalThis, OFFER));

test('a frame uses what the outermost frame of its origin offers', async () => {
  const matcher = { find: () => [] };
  const top = frameIn(undefined, Promise.resolve({ edition: EDITION, matcher }));
  vi.stubGlobal('window', frameIn(frameIn(top)));
  expect((await matcherOf(EDITION)).matcher).toBe(matcher);
  expect(messaging.request).not.toHaveBeenCalled();
});

test('a frame loads its own where the offer is of another edition, or failed', async () => {
  const own = { revision: 2, glossaries: ['own'], unmarked: [] };
  const offers = [
    ...[
      { ...own, revision: 1 },
      { ...own, glossaries: [] },
      { ...own, unmarked: ['a'] },
    ].map(async (other) => ({ edition: editionOf(other), matcher: {} })),
    Promise.reject(new Error('asleep')),
  ];
  for (const offer of offers) {
    Reflect.deleteProperty(globalThis, OFFER);
    vi.stubGlobal('window', frameIn(frameIn(undefined, offer)));
    expect((await matcherOf(EDITION)).matcher.find('数字鸿沟')).toEqual([]);
  }
  expect(messaging.request).toHaveBeenCalledTimes(4);
});

test('a frame of another origin around it is passed by', async () => {
  const top = frameIn(undefined);
  Object.defineProperty(top, OFFER, {
    get: () => {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  });
  vi.stubGlobal('window', frameIn(top));
  expect((await matcherOf(EDITION)).matcher.find('数字鸿沟')).toEqual([]);
});

test('what failed to load is not offered, and is asked for again', async () => {
  vi.mocked(messaging.request).mockRejectedValueOnce(new Error('asleep'));
  await expect(loadMatcher()).rejects.toThrow('asleep');
  await matcherOf(EDITION);
  expect(messaging.request).toHaveBeenCalledTimes(2);
});

test('a layer that is there is not sent again, and its suppressed concepts change without bytes', async () => {
  const blob = compileLayer(trapEntries(['数字鸿沟']), EMPTY_LEXICON);
  const answer = (...layers: MatchingAnswer['layers']): MatchingAnswer => ({
    revision: 2,
    unmarked: [],
    layers,
  });
  const finds = async (): Promise<number> => (await loadMatcher()).matcher.find('数字鸿沟').length;
  vi.mocked(messaging.request)
    .mockResolvedValueOnce(answer({ name: 'first', blob, suppressed: [] }))
    .mockResolvedValueOnce(answer({ name: 'first', suppressed: ['数字鸿沟'] }))
    .mockResolvedValueOnce(answer())
    .mockResolvedValueOnce(answer({ name: 'first', suppressed: [] }));
  expect(await finds()).toBe(1);
  expect(await finds()).toBe(0);
  expect(await finds()).toBe(0);
  await expect(loadMatcher()).rejects.toThrow(DamagedLayerError);
  [[], ['first'], ['first'], []].forEach((known, call) => {
    expect(messaging.request).toHaveBeenNthCalledWith(call + 1, 'getMatchingData', [
      ...known,
      'latin',
      'han',
    ]);
  });
});

test('the layer of a script comes with its first letter, and forms keep their numbers', async () => {
  const blobs = compileByScript(trapEntries(['数字鸿沟', 'digital divide']), EMPTY_LEXICON);
  const own = compileLayer(trapEntries(['digital divide']), EMPTY_LEXICON);
  vi.mocked(messaging.request).mockImplementation((...args: readonly unknown[]) => {
    const unneeded = args[1] as readonly string[];
    const layers = [
      { name: 'latin', blob: blobs.latin, suppressed: [] },
      { name: 'han', blob: blobs.han, suppressed: [] },
      { name: 'own', blob: own, suppressed: [] },
    ].map(({ blob, ...layer }) => (unneeded.includes(layer.name) ? layer : { ...layer, blob }));
    return Promise.resolve({ revision: 2, unmarked: [], layers } as never);
  });
  const text = 'The digital divide, or 数字鸿沟';
  noteLetters('Title');
  const { matcher } = await loadMatcher();
  expect(matcher.complete?.('2026: nothing else')).toBeUndefined();
  const [before] = matcher.find(text);
  expect(before && matcher.conceptsOf(before)).toEqual(['digital divide']);
  const filling = matcher.complete?.(text);
  expect(matcher.complete?.('数')).toBe(filling);
  await filling;
  expect(matcher.complete?.(text)).toBeUndefined();
  expect(matcher.find(text).map((match) => matcher.conceptsOf(match))).toEqual([
    ['digital divide'],
    ['数字鸿沟'],
  ]);
  expect(matcher.find(text)[0]).toEqual(before);
  expect(messaging.request).toHaveBeenCalledTimes(2);
});

test('a layer that could not be sent is asked for again', async () => {
  vi.useFakeTimers();
  const { han } = compileByScript(trapEntries(['数字鸿沟']), EMPTY_LEXICON);
  const answer: MatchingAnswer = { revision: 2, unmarked: [], layers: [] };
  vi.mocked(messaging.request)
    .mockResolvedValueOnce({ ...answer, layers: [{ name: 'han', suppressed: [] }] })
    .mockRejectedValueOnce(new Error('asleep'))
    .mockResolvedValueOnce({ ...answer, layers: [{ name: 'han', blob: han, suppressed: [] }] });
  const { matcher } = await loadMatcher();
  const failed = matcher.complete?.('数字鸿沟');
  await vi.advanceTimersByTimeAsync(1_000);
  await failed;
  await matcher.complete?.('数字鸿沟');
  expect(matcher.find('数字鸿沟')).toHaveLength(1);
  vi.useRealTimers();
});

test('a matcher that is loaded again says which texts may have changed, and keeps its forms', async () => {
  const layer = (name: string, term: string) => ({
    name,
    blob: compileLayer(trapEntries([term]), EMPTY_LEXICON),
    suppressed: [],
  });
  const [first, second, third] = [
    layer('first', '数字鸿沟'),
    layer('second', '数字经济'),
    layer('third', '实体经济'),
  ];
  const answer = (...layers: MatchingAnswer['layers']): MatchingAnswer => ({
    revision: 2,
    unmarked: [],
    layers,
  });
  vi.mocked(messaging.request)
    .mockResolvedValueOnce(answer(first, second))
    .mockResolvedValueOnce(answer({ name: 'first', suppressed: [] }, third))
    .mockResolvedValueOnce(answer({ name: 'first', suppressed: [] }));
  const before = await loadMatcher();
  const [match] = before.matcher.find('数字经济');
  const after = await loadMatcher();
  expect(after.change?.since).toBe(before.matcher);
  const touched = ['数字鸿沟', '数字经济', '实体经济'].filter((text) =>
    after.change?.touches(text),
  );
  expect(touched).toEqual(['数字经济', '实体经济']);
  expect(match && after.matcher.conceptsOf(match)).toEqual(['数字经济']);
  expect(after.matcher.find('数字经济')).toEqual([]);
  const last = await loadMatcher();
  expect(last.change?.since).toBe(after.matcher);
  expect(last.change?.touches('数字鸿沟与数字经济')).toBe(false);
});

test('an older answer that comes late leaves a newer matcher as it is', async () => {
  const blob = compileLayer(trapEntries(['数字鸿沟']), EMPTY_LEXICON);
  const late = Promise.withResolvers<MatchingAnswer>();
  const answer: MatchingAnswer = { revision: 2, unmarked: [], layers: [] };
  vi.mocked(messaging.request)
    .mockReturnValueOnce(late.promise)
    .mockResolvedValueOnce({ ...answer, layers: [{ name: 'newer', blob, suppressed: [] }] });
  const older = loadMatcher();
  const newer = await loadMatcher();
  late.resolve(answer);
  expect((await older).change).toBeUndefined();
  expect(newer.matcher.find('数字鸿沟')).toHaveLength(1);
});

test('a script that ends keeps nothing that it loaded, and offers nothing', async () => {
  const blob = compileLayer(trapEntries(['数字鸿沟']), EMPTY_LEXICON);
  const layers = [{ name: 'first', blob, suppressed: [] }];
  vi.mocked(messaging.request).mockResolvedValueOnce({
    revision: 2,
    unmarked: [],
    layers,
  });
  await loadMatcher();
  dropMatcher();
  expect(OFFER in globalThis).toBe(false);
  await loadMatcher();
  expect(vi.mocked(messaging.request).mock.lastCall?.[1]).not.toContain('first');
});
