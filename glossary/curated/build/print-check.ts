/** `npm run check -- SOURCE TARGET`: a translation against the curated glossary. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { alignmentLines, checkLines, exitCodeOf, tableRows } from './check-lines.ts';
import { check, checkRows } from '../../check/check.ts';
import { checkJson } from './check-json.ts';
import { compileLayer } from '../../match/compile/compile.ts';
import { createCheckContext } from '../../check/check-context.ts';
import { likelyText } from '../../exchange/file/decode-text.ts';
import { makeLexicon } from '../../match/build/make-lexicon.ts';
import { packageFiles } from './package-curated.ts';
import { readCurated } from './read-curated.ts';
import { replacementsOf } from './replacements.ts';

const USAGE = `npm run check -- SOURCE TARGET [--align] [--all] [--json]
npm run check -- TABLE [--align] [--all] [--json]
  SOURCE, TARGET  text files, one Chinese and one English; - reads one of them from the input;
                  each line is a paragraph
  TABLE           source and translation in each row, a tab between them
  --align         prints the aligned sentences
  --all           lists what is right, too
  --json          prints everything as JSON
The exit code is 1 when an outdated term stands in the translation, 2 when nothing was checked.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      align: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 2)
    throw new Error('two texts are needed, or a table of both');
  const texts = positionals.map(readText);
  print(texts, values);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

/** The text of a file in any encoding, or of the input for `-`. */
function readText(file: string): string {
  return likelyText(readFileSync(file === '-' ? 0 : file)).text;
}

/** Checks a source and its translation, or a table of both, and sets the exit code. */
function print(
  [source = '', target]: readonly string[],
  options: { readonly align: boolean; readonly all: boolean; readonly json: boolean },
): void {
  const files = readCurated('glossary/curated');
  const entries = packageFiles(files);
  const replacements = replacementsOf(files.subjects, files.sources);
  const lexicon = makeLexicon();
  const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
  const context = createCheckContext(entries, { revision: 1, layers }, lexicon);
  const result =
    target === undefined ? checkRows(tableRows(source), context) : check(source, target, context);
  const { entries: byId } = context.finder;
  if (options.json)
    console.log(JSON.stringify(checkJson(result, byId, replacements), undefined, 2));
  else if (options.align) console.log(alignmentLines(result).join('\n'));
  else console.log(checkLines(result, byId, options.all, replacements).join('\n'));
  process.exitCode = exitCodeOf(result);
}
