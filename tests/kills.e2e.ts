import { describe, expect, test } from 'vitest';
import { killInImports } from './kills/rounds.ts';
import { browserNames, launch } from './launcher/launch.ts';

/** Amid the parts, and while they are put into the glossary. `npm run kills` draws many. */
const MOMENTS = [0.6, 1.3];
const SIZE = 1000;

describe.each(browserNames)('an import that %s is killed in', (name) => {
  test('leaves the glossary wholly as it was, or wholly as it was to be', async () => {
    const browser = await launch({ browser: name, glossary: 'small' });
    try {
      const rounds = await killInImports(
        browser,
        MOMENTS.length,
        SIZE,
        (round) => MOMENTS[round - 1] ?? 0,
      );
      expect(rounds.filter(({ outcome }) => outcome === 'mixed')).toEqual([]);
      expect(rounds.map(({ entries }) => entries)).toEqual(MOMENTS.map(() => SIZE));
    } finally {
      await browser.close();
    }
  });
});
