import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { flatParentOf, isElement, matchesSelector } from '../text/dom.ts';

/** Texts that are independent of what surrounds them. */
const OWN_TEXTS = 'article, [role=article], [role=feed] > *';
const SECTIONS = `section, main, [role=main], ${OWN_TEXTS}`;

/** Sections nested deeper than this are not judged separately. */
const MOST_SECTIONS = 8;

/** A part of the page that is judged by itself, or the page as a whole. See `Evidence`. */
export interface PageSection {
  characters: number;
  /** How often each concept is in it, counting unambiguous forms only. */
  readonly concepts: Map<ConceptId, number>;
  /** Names of bodies that are in it behind another country: how often each; … */
  readonly others: Map<string, number>;
  /** … and behind a side that has a body of that name. */
  readonly owned: Map<string, number>;
  /** How much its concepts tell; 0 where they tell nothing. */
  fullness: number;
}

const newSection = (): PageSection => ({
  characters: 0,
  concepts: new Map(),
  others: new Map(),
  owned: new Map(),
  fullness: 0,
});

/** The sections of a page. */
export class PageSections {
  readonly #page = newSection();
  readonly #sections = new WeakMap<Element, PageSection>();
  /** The sections around each element that was asked for, and around its ancestors. */
  readonly #around = new WeakMap<Node, readonly PageSection[]>();

  /**
   * The sections that decide what the text of an element means: those around it up to an
   * independent text such as an article, or up to the whole page.
   */
  around(element: Element): readonly PageSection[] {
    const path: Element[] = [];
    let sections: readonly PageSection[] = [this.#page];
    for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
      // The sections around the ancestors are usually known already. Those of the element itself
      // may have changed because it was moved.
      const known = at === element ? undefined : this.#around.get(at);
      if (known !== undefined) {
        sections = known;
        break;
      }
      if (isElement(at)) path.push(at);
    }
    for (const at of path.reverse()) {
      sections = this.#sectionsIn(at, sections);
      this.#around.set(at, sections);
    }
    return sections;
  }

  /** The result of the last `around` of an element, which may have left the page since. */
  knownAround(element: Element): readonly PageSection[] {
    return this.#around.get(element) ?? [];
  }

  /** The sections of an element's text, given those around the element. */
  #sectionsIn(element: Element, around: readonly PageSection[]): readonly PageSection[] {
    if (!matchesSelector(element, SECTIONS)) return around;
    const isOwn = matchesSelector(element, OWN_TEXTS);
    if (!isOwn && around.length > MOST_SECTIONS) return around;
    const section = this.#sections.get(element) ?? newSection();
    this.#sections.set(element, section);
    return isOwn ? [section] : [section, ...around];
  }
}
