/**
 * Files in which something stands a second time: what no field has a place for is kept with the entry,
 * or is named.
 */
import { describe, expect, it } from 'vitest';
import { read } from './read-fixture.ts';

/** All entries of a file as text, and its issues. */
async function whole(name: string, content: string) {
  const { entries, issues } = await read(name, content);
  return {
    entries: JSON.stringify(entries),
    issues: issues.map(({ code, line = 0, found }) => `${line} ${code} ${found}`),
  };
}

describe('what stands a second time is kept', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a column of ids', 'id,id,zh,en\n1,x2,网络,net\n', ['x2']],
    ['the only id in a second column of ids', 'id,id,zh,en\n,x2,网络,net\n', ['x2']],
    ['a column of languages', 'language,language,term\nzh,y3,网络\n', ['y3']],
    ['the language of a pair in a row with a language', 'lang,src_lng,term\nzh,y4,网络\n', ['y4']],
    [
      'the column of the rest',
      'id,language,term,more,more\n1,en,net,"{""term"":{""note"":""z5""}}",z6\n',
      ['z5', 'z6'],
    ],
    [
      'the rest of an entry in another of its rows',
      'id,subject_field,language,term,more\n' +
        '1,s1,en,net,"{""entry"":{""kept"":[{""name"":""a"",""value"":""k1""}],""subjectField"":""s2""}}"\n' +
        '1,,en,web,"{""entry"":{""kept"":[{""name"":""a"",""value"":""k2""}],""note"":""n2""}}"\n',
      ['s1', 's2', 'k1', 'k2', 'n2'],
    ],
    [
      'the rest of a language in another of its rows',
      'id,language,definition,term,more\n' +
        '1,en,d1,net,"{""section"":{""kept"":[{""name"":""a"",""value"":""k1""}],""definition"":""d2""}}"\n' +
        '1,en,,web,"{""section"":{""kept"":[{""name"":""a"",""value"":""k2""}]}}"\n',
      ['d1', 'd2', 'k1', 'k2'],
    ],
    [
      'a field of a term that has a cell as well',
      'id,language,term,reading,more\n1,en,net,r1,"{""term"":{""reading"":""r2""}}"\n',
      ['r1', 'r2'],
    ],
  ])('%s', async (_name, content, texts) => {
    const { entries, issues } = await whole('a.csv', content);
    expect(texts.filter((text) => !entries.includes(text))).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('a name in an object of JSON is named', async () => {
    const term =
      '{"administrativeStatus":"preferred","term":"a",\n "\\u0074erm" : "b: {\\"term\\""}';
    const file = `[{"id":"1","languageSections":[{"language":"en","termSections":[${term}]}]}]`;
    const { entries, issues } = await whole('a.json', file);
    expect(entries).toContain('b: {');
    expect(issues).toEqual(['2 nameTwice term']);
  });
});
