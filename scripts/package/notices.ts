import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others that the extension contains. */
interface Work {
  readonly name: string;
  /** Which part of it is in the extension, if not its code. */
  readonly part?: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Where its source is, which the Mozilla licence asks to be named. */
  readonly source: string;
  readonly text: string;
}

/** Licences that ask for nothing but their text and a note where the source is. */
const accepted: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

/** Licence texts that are in the repository of a package, but not in the package. */
const kept: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': 'wxt.txt',
  '@wxt-dev/i18n': 'wxt.txt',
  wxt: 'wxt.txt',
  saxes: 'saxes.txt',
};

/**
 * The notices of a build: whose code and data it contains, under which licences, with the texts of
 * these.
 * @param root of the project, with its packages installed
 * @param packages the npm packages of which code is in the build, as paths below `node_modules`
 * @throws Error for a licence that is not an accepted one, or a package without its text
 */
export function writeNotices(root: string, packages: readonly string[]): string {
  const works = [
    ...packages.toSorted().map((path) => workOfPackage(root, path)),
    ...worksOfData(root),
  ];
  return [introduction, ...works.map(sectionOf)].join(`\n${'-'.repeat(72)}\n\n`);
}

const introduction = `Termlight and what it is made with

Termlight's own code is under the MIT licence, its curated glossary under
Creative Commons Attribution 4.0 International
(https://creativecommons.org/licenses/by/4.0/).

It carries the works of others that follow, each under its own licence.
`;

function sectionOf({ name, part, licence, source, text }: Work): string {
  const lines = [name, ...(part === undefined ? [] : [part]), `Licence: ${licence}`, source];
  return `${lines.join('\n')}\n\n${text.trim()}\n`;
}

function workOfPackage(root: string, path: string): Work {
  const folder = join(root, 'node_modules', path);
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
    readonly repository: string | { readonly url: string };
  };
  if (!license.split(' AND ').every((one) => accepted.has(one))) {
    throw new Error(`${name}: the licence ${license} is not accepted`);
  }
  const url = typeof repository === 'string' ? repository : repository.url;
  return {
    name: `${name} ${version}`,
    licence: license,
    source: url
      .replace(/^git(?:\+https)?:/, 'https:')
      .replace(/^(?=[\w-]+\/[\w.-]+$)/, 'https://github.com/')
      .replace(/\.git$/, ''),
    text: textOfPackage(root, folder, name),
  };
}

function textOfPackage(root: string, folder: string, name: string): string {
  const own = kept[name];
  if (own !== undefined) return keptText(root, own);
  const files = readdirSync(folder);
  const file = files.find((one) => /^licen[cs]e(?:\.|-MIT\.|$)/i.test(one));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence`);
  const others = files.includes('LICENSES') ? readdirSync(join(folder, 'LICENSES')).toSorted() : [];
  const text = [file, ...others.map((one) => join('LICENSES', one))]
    .map((one) => readFileSync(join(folder, one), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
  // Vite's licence goes on with those of the packages in Vite itself, none of which are in what it
  // builds.
  return text.split('\n# Licenses of bundled dependencies')[0] ?? text;
}

function worksOfData(root: string): readonly Work[] {
  const apache = join(root, 'node_modules/opencc-js/LICENSES/Apache-2.0.txt');
  if (!existsSync(apache)) throw new Error('opencc-js comes without the Apache licence');
  return [
    {
      name: 'OpenCC',
      part: 'Which characters are forms of one another, as a table changed and merged with our own',
      licence: 'Apache-2.0',
      source: 'https://github.com/BYVoid/OpenCC',
      text: readFileSync(apache, 'utf8'),
    },
    {
      name: 'jieba',
      part: 'Chinese words and how often they stand in texts, as the larger part of a list',
      licence: 'MIT',
      source: 'https://github.com/fxsjy/jieba',
      text: keptText(root, 'jieba.txt'),
    },
  ];
}

function keptText(root: string, file: string): string {
  return readFileSync(join(root, 'scripts/package/licences', file), 'utf8');
}
