import { expect, it } from 'vitest';
import { MARK_COLOURS, MARK_LINES } from '../glossary/model/settings.ts';
import { PALETTE, writeMarkSheet } from './mark-sheet.ts';

/** Relative luminance as WCAG 2.2 defines it, of a colour in sRGB. */
function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

it.each(MARK_COLOURS)('a line in %s stands out from white and from black pages', (colour) => {
  const line = luminance(PALETTE[colour].line);
  expect(1.05 / (line + 0.05)).toBeGreaterThan(3);
  expect((line + 0.05) / 0.05).toBeGreaterThan(3);
});

it.each(MARK_LINES.flatMap((line) => MARK_COLOURS.map((colour) => [line, colour] as const)))(
  'a %s line in %s has its rules, with a tint and without',
  (line, colour) => {
    for (const [browser, everywhere] of [
      ['chromium', ':root'],
      ['firefox', ''],
    ] as const) {
      const sheet = writeMarkSheet(browser);
      expect(sheet).toContain(`\n${everywhere}::highlight(termlight-${line}-${colour}-tint)`);
      expect(sheet).toContain(`\n${everywhere}::highlight(termlight-${line}-${colour})`);
    }
  },
);

it('has no rule without an element in Chromium, which would try it on every one', () => {
  expect(writeMarkSheet('chromium')).not.toMatch(/^::highlight|[\s,]::highlight/mu);
});
