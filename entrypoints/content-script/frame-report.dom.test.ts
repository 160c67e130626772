import { expect, test, vi } from 'vitest';
import { decodeArguments } from '../../glossary/messages/decode.ts';
import { MOST_CONCEPTS } from '../../glossary/messages/most-concepts.ts';
import type { Finding, MatchedContainer } from './reading/findings.ts';
import { FormCounts } from './reading/form-counts.ts';
import { reportOf } from './frame-report.ts';

vi.mock('./text/dom.ts', () => import('./text/dom-fixture.ts'));

/** A text in the document, at no place of its own. */
const PLACED = { isConnected: true, compareDocumentPosition: () => 0 } as unknown as Text;

/** Many blocks with one finding each, all of different forms: too many for a report to sort. */
function manyFindings(count: number, textOf = (form: number) => `term ${form}`) {
  const matched = new Set<MatchedContainer>();
  const counts = new FormCounts();
  for (let form = 0; form < count; form += 1) {
    const text = textOf(form);
    const block = { nodes: [PLACED], starts: [0], gaps: [], text, language: undefined };
    const findings: Finding[] = [];
    const container: MatchedContainer = {
      element: {} as Element,
      findings,
      sections: [],
      characters: text.length,
    };
    const match = { form, span: { start: 0, end: text.length } };
    const finding = { match, block, container, text, isSeen: true, isShown: true };
    findings.push(finding);
    matched.add(container);
    counts.add(finding);
  }
  return { matched, counts, shown: count, perhapsMeant: [] };
}

test('tells of the concepts that are perhaps meant, and not of those that are found', () => {
  const found = manyFindings(3);
  const perhapsMeant = [...manyFindings(5).matched].flatMap(({ findings }) => findings);
  const report = reportOf({ ...found, perhapsMeant }, matcher);
  expect(report.found).toHaveLength(3);
  expect(report.perhaps).toEqual([
    { concept: 'concept-3', count: 1, text: 'term 3' },
    { concept: 'concept-4', count: 1, text: 'term 4' },
  ]);
  expect(decodeArguments('reportFrame', [report])).toEqual([report]);
});

const matcher = {
  conceptsOf: ({ form }: { readonly form: number }) => [`concept-${form % 25_000}`],
};

test('a term full of what nobody sees is told of, and so are all others', () => {
  const long = `网${'\u200B'.repeat(1_000)}络`;
  const report = reportOf(
    manyFindings(26_000, (form) => (form === 0 ? long : `term ${form}`)),
    matcher,
  );
  expect(report.found[0]).toMatchObject({ concept: 'concept-0', count: 2, text: '网络' });
  expect(decodeArguments('reportFrame', [report])).toEqual([report]);
});

test('tells of no more concepts than a report may name, and of all matches', () => {
  const report = reportOf(manyFindings(26_000), matcher);
  expect(report.matches).toBe(26_000);
  expect(report.found).toHaveLength(MOST_CONCEPTS);
  expect(report.found[0]).toEqual({ concept: 'concept-0', count: 2, text: 'term 0' });
  expect(decodeArguments('reportFrame', [report])).toEqual([report]);
});

test('tells which concepts are found in both languages', () => {
  const texts = ['网络主权', '人类命运共同体', 'cyber sovereignty', 'sovereignty of networks'];
  const both = { conceptsOf: ({ form }: { readonly form: number }) => [form === 1 ? 'b' : 'a'] };
  const report = reportOf(
    manyFindings(4, (form) => texts[form] ?? ''),
    both,
  );
  expect(report.found).toEqual([
    { concept: 'a', count: 3, text: '网络主权', inBoth: true },
    { concept: 'b', count: 1, text: '人类命运共同体' },
  ]);
  expect(decodeArguments('reportFrame', [report])).toEqual([report]);
});
