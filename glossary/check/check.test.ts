import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignLines, check, checkRows, readPair } from './check.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import { contextOf, curatedCheck, findingsOfLines } from './cases/rows-fixture.ts';
import { curatedEntries } from '../curated/curated-fixture.ts';
import { expectedTerm, termsIn } from './concept-forms.ts';
import { isAccepted } from '../model/entry/sides.ts';
import type { CheckFinding } from './verdict.ts';
import { findingGroups } from './report/group.ts';

/** Entries with a Chinese and an English name that stand alone, one a concept. */
const plainEntries = curatedEntries.filter((entry) => {
  const [chinese, english] = [termsIn(entry, 'han')[0], termsIn(entry, 'latin')[0]];
  return (
    chinese !== undefined &&
    english !== undefined &&
    !/[{}]/u.test(chinese.term + english.term) &&
    chinese.term.length > 3 &&
    /\s/u.test(english.term)
  );
});
const anyEntry = fc.constantFrom(...plainEntries);
const chineseOf = (entry: ConceptEntry): string => termsIn(entry, 'han')[0]?.term ?? '';
const englishOf = (entry: ConceptEntry): string => expectedTerm(entry, 'latin')?.term ?? '';

describe('rows that have a term and its equivalent', () => {
  test('are never reported, in either direction', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 5 }), (entries) => {
        const chinese = entries.map((entry) => `这是“${chineseOf(entry)}”。`).join('\n');
        const english = entries.map((entry) => `This is “${englishOf(entry)}”.`).join('\n');
        const reported = ({ concept, weight }: CheckFinding): boolean =>
          weight !== 'none' && weight !== 'remark' && entries.some(({ id }) => id === concept);
        expect(findingsOfLines(chinese, english).filter(reported)).toEqual([]);
        expect(findingsOfLines(english, chinese).filter(reported)).toEqual([]);
      }),
    );
  });

  test('are never reported, whichever term it is', () => {
    const chinese = plainEntries.map((entry) => `这是“${chineseOf(entry)}”。`).join('\n');
    const english = plainEntries.map((entry) => `This is “${englishOf(entry)}”.`).join('\n');
    const reported = ({ concept, weight, bead }: CheckFinding): boolean =>
      weight !== 'none' && weight !== 'remark' && plainEntries[bead]?.id === concept;
    expect(findingsOfLines(chinese, english).filter(reported)).toEqual([]);
    expect(findingsOfLines(english, chinese).filter(reported)).toEqual([]);
  });

  test('are judged by the simplest rules as the check does', () => {
    // All approved forms, superseded ones, or none stand in the row, as written.
    const superseded = plainEntries.filter((entry) =>
      termsIn(entry, 'latin').some((term) => !isAccepted(term)),
    );
    const row = fc
      .tuple(fc.oneof(fc.constantFrom(...superseded), anyEntry), fc.nat(), fc.boolean())
      .map(([entry, which, isThere]) => {
        const forms = termsIn(entry, 'latin').map(({ term }) => term);
        return { entry, form: isThere ? (forms[which % forms.length] ?? '') : 'nothing of it' };
      });
    let judged = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(row, ({ entry, form }) => {
        const target = `This is “${form}”.`;
        const findings = findingsOfLines(`这是“${chineseOf(entry)}”。`, target);
        const own = findings.find(({ concept }) => concept === entry.id);
        const naive = naiveVerdict(entry, target);
        // A term in a longer one, or in another entry's surface, has no finding of its own.
        if (own === undefined || naive === undefined) {
          leftOut += 1;
          return;
        }
        judged += 1;
        // The finer verdicts are on what the simple check takes for missing.
        const { verdict } = own;
        expect(verdict === 'approved' || verdict === 'outdated' ? verdict : 'missing').toBe(naive);
      }),
    );
    expect(leftOut).toBeLessThan(judged / 4);
  });
});

/**
 * The verdict of a check that looks for forms as they are written. Undefined where an approved form
 * stands in a superseded one, or the other way round.
 */
function naiveVerdict(
  entry: ConceptEntry,
  target: string,
): 'approved' | 'outdated' | 'missing' | undefined {
  const there = termsIn(entry, 'latin').filter(({ term }) => target.includes(`“${term}”`));
  const within = termsIn(entry, 'latin').filter(({ term }) =>
    target.toLowerCase().includes(term.toLowerCase()),
  );
  if (within.some(isAccepted) !== there.some(isAccepted)) return undefined;
  if (there.some(isAccepted)) return 'approved';
  return there.length > 0 ? 'outdated' : 'missing';
}

describe('the order of entries', () => {
  const some = plainEntries.slice(0, 200);
  const source = some
    .slice(0, 40)
    .map((entry) => `关于${chineseOf(entry)}的工作。`)
    .join('\n');
  const target = some
    .slice(0, 40)
    .map((entry, i) => `Work on ${i % 3 === 0 ? 'something else' : englishOf(entry)}.`)
    .join('\n');

  test('changes nothing', () => {
    const ahead = check(source, target, contextOf(some));
    const back = check(source, target, contextOf(some.toReversed()));
    expect(back.findings).toEqual(ahead.findings);
    expect(back.beads).toEqual(ahead.beads);
    expect(ahead.findings.length).toBeGreaterThan(20);
  });
});

