import { describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../entry/concept-entry.ts';
import type { PlacedGlossary } from '../glossary/placed-glossary.ts';
import { inPriority } from './page-rows.ts';
import type { PageState } from './page-state.ts';

const OWN = { id: 'own', name: '', colour: 'purple', place: 0 } as const;
const CURATED = { id: 'curated', name: '', colour: 'amber', place: 1 } as const;

function entry(id: string, english: string): ConceptEntry {
  const term = { term: english, administrativeStatus: 'preferred' } as const;
  return { id, languageSections: [{ language: 'en', termSections: [term] }] };
}

function pageOf(
  ...rows: readonly (readonly [id: string, text: string, name: string])[]
): PageState {
  return {
    state: 'reached',
    perhaps: [],
    terms: rows.map(([concept, text]) => ({ concept, text, count: 1 })),
    entries: new Map(rows.map(([id, , name]) => [id, entry(id, name)])),
  };
}

function order(page: PageState): readonly string[] {
  return page.state === 'reached' ? page.terms.map(({ concept }) => concept) : [];
}

describe('concepts of one text', () => {
  const page = pageOf(
    ['first', '改革', 'reform'],
    ['a', '主权', 'sovereignty'],
    ['b', '主权', 'dominion'],
    ['c', '主权', 'supremacy'],
    ['last', '安全', 'security'],
  );

  it('stand by the priority of their glossaries, where the page has them', () => {
    const glossaries = new Map<string, PlacedGlossary>([
      ['first', CURATED],
      ['a', CURATED],
      ['b', CURATED],
      ['c', OWN],
      ['last', OWN],
    ]);
    expect(order(inPriority(page, glossaries))).toEqual(['first', 'c', 'b', 'a', 'last']);
  });

  it('stand by their names while no glossary is known', () => {
    expect(order(inPriority(page, new Map()))).toEqual(['first', 'b', 'a', 'c', 'last']);
  });

  it('stand first where the text is their preferred term', () => {
    const alike = pageOf(['a', 'Same', 'another'], ['b', 'Same', 'same']);
    expect(order(inPriority(alike, new Map()))).toEqual(['b', 'a']);
  });

  it('stand first where they have the text in its own case', () => {
    const alike = pageOf(
      ['a', 'Council of Chairs', 'council of chairs'],
      ['b', 'Council of Chairs', 'Council of Chairs'],
    );
    expect(order(inPriority(alike, new Map()))).toEqual(['b', 'a']);
  });

  it('stand first where they are of the side of which the page has other terms', () => {
    const mixed = pageOf(
      ['council', '行政会议', 'Executive Council'],
      ['assembly', '立法会', 'Legislative Assembly'],
      ['legislature', '立法会', 'Legislative Council'],
    );
    const of = (jurisdictions: Readonly<Record<string, string>>): PageState =>
      mixed.state === 'reached'
        ? {
            ...mixed,
            entries: new Map(
              [...mixed.entries].map(([id, one]) => [
                id,
                { ...one, jurisdiction: jurisdictions[id] ?? '' },
              ]),
            ),
          }
        : mixed;
    const sides = { assembly: 'MO', legislature: 'HK' };
    expect(order(inPriority(of({ ...sides, council: 'HK' }), new Map()))).toEqual([
      'council',
      'legislature',
      'assembly',
    ]);
    expect(order(inPriority(of({ ...sides, council: 'MO' }), new Map()))).toEqual([
      'council',
      'assembly',
      'legislature',
    ]);
  });

  it('are told apart by id where even their names are equal', () => {
    const alike = pageOf(['z', '主权', 'same'], ['y', '主权', 'same']);
    expect(order(inPriority(alike, new Map()))).toEqual(['y', 'z']);
  });

  it('leave a page alone that was not reached', () => {
    expect(inPriority({ state: 'loading' }, new Map())).toEqual({ state: 'loading' });
  });
});
