import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SIDES } from '../../../glossary/model/entry/side.ts';
import { MARKING_WAYS } from '../../../glossary/model/entry/concept-entry.ts';
import {
  DEFAULT_SETTINGS,
  type ReadingSettings,
} from '../../../glossary/model/settings/settings.ts';
import { Evidence } from './evidence.ts';
import { type Finding, Findings } from './findings.ts';

// happy-dom does not implement `assignedSlot`.
vi.hoisted(() => {
  for (const { prototype } of [Element, Text])
    Object.defineProperty(prototype, 'assignedSlot', { get: () => null, configurable: true });
});

/**
 * The matcher of this test: `NPC?` (of concept NPC), `WTO` and 国防部 are terms in context, `vision!` on
 * request, all others always. A name that begins with a side belongs to that side; `CN1~` is a form of
 * CN1 after an edit, by which that belongs to none. 国务院, 外交部 and 国防部 are of the mainland; `·` before a term
 * is a word before it in its text, and `_` a space in it.
 */
const FORMS = [
  'WTO',
  'NPC?',
  'NPC',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'D?',
  'vision!',
  ...SIDES.flatMap((side) => [`${side}?`, `${side}1`, `${side}2`]),
  '台湾?',
  'CN1~',
  'both',
  '国务院',
  '外交部',
  '国防部',
  '美国国务院',
  '美国国务院发言人',
  'CN grain law',
];
const matcher = {
  conceptsOf: ({ form }: { readonly form: number }) => [FORMS[form]?.replace(/[?!~]$/u, '') ?? ''],
  markingOf: ({ form }: { readonly form: number }) =>
    form === 0 || ['国防部', 'CN grain law'].includes(FORMS[form] ?? '')
      ? ('inContext' as const)
      : (MARKING_WAYS[['?', '!'].indexOf(FORMS[form]?.at(-1) ?? '') + 1] ?? 'always'),
  sidesOf: ({ form }: { readonly form: number }) => {
    const text = FORMS[form] ?? '';
    if (text === 'both') return ['CN', 'TW'] as const;
    if (text === 'CN1~') return [undefined];
    if (['国务院', '外交部', '国防部'].includes(text)) return ['CN'] as const;
    return [text === '台湾?' ? 'TW' : SIDES.find((side) => text.startsWith(side))];
  },
};

let findings: Findings;
let added: string[] = [];

function begin(settings: Partial<ReadingSettings> = {}, html = ''): void {
  document.body.innerHTML = html;
  added = [];
  findings = newFindings(settings);
}

function newFindings(settings: Partial<ReadingSettings>): Findings {
  const all = new Findings(new Evidence(matcher, { ...DEFAULT_SETTINGS, ...settings }));
  all.listen({
    added: ({ text }) => added.push(text),
    removed: ({ text }) => added.splice(added.indexOf(text), 1),
  });
  return all;
}

/** Reads a block with some terms, separated by spaces, whose text has a number of characters. */
function read(element: Element | null, terms: string, characters = 50): void {
  if (element === null) throw new Error('no such element');
  findings.put(element, characters, (container) =>
    terms.split(' ').flatMap((written): Finding[] => {
      const text = written.replace(/^.*·/u, '').replaceAll('_', ' ');
      const form = FORMS.indexOf(text);
      if (form < 0) return [];
      const line = written.replace('·', '').replaceAll('_', ' ');
      const block = { nodes: [], starts: [], gaps: [], text: line, language: undefined };
      const match = { form, span: { start: line.length - text.length, end: line.length } };
      return [{ match, block, container, text, isSeen: true, isShown: false }];
    }),
  );
}

/** Adds a block to an element and reads it. */
function readIn(around: ParentNode | null, terms: string, characters?: number): Element {
  const block = document.createElement('p');
  around?.append(block);
  read(block, terms, characters);
  return block;
}

