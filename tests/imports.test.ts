import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders = ['components', 'entrypoints', 'glossary'] as const;
/** An import at the head of a file, what is exported from another one, or an import when it is needed. */
const importing =
  /^(?:import|export)\s(?<names>[^'";]*?from\s+)?'(?<from>[^']+)'|\bimport\(\s*'(?<late>[^']+)'/gm;

/** One import of one file, both as paths from the root, or a package's name. */
interface Import {
  readonly file: string;
  readonly from: string;
  readonly typesOnly: boolean;
}

/** All source files, tests apart. */
const sources: readonly string[] = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path).replaceAll(sep, '/'),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/(\.test|\.bench|-fixtures?)\.tsx?$/.test(file));
const imports: readonly Import[] = sources.flatMap(importsOf);

/** The sources in whose text something stands. */
function usersOf(what: RegExp): readonly string[] {
  // Folders are listed in no order that all machines share.
  return sources.filter((file) => what.test(readFileSync(join(root, file), 'utf8'))).toSorted();
}

const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type) (?<name>\w+)/gm;

/** The files of constants that are imported as a whole, `import * as FORM`, under another name. */
function usedAsNamespaces(): readonly string[] {
  return sources.flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^import \* as \w+ from '(?<from>\.[^']+)'/gm,
      ),
    ].map(({ groups }) =>
      normalize(join(dirname(file), groups?.['from'] ?? '')).replaceAll(sep, '/'),
    ),
  );
}

