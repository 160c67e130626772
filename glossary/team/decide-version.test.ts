import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from '../model/entry/concept-entry.ts';
import { isSameValue } from '../model/entry/same-value.ts';
import { decideVersion, type Version, type VersionDecision } from './decide-version.ts';

function term(text: string, more: Partial<TermSection> = {}): TermSection {
  return { term: text, administrativeStatus: 'preferred', ...more };
}

function entry(english: string, more: Partial<ConceptEntry> = {}): ConceptEntry {
  return {
    id: 'user-1',
    languageSections: [
      { language: 'zh-Hans', termSections: [term('脱钩')] },
      { language: 'en', termSections: [term(english)] },
    ],
    ...more,
  };
}

const [decoupling, delinking, separation] = ['decoupling', 'delinking', 'separation'].map((text) =>
  entry(text),
) as [ConceptEntry, ConceptEntry, ConceptEntry];
const noted = entry('decoupling', { note: 'of economies' });
const both = entry('delinking', { note: 'of economies' });
const twoTerms: ConceptEntry = {
  ...decoupling,
  languageSections: [
    { language: 'zh-Hans', termSections: [term('脱钩')] },
    { language: 'en', termSections: [term('decoupling'), term('delinking')] },
  ],
};

interface Case {
  readonly base: Version;
  readonly mine: Version;
  readonly theirs: Version;
  readonly decided: VersionDecision;
}

describe('a change of ours', () => {
  it.each<[string, Case]>([
    [
      'that the server has already is settled',
      { base: decoupling, mine: delinking, theirs: delinking, decided: { kind: 'settled' } },
    ],
    [
      'of what nobody else changed is sent',
      { base: decoupling, mine: delinking, theirs: decoupling, decided: { kind: 'send' } },
    ],
    [
      'that is new is sent',
      { base: null, mine: decoupling, theirs: null, decided: { kind: 'send' } },
    ],
    [
      'that deletes what nobody else changed is sent',
      { base: decoupling, mine: null, theirs: decoupling, decided: { kind: 'send' } },
    ],
    [
      'that was taken back gives way to theirs',
      { base: decoupling, mine: decoupling, theirs: delinking, decided: { kind: 'take' } },
    ],
    [
      'in another place than theirs is merged',
      {
        base: decoupling,
        mine: noted,
        theirs: delinking,
        decided: { kind: 'merged', entry: both },
      },
    ],
    [
      'in the same place as theirs is a second version',
      { base: decoupling, mine: delinking, theirs: separation, decided: { kind: 'version' } },
    ],
    [
      'with one place as theirs and another of its own is merged',
      { base: decoupling, mine: both, theirs: delinking, decided: { kind: 'merged', entry: both } },
    ],
    [
      'of which theirs has all and more gives way',
      { base: decoupling, mine: delinking, theirs: both, decided: { kind: 'take' } },
    ],
    [
      'of an entry that both made is a second version',
      { base: null, mine: decoupling, theirs: delinking, decided: { kind: 'version' } },
    ],
    [
      'of an entry that they deleted stands against that',
      { base: decoupling, mine: delinking, theirs: null, decided: { kind: 'against' } },
    ],
    [
      'that deletes what they changed is asked about',
      { base: decoupling, mine: null, theirs: delinking, decided: { kind: 'ask' } },
    ],
    [
      'that deletes what they deleted is settled',
      { base: decoupling, mine: null, theirs: null, decided: { kind: 'settled' } },
    ],
    [
      'that takes out one term where they took out the other is a second version',
      { base: twoTerms, mine: decoupling, theirs: delinking, decided: { kind: 'version' } },
    ],
  ])('%s', (_what, { base, mine, theirs, decided }) => {
    const decision = decideVersion(base, mine, theirs);
    expect(decision.kind).toBe(decided.kind);
    if (decision.kind !== 'merged' || decided.kind !== 'merged') return;
    expect(isSameValue(decision.entry, decided.entry)).toBe(true);
  });

  const version: fc.Arbitrary<Version> = fc.option(
    fc
      .record({
        english: fc.constantFrom('decoupling', 'delinking', 'separation'),
        note: fc.option(fc.constantFrom('of economies', 'of terms'), { nil: undefined }),
        subjectField: fc.option(fc.constantFrom('trade', 'law'), { nil: undefined }),
      })
      .map(({ english, note, subjectField }) =>
        entry(english, {
          ...(note !== undefined && { note }),
          ...(subjectField !== undefined && { subjectField }),
        }),
      ),
    { freq: 5 },
  );

  it('is merged as theirs would be with ours, and has what each of both changed', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const [ours, other] = [
          decideVersion(base, mine, theirs),
          decideVersion(base, theirs, mine),
        ];
        if (ours.kind !== 'merged' || base === null || mine === null || theirs === null) return;
        const merged = other.kind === 'merged' ? other.entry : mine;
        expect(isSameValue(ours.entry, merged)).toBe(true);
        for (const field of ['note', 'subjectField'] as const) {
          const changed = [mine, theirs].find((one) => one[field] !== base[field]) ?? base;
          expect(ours.entry[field]).toBe(changed[field]);
        }
      }),
    );
  });

  it('is left out only where it is none, or the server has it', () => {
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const { kind } = decideVersion(base, mine, theirs);
        const isNone = isSameValue(base, mine) || isSameValue(mine, theirs);
        const isIn = mine !== null && theirs !== null && kind === 'take';
        return isNone
          ? kind === 'settled' || kind === 'take'
          : kind !== 'settled' && (kind !== 'take' || isIn);
      }),
    );
  });

  it('is the next revision only where the server has what it was made of', () => {
    fc.assert(
      fc.property(
        version,
        version,
        version,
        (base, mine, theirs) =>
          decideVersion(base, mine, theirs).kind !== 'send' || isSameValue(base, theirs),
      ),
    );
  });
});
