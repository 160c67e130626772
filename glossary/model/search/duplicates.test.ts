import { describe, expect, it } from 'vitest';
import type { ConceptEntry, TermSection } from '../entry/concept-entry.ts';
import type { EntryOrigin } from '../list/entry-query.ts';
import { duplicatesIn } from './duplicates.ts';
import { runThrough } from './run-through.ts';
import { indexOf, withChanges } from './search.ts';

/** Stands in for the folding of characters: a Traditional one, and letters of the full width. */
const fold = (text: string): string => text.replaceAll('網', '网').replaceAll('絡', '络');

const term = (text: string): TermSection => ({ term: text, administrativeStatus: 'preferred' });

/** An entry `id:Chinese:English`, with `origin@glossary` before it unless it is in `own`. */
function stored(line: string) {
  const [place, text] = line.includes('|') ? line.split('|') : ['added@own', line];
  const [origin = '', glossary = ''] = (place ?? '').split('@');
  const [id = '', chinese = '', english = ''] = (text ?? '').split(':');
  const entry: ConceptEntry = {
    id,
    languageSections: [
      { language: 'zh-Hans', termSections: [term(chinese)] },
      { language: 'en', termSections: [term(english)] },
    ],
  };
  return { entry, origin: origin as EntryOrigin, glossary };
}

const WRITABLE = new Set(['own', 'trade']);

/** Each group as the ids of its entries and what they share. */
function found(lines: readonly string[], gone: readonly string[] = []): readonly string[] {
  const whole = runThrough(indexOf(lines.map(stored), fold));
  const { table } = runThrough(withChanges(whole, new Set(gone), [], fold));
  return runThrough(duplicatesIn(table, WRITABLE)).map(
    ({ numbers, own, keys }) =>
      `${numbers.map((number) => table.ids[number]).join('+')} ${own} ${keys.join('=')}`,
  );
}

describe('duplicates', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['the same term and equivalent', ['a:网络:net', 'b:网络:net'], ['a+b 2 网络=net']],
    ['the same term', ['a:网络:net', 'b:网络:web'], ['a+b 2 网络']],
    ['the same equivalent', ['a:网络:net', 'b:网:net'], ['a+b 2 net']],
    ['the other script', ['a:网络:net', 'b:網絡:web'], ['a+b 2 网络']],
    ['another case', ['a:网络:Net', 'b:网:NET'], ['a+b 2 net']],
    ['other spaces', ['a:网络:data base', 'b:网:database'], ['a+b 2 database']],
    ['another glossary', ['a:网络:net', 'added@trade|b:网络:web'], ['a+b 2 网络']],
    ['the official glossary', ['curated@curated|a:网络:net', 'b:网络:web'], ['b+a 1 网络']],
    ['a changed official entry', ['changed@curated|a:网络:net', 'b:网络:web'], ['b+a 1 网络']],
    ['a subscribed glossary', ['subscribed@sea|a:网络:net', 'b:网络:web'], ['b+a 1 网络']],
    ['a glossary that is locked', ['added@locked|a:网络:net', 'b:网络:web'], ['b+a 1 网络']],
    ['nothing of one’s own', ['curated@curated|a:网络:net', 'added@locked|b:网络:net'], []],
    ['a hidden entry', ['hidden@curated|a:网络:net', 'b:网络:net'], []],
    ['nothing', ['a:网络:net', 'b:网:web'], []],
    ['itself', ['a:net:net'], []],
  ])('are found by %s', (_, lines, groups) => {
    expect(found(lines)).toEqual(groups);
  });

  it('are no longer found by what is gone', () => {
    expect(found(['a:网络:net', 'b:网络:net'], ['b'])).toEqual([]);
  });

  it('stand in order: those that can be made one, and of these the surest, first', () => {
    expect(
      found([
        'curated@curated|official:主权:sovereignty',
        'curated@curated|law:法:law',
        'mine:主权:sovereignty',
        'rule:法则:law',
        'net:网络:net',
        'web:网络:web',
        'one:绿色:green',
        'two:綠色:green',
        'three:绿色:green',
      ]),
    ).toEqual([
      'one+three 2 绿色=green',
      'net+web 2 网络',
      'one+two+three 3 green',
      'mine+official 1 主权=sovereignty',
      'rule+law 1 law',
    ]);
  });
});