describe('texts that cannot be checked', () => {
  test.each([
    ['同一种语言。', '还是同一种语言。', 'same language'],
    ['One language.', 'The same language.', 'same language'],
    ['', '', 'empty'],
    ['。', '。', 'empty'],
    ['今天的天气很好。', '', 'empty'],
    ['我们坚持改革开放。', '12.', 'empty'],
    ['我们坚持改革开放。', 'Мы продолжаем реформы и открытость.', 'unknown language'],
    ['私たちは改革開放を続けます。', 'We uphold reform and opening up.', 'unknown language'],
    [
      '我们坚持改革开放。',
      'Nous devons poursuivre la réforme et l’ouverture. Le développement économique du pays reste une priorité, et de nouvelles mesures vont soutenir les entreprises.',
      'unknown language',
    ],
    [
      '我们坚持改革开放。',
      'Debemos continuar la reforma y la apertura. El desarrollo económico del país sigue siendo una prioridad, y las autoridades han anunciado nuevas medidas.',
      'unknown language',
    ],
    ['개혁과 개방을 견지한다.', '我们坚持改革开放。', 'unknown language'],
    [
      '今天天气好。我去河边走走。',
      'The weather is good today. I take a walk by the river.',
      'no terms',
    ],
  ])('%s %s', (source, target, refusal) => {
    const result = check(source, target, curatedCheck);
    expect(result.refusal).toBe(refusal);
    expect(result.findings).toEqual([]);
  });

  test('nor can a table without translations', () => {
    expect(checkRows([['网络空间很大。', '']], curatedCheck).refusal).toBe('empty');
  });

  test('a list of terms in English is in English', () => {
    const english = plainEntries.slice(0, 200).map(englishOf).join('\n');
    expect(
      findingsOfLines(plainEntries.slice(0, 200).map(chineseOf).join('\n'), english),
    ).not.toEqual([]);
  });

  test('a quotation in another script is no other language', () => {
    const target = 'We uphold reform and opening up (реформы).';
    expect(check('我们坚持改革开放。', target, curatedCheck).refusal).toBeUndefined();
  });

  test('no strings make it throw', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '网络空间',
        'cyberspace',
        '。',
        '. The ',
        '\n',
        '第二十大',
        '\ud83d',
        '“',
        '1'.repeat(50),
      ),
      anyEntry.map(chineseOf),
      anyEntry.map(englishOf),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (source, target) => {
        const { findings, beads } = check(source, target, curatedCheck);
        const wrong = findings.filter(
          ({ source: span, rendering, bead }) =>
            span.end > source.length ||
            (rendering?.end ?? 0) > target.length ||
            bead >= beads.length,
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

test('findings of one rendering are one group, and errors come first', () => {
  const source = '我们坚持改革开放。\n改革开放好。\n构建网络空间命运共同体。';
  const target =
    'We uphold change and openness.\nChange is good.\nBuild a community of common future in cyberspace.';
  const groups = findingGroups(findingsOfLines(source, target), target);
  expect(groups[0]).toMatchObject({ verdict: 'outdated', weight: 'error' });
  const missing = groups.find(({ verdict }) => verdict === 'missing');
  expect(missing?.places.length).toBe(2);
});

test('a phrase that stands for a concept again and again is its rendering', () => {
  const verbs = ['坚持', '推进', '支持', '谈论', '理解'];
  const source = verbs.map((verb) => `我们${verb}改革开放，大家都知道。`).join('\n');
  const target = ['uphold', 'push', 'support', 'discuss', 'grasp']
    .map((verb) => `We ${verb} the great thaw of ours, as all know.`)
    .join('\n');
  const { findings } = check(source, target, curatedCheck);
  const own = findings.filter(({ concept }) => concept === 'concept-reform-and-opening-up');
  expect(own.map(({ verdict }) => verdict)).toEqual(verbs.map(() => 'other'));
  const [first] = own;
  expect(target.slice(first?.rendering?.start, first?.rendering?.end)).toContain('great thaw');
});

test('a phrase that stands again and again does not hide that concepts were confused', () => {
  const source = ['愿望', '目标', '理想', '任务']
    .map((what) => `构建人类命运共同体是大家的${what}。`)
    .join('\n');
  const target = ['wish', 'goal', 'ideal', 'task']
    .map((what) => `The ${what} of all is a community with a shared future in cyberspace.`)
    .join('\n');
  const findings = findingsOfLines(source, target);
  expect(findings.map(({ rendering }) => rendering?.confusedWith)).toEqual(
    Array.from({ length: 4 }, () => 'concept-community-with-shared-future-in-cyberspace'),
  );
});

test('of phrases that stand as often the longest is the rendering', () => {
  const source = ['坚持', '推进', '支持'].map((verb) => `我们${verb}改革开放。`).join('\n');
  const target = ['uphold', 'push', 'support']
    .map((verb) => `We ${verb} big great wide warm thaw melts.`)
    .join('\n');
  const [first] = findingsOfLines(source, target);
  expect(target.slice(first?.rendering?.start, first?.rendering?.end)).toBe(
    'big great wide warm thaw melts',
  );
});

test('the rarer of two approved terms is not consistent', () => {
  const entry: ConceptEntry = {
    id: 'concept-a',
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: '网络强国', administrativeStatus: 'preferred' }],
      },
      {
        language: 'en',
        termSections: [
          { term: 'cyber power', administrativeStatus: 'preferred' },
          { term: 'country with a strong network', administrativeStatus: 'admitted' },
        ],
      },
    ],
  };
  const source = '建设网络强国。\n网络强国好。\n什么是网络强国？';
  const target =
    'Become cyber powers.\nA cyber power is good.\nWhat is a country with a strong network?';
  const { inconsistencies } = check(source, target, contextOf([entry]));
  expect(inconsistencies).toMatchObject([{ bead: 2, usual: { term: 'cyber power' } }]);
});

