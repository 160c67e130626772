/**
 * Whether a page means a form that is a term in some texts only: words keep their sense through a
 * text, so the text is asked, and not the sentence.
 */
import type { FormId, Match, Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId, MarkingWay } from '../../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { flatParentOf, isElement, matchesSelector } from '../text/dom.ts';

/** So many different concepts in a text make it one about such things, … */
const ENOUGH = 3;
/** … and in a short one, one for so many characters. */
const CHARACTERS_EACH = 400;
/** An acronym can stand for anything: without its full form it wants a text that is full of terms. */
const ENOUGH_FOR_ACRONYMS = 6;
const ACRONYM = /^\p{Lu}{2,5}s?$/u;

/** How full of terms a text is: about such things, and so full that acronyms are meant too. */
const [ABOUT, FULL] = [1, 2];

/** A text of its own: what stands around it says nothing of what it means. */
const OWN_TEXTS = 'article, [role=article], [role=feed] > *';
const SECTIONS = `section, main, [role=main], ${OWN_TEXTS}`;

/** Sections in sections beyond this are not asked by themselves. */
const MOST_SECTIONS = 8;

/** A part of the page that is judged by itself, or the page as a whole. */
export interface Section {
  characters: number;
  /** How often each concept stands in it, by forms that can mean nothing else. */
  readonly concepts: Map<ConceptId, number>;
  /** 0 where it says nothing, `ABOUT` or `FULL`. */
  fullness: number;
}

/** What is told of a finding. */
interface Judged {
  readonly match: Match;
  readonly text: string;
  readonly container: { readonly sections: readonly Section[] };
}

interface KnownForm {
  readonly marking: MarkingWay;
  readonly concepts: readonly ConceptId[];
}

const newSection = (): Section => ({ characters: 0, concepts: new Map(), fullness: 0 });

/** Follows what is found, and says of each finding whether it is to be marked. */
export class Evidence {
  readonly #matcher: Pick<Matcher, 'conceptsOf' | 'markingOf'>;
  readonly #settings: Pick<ReadingSettings, 'everydayWords' | 'contextTerms'>;
  readonly #page = newSection();
  readonly #sections = new WeakMap<Element, Section>();
  /** By element that was asked for, or is around one. */
  readonly #around = new WeakMap<Node, readonly Section[]>();
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
    const path: Element[] = [];
    let sections: readonly Section[] = [this.#page];
    for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
      // What is around it is known mostly, and was not moved with it.
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

  /** The same as it was told last: the element may be out of the page by now. */
  knownSectionsAround(element: Element): readonly Section[] {
    return this.#around.get(element) ?? [];
  }

  /** The sections of the text of an element that stands in some. */
  #sectionsIn(element: Element, around: readonly Section[]): readonly Section[] {
    if (!matchesSelector(element, SECTIONS)) return around;
    const isOwn = matchesSelector(element, OWN_TEXTS);
    if (!isOwn && around.length > MOST_SECTIONS) return around;
    const section = this.#sections.get(element) ?? newSection();
    this.#sections.set(element, section);
    return isOwn ? [section] : [section, ...around];
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
  admits({ match, text, container }: Judged): boolean {
    const { everydayWords, contextTerms } = this.#settings;
    const { marking, concepts } = this.#formOf(match);
    if (marking === 'always') return true;
    if (marking === 'onRequest') return everydayWords;
    if (contextTerms !== 'asPage') return contextTerms === 'always';
    return (
      concepts.some((concept) => this.#unambiguous.has(concept)) ||
      container.sections.some((section) => speaksFor(section, text))
    );
  }

  /** Whether a finding is one that the page is asked for. */
  dependsOnPage({ match }: Pick<Judged, 'match'>): boolean {
    return this.#settings.contextTerms === 'asPage' && this.#formOf(match).marking === 'inContext';
  }

  /** What speaks for a finding in context: see `CardSubject`. */
  othersFor({ match, text, container }: Judged): number | undefined {
    if (!this.dependsOnPage({ match })) return undefined;
    const { concepts } = this.#formOf(match);
    if (concepts.some((concept) => this.#unambiguous.has(concept))) return 0;
    return container.sections.find((section) => speaksFor(section, text))?.concepts.size;
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
      const isAbout = size >= ENOUGH || (isWhole && size > 0 && size >= wanted);
      const now = size >= ENOUGH_FOR_ACRONYMS ? FULL : isAbout ? ABOUT : 0;
      const before = section.fullness;
      section.fullness = isWhole ? now : Math.max(before, now);
      this.#hasGrown ||= section.fullness > before;
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

function speaksFor({ fullness }: Section, text: string): boolean {
  return fullness >= (ACRONYM.test(text) ? FULL : ABOUT);
}

function count(counts: Map<ConceptId, number>, concept: ConceptId, step: 1 | -1): void {
  const now = (counts.get(concept) ?? 0) + step;
  if (now > 0) counts.set(concept, now);
  else counts.delete(concept);
}
