import { expect, it } from 'vitest';
import { contrastOf, laidOver, shadeOf } from './luminance.ts';

it.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(128, 128, 128)', 0.216, 1],
  ['rgba(255, 0, 0, 0.5)', 0.213, 0.5],
  ['color(srgb 0.5 0.5 0.5 / 0.25)', 0.214, 0.25],
  ['color(display-p3 1 1 1)', 1, 1],
  ['oklch(0.6 0.1 250)', 0.216, 1],
  ['oklab(0.6 0 none / 0.4)', 0.216, 0.4],
  ['lab(50 20 -30)', 0.184, 1],
  ['lch(5 0 0)', 0.0059, 1],
])('%s has a luminance of %f and an opacity of %f', (colour, luminance, alpha) => {
  expect(shadeOf(colour)?.luminance).toBeCloseTo(luminance, 2);
  expect(shadeOf(colour)?.alpha).toBe(alpha);
});

it.each(['', 'none', 'rgb()x'])('“%s” is no colour', (text) => {
  expect(shadeOf(text)).toBeUndefined();
});

it('knows that black on white is 21 : 1, in either order', () => {
  expect(contrastOf(0, 1)).toBeCloseTo(21);
  expect(contrastOf(1, 0)).toBeCloseTo(21);
});

it('sees half of black over white as a middle grey', () => {
  expect(laidOver({ luminance: 0, alpha: 0.5 }, 1)).toBeCloseTo(0.216, 1);
  expect(laidOver({ luminance: 0, alpha: 1 }, 1)).toBe(0);
  expect(laidOver({ luminance: 0, alpha: 0 }, 1)).toBe(1);
});
