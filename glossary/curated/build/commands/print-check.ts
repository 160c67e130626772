/** `npm run check -- SOURCE TARGET`: a translation against the curated glossary. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { alignmentLines, checkLines, exitCodeOf } from './check-lines.ts';
import type { CheckAnswer } from '../../../model/check/answer.ts';
import { candidateLines } from './candidate-lines.ts';
import { checkReport, pairTexts } from '../../../check/report/report.ts';
import { englishReportTexts } from './report-texts.ts';
import {
  REPORT_FILES,
  REPORT_FORMATS,
  type ReportFormat,
} from '../../../model/check/report-format.ts';
import { writeReport } from '../../../bitext/write-report.ts';
import { check, checkRows, type CheckResult } from '../../../check/check.ts';
import { checkJson } from './check-json.ts';
import { compileLayer } from '../../../match/compile/compile.ts';
import { type CheckContext, createCheckContext } from '../../../check/check-context.ts';
import { likelyText } from '../../../exchange/file/decode-text.ts';
import { makeLexicon } from '../../../match/build/make-lexicon.ts';
import { packageFiles } from '../package-curated.ts';
import { readCurated } from '../read-curated.ts';
import type { ReplacedTerms } from '../../../model/check/replaced-term.ts';
import { replacementsOf } from '../replacements.ts';
import { readBitext } from '../../../bitext/read-bitext.ts';
import {
  type CheckLanguage,
  type CheckSide,
  HASH_DIGITS,
} from '../../../model/check/check-stage.ts';
import type { LayerScript } from '../../../match/script.ts';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
};

const USAGE = `npm run check -- SOURCE TARGET [--align] [--all] [--candidates] [--json] [--report REPORT]
npm run check -- FILE [--align] [--all] [--candidates] [--json] [--report REPORT]
  SOURCE, TARGET  text files, one Chinese and one English; - reads one of them from the input;
                  each line is a paragraph
  FILE            both in one: XLIFF (also of Trados and memoQ), TMX, or a table (CSV, TSV, XLSX)
                  with source and translation in each row; or a check that was saved as JSON
  --align         prints the aligned sentences
  --all           lists what is right, too
  --candidates    lists what the texts propose for the glossary
  --json          prints everything as JSON
  --report        writes a file, by its ending: a report (.html), its findings (.xlsx, .csv), the pairs
                  of sentences with the findings (.xlf) or alone (.tmx, .tsv), or all of it (.json)
The exit code is 1 when an outdated term stands in the translation, 2 when nothing was checked.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      align: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      candidates: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  const format = values.report === undefined ? undefined : formatOf(values.report);
  const [source, target] = positionals;
  if (source === undefined || positionals.length > 2)
    throw new Error('two texts are needed, or a file with both');
  const checked = target === undefined ? await checkFile(source) : checkTexts(source, target);
  print(checked, values);
  if (values.report !== undefined && format !== undefined)
    await save(checked, [source, target], values.report, format);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

interface Checked {
  readonly context: CheckContext;
  readonly replacements: ReplacedTerms;
  readonly result: CheckResult;
  readonly isByLine: boolean;
  readonly answers: readonly CheckAnswer[];
  /** What a saved check calls its texts. */
  readonly titles?: Readonly<Record<CheckSide, string>> | undefined;
}

/** The bytes of a file, or of the input for `-`. */
function bytesOf(file: string): Uint8Array {
  return readFileSync(file === '-' ? 0 : file);
}

function readGlossary(): Pick<Checked, 'context' | 'replacements'> {
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
  const result = check(sourceText, targetText, glossary.context);
  return { ...glossary, result, isByLine: false, answers: [] };
}

/** @throws Error when the file cannot be read */
async function checkFile(file: string): Promise<Checked> {
  const reading = await readBitext({ name: basename(file), bytes: bytesOf(file) });
  if (reading.outcome === 'refused') {
    const { message, place, found } = reading.issue;
    throw new Error([message, place, found].filter(Boolean).join(' – '));
  }
  if (reading.outcome === 'asksColumns')
    throw new Error(
      'it is not clear which columns have the texts: name them in the first row, as zh and en',
    );
  const { pairs, whole, languages, leftOut, answers, titles, setPairs } = reading.bitext;
  if (leftOut > 0) console.error(`${leftOut} segments in other languages were left out.`);
  const glossary = readGlossary();
  if (whole !== undefined) {
    const result = check(whole.source, whole.target, glossary.context, setPairs);
    return { ...glossary, result, isByLine: false, answers, titles };
  }
  const rows = pairs.map((pair) => [pair.source, pair.target] as const);
  const said = { source: scriptOf(languages.source), target: scriptOf(languages.target) };
  const result = checkRows(rows, glossary.context, said, setPairs);
  return { ...glossary, result, isByLine: true, answers, titles };
}

function scriptOf(language: CheckLanguage | undefined): LayerScript | undefined {
  return language && (language === 'zh' ? 'han' : 'latin');
}

/** Prints what was found, and sets the exit code. */
function print(
  { context, replacements, result }: Checked,
  options: {
    readonly align: boolean;
    readonly all: boolean;
    readonly candidates: boolean;
    readonly json: boolean;
  },
): void {
  const { entries } = context.finder;
  if (options.json)
    console.log(JSON.stringify(checkJson(result, entries, replacements), undefined, 2));
  else if (options.candidates) console.log(candidateLines(result, context.lexicon).join('\n'));
  else if (options.align) console.log(alignmentLines(result).join('\n'));
  else console.log(checkLines(result, entries, options.all, replacements).join('\n'));
  process.exitCode = exitCodeOf(result);
}

/** The name of a file; empty for the input, and for none. */
const nameOf = (file = '-'): string => (file === '-' ? '' : basename(file));

/** @throws Error when no report is written with such an ending */
function formatOf(file: string): ReportFormat {
  const ending = extname(file).toLowerCase();
  const format = REPORT_FORMATS.find((one) => REPORT_FILES[one].extension === ending);
  if (format === undefined) throw new Error(`no report ends with “${ending}”`);
  return format;
}

/** Writes a report. */
async function save(
  { context, replacements, result, isByLine, answers, titles }: Checked,
  [first, second]: readonly [string, string | undefined],
  file: string,
  format: ReportFormat,
): Promise<void> {
  const hashOf = (text: string): string =>
    createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
  const saved = {
    title: second === undefined ? nameOf(first) : '',
    titles: titles ?? { source: second === undefined ? '' : nameOf(first), target: nameOf(second) },
    glossaries: [`Termlight ${VERSION}`],
    date: new Date().toISOString().slice(0, 10),
    source: result.source.text,
    target: result.target.text,
    isByLine,
    pairs: pairTexts(result),
    report: checkReport(result, context.finder, hashOf, replacements),
    answers,
    files: [],
  };
  if (saved.pairs.length === 0) throw new Error('nothing was checked, so that there is no report');
  const written = await writeReport(format, saved, englishReportTexts(), 'en');
  writeFileSync(file, typeof written === 'string' ? written : new Uint8Array(written));
}
