import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import { compareCommand, familyCommand } from './family-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'families-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  return join(folder, name);
};

const LIST = 'zh\town\tkind\tof\tjurisdiction\tfacts\tfrom';
const HAND = 'zh\ten\talso\thant\tevidence\tdocument\twhere\tnote';
const listed = (zh: string, kind: string) => `${zh}\t\t${kind}\t\tmainland\t\t`;
const known = (zh: string, en: string, also = '') => `${zh}\t${en}\t${also}\t\tknown\tChart\t\t`;
const seen = (zh: string, en: string) => `${zh}\t${en}\t\t\tseen\tChart\thttps://a.example/1\t`;
const unsure = (zh: string) => `${zh}\t\t\t\tunsure\t\t\t`;

write(
  'cyberspace.yaml',
  'concept-cyberspace:',
  '  zh-Hans: 网络空间',
  '  pinyin: wǎngluò kōngjiān',
  '  zh-Hant: 網絡空間',
  '  en: { cyberspace: { seen: [paper] } }',
);
write('sources.yaml', 'paper:', '  title: White paper');
write('issuers.yaml', '{}');
write('left-out.yaml', '- { term: 数据, en: data, reason: an everyday word }');
write('ids.txt', 'concept-cyberspace');
write('spelling.txt');
write('copied-runs.txt');
write('readings.txt');
mkdirSync(join(folder, 'families/nets'), { recursive: true });
write(
  'families/nets/list.tsv',
  LIST,
  listed('网络空间', 'phrase'),
  listed('数据', 'phrase'),
  listed('网信办', 'body'),
  listed('数据局', 'body'),
);
const first = write(
  'families/nets/first-hand.tsv',
  HAND,
  seen('网络空间', 'cyberspace'),
  known('数据', 'data'),
  known('网信办', 'Cyberspace Office', 'CAC'),
  unsure('数据局'),
);
const second = write(
  'families/nets/second-hand.tsv',
  HAND,
  known('网络空间', 'Cyber-space'),
  known('数据', 'figures'),
  known('网信办', 'CAC'),
  known('数据局', 'Data Administration'),
);

write(
  'families/nets/sample.tsv',
  'zh\tverdict\twhere',
  '网络空间\tsame\thttps://a.example/2',
  '数据\tnone\t',
  '网信办\talso\tpaper',
  '数据局\tother\t',
);

describe('the command for families', () => {
  it('says in a line each how far they are', () => {
    expect(familyCommand(undefined, folder)).toEqual({
      exitCode: 0,
      lines: [
        'family  rows  agree  variant  differ  open  read  known  unsure  taken  out  left',
        'nets       4      1        1       1     1     1      2       1      1    1     2',
        'all        4      1        1       1     1     1      2       1      1    1     2',
        '',
        'family  sample  same  also  other  wrong  none  no place',
        'nets         4     1     1      1      0     1         1',
        'all          4     1     1      1      0     1         1',
      ],
    });
  });

  it('says of one what it has', () => {
    const { exitCode, lines } = familyCommand('nets', folder);
    expect(exitCode).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        'nets: 4 rows',
        '     2  body',
        '     2  phrase',
        '     1  read by a hand',
        '     1  a.example',
        '     1  same: the preferred rendering',
        '     1  none: no document was found',
        '     1  of all that were found, no place is named',
        '     1  left out, with a reason',
        '     2  left to settle',
      ]),
    );
  });

  it('knows no other', () => {
    const lines = ['there is no family web, only nets'];
    expect(familyCommand('web', folder)).toEqual({ exitCode: 2, lines });
  });

  it('fails with the place of what is wrong', () => {
    mkdirSync(join(folder, 'families/odd'));
    write('families/odd/list.tsv', LIST, listed('甲', 'body'), listed('乙', 'body'));
    write('families/odd/first-hand.tsv', HAND, unsure('乙'), unsure('甲'));
    write('families/odd/second-hand.tsv', HAND, unsure('甲'), 'no row');
    write('families/odd/sample.tsv', 'zh\tverdict\twhere', '丙\tsame\tpaper');
    const result = familyCommand('odd', folder);
    rmSync(join(folder, 'families/odd'), { recursive: true });
    expect(result).toEqual({
      exitCode: 1,
      lines: [
        '✘ odd/first-hand.tsv line 2: 乙 in the place of 甲',
        '✘ odd/second-hand.tsv line 3: 1 columns, not 8',
        '✘ odd/sample.tsv: 丙 is not in list.tsv',
      ],
    });
  });
});

describe('the comparison of two hands', () => {
  it('has the rows that do not agree, side by side', () => {
    expect(compareCommand(first, second)).toEqual({
      exitCode: 0,
      lines: [
        'zh\tfirst\tsecond\tevidence\tagreement',
        '数据\tdata\tfigures\tknown, known\tdiffer',
        '网信办\tCyberspace Office\tCAC\tknown, known\tvariant',
        '数据局\t–\tData Administration\tunsure, known\topen',
        '1 of 4 rows agree, 25.0 %',
      ],
    });
  });

  it('of tables without rows has a rate', () => {
    const none = write('none.tsv', HAND);
    expect(compareCommand(none, none).lines.at(-1)).toBe('0 of 0 rows agree, 0.0 %');
  });

  it.each([
    ['a missing file', join(folder, 'no.tsv'), 'cannot be read'],
    ['a list', join(folder, 'families/nets/list.tsv'), 'line 1: the columns are not'],
    ['other rows', write('other.tsv', HAND, unsure('甲')), 'line 2: 甲 in the place of 网络空间'],
  ])('refuses %s', (_, file, message) => {
    const { exitCode, lines } = compareCommand(first, file);
    expect(exitCode).toBe(2);
    expect(lines).toEqual([expect.stringContaining(`${file} ${message}`)]);
  });
});
