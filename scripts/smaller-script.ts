import { minify } from 'terser';
import { parseAst, type Plugin } from 'vite';
import { nodesIn, type ParsedNode } from './nodes-in.ts';

interface PrivateName extends ParsedNode {
  readonly name: string;
}

/**
 * Makes a minified script smaller, and faster where it runs for the first time, as in most pages: there an
 * engine reads all of it and calls little of it often.
 */
export function smallerScript(): Plugin {
  return {
    name: 'smaller-script',
    enforce: 'post',
    generateBundle: async (_, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = await withLessCode(withPlainMembers(file.code));
    },
  };
}

/**
 * The code with private members of classes (`#name`) as properties (`$name`), for which an engine need not
 * check that an object is one of the class. In a script nobody else reaches the objects.
 * @throws Error where a class that extends another one has such members: both may have one of that name
 */
export function withPlainMembers(code: string): string {
  const program = parseAst(code);
  if (nodesIn(program, isDerivedClass).some((one) => namesIn(one).length > 0))
    throw new Error('A class with private members extends another one');
  let plain = code;
  for (const { start, end, name } of namesIn(program).toReversed()) {
    // `async#name` are two words.
    const before = plain.slice(0, start);
    plain = `${before}${/[\w$]$/u.test(before) ? ' ' : ''}$${name}${plain.slice(end)}`;
  }
  return plain;
}

async function withLessCode(code: string): Promise<string> {
  const { code: less = code } = await minify(code, {
    compress: { ecma: 2020, passes: 3, toplevel: true },
    mangle: { toplevel: true, properties: { regex: /^\$/u } },
    format: { ecma: 2020 },
  });
  return less;
}

const namesIn = (node: unknown): readonly PrivateName[] =>
  nodesIn(node, (one): one is PrivateName => one.type === 'PrivateIdentifier');

const isDerivedClass = (node: ParsedNode): node is ParsedNode =>
  'superClass' in node && node.superClass !== null;
