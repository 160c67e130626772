/**
 * Replaces `@xmldom/xmldom` in the build, for the package that reads Word documents: XML is parsed by the
 * browser, in one way. The package's own parser goes over a hostile text again and again: 24 seconds
 * for 100,000 characters.
 */
import { inertRoot } from '../markup/inert-markup.ts';
import { inKnownShapes } from './docx-shapes.ts';

/** What kinds of nodes there are, by their numbers. */
export const { Node } = globalThis;

/** Stands for the class of this name, as far as it is used. */
export class DOMParser {
  /** @throws Error when it is not well-formed */
  parseFromString(markup: string): { readonly documentElement: Element } {
    const documentElement = inertRoot(markup, 'application/xml');
    if (documentElement === undefined) throw new Error('This is no XML');
    inKnownShapes(documentElement);
    return { documentElement };
  }
}