/** May a file import another one? The drawing in docs/architecture.md, as functions. */
const rules: readonly {
  readonly rule: string;
  readonly files: RegExp;
  readonly allows: (from: string, one: Import) => boolean;
}[] = [
  {
    rule: 'glossary/ imports no package but valibot, and in glossary/exchange kept parsers',
    // What is in build/ runs at build time, in Node.
    files: /^glossary\/(?!(?:match|curated)\/build\/)/,
    allows: (from, { file }) =>
      from.startsWith('glossary/') ||
      (from === 'valibot' &&
        /^glossary\/(bitext|exchange|messages|model|storage|subscription|team)\//.test(file)) ||
      (file.startsWith('glossary/exchange/') &&
        /^(papaparse|saxes|fflate\/browser)$|^write-excel-file\//.test(from)),
  },
  {
    rule: 'glossary/storage has only types of glossary/overlay, glossary/messages of glossary/match',
    files: /^glossary\/(storage|messages)\//,
    allows: (from, { typesOnly }) => typesOnly || !/^glossary\/(overlay|match)\//.test(from),
  },
  {
    rule: 'glossary/overlay and glossary/subscription import only what checks, compares and reads entries',
    files: /^glossary\/(overlay|subscription)\//,
    allows: (from) =>
      !/^glossary\/(match|exchange)\//.test(from) ||
      /^glossary\/(match\/forms|exchange\/(compare|file|json))\//.test(from),
  },
  {
    rule: 'glossary/ imports no layer above it',
    files: /^glossary\//,
    allows: (from) => !/^(components|entrypoints|wxt|preact|@preact)(\/|$)/.test(from),
  },
  {
    rule: 'components/ import preact, virtual rows, glossary/model, each other, and types of #i18n',
    files: /^components\//,
    allows: (from, { typesOnly }) =>
      /^(preact|@tanstack\/virtual-core|components|glossary\/model)(\/|$)/.test(from) ||
      (typesOnly && from === '#i18n'),
  },
  {
    rule: 'a context imports itself, entrypoints/shared, components and glossary, no other context',
    files: /^entrypoints\//,
    allows: (from, { file }) =>
      !from.startsWith('entrypoints/') ||
      from.split('/')[1] === file.split('/')[1] ||
      (from.startsWith('entrypoints/shared/') && !file.startsWith('entrypoints/shared/')),
  },
  {
    rule: 'the database is opened only in entrypoints/background/store',
    files: /^(?!entrypoints\/background\/store\/)/,
    allows: (from) => from !== 'idb',
  },
  {
    rule: 'the background draws nothing: of components it takes texts alone',
    files: /^entrypoints\/background\//,
    allows: (from) => !/^(components\/(?!texts\/)|preact(\/|$))/.test(from),
  },
  {
    rule: 'the browser is reached only in entrypoints/',
    files: /^(components|glossary)\//,
    allows: (from) => !/^(wxt\/browser|webextension-polyfill)$/.test(from),
  },
];

/** The layers of the drawing, and which files are in them. */
const layers: readonly (readonly [layer: string, files: RegExp])[] = [
  ['entrypoints/shared/*', /^entrypoints\/shared\//],
  ['entrypoints/<context>/*', /^entrypoints\//],
  ['components/', /^components\//],
  ['glossary/', /^glossary\//],
];
const layerOf = (path: string): string | undefined =>
  layers.find(([, files]) => files.test(path))?.[0];

const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

describe('the drawing of the layers in docs/architecture.md', () => {
  test('has an arrow for every way that imports go, and no other', () => {
    const ways = imports.map(({ file, from }) => [layerOf(file), layerOf(from)] as const);
    const between = ways.filter(([from, to]) => to !== undefined && from !== to);
    const actual = [...new Set(between.map(([from, to]) => `${from} → ${to}`))];
    const entry = 'entrypoints/<context>/index|main → entrypoints/<context>/*';
    expect(drawnArrows(architecture).toSorted()).toEqual([entry, ...actual].toSorted());
  });

  test('stands beside the names of all contexts', () => {
    const contexts = readdirSync(join(root, 'entrypoints')).filter((name) => name !== 'shared');
    expect(contexts.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the tables of rooms in docs/architecture.md', () => {
  const tables = [...architecture.matchAll(/^### `(?<folder>[^`]+)\/`\n(?<table>[^#]*)/gm)].map(
    ({ groups }) => [groups?.['folder'] ?? '', roomsIn(groups?.['table'] ?? '')] as const,
  );

  test('are read', () => {
    expect(tables.length).toBeGreaterThan(4);
  });

  test.each(tables)('%s: has every room with the rooms that it imports', (folder, rooms) => {
    const named = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, importedRooms(folder, name)] as const);
    expect(rooms).toEqual(Object.fromEntries(named));
  });

  test.each(tables)('%s: no room imports one that imports it', (_folder, rooms) => {
    let left = Object.entries(rooms);
    let before: number;
    do {
      before = left.length;
      const names = new Set(left.map(([name]) => name));
      // What stands on nothing that is left can be taken away.
      left = left.filter(([, imported]) => imported.some((name) => names.has(name)));
    } while (left.length < before);
    expect(left.map(([name]) => name)).toEqual([]);
  });
});

describe('the direction of imports', () => {
  test('is read from every import of the project', () => {
    expect(imports.length).toBeGreaterThan(20);
    const opening = imports.filter(({ file }) => file.endsWith('opening/open-document.ts'));
    expect(opening.map(({ from }) => from)).toContain('entrypoints/reader/word/word.ts');
  });

  test.each(rules)('$rule', ({ files, allows }) => {
    const governed = imports.filter(({ file }) => files.test(file));
    const broken = governed
      .filter((one) => !allows(one.from, one))
      .map(({ file, from }) => `${file} imports ${from}`);
    expect(broken).toEqual([]);
  });
});

test('no file imports itself by way of others, not even for a type', () => {
  const importsOfFile = Map.groupBy(imports, ({ file }) => file);
  const known = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (known.get(file) === 'done') return;
    if (known.get(file) === 'open') {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    known.set(file, 'open');
    for (const { from } of importsOfFile.get(file) ?? []) follow(from, [...way, file]);
    known.set(file, 'done');
  };
  for (const file of importsOfFile.keys()) follow(file, []);
  expect(circles).toEqual([]);
});

test('no two files export the same name, which would be two things or a second mechanism', () => {
  const spaces = new Set(usedAsNamespaces());
  const exported = sources
    // What build/ writes stands in it as a text.
    .filter((file) => !spaces.has(file) && !file.startsWith('glossary/match/build/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(EXPORTED)].map(
        ({ groups }) => [groups?.['name'] ?? '', file] as const,
      ),
    );
  const files = Map.groupBy(exported, ([name]) => name);
  expect(files.get('compareVersions')).toHaveLength(1);
  expect([...files.values()].filter((found) => found.length > 1)).toEqual([]);
});

test('requests and events pass through entrypoints/shared/messaging.ts alone, bare ports through ports.ts beside it', () => {
  const messages = 'entrypoints/shared/messaging.ts';
  const ports = 'entrypoints/shared/ports.ts';
  expect(usersOf(/\b(?:runtime|tabs)\s*\.\s*sendMessage\b|\bruntime\s*\.\s*onMessage\b/)).toEqual([
    messages,
  ]);
  expect(usersOf(/\b(?:onMessage|onConnect)\b/)).toEqual([messages, ports]);
  expect(usersOf(/\bruntime\s*\.\s*connect\b/)).toEqual([
    // It stands alone in the tab that it is put into.
    'entrypoints/reader/opening/file-from-tab.ts',
    messages,
    ports,
  ]);
});

test('no source walks through the highlights of a page, which Firefox refuses', () => {
  const walking = /(?:\.\.\.|\bof |from\()CSS\.highlights|CSS\.highlights\.(?!set|get|has|delete)/;
  expect(usersOf(walking)).toEqual([]);
});

test('no file of terms is ever asked for at an address', () => {
  expect(usersOf(/\bdownload:\s*true/)).toEqual([]);
});

test('no source makes markup out of text, and one alone parses it, without a window', () => {
  expect(
    usersOf(
      /innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|[sS]etHTML|parseHTML|srcdoc|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/,
    ),
  ).toEqual([]);
  // The glossary's own command reads saved pages in Node.
  const parsers = usersOf(/\.parseFromString\(|\bcreateHTML\b/).filter(
    (file) => !file.startsWith('glossary/curated/build/'),
  );
  expect(parsers).toEqual(['entrypoints/reader/markup/inert-markup.ts']);
});

test('a page approves text as markup or as the address of a script in two places', () => {
  expect(usersOf(/\bcreatePolicy\b/)).toEqual([
    'entrypoints/reader/markup/inert-markup.ts',
    'entrypoints/shared/own-pages/trusted-script.ts',
  ]);
});

/** The arrows of a drawing with one layer a line: each comes from above and ends in `▼`. */
function drawnArrows(text: string): readonly string[] {
  const lines = (/```\n(?<drawing>entrypoints\/[^`]*)```/.exec(text)?.groups?.['drawing'] ?? '')
    .split('\n')
    .map((line) => [...line]);
  const nameIn = (row: number): string | undefined =>
    /(?:entrypoints|components|glossary)\/\S*/.exec(lines[row]?.join('') ?? '')?.[0];
  return lines.flatMap((line, row) =>
    [...line.keys()]
      .filter((column) => line[column] === '▼')
      .map((column) => {
        let above = row - 1;
        while (lines[above]?.[column] === '│') above -= 1;
        return `${nameIn(above)} → ${nameIn(row + 1)}`;
      }),
  );
}

/** The rooms of a table and what stands in its last column. */
function roomsIn(table: string): Readonly<Record<string, readonly string[]>> {
  const rows = [...table.matchAll(/^\| `(?<room>[\w-]+)\/`.*\|(?<imports>[^|]*)\|$/gm)];
  return Object.fromEntries(
    rows.map(({ groups }) => [groups?.['room'] ?? '', groups?.['imports']?.match(/[\w-]+/g) ?? []]),
  );
}

/** The rooms beside a room that its files import. */
function importedRooms(folder: string, room: string): readonly string[] {
  const beside = imports
    .filter(({ file }) => file.startsWith(`${folder}/${room}/`))
    .filter(({ from }) => from.startsWith(`${folder}/`))
    .map(({ from }) => from.slice(folder.length + 1).split('/'))
    .flatMap(([name = '', ...rest]) => (rest.length === 0 || name === room ? [] : [name]));
  return [...new Set(beside)].toSorted();
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importing)].map(({ groups }) => {
    // Behind a question mark stands what the build is to make of the file.
    const [from = ''] = (groups?.['from'] ?? groups?.['late'] ?? '').split('?');
    const relative = from.startsWith('.');
    return {
      file,
      from: relative ? normalize(join(dirname(file), from)).replaceAll(sep, '/') : from,
      typesOnly: /^type\s/.test(groups?.['names'] ?? ''),
    };
  });
}
