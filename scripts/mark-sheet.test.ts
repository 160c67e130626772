import { describe, expect, it } from 'vitest';
import { contrastOf, luminanceOf } from '../components/luminance.ts';
import { GROUNDS, groundOf } from '../components/mark-look.ts';
import { MARK_COLOURS, MARK_LINES } from '../glossary/model/settings.ts';
import { PALETTE, TINT, writeMarkSheet } from './mark-sheet.ts';

type Colour = readonly [red: number, green: number, blue: number];

function luminance([red, green, blue]: Colour): number {
  return luminanceOf([red / 255, green / 255, blue / 255]);
}

function tinted(ground: Colour, tint: Colour): Colour {
  const mix = (index: 0 | 1 | 2): number => TINT * tint[index] + (1 - TINT) * ground[index];
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

  it.each(MARK_LINES)('has its rules, %s', (line) => {
    for (const [browser, everywhere] of [
      ['chromium', ':root'],
      ['firefox', ''],
    ] as const) {
      const sheet = writeMarkSheet(browser);
      for (const ground of line === 'none' ? ['light'] : GROUNDS) {
        const on = ground === 'light' ? '' : `-on-${ground}`;
        for (const name of [`${line}-${colour}-tint${on}`, `${line}-${colour}${on}`]) {
          expect(sheet).toContain(`\n${everywhere}::highlight(termlight-${name})`);
        }
      }
    }
  });
});

it('has no rule without an element in Chromium, which would try it on every one', () => {
  expect(writeMarkSheet('chromium')).not.toMatch(/^::highlight|[\s,]::highlight/mu);
});
