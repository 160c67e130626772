import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readingSettingsOf, rulingOf, type Settings } from './settings.ts';
import { withGlossaries, withMarking } from './site-rules.ts';

const NOW = new Date('2026-11-25T08:00:00Z');
const PAGE = 'https://example.org/news/1';

function ruled(change: Partial<Settings>, address = PAGE): ReturnType<typeof rulingOf> {
  return rulingOf({ ...DEFAULT_SETTINGS, ...change }, address, NOW);
}

describe('a page', () => {
  it('is marked, in both directions, until the user says otherwise', () => {
    expect(ruled({})).toEqual({
      marking: 'on',
      direction: 'both',
      unmarked: [],
      editors: false,
    });
    expect(ruled({}, 'about:blank').marking).toBe('on');
  });

  it.each<readonly [string, Partial<Settings>, string]>([
    ['paused', { paused: true }, 'paused'],
    ['paused until later', { pausedUntil: '2026-11-25T08:00:00.001Z' }, 'paused'],
    ['after a pause', { pausedUntil: '2026-11-25T08:00:00.000Z' }, 'on'],
    ['switched off', { siteRules: [{ pattern: 'example.org', marking: 'off' }] }, 'off'],
    [
      'off and on, off first',
      {
        siteRules: [
          { pattern: '*.example.org', marking: 'off' },
          { pattern: 'example.org/news/*', marking: 'on' },
        ],
      },
      'off',
    ],
    [
      'on and off, on first',
      {
        siteRules: [
          { pattern: 'example.org', marking: 'on' },
          { pattern: '*', marking: 'off' },
        ],
      },
      'off',
    ],
    ['not listed', { onlyListedSites: true }, 'notListed'],
    [
      'listed',
      { onlyListedSites: true, siteRules: [{ pattern: 'example.org', marking: 'on' }] },
      'on',
    ],
    [
      'under a rule that does not list',
      { onlyListedSites: true, siteRules: [{ pattern: 'example.org', direction: 'zh' }] },
      'notListed',
    ],
    [
      'listed and off',
      {
        onlyListedSites: true,
        siteRules: [
          { pattern: 'example.org', marking: 'on' },
          { pattern: 'example.org/news/1', marking: 'off' },
        ],
      },
      'off',
    ],
  ])('that is %s', (_name, change, marking) => {
    expect(ruled(change).marking).toBe(marking);
  });

  it('has the direction and glossaries of the last rule that names them', () => {
    const siteRules = [
      { pattern: '*', direction: 'zh', glossaries: ['a'] },
      { pattern: 'example.org', direction: 'en' },
      { pattern: 'example.net', direction: 'both' },
    ] as const;
    expect(ruled({ siteRules })).toMatchObject({ direction: 'en', glossaries: ['a'] });
  });

  it('leaves the concepts unmarked that any of its rules names', () => {
    const siteRules = [
      { pattern: '*.example.org', unmarked: ['a', 'b'] },
      { pattern: 'example.org', unmarked: ['b', 'c'] },
      { pattern: 'example.net', unmarked: ['d'] },
    ];
    expect(ruled({ siteRules }).unmarked).toEqual(['a', 'b', 'c']);
  });
});

describe('switching a site', () => {
  it('adds a rule, and drops it when it says nothing any more', () => {
    const off = withMarking([], 'example.org', 'off');
    expect(off).toEqual([{ pattern: 'example.org', marking: 'off' }]);
    expect(withMarking(off, 'example.org', 'on')).toEqual([
      { pattern: 'example.org', marking: 'on' },
    ]);
    expect(withMarking(off, 'example.org', undefined)).toEqual([]);
    expect(withMarking([], 'example.org', undefined)).toEqual([]);
  });

  it('keeps what else a rule says, and every other rule', () => {
    const rules = [
      { pattern: 'example.net', marking: 'on' },
      { pattern: 'example.org', marking: 'off', direction: 'zh' },
    ] as const;
    expect(withMarking(rules, 'example.org', undefined)).toEqual([
      { pattern: 'example.net', marking: 'on' },
      { pattern: 'example.org', direction: 'zh' },
    ]);
  });
});

it('pages are told nothing of the sites that the user named', () => {
  const rules = [{ pattern: 'secret.example', marking: 'off' }] as const;
  const told = readingSettingsOf({ ...DEFAULT_SETTINGS, siteRules: rules });
  expect(JSON.stringify(told)).not.toContain('secret');
});

describe('the glossaries of a page', () => {
  const ADDRESS = 'https://example.org/a';
  const own = ['own'] as const;

  it('are named by a rule of its site, which is dropped when it says nothing any more', () => {
    const rules = withGlossaries([], 'example.org', own, ADDRESS);
    expect(rules).toEqual([{ pattern: 'example.org', glossaries: own }]);
    expect(withGlossaries(rules, 'example.org', undefined, ADDRESS)).toEqual([]);
  });

  it('leave all else that the rule says', () => {
    const rules = [{ pattern: 'example.org', direction: 'zh' }] as const;
    const named = withGlossaries(rules, 'example.org', own, ADDRESS);
    expect(named).toEqual([{ pattern: 'example.org', direction: 'zh', glossaries: own }]);
    expect(withGlossaries(named, 'example.org', undefined, ADDRESS)).toEqual(rules);
  });

  it('hold, also where a later rule names others', () => {
    const rules = [
      { pattern: 'example.org', marking: 'on' },
      { pattern: '*', glossaries: ['curated'] },
    ] as const;
    const settings = {
      ...DEFAULT_SETTINGS,
      siteRules: withGlossaries(rules, 'example.org', own, ADDRESS),
    };
    expect(rulingOf(settings, ADDRESS, new Date()).glossaries).toEqual(own);
  });
});

it('what pages are told has one order, in whatever order the settings were stored', () => {
  const stored = Object.fromEntries(Object.entries(DEFAULT_SETTINGS).toReversed()) as never;
  expect(JSON.stringify(readingSettingsOf(stored))).toBe(
    JSON.stringify(readingSettingsOf(DEFAULT_SETTINGS)),
  );
});
