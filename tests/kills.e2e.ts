import { describe, expect, test } from 'vitest';
import { killInImports } from './kills/rounds.ts';
import { browserNames, launch } from './launcher/launch.ts';

/** Early in the parts, late in them, and while they are put into the glossary. */
const MOMENTS = [0.3, 0.8, 0.95];

describe.each(browserNames)('an import that %s is killed in', (name) => {
  test('leaves the glossary wholly as it was, or wholly as it was to be', async () => {
    const browser = await launch({ browser: name });
    try {
      const rounds = await killInImports(
        browser,
        MOMENTS.length,
        3000,
        (round) => MOMENTS[round - 1] ?? 0.5,
      );
      expect(rounds.filter(({ outcome }) => outcome === 'mixed')).toEqual([]);
      expect(rounds.map(({ entries }) => entries)).toEqual([3000, 3000, 3000]);
    } finally {
      await browser.close();
    }
  }, 180_000);
});
