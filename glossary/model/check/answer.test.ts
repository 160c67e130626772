import { describe, expect, test } from 'vitest';
import { type AnswerKind, answerTo, type CheckAnswer, withAnswers } from './answer.ts';
import type { ReportGroup, ReportPlace } from './check-report.ts';

const placeOf = (hash: string): ReportPlace => ({
  source: { before: '', marked: '网络主权', after: '' },
  target: { before: '', marked: 'net power', after: '' },
  start: 0,
  end: 9,
  hash,
  pair: 0,
});
const group: ReportGroup = {
  key: 'other',
  kind: 'other',
  weight: 'warning',
  concept: 'concept-a',
  term: '网络主权',
  rendering: 'net power',
  places: [placeOf('one'), placeOf('two')],
};
const report = { groups: [group], text: 'text' };
const answer = (kind: AnswerKind, place?: ReportPlace): CheckAnswer =>
  answerTo(kind, group, report, place);

describe('an answer', () => {
  test.each(['text', 'never'] as const)('%s settles all places of its group', (kind) => {
    const given = answer(kind);
    expect(withAnswers(report, [given])).toEqual({
      open: [],
      settled: [{ ...group, answer: given }],
    });
  });

  test('for one place leaves the others open', () => {
    const given = answer('here', group.places[0]);
    const { open, settled } = withAnswers(report, [given]);
    expect(open).toEqual([{ ...group, places: [group.places[1]] }]);
    expect(settled).toMatchObject([{ places: [group.places[0]], answer: given }]);
  });

  test('for one sentence settles each place in it, as one', () => {
    const places = [placeOf('one'), placeOf('two'), placeOf('one')];
    const given = answer('here', places[0]);
    const { open, settled } = withAnswers({ ...report, groups: [{ ...group, places }] }, [given]);
    expect(open).toEqual([{ ...group, places: [places[1]] }]);
    expect(settled).toMatchObject([{ places: [places[0], places[2]], answer: given }]);
  });

  test('that it is an error leaves it open, and is told', () => {
    const given = answer('error');
    expect(withAnswers(report, [given])).toEqual({
      open: [{ ...group, answer: given }],
      settled: [],
    });
  });

  test('holds for its text, its rendering and its concept, but never for others', () => {
    const answers = [answer('text'), answer('here', group.places[0]), answer('error')];
    const others: readonly (typeof report)[] = [
      { text: 'other', groups: [{ ...group, places: [placeOf('three')] }] },
      { text: 'text', groups: [{ ...group, rendering: 'cyber power' }] },
      { text: 'text', groups: [{ ...group, concept: 'concept-b' }] },
    ];
    for (const other of others)
      expect(withAnswers(other, answers)).toEqual({ open: other.groups, settled: [] });
  });

  test('never to check a concept holds for every text and rendering of it', () => {
    const other = { text: 'other', groups: [{ ...group, rendering: 'web power' }] };
    expect(withAnswers(other, [answer('never')]).open).toEqual([]);
  });

  test('says nothing of what is approved', () => {
    const approved: ReportGroup = { ...group, kind: 'approved', weight: 'none' };
    const { open, settled } = withAnswers({ ...report, groups: [approved] }, [answer('never')]);
    expect([open, settled]).toEqual([[approved], []]);
  });
});