const find = (selector: string): Element | null => document.querySelector(selector);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a term in context', () => {
  test('is marked once a form that can mean nothing else stands in the document, also later', () => {
    begin();
    readIn(document.body, 'NPC?', 5_000);
    findings.settle(false);
    expect(added).toEqual([]);
    readIn(document.body, 'NPC', 5_000);
    expect(added).toEqual(['NPC']);
    findings.settle(false);
    expect(added).toEqual(['NPC', 'NPC?']);
  });

  test('is marked in a long text once three other concepts stand in it', () => {
    begin();
    readIn(document.body, 'NPC? A A B', 5_000);
    findings.settle(true);
    expect(added).toEqual(['A', 'A', 'B']);
    readIn(document.body, 'C', 5_000);
    findings.settle(false);
    expect(added).toContain('NPC?');
  });

  test.each([
    [400, 'A', true],
    [401, 'A', false],
    [800, 'A B', true],
    [801, 'A B', false],
    [100, '', false],
    [100, 'D?', false],
    [100, 'vision!', false],
  ])('in a text of %d characters with %s: %s', (characters, terms, isMarked) => {
    begin();
    readIn(document.body, `NPC? ${terms}`, characters);
    findings.settle(true);
    expect(added.includes('NPC?')).toBe(isMarked);
  });

  test('that is an acronym waits for six, in a short text too', () => {
    begin();
    readIn(document.body, 'NPC? WTO A B C D E', 300);
    findings.settle(true);
    expect(added).not.toContain('WTO');
    readIn(document.body, 'F', 300);
    findings.settle(false);
    expect(added).toContain('WTO');
  });

  test.each([
    ['TW? A B C', true],
    ['TW? TW1 A B', true],
    ['TW? CN1 A B', false],
    ['TW? CN1 CN2 TW1', true],
    ['TW? HK1 A B', false],
    ['CN? TW1 A B', false],
    ['HK? CN1 A B', false],
    ['MO? HK1 A B', false],
    // Of the mainland's own bodies and laws they write too.
    ['CN? HK1 HK2 MO1', true],
    ['台湾? CN1 A B', true],
    ['TW? both A B', true],
    ['TW? both CN1 A', false],
  ])('of a side is marked unless the text is one of others alone: %s', (terms, isMarked) => {
    begin();
    readIn(document.body, terms);
    findings.settle(true);
    expect(added.includes(terms.slice(0, 3))).toBe(isMarked);
  });

  test('of a side waits for the whole text, unless its side is there', () => {
    begin();
    const part = readIn(document.body, 'TW? A B C', 5_000);
    findings.settle(false);
    expect(added).not.toContain('TW?');
    const other = readIn(document.body, 'CN1 CN2');
    findings.settle(true);
    expect(added).not.toContain('TW?');
    findings.forget(other);
    findings.settle(true);
    expect(added).toContain('TW?');
    findings.forget(part);
    readIn(document.body, 'HK? HK1 A B C', 5_000);
    findings.settle(false);
    expect(added).toContain('HK?');
  });

  test('that is a law in small letters wants a concept of its side, however much else is there', () => {
    begin();
    readIn(document.body, 'CN_grain_law A B C', 500);
    findings.settle(true);
    expect(added).toEqual(['A', 'B', 'C']);
    readIn(document.body, 'CN1');
    findings.settle(true);
    expect(added).toContain('CN grain law');
  });

  test('of a side is judged by the sides that concepts have after an edit', () => {
    begin();
    const blocks = [readIn(document.body, 'CN1'), readIn(document.body, 'CN1')];
    readIn(document.body, 'TW? A B');
    findings.settle(true);
    expect(added).not.toContain('TW?');
    for (const block of blocks) read(block, 'CN1~');
    findings.settle(true);
    expect(added).toContain('TW?');
    for (const block of blocks) read(block, 'CN1');
    readIn(document.body, 'TW?');
    expect(added.filter((text) => text === 'TW?')).toHaveLength(1);
  });

  test('waits for the whole text: few terms in its first part are no sign', () => {
    begin();
    readIn(document.body, 'NPC? A', 100);
    findings.settle(false);
    expect(added).toEqual(['A']);
    readIn(document.body, '', 4_000);
    findings.settle(true);
    expect(added).toEqual(['A']);
  });

  test('stays once it is marked, also when its evidence goes', () => {
    begin();
    readIn(document.body, 'NPC?', 5_000);
    const full = readIn(document.body, 'NPC', 5_000);
    findings.settle(true);
    findings.forget(full);
    findings.settle(true);
    expect(added).toEqual(['NPC?']);
  });

  test('is marked at once where its block is read again', () => {
    begin();
    const block = readIn(document.body, 'NPC? A B C', 5_000);
    findings.settle(true);
    read(block, 'NPC? A B C', 5_000);
    expect(added).toContain('NPC?');
  });
});

