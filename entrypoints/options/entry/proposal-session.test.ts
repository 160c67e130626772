import { describe, expect, test } from 'vitest';
import { curatedEntries, curatedFiles } from '../../../glossary/curated/curated-fixture.ts';
import { lexicon } from '../../../glossary/match/boundary/lexicon-fixture.ts';
import { shortWords } from '../../../glossary/match/boundary/word-reading.ts';
import { createProposalSession } from './proposal-session.ts';

const session = createProposalSession();
const TRADITIONAL = ['zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];

const formsOf = async (term: string, from = 'zh-Hans', to = TRADITIONAL) =>
  session.proposeForms(term, from, to);
const readingOf = async (term: string) => session.proposeReading(shortWords(lexicon, term));

describe('forms in other scripts and regions', () => {
  test('are one where all write it alike', async () => {
    expect(await formsOf('经济')).toEqual([
      { text: '經濟', languages: TRADITIONAL, wording: [], check: [] },
    ]);
  });

  test('say where Taiwan has another word, and not only other characters', async () => {
    expect(await formsOf('网络空间')).toEqual([
      { text: '網絡空間', languages: ['zh-Hant', 'zh-Hant-HK'], wording: [], check: [] },
      {
        text: '網路空間',
        languages: ['zh-Hant-TW'],
        wording: [['網絡', '網路']],
        check: [],
      },
    ]);
  });

  test('say where a word has another length', async () => {
    const proposals = await formsOf('互联网');
    expect(proposals.find(({ languages }) => languages.includes('zh-Hant-TW'))).toMatchObject({
      text: '網際網路',
      wording: [['互聯網', '網際網路']],
    });
  });

  test('are to be checked where one character stands for several', async () => {
    const [form] = await formsOf('皇后发卡');
    expect(form?.check).toEqual([
      { character: '后', options: ['後', '后'] },
      { character: '发', options: ['發', '髮'] },
    ]);
  });

  test('are made of Traditional terms, too', async () => {
    expect(await formsOf('網路安全', 'zh-Hant-TW', ['zh-Hans'])).toMatchObject([
      { text: '网路安全', languages: ['zh-Hans'] },
    ]);
  });
});

describe('readings', () => {
  test.each([
    ['网络空间命运共同体', 'wǎngluò kōngjiān mìngyùn gòngtóngtǐ'],
    ['網路空間', 'wǎnglù kōngjiān'],
    ['西安', "xī'ān"],
    ['一带一路', 'yīdài yīlù'],
    ['“5G”网络', '5G wǎngluò'],
    ['人工智能、数据安全', 'réngōng zhìnéng, shùjù ānquán'],
  ])('%s', async (term, reading) => {
    expect((await readingOf(term)).reading).toBe(reading);
  });

  test('are to be checked where a character has several', async () => {
    const { check } = await readingOf('以人民为中心');
    expect(check).toContainEqual({
      character: '为',
      options: expect.arrayContaining(['wéi', 'wèi']),
    });
  });

  test('are right for nearly all of the subject files, and mostly as it divides them', async () => {
    const letters = (reading: string): string =>
      reading
        .normalize('NFC')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '');
    const divided = (reading: string): string => reading.toLowerCase().replaceAll('-', '');
    // Names of families are full of titles, 秘书长 and 局长, which pinyin-pro reads with cháng.
    const records = curatedEntries.filter(({ id }) => !curatedFiles.places.has(id));
    const read = records.flatMap(({ languageSections }) =>
      languageSections
        .filter(({ language }) => language === 'zh-Hans')
        .flatMap(({ termSections }) => termSections)
        .flatMap(({ term, reading }) => (reading === undefined ? [] : [[term, reading] as const])),
    );
    const proposed = await Promise.all(read.map(async ([term]) => (await readingOf(term)).reading));
    const share = (isRight: (own: string, other: string) => boolean): number =>
      read.filter(([, own], i) => isRight(own, proposed[i] ?? '')).length / read.length;
    expect(share((own, other) => letters(own) === letters(other))).toBeGreaterThan(0.98);
    expect(share((own, other) => divided(own) === divided(other))).toBeGreaterThan(0.8);
  });
});
