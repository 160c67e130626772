/** Small things that other programs write in a way of their own. */
import { describe, expect, it } from 'vitest';
import { read } from './read-fixture.ts';

describe('names of columns', () => {
  it('may stand in two rows, of which the lower names each', async () => {
    const { entries, issues } = await read(
      'a.csv',
      '公司术语表 2024,,\n术语,,说明\n中文,English,说明\n港口,port,x\n',
    );
    expect(entries.map(({ line }) => line)).toEqual([4]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['aboveHeader', 1],
      ['aboveHeader', 2],
    ]);
  });

  it.each([
    ['日本語,中国語,備考,定義', 'x'],
    ['한국어,중국어,비고,정의', 'x'],
    ['Русский,Китайский,Примечание,Определение', 'x'],
    ['en,zh,note,def', 'x'],
  ])('%s', async (header, note) => {
    const { entries } = await read('a.csv', `${header}\na,港口,${note},y\n`);
    const [found] = entries;
    expect(found?.entry.note).toBe(note);
    expect(found?.entry.languageSections[0].definition).toBe('y');
  });
});

it('a note of TBX-Min has keys and values in groups', async () => {
  const group = (key: string): string =>
    `<noteGroup><noteKey>${key}</noteKey><noteValue>v</noteValue></noteGroup>`;
  const { entries } = await read(
    'a.tbx',
    `<TBX dialect="TBX-Min"><body><entry id="1"><langGroup xml:lang="en"><termGroup><term>net</term><note>${group('k')}${group('l')}</note></termGroup></langGroup></entry></body></TBX>`,
  );
  expect(entries[0]?.entry.languageSections[0].termSections[0].note).toBe('k: v\nl: v');
});
