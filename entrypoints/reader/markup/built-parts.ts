import { nextTask } from '../../shared/next-task.ts';
import type { Notice, OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import type { OpenedFile } from '../opened-file.ts';
import { type PictureSource, showNearPictures } from './near-pictures.ts';

/** A chapter, or a part of a text, as it goes into the page. */
export interface BuiltPart {
  readonly content: Node;
  /** What links and the outline know it by; it begins a chapter then. */
  readonly id?: string;
  /** Empty where it does not say. */
  readonly language?: string;
}

/** What a kind of file says of itself, and how its parts are built. */
export interface Parts {
  readonly title: string;
  /** Empty where the file does not say. */
  readonly language: string;
  readonly outline: readonly OutlineItem[];
  readonly notices?: readonly Notice[];
  readonly encoding?: string;
  /** They are called one after another, each when its turn comes. */
  readonly builders: readonly (() => BuiltPart)[];
  readonly pictures?: PictureSource;
}

/** How long is built at once before the page may do other work, in milliseconds. */
const SLICE = 12;

/** How much text is laid out at once, in characters. */
const PART_LENGTH = 6_000;

/** How many elements are built at once. */
const TOGETHER = 200;

/** Builders of the elements of a long text, many of them at once. */
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

/** A file whose parts are built one after another, the first of them before `show` resolves. */
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
      // A builder does not fail: what cannot be read is left out when the file is opened.
      void buildRest(article, changed);
    },
    close: () => closing.abort(),
  };
}

const BLOCK = /^(?:h[1-6]|p|div|section|article|blockquote|ul|ol|dl|pre|figure|hr|address)$/u;

/** What was built as parts that the browser lays out when they come near the view. */
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

/** Opens a wrapper of everything: it says nothing once its style is gone, but for its id and language. */
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
