import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = ['components', 'entrypoints', 'glossary', 'scripts', 'tests'];
/** Said where it is made of: the constant or schema that a type is of, the view that props are of. */
const saidElsewhere = /= \(typeof |= v\.InferOutput<|^export interface \w+Props\b/;

test.each(folders)('every symbol that %s exports says what it is', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll(sep, '/'))
    .filter((path) => !path.includes('/node_modules/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|e2e|bench|d)\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(unsaid)).toEqual([]);
});

/** The exports of a file that no docstring stands above, with their lines. */
function unsaid(file: string): readonly string[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    /^export (?!default |type \{|\{|\*)/.test(line) &&
    !saidElsewhere.test(line) &&
    !/\*\/\s*$/.test(lines[index - 1] ?? '')
      ? [`${file}:${index + 1} ${line}`]
      : [],
  );
}