describe('the name of a body', () => {
  test.each([
    ['国务院', true],
    ['国务院 美国国务院', false],
    ['国务院 美国国务院发言人', false],
    ['外交部 美国国务院', true],
    ['国务院 美国国务院 中国·国务院', true],
    ['国务院 美国国务院 当日·国务院', false],
  ])('is another’s where that alone is named with its country: %s', (terms, isMarked) => {
    begin();
    readIn(document.body, terms);
    findings.settle(false);
    expect(added.includes(terms.slice(0, 3))).toBe(isMarked);
  });

  test('is marked once the other’s is gone, or its own is there', () => {
    begin();
    const other = readIn(document.body, '国务院 美国国务院');
    readIn(document.body, '国务院');
    findings.settle(true);
    expect(added).toEqual(['美国国务院']);
    findings.forget(other);
    findings.settle(true);
    expect(added).toEqual(['国务院']);
    readIn(document.body, '美国国务院');
    readIn(document.body, '国务院');
    findings.settle(true);
    expect(added).toEqual(['国务院', '美国国务院']);
    readIn(document.body, '中国·国务院');
    findings.settle(true);
    expect(added.filter((text) => text === '国务院')).toHaveLength(3);
  });

  test('is judged by its article', () => {
    begin({}, '<article id="one"></article><article id="two"></article>');
    readIn(find('#one'), '美国国务院 国务院');
    readIn(find('#two'), '国务院');
    findings.settle(true);
    expect(added).toEqual(['美国国务院', '国务院']);
  });

  test('tells of its side, that of the most terms first', () => {
    begin();
    expect(findings.sides).toEqual([]);
    const first = readIn(document.body, 'TW1 HK1 HK2 CN? both');
    expect(findings.sides).toEqual(['HK', 'TW']);
    readIn(document.body, 'CN1 CN1 CN2');
    expect(findings.sides).toEqual(['CN', 'HK', 'TW']);
    read(first, '');
    expect(findings.sides).toEqual(['CN']);
  });

  test('in context is meant behind its own side, and speaks for other terms', () => {
    begin();
    readIn(document.body, 'NPC? 国防部 A B', 1_200);
    findings.settle(true);
    expect(added).toEqual(['A', 'B']);
    readIn(document.body, '中国·国防部', 0);
    findings.settle(true);
    expect(added.toSorted()).toEqual(['A', 'B', 'NPC?', '国防部', '国防部']);
  });

  test('waits for what is read with it, and then no longer', () => {
    begin();
    readIn(document.body, '国务院');
    expect(added).toEqual([]);
    findings.settle(false);
    expect(added).toEqual(['国务院']);
    findings.settle(true);
    readIn(document.body, '外交部');
    expect(added).toEqual(['国务院', '外交部']);
  });
});

describe('each text of a page is asked by itself', () => {
  test('an article says nothing of the one beside it, nor of the page', () => {
    begin({}, '<article id="one"></article><article id="two"></article>');
    readIn(find('#one'), 'A B C', 5_000);
    readIn(find('#two'), 'NPC?', 5_000);
    readIn(document.body, 'D?', 5_000);
    findings.settle(true);
    expect(added).toEqual(['A', 'B', 'C']);
  });

  test('and so does an item of a feed', () => {
    begin({}, '<ul role="feed"><li></li><li></li></ul>');
    readIn(find('li:first-child'), 'A B C NPC?', 5_000);
    readIn(find('li:last-child'), 'D?', 5_000);
    findings.settle(true);
    expect(added).toEqual(['A', 'B', 'C', 'NPC?']);
  });

  test('a section is asked with what is around it, up to its article', () => {
    begin({}, '<article><section id="one"></section><section id="two"></section></article>');
    readIn(find('#one'), 'A B C', 5_000);
    readIn(find('#two'), 'NPC?', 5_000);
    findings.settle(true);
    expect(added).toContain('NPC?');
  });

  test('a section of few words is judged by them where the page says nothing', () => {
    begin({}, '<section id="one"></section><section id="two"></section>');
    readIn(find('#one'), 'A NPC?', 300);
    readIn(find('#two'), 'D?', 5_000);
    findings.settle(true);
    expect(added).toEqual(['A', 'NPC?']);
  });

  test('a block that moves to another article is judged by that one', () => {
    begin({}, '<article id="one"></article><article id="two"></article>');
    readIn(find('#one'), 'A B C', 5_000);
    const block = readIn(find('#two'), '', 5_000);
    block.remove();
    findings.forget(block);
    find('#one')?.append(block);
    read(block, 'NPC?', 5_000);
    findings.settle(true);
    expect(added).toContain('NPC?');
  });

  test('sections without end in sections are no work without end', () => {
    begin({}, '<section>'.repeat(2_000));
    const [deepest] = [...document.querySelectorAll('section')].slice(-1);
    const block = readIn(deepest ?? null, 'A B C NPC?', 5_000);
    findings.settle(true);
    expect(added).toContain('NPC?');
    expect(findings.around(block)).toBe(block);
  });

  test('a shadow tree belongs to the text that its host stands in', () => {
    begin({}, '<article><div></div></article>');
    const root = find('div')?.attachShadow({ mode: 'open' });
    readIn(root ?? null, 'NPC?', 5_000);
    readIn(find('article'), 'A B C', 5_000);
    findings.settle(true);
    expect(added).toContain('NPC?');
  });
});

