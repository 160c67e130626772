import { expect, test } from 'vitest';
import type { FrameReport } from '../../glossary/messages/protocol.ts';
import { conceptsOf, occurrencesOf, perhapsIn, withReport } from './tab-reports.ts';

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

test('what is perhaps meant is counted over all frames', () => {
  expect(perhapsIn(both)).toBe(0);
  const reports = withReport(both, 4, { ...child, perhaps: 2 });
  expect(perhapsIn(withReport(reports, 0, { ...top, perhaps: 3 }))).toBe(5);
});

test('a concept with no visible match is left out', () => {
  expect(conceptsOf(withReport(new Map(), 0, report('top', { a: 0 })))).toEqual([]);
});

test('the occurrences are those of one frame, then those of the next', () => {
  expect(occurrencesOf(both, 'b')).toEqual([
    { frame: 0, index: 0 },
    { frame: 0, index: 1 },
    { frame: 4, index: 0 },
    { frame: 4, index: 1 },
    { frame: 4, index: 2 },
  ]);
});

test('a concept that is nowhere has none', () => {
  expect(occurrencesOf(both, 'gone')).toEqual([]);
});
