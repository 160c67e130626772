/**
 * Parses foreign markup. What comes out is hostile: a field of a form that is named `nextSibling` is what
 * `form.nextSibling` gives, and a picture named `body` what `document.body` gives. So nothing is asked
 * of such a document or of a form in it; other elements cannot be falsified.
 */
import { withoutBreaks } from '../../../glossary/model/text/without-breaks.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (markup: string) => string },
  ): { createHTML(markup: string): string };
}

/** How markup is read: leniently as HTML, or strictly as XML. */
export type MarkupKind = 'text/html' | 'application/xhtml+xml' | 'application/xml';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Parses foreign markup in a document without a window: nothing in it runs, and no picture, style
 * or other file is requested. What is shown is built anew from it (`clean-markup.ts`); its nodes
 * are never moved into the page. Entities that a file declares itself are unknown, so they cannot
 * grow.
 * @returns the root element; undefined for XML that is not well-formed. The root of HTML always has
 *   a `body`
 */
export function inertRoot(markup: string, kind: MarkupKind): Element | undefined {
  const text = withoutStyles(withoutDeclarations(markup));
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  // The only policy under which our pages parse markup, and the only place where it is used: the
  // result is inert.
  policy ??= trustedTypes?.createPolicy('termlight-inert-markup', { createHTML: (same) => same });
  const parsed = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, kind);
  const root = document.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT).firstChild();
  if (!(root instanceof Element) || root instanceof HTMLFormElement) return undefined;
  if (kind === 'text/html') return root;
  // This is how browsers report malformed XML.
  const isBroken =
    root.localName === 'parsererror' || elementsNamed(root, 'parsererror').length > 0;
  return isBroken ? undefined : root;
}

/** All descendants with a local name, in any namespace and with any prefix. */
export function elementsNamed(parent: Element, name: string): readonly Element[] {
  return [...parent.querySelectorAll('*')].filter(({ localName }) => localName === name);
}

/** The text of the first descendant with a name, on one line; empty if there is none. */
export function textOfFirst(parent: Element | undefined, name: string): string {
  const [element] = parent === undefined ? [] : elementsNamed(parent, name);
  return withoutBreaks(element?.textContent ?? '').trim();
}

/**
 * Removes the part of the document type in brackets, where entities are declared. The public
 * identifier stays, because browsers know the entities of XHTML by it. Declarations elsewhere
 * become errors.
 */
function withoutDeclarations(markup: string): string {
  const type = markup.indexOf('<!DOCTYPE');
  const start = markup.indexOf('[', type);
  const end = markup.indexOf(']', start);
  const isBefore = type !== -1 && start !== -1 && !markup.slice(type, start).includes('>');
  const rest = isBefore && end !== -1 ? markup.slice(0, start) + markup.slice(end + 1) : markup;
  return rest.replaceAll('<!ENTITY', '<!ENTITY-');
}

/**
 * Renames the attributes that the content security policy refuses. They would do nothing, but
 * Chromium reports each of them: a book with 4,000 styles took 2.8 seconds longer.
 */
function withoutStyles(markup: string): string {
  return markup.replaceAll(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replaceAll(/\s(?<name>style|on[a-z]+)(?=\s*=)/giu, ' x-$<name>'),
  );
}