test('the rows of a table are its beads, with several sentences, line breaks or nothing', () => {
  const { beads, findings } = checkRows(
    [
      ['改革开放。\n乡村振兴。', 'Reform and opening up. Rural revitalization.'],
      ['', ''],
      ['网络空间很大。', ''],
      ['大家好。', 'Hello,\nall.'],
    ],
    curatedCheck,
  );
  expect(
    beads.map(({ source, target }) => [source.end - source.start, target.end - target.start]),
  ).toEqual([
    [2, 2],
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(beads.map(({ isUntranslated }) => isUntranslated)).toEqual([false, false, true, false]);
  expect(findings.map(({ verdict }) => verdict)).toEqual(['approved', 'approved']);
});

test('lines pair off where both texts have as many, also of blank ones', () => {
  const linesOf = (source: string, target: string) =>
    alignLines(readPair(source, target, curatedCheck.finder))?.beads.map((bead) => bead.target);
  expect(linesOf('一。\n\n三。', '\nTwo.\nThree. Four.')).toEqual([
    { start: 0, end: 0 },
    { start: 0, end: 1 },
    { start: 1, end: 3 },
  ]);
  expect(linesOf('一。\n二。', 'One. Two.')).toBeUndefined();
});

test('lines pair off around beads that the user set, and what these leave of a line is a bead', () => {
  const pair = readPair(
    '一。\n二。\n三。四。\n五。',
    'One.\nTwo.\nThree. Four.\nFive.',
    curatedCheck.finder,
  );
  const fixed = [{ source: { start: 1, end: 3 }, target: { start: 1, end: 3 } }];
  const beads = alignLines(pair, fixed)?.beads.map(
    ({ source, target, isFixed }) =>
      `${source.start}-${source.end}:${target.start}-${target.end}${isFixed ? '*' : ''}`,
  );
  expect(beads).toEqual(['0-1:0-1', '1-3:1-3*', '3-4:3-4', '4-5:4-5']);
});

test('everyday words are remarks, whatever stands there', () => {
  const weightOf = (source: string, target: string): string | undefined =>
    checkRows([[source, target]], curatedCheck).findings[0]?.weight;
  expect(weightOf('我们要弘扬。', 'We will do so.')).toBe('remark');
  expect(weightOf('我们要推进乡村振兴。', 'We will do so.')).toBe('warning');
  expect(weightOf('The blockchain is new.', '这是新的。')).toBe('remark');
});

test('a name that nobody looks up is missed all the same, a word of two characters is not', () => {
  const weightOf = (source: string, target: string): string | undefined =>
    checkRows([[source, target]], curatedCheck).findings[0]?.weight;
  expect(weightOf('联合国通过了决议。', 'A resolution was adopted.')).toBe('warning');
  expect(weightOf('The Communist Party of China was founded.', '它成立了。')).toBe('warning');
  expect(weightOf('中方表示欢迎。', 'It was welcomed.')).toBe('remark');
});

test('of an abridged sentence it is not said that a term is missing', () => {
  const long =
    '我们在各地走访了很多人家，问了很多问题，听到了很多故事，也记下了乡村振兴的很多好办法。';
  const full =
    'All over the country we visited many families, asked many questions, heard many stories, and wrote down many good ways of doing what has to be done there.';
  const verdictsFor = (target: string): readonly string[] =>
    checkRows([[long, target]], curatedCheck).findings.map(({ verdict }) => verdict);
  expect(verdictsFor(full)).toEqual(['missing']);
  expect(verdictsFor('We visited many families and took notes.')).toEqual([]);
});

test('a sentence without translation is said once, and its terms are not', () => {
  const source =
    '我们坚持改革开放。\n网络空间命运共同体很重要，乡村振兴也很重要。\n我们建设美丽中国。';
  const target = 'We uphold reform and opening up.\nWe are building a beautiful China.';
  const { beads, findings } = check(source, target, curatedCheck);
  expect(beads.filter(({ isUntranslated }) => isUntranslated)).toHaveLength(1);
  expect(findings.filter(({ weight }) => weight === 'warning')).toEqual([]);
});
