import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HandAligned, HAND_ALIGNED } from './aligned-set.ts';
import { alignSides, type SideAlignment } from './align-sides.ts';
import { type Bead, sizeOf } from './bead.ts';
import { countBeads, f1 } from './count-beads.ts';
import { curatedContext, curatedFinder } from './align-context-fixture.ts';
import { LETTERS, type LayerScript } from '../match/script.ts';
import { readSide, type TextSide } from './text-side.ts';
import { sentencesOf } from './sentences.ts';

/** A text of sentences, and where they are: one paragraph each, or all in one, so that none is a fence. */
function textOf(sentences: readonly string[], script: LayerScript, inOne: boolean): TextSide {
  const text = sentences.join('\n');
  const all = sentencesOf(text, script);
  expect(all.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  const one = all.map((sentence) => ({ ...sentence, paragraph: 0 }));
  return readSide(text, script, curatedFinder, inOne ? one : all);
}

/** Aligns two texts, of which the one with Han characters is Chinese. */
function alignTexts(
  source: readonly string[],
  target: readonly string[],
  inOne = true,
): SideAlignment {
  const [from, to] = LETTERS.han.test(source.join(''))
    ? (['han', 'latin'] as const)
    : (['latin', 'han'] as const);
  return alignSides(textOf(source, from, inOne), textOf(target, to, inOne), curatedContext);
}

/** The beads of a hand-aligned text, by the numbers of their sentences. */
function handBeads({ beads }: HandAligned): readonly Bead[] {
  let [source, target] = [0, 0];
  return beads.map(([ours, theirs]) => ({
    source: { start: source, end: (source += ours.length) },
    target: { start: target, end: (target += theirs.length) },
  }));
}

/** The sentences of one side of a hand-aligned text. */
const sideOf = ({ beads }: HandAligned, side: 0 | 1): readonly string[] =>
  beads.flatMap((bead) => bead[side]);

describe('texts that were aligned by hand', () => {
  const runs = HAND_ALIGNED.map((one) => {
    const { beads, isTranslation } = alignTexts(sideOf(one, 0), sideOf(one, 1));
    return { ...one, found: beads, isTranslation, wanted: handBeads(one) };
  });

  test.each(runs)('$name: most beads are right', ({ found, wanted, isTranslation }) => {
    expect(isTranslation).toBe(true);
    expect(f1(countBeads(found, wanted))).toBeGreaterThan(0.75);
  });

  test('all four together', () => {
    const counts = runs.map(({ found, wanted }) => countBeads(found, wanted));
    const sum = (of: 'right' | 'found' | 'wanted'): number =>
      counts.reduce((total, count) => total + count[of], 0);
    const all = { right: sum('right'), found: sum('found'), wanted: sum('wanted') };
    expect(f1(all)).toBeGreaterThan(0.95);
  });
});

test('no bead goes out of a paragraph, even where others fit better', () => {
  const swapped = [
    ['我们推进乡村振兴。', '我们坚持改革开放。'],
    ['We uphold reform and opening up.', 'We advance rural revitalization.'],
  ] as const;
  const beadsOf = (inOne: boolean): readonly string[] =>
    alignTexts(...swapped, inOne)
      .beads.filter(({ source, target }) => sizeOf(source) > 0 && sizeOf(target) > 0)
      .map(({ source, target }) => `${source.start}:${target.start}`);
  expect(beadsOf(true)).not.toEqual(['0:0', '1:1']);
  expect(beadsOf(false)).toEqual(['0:0', '1:1']);
});

test('a bead that the user set stays, and the others are found around it', () => {
  const source = ['我们推进乡村振兴。', '我们坚持改革开放。', '谢谢大家。'];
  const target = [
    'We advance rural revitalization.',
    'We uphold reform and opening up.',
    'Thanks.',
  ];
  const [from, to] = [textOf(source, 'han', true), textOf(target, 'latin', true)];
  const fixed = [{ source: { start: 0, end: 1 }, target: { start: 0, end: 2 } }];
  const { beads } = alignSides(from, to, curatedContext, fixed);
  expect(beads[0]).toMatchObject({ ...fixed[0], isDoubtful: false });
  expect(beads.at(-1)).toMatchObject({ target: { start: 2, end: 3 } });
});

test('a text is no translation of another one', () => {
  const [speech, report] = HAND_ALIGNED;
  if (speech === undefined || report === undefined) throw new Error('no texts');
  expect(alignTexts(sideOf(speech, 0), sideOf(report, 1)).isTranslation).toBe(false);
});

test.each([
  [['互联网是人类的共同家园。'], ['Cats sleep on the warm roof all day long.']],
  [
    ['网络空间很重要。', '我们要推进乡村振兴。', '谢谢大家。'],
    ['The net is a big thing.', 'Villages should be better.', 'Thanks.'],
  ],
])('%j is too short to say that %j is not its translation', (source, target) => {
  expect(alignTexts(source, target).isTranslation).toBe(true);
});

test('without any bead a text is no translation', () => {
  expect(alignTexts(['今天的天气很好。'], []).isTranslation).toBe(false);
});

describe('an abridged text is a translation', () => {
  const abridgements: Readonly<Record<string, (english: readonly string[]) => readonly string[]>> =
    {
      'every second sentence': (english) => english.filter((_, i) => i % 2 === 0),
      'every fourth sentence': (english) => english.filter((_, i) => i % 4 === 0),
      'the first third': (english) => english.slice(0, Math.ceil(english.length / 3)),
    };
  const rows = HAND_ALIGNED.flatMap((one) => {
    const sides = [sideOf(one, 0), sideOf(one, 1)] as const;
    const [chinese, english] = LETTERS.han.test(sides[0].join('')) ? sides : [sides[1], sides[0]];
    return Object.entries(abridgements).map(([what, abridge]) => ({
      name: `${one.name}: ${what}`,
      chinese,
      english: abridge(english),
    }));
  });

  test.each(rows)('$name', ({ chinese, english }) => {
    expect(alignTexts(chinese, english).isTranslation).toBe(true);
  });
});

describe('any two texts', () => {
  const piece = fc.constantFrom(
    '。',
    '！',
    '\n',
    '. ',
    '; ',
    '? ',
    ' ',
    '网络空间',
    '改革开放',
    '第十八',
    '5870万',
    '11月',
    '二〇二三年',
    '〇〇',
    '\ud800',
    'The',
    'cyberspace',
    '58.7 million',
    'November 3',
    'twentieth',
    'reform and opening up',
    'U.S.',
    '”',
    '9'.repeat(400),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string(),
  );

  test('beads cover both once and in order', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (ours, theirs, isChineseSource) => {
        const chinese = readSide(ours, 'han', curatedFinder);
        const english = readSide(theirs, 'latin', curatedFinder);
        const [source, target] = isChineseSource ? [chinese, english] : [english, chinese];
        const { beads } = alignSides(source, target, curatedContext);
        for (const [side, all] of [
          ['source', source],
          ['target', target],
        ] as const) {
          const numbers = beads.flatMap((bead) => {
            const { start, end } = bead[side];
            return Array.from({ length: end - start }, (_, i) => start + i);
          });
          expect(numbers).toEqual([...all.sentences.keys()]);
        }
        expect(beads.every(({ gain }) => Number.isFinite(gain))).toBe(true);
      }),
    );
  });
});
