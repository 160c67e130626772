import { nextTask } from '../../shared/next-task.ts';
import type { Notice, OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import type { OpenedFile } from '../opened-file.ts';
import { type PictureSource, showNearPictures } from './near-pictures.ts';

/** A chapter or a part of a text, ready to be put into the page. */
export interface BuiltPart {
  readonly content: Node;
  /** The id by which links and the outline refer to it; a part with an id begins a chapter. */
  readonly id?: string;
  /** Empty where it does not say. */
  readonly language?: string;
}

/** A file that is shown in parts, and how each of them is built. */
export interface Parts {
  readonly title: string;
  /** Empty where the file does not say. */
  readonly language: string;
  readonly outline: readonly OutlineItem[];
  readonly notices?: readonly Notice[];
  readonly encoding?: string;
  /** One builder for each part, called one after another when its turn comes. */
  readonly builders: readonly (() => BuiltPart)[];
  readonly pictures?: PictureSource;
}

/** How long parts are built before the page may do other work, in milliseconds. */
const SLICE = 12;

/** How much text is laid out together, in characters. */
const PART_LENGTH = 6_000;

/** How many elements are built together. */
const TOGETHER = 200;

/** Gives builders for the elements of a long text, many elements to each. */
export function elementBuilders<T>(
  all: readonly T[],
  build: (one: T) => Element,
): readonly (() => BuiltPart)[] {
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) => () => {
    const content = document.createDocumentFragment();
    content.append(...all.slice(at * TOGETHER, (at + 1) * TOGETHER).map(build));
    return { content };
  });
}

/** Makes a file whose parts are built one after another, the first one before `show` resolves. */
export function openedParts(parts: Parts): OpenedFile {
  const { builders, title, outline, notices = [], encoding, pictures } = parts;
  const closing = new AbortController();
  let read = 0;
  const build = (article: HTMLElement): void => {
    const content = builders[read]?.();
    if (content !== undefined) article.append(...inLayoutParts(content));
    read += 1;
  };
  const buildRest = async (article: HTMLElement, changed: () => void): Promise<void> => {
    while (read < builders.length) {
      await nextTask();
      const end = performance.now() + SLICE;
      do {
        if (closing.signal.aborted) return;
        build(article);
      } while (read < builders.length && performance.now() < end);
      changed();
    }
  };
  return {
    title,
    outline,
    notices,
    encoding,
    pages: undefined,
    get progress() {
      return { read, total: builders.length };
    },
    show: async (root, changed) => {
      const article = document.createElement('article');
      article.className = 'document-text';
      if (parts.language !== '') article.lang = parts.language;
      root.append(article);
      closing.signal.addEventListener('abort', () => article.remove());
      if (pictures !== undefined) showNearPictures(article, pictures, closing.signal);
      build(article);
      // Builders do not fail: what cannot be read is left out when the file is opened.
      void buildRest(article, changed);
    },
    close: () => closing.abort(),
  };
}

const BLOCK = /^(?:h[1-6]|p|div|section|article|blockquote|ul|ol|dl|pre|figure|hr|address)$/u;

/**
 * Splits what was built into parts, which the browser lays out only when they come near the view.
 */
function inLayoutParts({ content, id, language = '' }: BuiltPart): readonly HTMLElement[] {
  const inner = unwrapped({ nodes: [...content.childNodes], language });
  const first = layoutPart(inner.language);
  if (id !== undefined) {
    first.id = id;
    first.className = 'chapter';
  }
  const parts = [first];
  let part = first;
  let length = 0;
  for (const node of inner.nodes) {
    if (length > PART_LENGTH && node instanceof Element && BLOCK.test(node.localName)) {
      part = layoutPart(inner.language);
      parts.push(part);
      length = 0;
    }
    part.append(node);
    length += node.textContent?.length ?? 0;
  }
  return parts;
}

function layoutPart(language: string): HTMLElement {
  const part = document.createElement('section');
  if (language !== '') part.lang = language;
  return part;
}

interface Content {
  readonly nodes: readonly Node[];
  readonly language: string;
}

/**
 * Removes elements that only wrap everything else; without styles they mean nothing except by their
 * id and language.
 */
function unwrapped({ nodes, language }: Content): Content {
  const said = nodes.filter((node) => node instanceof HTMLImageElement || node.textContent?.trim());
  const [only, ...others] = said;
  const isWrapper =
    others.length === 0 &&
    only instanceof HTMLElement &&
    /^(?:div|section|article)$/u.test(only.localName) &&
    only.className === '' &&
    only.dir === '';
  if (!isWrapper) return { nodes, language };
  const anchor = document.createElement('span');
  anchor.id = only.id;
  return unwrapped({
    nodes: nodes.flatMap((node) =>
      node === only ? [...(only.id === '' ? [] : [anchor]), ...only.childNodes] : [node],
    ),
    language: only.lang === '' ? language : only.lang,
  });
}