test('whatever came and went, what a page read anew would mark is marked', () => {
  const places = ['#one', '#two', '#three', 'body'];
  const step = fc.record({
    place: fc.constantFrom(...places),
    block: fc.nat(2),
    terms: fc.array(fc.constantFrom(...FORMS, '中国·国务院', 'the'), { maxLength: 4 }),
    characters: fc.constantFrom(50, 500, 5_000),
    does: fc.constantFrom('read', 'read', 'forget', 'hide', 'settle'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      begin({}, '<main id="one"><section id="two"></section></main><article id="three"></article>');
      const blocks = new Map<string, Element>();
      const texts = new Map<Element, readonly [terms: string, characters: number]>();
      for (const { place, block, terms, characters, does } of steps) {
        const name = `${place} ${block}`;
        const element = blocks.get(name) ?? document.createElement('p');
        blocks.set(name, element);
        if (!element.isConnected) find(place)?.append(element);
        if (does === 'read') {
          read(element, terms.join(' '), characters);
          texts.set(element, [terms.join(' '), characters]);
        } else if (does === 'forget') {
          findings.forget(element);
          texts.delete(element);
        } else if (does === 'hide') {
          for (const finding of findings.in(element)) findings.setSeen(finding, false);
          for (const finding of findings.in(element)) findings.setSeen(finding, true);
        } else findings.settle(false);
      }
      findings.settle(true);
      const shown = shownNow();
      expect(findings.shown).toBe(shown.length);
      expect(added.toSorted()).toEqual(shown);
      findings = newFindings({});
      for (const [element, [terms, characters]] of texts) read(element, terms, characters);
      findings.settle(true);
      const left = [...shown];
      for (const text of shownNow()) {
        expect(left).toContain(text);
        left.splice(left.indexOf(text), 1);
      }
    }),
    { numRuns: 300 },
  );

  function shownNow(): readonly string[] {
    return [...findings.matched]
      .flatMap((container) => container.findings)
      .filter(({ isShown }) => isShown)
      .map(({ text }) => text)
      .toSorted();
  }
});

describe('what the card says', () => {
  const othersOf = (text: string): number | undefined => {
    const finding = [...findings.matched]
      .flatMap((container) => container.findings)
      .find((one) => one.text === text);
    return finding && findings.othersFor(finding);
  };

  test('is how many other terms speak for a term in context, or that its other form does', () => {
    begin();
    readIn(document.body, 'NPC? D? A B C', 5_000);
    findings.settle(true);
    expect(['NPC?', 'A'].map(othersOf)).toEqual([3, undefined]);
    readIn(document.body, 'NPC', 50);
    expect(['NPC?', 'D?'].map(othersOf)).toEqual([0, 4]);
  });

  test('and the panel lists what is perhaps meant, everyday words too', () => {
    begin();
    readIn(document.body, 'NPC? vision! A', 5_000);
    findings.settle(true);
    expect([...findings.perhapsMeant].map(({ text }) => text)).toEqual(['NPC?', 'vision!']);
  });

  test('is nothing where the user wants all of them', () => {
    begin({ contextTerms: 'always' });
    readIn(document.body, 'NPC? A B C', 5_000);
    expect(othersOf('NPC?')).toBeUndefined();
  });
});

describe('the user says', () => {
  test.each<readonly [Partial<ReadingSettings>, readonly string[]]>([
    [{}, ['A']],
    [{ contextTerms: 'always' }, ['NPC?', 'A']],
    [{ everydayWords: true }, ['A', 'vision!']],
    [{ contextTerms: 'always', everydayWords: true }, ['NPC?', 'A', 'vision!']],
  ])('%o', (settings, expected) => {
    begin(settings);
    readIn(document.body, 'NPC? A vision!', 5_000);
    findings.settle(true);
    expect(added).toEqual(expected);
  });

  test('never', () => {
    begin({ contextTerms: 'never' });
    readIn(document.body, 'NPC? NPC A B C', 100);
    findings.settle(true);
    expect(added).toEqual(['NPC', 'A', 'B', 'C']);
  });
});
