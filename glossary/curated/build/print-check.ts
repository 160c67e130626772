/** `npm run check -- SOURCE TARGET`: a translation against the curated glossary. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { alignmentLines, checkLines, exitCodeOf } from './check-lines.ts';
import { check, checkRows, type CheckResult } from '../../check/check.ts';
import { checkJson } from './check-json.ts';
import { compileLayer } from '../../match/compile/compile.ts';
import { type CheckContext, createCheckContext } from '../../check/check-context.ts';
import { likelyText } from '../../exchange/file/decode-text.ts';
import { makeLexicon } from '../../match/build/make-lexicon.ts';
import { packageFiles } from './package-curated.ts';
import { readCurated } from './read-curated.ts';
import type { ReplacedTerms } from '../../model/check/replaced-term.ts';
import { replacementsOf } from './replacements.ts';
import { readBitext } from '../../bitext/read-bitext.ts';
import type { CheckLanguage } from '../../model/check/check-stage.ts';
import type { LayerScript } from '../../match/script.ts';

const USAGE = `npm run check -- SOURCE TARGET [--align] [--all] [--json]
npm run check -- FILE [--align] [--all] [--json]
  SOURCE, TARGET  text files, one Chinese and one English; - reads one of them from the input;
                  each line is a paragraph
  FILE            both in one: XLIFF (also of Trados and memoQ), TMX, or a table (CSV, TSV, XLSX)
                  with source and translation in each row
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
  const [source, target] = positionals;
  if (source === undefined || positionals.length > 2)
    throw new Error('two texts are needed, or a file with both');
  const checked = target === undefined ? await checkFile(source) : checkTexts(source, target);
  print(checked, values);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

interface Checked {
  readonly context: CheckContext;
  readonly replacements: ReplacedTerms;
  readonly result: CheckResult;
}

/** The bytes of a file, or of the input for `-`. */
function bytesOf(file: string): Uint8Array {
  return readFileSync(file === '-' ? 0 : file);
}

function readGlossary(): Omit<Checked, 'result'> {
  const files = readCurated('glossary/curated');
  const entries = packageFiles(files);
  const lexicon = makeLexicon();
  const layers = [{ blob: compileLayer(entries, lexicon), suppressed: [] }];
  return {
    context: createCheckContext(entries, { revision: 1, layers }, lexicon),
    replacements: replacementsOf(files.subjects, files.sources),
  };
}

function checkTexts(source: string, target: string): Checked {
  const [sourceText = '', targetText = ''] = [source, target].map(
    (file) => likelyText(bytesOf(file)).text,
  );
  const glossary = readGlossary();
  return { ...glossary, result: check(sourceText, targetText, glossary.context) };
}

/** @throws Error when the file cannot be read */
async function checkFile(file: string): Promise<Checked> {
  const reading = await readBitext({ name: basename(file), bytes: bytesOf(file) });
  if (reading.outcome === 'refused') {
    const { message, place, found } = reading.issue;
    throw new Error([message, place, found].filter(Boolean).join(' – '));
  }
  const { pairs, languages, leftOut } = reading.bitext;
  if (leftOut > 0) console.error(`${leftOut} segments in other languages were left out.`);
  const rows = pairs.map((pair) => [pair.source, pair.target] as const);
  const glossary = readGlossary();
  const said = { source: scriptOf(languages.source), target: scriptOf(languages.target) };
  return { ...glossary, result: checkRows(rows, glossary.context, said) };
}

function scriptOf(language: CheckLanguage | undefined): LayerScript | undefined {
  return language && (language === 'zh' ? 'han' : 'latin');
}

/** Prints what was found, and sets the exit code. */
function print(
  { context, replacements, result }: Checked,
  options: { readonly align: boolean; readonly all: boolean; readonly json: boolean },
): void {
  const { entries } = context.finder;
  if (options.json)
    console.log(JSON.stringify(checkJson(result, entries, replacements), undefined, 2));
  else if (options.align) console.log(alignmentLines(result).join('\n'));
  else console.log(checkLines(result, entries, options.all, replacements).join('\n'));
  process.exitCode = exitCodeOf(result);
}
