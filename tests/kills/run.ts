/**
 * Kills a browser in the middle of imports of 50,000 entries, and prints how each ended:
 * `npm run kills`, or `npm run kills -- firefox 30 50000`. Fails when one was left half done.
 */
import { argv, exit, stdout } from 'node:process';
import { browserNames, launch, type BrowserName } from '../launcher/launch.ts';
import { killInImports, type KillRound } from './rounds.ts';

const [, , wanted, rounds = '30', size = '50000'] = argv;
const names: readonly BrowserName[] =
  wanted === 'chromium' || wanted === 'firefox' ? [wanted] : browserNames;

let mixed = 0;
for (const name of names) {
  stdout.write(`\n${name}: ${rounds} imports of ${size} entries\n\n`);
  stdout.write('| round | killed at | entries then | they are |\n');
  stdout.write('| ---: | ---: | ---: | --- |\n');
  const browser = await launch({ browser: name });
  try {
    const results = await killInImports(browser, Number(rounds), Number(size), anyMoment, print);
    const count = (outcome: KillRound['outcome']): number =>
      results.filter((result) => result.outcome === outcome).length;
    mixed += count('mixed');
    stdout.write(
      `\n${count('old')} wholly old, ${count('new')} wholly new, ${count('mixed')} mixed\n`,
    );
  } finally {
    await browser.close();
  }
}
exit(mixed === 0 ? 0 : 1);

/** In an import, or just after it. */
function anyMoment(): number {
  return Math.random() * 2.2;
}

function print({ round, reached, entries, outcome }: KillRound): void {
  stdout.write(`| ${round} | ${reached.toFixed(2)} | ${entries} | ${outcome} |\n`);
}
