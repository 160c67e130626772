import { parseAst, type Plugin } from 'vite';
import { nodesIn, type ParsedNode } from './nodes-in.ts';

const CLASS = `${import.meta.dirname}/../entrypoints/shared/late-pattern.ts`;

/** A regular expression in the code of a module. */
interface Literal extends ParsedNode {
  readonly regex: { readonly pattern: string; readonly flags: string };
}

/**
 * Has regular expressions with classes of Unicode (`\p{L}`) made when they are first used. An engine reads the
 * literals of a script when it loads it, and each such class takes it some tenths of a millisecond: too much for a
 * script in every page, of whose patterns few pages need many.
 */
export function latePatterns(): Plugin {
  return {
    name: 'late-patterns',
    enforce: 'post',
    transform: (code) => {
      const late = withLatePatterns(code);
      return late === undefined ? undefined : { code: late, map: null };
    },
  };
}

/** The code of a module with late patterns; undefined where it has no such literal. */
export function withLatePatterns(code: string): string | undefined {
  if (!isCostly(code)) return undefined;
  const literals = nodesIn(parseAst(code), isPattern).filter(
    // Of a sticky one the place matters from which it goes on, which a late pattern does not have.
    ({ regex }) => isCostly(regex.pattern) && !regex.flags.includes('y'),
  );
  if (literals.length === 0) return undefined;
  let rest = code;
  const made = literals.toReversed().map(({ start, end, regex: { pattern, flags } }) => {
    const name = `latePattern${start}`;
    rest = rest.slice(0, start) + name + rest.slice(end);
    return `const ${name} = new LatePattern(${JSON.stringify(pattern)}, ${JSON.stringify(flags)});`;
  });
  return [`import { LatePattern } from ${JSON.stringify(CLASS)};`, ...made, rest].join('\n');
}

const isCostly = (pattern: string): boolean => /\\p\{/iu.test(pattern);

const isPattern = (node: ParsedNode): node is Literal => 'regex' in node;
