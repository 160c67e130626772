/**
 * Measures how well sentences are aligned: `npm run bench:align -- FOLDER`, where FOLDER/src/N and
 * FOLDER/tgt/N have one sentence in each line, and FOLDER/gold/N.align has the beads of a person,
 * as `[0,1]:[0]`, one in each line. Prints strict precision, recall and F1: a bead counts if both
 * sides are the same.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignSides } from '../../../glossary/align/align-sides.ts';
import { countBeads, f1 } from '../../../glossary/align/count-beads.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { createCheckContext } from '../../../glossary/check/check-context.ts';
import { makeLexicon } from '../../../glossary/match/build/make-lexicon.ts';
import { packageCurated } from '../../../glossary/curated/build/package-curated.ts';
import type { Bead, Range } from '../../../glossary/align/bead.ts';
import { readSide, scriptMostly, type TextSide } from '../../../glossary/align/text-side.ts';

const [folder = ''] = process.argv.slice(2);
if (!existsSync(join(folder, 'gold'))) {
  console.error('npm run bench:align -- FOLDER (with src/, tgt/ and gold/)');
  process.exit(2);
}
const entries = packageCurated('glossary/curated');
const lexicon = makeLexicon();
const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
const context = createCheckContext(entries, { revision: 1, layers }, lexicon);
const counts = readdirSync(join(folder, 'gold')).map((name) => {
  const number = name.replace(/\.align$/u, '');
  const begun = performance.now();
  const source = sideOf(join(folder, 'src', number));
  const target = sideOf(join(folder, 'tgt', number));
  const { beads } = alignSides(source, target, context);
  const count = countBeads(beads, goldOf(join(folder, 'gold', name)));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  print(`${number}, ${source.sentences.length}:${target.sentences.length}`, count, `${seconds} s`);
  return count;
});
print('all', {
  right: counts.reduce((sum, { right }) => sum + right, 0),
  found: counts.reduce((sum, { found }) => sum + found, 0),
  wanted: counts.reduce((sum, { wanted }) => sum + wanted, 0),
});

function sideOf(file: string): TextSide {
  // Each line is a sentence, not a paragraph.
  const text = readFileSync(file, 'utf8').trimEnd();
  let start = 0;
  const sentences = text.split('\n').map((line) => {
    const sentence = { start, end: start + line.length, paragraph: 0 };
    start = sentence.end + 1;
    return sentence;
  });
  return readSide(text, scriptMostly(text), context.finder, sentences);
}

function goldOf(file: string): readonly Bead[] {
  const rangeOf = (list = ''): Range => {
    const numbers = list.match(/\d+/gu)?.map(Number) ?? [];
    return { start: numbers[0] ?? 0, end: (numbers.at(-1) ?? -1) + 1 };
  };
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [source, target] = line.split(':');
      return { source: rangeOf(source), target: rangeOf(target) };
    });
}

function print(name: string, count: Parameters<typeof f1>[0], note = ''): void {
  const { right, found, wanted } = count;
  console.log(
    `${name.padEnd(16)} precision ${(right / found).toFixed(3)}, recall ${(right / wanted).toFixed(3)}, F1 ${f1(count).toFixed(3)} ${note}`,
  );
}
