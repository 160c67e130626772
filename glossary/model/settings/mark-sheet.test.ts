import { describe, expect, it } from 'vitest';
import { contrastOf, luminanceOf } from './luminance.ts';
import { GROUNDS, groundOf, otherLook } from './mark-look.ts';
import { MARK_COLOURS, MARK_LINES } from './settings.ts';
import { ALL_LOOKS, PALETTE, TINT, USUAL_LOOKS, writeMarkSheet } from './mark-sheet.ts';

type Colour = readonly [red: number, green: number, blue: number];

function luminance([red, green, blue]: Colour): number {
  return luminanceOf([red / 255, green / 255, blue / 255]);
}

function tinted(ground: Colour, tint: Colour): Colour {
  const share = TINT[groundOf(luminance(ground))];
  const mix = (index: 0 | 1 | 2): number => share * tint[index] + (1 - share) * ground[index];
  return [mix(0), mix(1), mix(2)];
}

/** Every grey, and strong colours of many hues. */
const PAGES: readonly Colour[] = [
  ...Array.from({ length: 256 }, (_one, grey): Colour => [grey, grey, grey]),
  [255, 0, 0],
  [200, 30, 30],
  [255, 255, 0],
  [255, 220, 0],
  [0, 160, 60],
  [0, 90, 40],
  [29, 78, 126],
  [58, 110, 165],
  [66, 135, 245],
  [0, 120, 215],
  [90, 60, 160],
  [244, 236, 216],
  [253, 246, 227],
  [0, 43, 54],
];

describe.each(MARK_COLOURS)('a line in %s', (colour) => {
  const { lines, tint } = PALETTE[colour];

  it('stands out 3 : 1 from every page, with the tint and without', () => {
    const weak = PAGES.filter((page) => {
      const line = luminance(lines[groundOf(luminance(page))]);
      return [page, tinted(page, tint)].some((one) => contrastOf(line, luminance(one)) < 3);
    });
    expect(weak).toEqual([]);
  });

  it('leaves white text legible on a page between light and dark', () => {
    const between = PAGES.filter((page) => groundOf(luminance(page)) === 'mid');
    const legible = between.filter((page) => contrastOf(1, luminance(page)) >= 5);
    expect(legible.length).toBeGreaterThan(2);
    const lost = legible.filter((page) => contrastOf(1, luminance(tinted(page, tint))) < 4.5);
    expect(lost).toEqual([]);
  });

  it.each(MARK_LINES)('has its rules, %s', (line) => {
    for (const [browser, everywhere] of [
      ['chromium', ':root'],
      ['firefox', ''],
    ] as const) {
      const sheet = writeMarkSheet(browser, ALL_LOOKS);
      for (const ground of line === 'none' ? ['light'] : GROUNDS) {
        const on = ground === 'light' ? '' : `-on-${ground}`;
        for (const name of [`${line}-${colour}-tint${on}`, `${line}-${colour}${on}`]) {
          expect(sheet).toContain(`\n${everywhere}::highlight(termlight-${name})`);
        }
      }
    }
  });
});

/**
 * Works on linear sRGB, for somebody who lacks one kind of cones (Machado, Oliveira and Fernandes,
 * 2009).
 */
const SIGHTS: Readonly<Record<string, readonly Colour[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no long cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no middle cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no short cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * How far apart two colours look to somebody with a kind of sight, in Oklab: 0 for equal, 1 for
 * black and white.
 */
function distance(one: Colour, other: Colour, sight: readonly Colour[]): number {
  const [a, b] = [oklabOf(one, sight), oklabOf(other, sight)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklabOf(colour: Colour, sight: readonly Colour[]): Colour {
  const linear = colour.map((part) => luminanceOf([part / 255, part / 255, part / 255]));
  const times = (rows: readonly Colour[], values: readonly number[]): Colour =>
    rows.map((row) =>
      row.reduce((sum, factor, index) => sum + factor * (values[index] ?? 0), 0),
    ) as unknown as Colour;
  const seen = times(sight, linear).map((part) => Math.max(0, part));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

describe.each(Object.entries(SIGHTS))('with %s', (_name, sight) => {
  it.each(
    MARK_COLOURS.map((markColour) => ({
      markColour,
      other: otherLook({ markLine: 'dotted', markColour, markTint: true }),
    })),
  )('marks in $markColour are told from those in $other.markColour', ({ markColour, other }) => {
    expect(other.markLine).not.toBe('dotted');
    const [own, others] = [PALETTE[markColour], PALETTE[other.markColour]];
    expect(distance(own.tint, others.tint, sight)).toBeGreaterThan(0.15);
    expect(distance(own.lines.light, others.lines.light, sight)).toBeGreaterThan(0.1);
    // The brightest lines are paler.
    expect(distance(own.lines.dark, others.lines.dark, sight)).toBeGreaterThan(0.07);
  });
});

it('has the looks alone that it is written for, so that no page pays for others', () => {
  const names = [...writeMarkSheet('chromium', USUAL_LOOKS).matchAll(/::highlight\(([^)]*)\)/gu)];
  expect(new Set(names.map(([, name]) => name))).toEqual(
    new Set([
      'termlight-dotted-amber-tint',
      'termlight-dotted-amber-tint-on-mid',
      'termlight-dotted-amber-tint-on-dark',
      'termlight-current',
    ]),
  );
});

it('has no rule without the name of an element in Chromium, which would try it on every one', () => {
  const selectors = [...writeMarkSheet('chromium', ALL_LOOKS).matchAll(/^(.*)::highlight\(/gmu)];
  const subjects = new Set(selectors.map(([, elements = '']) => elements.split(' ').at(-1)));
  expect(subjects).toEqual(new Set([':root', 'rp', 'rt', 'span']));
});

it('shows no letters over the picture of a page in forced colours, but a line, and there alone', () => {
  const rule =
    /\.textLayer span::highlight\(termlight-dotted-amber-tint\),[^{}]*\{ color: transparent; text-decoration-color: black; \}/u;
  const sheet = writeMarkSheet('chromium', ALL_LOOKS);
  const forced = /forced-colors: active\) \{\n[\s\S]*?\n\}\n/u.exec(sheet)?.[0] ?? '';
  expect(forced).toMatch(rule);
  expect(sheet.replace(forced, '')).not.toMatch(rule);
});
