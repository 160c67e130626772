/** Reads the rendered text of one block ancestor from the page's tree. */
import { ContainerReader } from './container-reader.ts';
import type { ChildContainer, Reading } from './container-reader.ts';
import {
  elementCountIn,
  firstElementIn,
  localNameOf,
  mayBeHost,
  shadowRootOf,
  textContentOf,
} from './dom.ts';
import { isEditor, rendersOwnText } from './element-kind.ts';
import { LONGEST_AT_ONCE } from './find-in-block.ts';
import { asRendered } from './line-breaks.ts';
import { PlainTextBlock } from './text-block.ts';

const NONE: readonly never[] = [];
const NOTHING: Reading = {
  blocks: NONE,
  children: NONE,
  hidden: NONE,
  opaque: NONE,
  shadowRoots: NONE,
  rootless: NONE,
};

/** Reads the text of a block ancestor. Reads computed styles, changes nothing. */
export function readContainer(
  container: Element,
  language: string | undefined,
  isNew: (node: Node) => boolean,
): Reading {
  if (firstElementIn(container) === null && isPlain(container)) {
    const data = textContentOf(container) ?? '';
    // A longer text is searched in parts, between which the page may change its nodes.
    if (data !== '' && data.length <= LONGEST_AT_ONCE) {
      if (data.trim() === '') return NOTHING;
      const text = asRendered(data, container);
      const blocks = [new PlainTextBlock(container, text, language)];
      return { ...NOTHING, blocks, rootless: mayBeHost(container) ? [container] : NONE };
    }
  }
  return new ContainerReader(language, isNew).read(container);
}

/** An element with more children than this is read in parts. */
const MANY = 256;

/** Whether an element has so many children that reading them at once might block the page. */
export function isReadInParts(container: Element): boolean {
  return (
    elementCountIn(container) > MANY && container !== document.documentElement && isPlain(container)
  );
}

/**
 * Reads a block ancestor in parts. Yields the blocks inside it that were found since the part
 * before, and finally returns the rest. The page may change between two parts; what was read before
 * then is not updated.
 */
export function readInParts(
  container: Element,
  language: string | undefined,
  isNew: (node: Node) => boolean,
): Iterator<readonly ChildContainer[], Reading> {
  return new ContainerReader(language, isNew).readInParts(container);
}

/** Whether an element renders exactly its children, as most do. */
function isPlain(element: Element): boolean {
  const name = localNameOf(element);
  if (name === 'slot' || name === 'details' || name.includes('-')) return false;
  return !isEditor(element) && shadowRootOf(element) === null && rendersOwnText(element);
}
