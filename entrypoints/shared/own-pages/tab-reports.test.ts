import { expect, test } from 'vitest';
import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import type { FoundConcept } from '../../../glossary/model/page/found-concept.ts';
import {
  conceptsOf,
  looksBilingual,
  occurrenceAt,
  perhapsMeantIn,
  withReport,
} from './tab-reports.ts';

function report(document: string, counts: Readonly<Record<string, number>>): FrameReport {
  const found = Object.entries(counts).map(([concept, count]) => ({
    concept,
    count,
    text: `${concept} in ${document}`,
  }));
  return { document, enabled: true, matches: found.length, found };
}

const top = report('top', { a: 1, b: 2 });
const child = report('child', { b: 3, c: 1 });
const both = withReport(withReport(new Map(), 4, child), 0, top);

test('the concepts of all frames are counted together, the top frame first', () => {
  expect(conceptsOf(both)).toEqual([
    { concept: 'a', count: 1, text: 'a in top' },
    { concept: 'b', count: 5, text: 'b in top' },
    { concept: 'c', count: 1, text: 'c in child' },
  ]);
});

test('a later report of a frame takes the place of the one before', () => {
  const later = withReport(both, 4, report('child', { c: 9 }));
  expect(conceptsOf(later)).toContainEqual({ concept: 'c', count: 9, text: 'c in child' });
  expect(conceptsOf(later)).toContainEqual({ concept: 'b', count: 2, text: 'b in top' });
});

test('a new document in the top frame ends the frames of the one before', () => {
  const navigated = withReport(both, 0, report('next', { z: 1 }));
  expect(conceptsOf(navigated).map(({ concept }) => concept)).toEqual(['z']);
});

test('what is perhaps meant is joined over all frames, and is marked in none', () => {
  expect(perhapsMeantIn(both)).toEqual([]);
  const perhaps = report('top', { c: 1, x: 2 }).found;
  const reports = withReport(both, 0, { ...top, perhaps });
  const inBoth = withReport(reports, 4, { ...child, perhaps: report('child', { x: 1 }).found });
  expect(perhapsMeantIn(inBoth)).toEqual([{ concept: 'x', text: 'x in top', count: 3 }]);
  expect([0, 2, 3].map((place) => occurrenceAt(inBoth, 'x', place))).toEqual([
    { frame: 0, index: 0, place: 0 },
    { frame: 4, index: 0, place: 2 },
    { frame: 0, index: 0, place: 0 },
  ]);
  expect(occurrenceAt(inBoth, 'c', 0)).toEqual({ frame: 4, index: 0, place: 0 });
});

test('a concept with no visible match is left out', () => {
  expect(conceptsOf(withReport(new Map(), 0, report('top', { a: 0 })))).toEqual([]);
});

test('the occurrences are those of one frame, then those of the next, and round again', () => {
  expect([0, 1, 2, 3, 4].map((place) => occurrenceAt(both, 'b', place))).toEqual([
    { frame: 0, index: 0, place: 0 },
    { frame: 0, index: 1, place: 1 },
    { frame: 4, index: 0, place: 2 },
    { frame: 4, index: 1, place: 3 },
    { frame: 4, index: 2, place: 4 },
  ]);
  expect(occurrenceAt(both, 'b', 5)).toEqual(occurrenceAt(both, 'b', 0));
  expect(occurrenceAt(both, 'b', -1)).toEqual(occurrenceAt(both, 'b', 4));
});

test('a frame that tells of more occurrences than there can be does no harm', () => {
  const broken = withReport(both, 5, report('broken', { b: Number.MAX_SAFE_INTEGER }));
  expect(occurrenceAt(broken, 'b', 7)).toEqual({ frame: 5, index: 2, place: 7 });
});

test('a concept that is nowhere has none', () => {
  expect(occurrenceAt(both, 'gone', 0)).toBeUndefined();
});

const found = (count: number, inBoth: number): readonly FoundConcept[] =>
  Array.from({ length: count }, (_, at) => ({
    concept: `c${at}`,
    count: 1,
    text: '词',
    ...(at < inBoth && { inBoth: true as const }),
  }));

test('a page seems bilingual with enough of its concepts in both languages, and not for a name or two', () => {
  expect(looksBilingual(found(4, 2))).toBe(true);
  expect(looksBilingual(found(16, 2))).toBe(true);
  expect(looksBilingual(found(17, 2))).toBe(false);
  expect(looksBilingual(found(1, 1))).toBe(false);
  expect(looksBilingual([])).toBe(false);
});

test('a concept is in both languages where a frame has it so, or one frame has the other language', () => {
  const inFrame = (document: string, one: FoundConcept): FrameReport => ({
    ...report(document, {}),
    found: [one],
  });
  const chinese = inFrame('top', { concept: 'a', count: 1, text: '网络主权' });
  const english = inFrame('child', { concept: 'a', count: 2, text: 'cyber sovereignty' });
  const apart = withReport(withReport(new Map(), 0, chinese), 3, english);
  const together = { concept: 'a', count: 3, text: '网络主权', inBoth: true };
  expect(conceptsOf(apart)).toEqual([together]);
  const within = inFrame('top', { concept: 'a', count: 3, text: '网络主权', inBoth: true });
  expect(conceptsOf(withReport(new Map(), 0, within))).toEqual([together]);
});
