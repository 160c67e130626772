/**
 * Whether a page means a form that is a term in some texts only: words keep their sense through a
 * text, so the text is asked, and not the sentence.
 */
import type { FormId, Match, Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId, MarkingWay } from '../../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { elementAround, isShadowRoot, matchesSelector, parentOf } from '../text/dom.ts';

/** So many different concepts in a text make it one about such things, … */
const ENOUGH = 3;
/** … and in a short one, one for so many characters. */
const CHARACTERS_EACH = 400;

/** A text of its own: what stands around it says nothing of what it means. */
const OWN_TEXTS = 'article, [role=article], [role=feed] > *';
const SECTIONS = `section, main, [role=main], ${OWN_TEXTS}`;

/** A part of the page that is judged by itself, or the page as a whole. */
export interface Section {
  characters: number;
  /** How often each concept stands in it, by forms that can mean nothing else. */
  readonly concepts: Map<ConceptId, number>;
  isAboutTerms: boolean;
}

/** What is told of a finding. */
interface Judged {
  readonly match: Match;
  readonly container: { readonly sections: readonly Section[] };
}

interface KnownForm {
  readonly marking: MarkingWay;
  readonly concepts: readonly ConceptId[];
}

const newSection = (): Section => ({ characters: 0, concepts: new Map(), isAboutTerms: false });

/** Follows what is found, and says of each finding whether it is to be marked. */
export class Evidence {
  readonly #matcher: Pick<Matcher, 'conceptsOf' | 'markingOf'>;
  readonly #settings: Pick<ReadingSettings, 'everydayWords' | 'contextTerms'>;
  readonly #page = newSection();
  readonly #sections = new WeakMap<Element, Section>();
  /** What stands in the document by forms that can mean nothing else, and how often. */
  readonly #unambiguous = new Map<ConceptId, number>();
  readonly #forms = new Map<FormId, KnownForm>();
  readonly #changed = new Set<Section>();
  #hasGrown = false;

  constructor(
    matcher: Pick<Matcher, 'conceptsOf' | 'markingOf'>,
    settings: Pick<ReadingSettings, 'everydayWords' | 'contextTerms'>,
  ) {
    this.#matcher = matcher;
    this.#settings = settings;
  }

  /**
   * The sections that say what the text of an element means: those around it up to a text of its
   * own, and where there is none the page.
   */
  sectionsAround(element: Element): readonly Section[] {
    const sections: Section[] = [];
    for (let at = sectionAround(element); at !== null; at = sectionAround(parentOf(at))) {
      const section = this.#sections.get(at) ?? newSection();
      this.#sections.set(at, section);
      sections.push(section);
      if (matchesSelector(at, OWN_TEXTS)) return sections;
    }
    return [...sections, this.#page];
  }

  /** So many characters came into some sections, or went. */
  noteText(sections: readonly Section[], characters: number): void {
    for (const section of sections) {
      section.characters += characters;
      this.#changed.add(section);
    }
  }

  /** A finding came into sight (1), or went (-1). */
  note({ match, container }: Judged, step: 1 | -1): void {
    const { marking, concepts } = this.#formOf(match);
    if (marking !== 'always') return;
    for (const concept of concepts) {
      count(this.#unambiguous, concept, step);
      if (this.#unambiguous.get(concept) === 1) this.#hasGrown ||= step === 1;
    }
    const [concept] = concepts;
    if (concept === undefined) return;
    for (const section of container.sections) {
      count(section.concepts, concept, step);
      this.#changed.add(section);
    }
  }

  /** Whether a finding is to be marked by what is known so far. */
  admits({ match, container }: Judged): boolean {
    const { everydayWords, contextTerms } = this.#settings;
    const { marking, concepts } = this.#formOf(match);
    if (marking === 'always') return true;
    if (marking === 'onRequest') return everydayWords;
    if (contextTerms !== 'asPage') return contextTerms === 'always';
    return (
      concepts.some((concept) => this.#unambiguous.has(concept)) ||
      container.sections.some(({ isAboutTerms }) => isAboutTerms)
    );
  }

  /** What speaks for a finding in context: see `CardSubject`. */
  othersFor({ match, container }: Judged): number | undefined {
    const { marking, concepts } = this.#formOf(match);
    if (marking !== 'inContext' || this.#settings.contextTerms !== 'asPage') return undefined;
    if (concepts.some((concept) => this.#unambiguous.has(concept))) return 0;
    return container.sections.find(({ isAboutTerms }) => isAboutTerms)?.concepts.size;
  }

  /**
   * Judges the sections anew in which something changed.
   * @param isWhole whether all was read: few terms in a part are no sign of what the whole is about
   * @returns whether there is evidence that there was not before
   */
  settle(isWhole: boolean): boolean {
    for (const section of this.#changed) {
      const { size } = section.concepts;
      const wanted = Math.min(ENOUGH, Math.ceil(section.characters / CHARACTERS_EACH));
      const was = section.isAboutTerms;
      section.isAboutTerms = isWhole ? size > 0 && size >= wanted : was || size >= ENOUGH;
      this.#hasGrown ||= section.isAboutTerms && !was;
    }
    if (isWhole) this.#changed.clear();
    const hasGrown = this.#hasGrown;
    this.#hasGrown = false;
    return hasGrown;
  }

  #formOf(match: Match): KnownForm {
    let form = this.#forms.get(match.form);
    if (form === undefined) {
      const { conceptsOf, markingOf } = this.#matcher;
      form = { marking: markingOf(match), concepts: conceptsOf(match) };
      this.#forms.set(match.form, form);
    }
    return form;
  }
}

/** The nearest section that a node stands in or is, out of shadow trees too. */
function sectionAround(node: Node | null): Element | null {
  const element = node === null ? undefined : elementAround(node);
  if (element === undefined) return null;
  const found = Element.prototype.closest.call(element, SECTIONS);
  if (found !== null) return found;
  const root = Node.prototype.getRootNode.call(element);
  return isShadowRoot(root) ? sectionAround(root) : null;
}

function count(counts: Map<ConceptId, number>, concept: ConceptId, step: 1 | -1): void {
  const now = (counts.get(concept) ?? 0) + step;
  if (now > 0) counts.set(concept, now);
  else counts.delete(concept);
}
