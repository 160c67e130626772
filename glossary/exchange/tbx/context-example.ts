import type { Example, KeptValue } from '../../model/entry/concept-entry.ts';

/** What the dialects call a sentence in which a term stands. */
const CONTEXTS = new Set(['descrip:context', 'descrip:example']);

/**
 * The example that a context of a term is: a sentence, alone or in a group with its source. Undefined for
 * anything else, and for a context of which more is said.
 */
export function exampleOfContext({
  name,
  value,
  target,
  with: group = [],
}: KeptValue): Example | undefined {
  const [source, ...others] = group;
  if (!CONTEXTS.has(name) || value === '' || target !== undefined || others.length > 0) return;
  if (source === undefined) return { sentence: value };
  const isTitle = source.name === 'admin:source' && source.value !== '';
  if (!isTitle || source.target !== undefined) return undefined;
  return { sentence: value, title: source.value };
}
