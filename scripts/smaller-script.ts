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
 * check that an object is one of the class. Other scripts see nothing new: objects are reached by their public
 * names alone, and every `$name` gets another one afterwards.
 * @throws Error where a class that extends another one has such members, since both may have one of that
 *   name; where an object is asked whether it has one (`#name in it`); and where a property is named so already
 */
export function withPlainMembers(code: string): string {
  const program = parseAst(code);
  if (nodesIn(program, isDerivedClass).some((one) => namesIn(one).length > 0))
    throw new Error('A class with private members extends another one');
  if (nodesIn(program, isPrivateQuestion).length > 0)
    throw new Error('An object is asked whether it has a private member');
  if (nodesIn(program, isPlainAlready).length > 0)
    throw new Error('A property has a name with $ at its beginning');
  let plain = code;
  for (const { start, end, name } of namesIn(program).toReversed()) {
    // `async#name` are two words.
    const before = plain.slice(0, start);
    plain = `${before}${/[\w$]$/u.test(before) ? ' ' : ''}$${name}${plain.slice(end)}`;
  }
  return plain;
}

/** The code with all that can be said shorter, and short names for properties that begin with `$`. */
export async function withLessCode(code: string): Promise<string> {
  const { code: less = code } = await minify(code, {
    compress: { ecma: 2020, passes: 3, toplevel: true },
    mangle: { toplevel: true, properties: { regex: /^\$/u } },
    format: { ecma: 2020 },
  });
  return less;
}

const namesIn = (node: unknown): readonly PrivateName[] =>
  nodesIn(node, (one): one is PrivateName => isPrivateName(one));

const isDerivedClass = (node: ParsedNode): node is ParsedNode =>
  'superClass' in node && node.superClass !== null;

const isPrivateQuestion = (node: ParsedNode): node is ParsedNode =>
  'left' in node && isPrivateName(node.left);

const isPrivateName = (node: unknown): node is PrivateName =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'PrivateIdentifier';

/** Whether a node has or reads a property whose name begins with `$`. */
function isPlainAlready(node: ParsedNode): node is ParsedNode {
  const name = 'property' in node ? node.property : 'key' in node ? node.key : undefined;
  if (typeof name !== 'object' || name === null) return false;
  const text = 'name' in name ? name.name : 'value' in name ? name.value : undefined;
  const isComputed = 'computed' in node && node.computed === true && 'name' in name;
  return !isPrivateName(name) && !isComputed && typeof text === 'string' && text.startsWith('$');
}
