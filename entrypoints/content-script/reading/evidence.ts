/**
 * Decides whether a page uses an ambiguous form as a term. A word keeps its sense throughout a
 * text, so the whole text is judged rather than the sentence.
 */
import { isBody, ownerOf } from '../../../glossary/match/boundary/other-body.ts';
import { isLawInSmall } from '../../../glossary/match/boundary/law-in-small.ts';
import { isShortAcronym } from '../../../glossary/match/forms/short-acronym.ts';
import type { FormId, Match, Matcher } from '../../../glossary/match/match.ts';
import type { ConceptId, MarkingWay } from '../../../glossary/model/entry/concept-entry.ts';
import { FOREIGN, type Side, SIDE_NAME } from '../../../glossary/model/entry/side.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import type { PageSection } from './page-sections.ts';

/** A section with this many different concepts is about their subject, … */
const ENOUGH = 3;
/** … and so is a short one with a concept for each so many characters. */
const CHARACTERS_EACH = 400;
/**
 * An acronym can mean many things: unless its full form is on the page, its section needs this many
 * concepts.
 */
const ENOUGH_FOR_ACRONYMS = 6;

/**
 * What a section's concepts tell: it is about their subject, or it has so many that acronyms are
 * meant too.
 */
const [ABOUT, FULL] = [1, 2];

/** The parts of a finding that are judged. */
interface Judged {
  readonly match: Match;
  readonly block: { readonly text: string };
  readonly text: string;
  readonly container: { readonly sections: readonly PageSection[] };
}

/** What the matcher says of a form. */
interface FormFacts {
  readonly marking: MarkingWay;
  readonly concepts: readonly ConceptId[];
  /** See `sidesOf` of `Matcher`. */
  readonly sides: readonly (Side | undefined)[];
  /** Whether it is the name of a body that sides alone have in the glossary. */
  readonly isBodyOfSide: boolean;
  /** Whether it is the name of a law in small letters, or a term that ends as such names do. */
  readonly isSmallLaw: boolean;
  /** What it is without another country in front: 国务院 of 美国国务院. */
  readonly ofOthers: readonly string[];
}

type FormMatcher = Pick<Matcher, 'conceptsOf' | 'markingOf' | 'sidesOf'>;

/** Follows the findings of a page and decides whether each is to be marked. */
export class Evidence {
  readonly #matcher: FormMatcher;
  readonly #settings: Pick<ReadingSettings, 'everydayWords' | 'contextTerms'>;
  /** How often each concept is in the document, counting unambiguous forms only. */
  readonly #unambiguous = new Map<ConceptId, number>();
  /** How often unambiguous forms of each side alone are in it. */
  readonly #ofSide = new Map<Side, number>();
  /** Whether the whole document was read once: a part of it may be about another side. */
  #wasRead = false;
  /** Until all was read, whether names of bodies came since the evidence was settled: what is read with them may tell whose they are. */
  #hasNewBodies = false;
  readonly #forms = new Map<FormId, FormFacts>();
  readonly #changed = new Set<PageSection>();
  #hasGrown = false;

  constructor(
    matcher: FormMatcher,
    settings: Pick<ReadingSettings, 'everydayWords' | 'contextTerms'>,
  ) {
    this.#matcher = matcher;
    this.#settings = settings;
  }

  /** To be called when characters were added to sections, or removed (negative). */
  noteText(sections: readonly PageSection[], characters: number): void {
    for (const section of sections) {
      section.characters += characters;
      this.#changed.add(section);
    }
  }

  /** To be called when a finding became visible (1), or stopped being so (-1). */
  note(judged: Judged, step: 1 | -1): void {
    const { match, text, container } = judged;
    const form = this.#formOf(match, text);
    const { marking, concepts, sides, isBodyOfSide, ofOthers } = form;
    const isBehindSide = standsBehindSide(form, judged);
    const document = container.sections.at(-1);
    if (document !== undefined) {
      for (const name of ofOthers) this.#countOwner(document.others, name, step);
      if (isBehindSide) this.#countOwner(document.owned, text, step);
    }
    // Once all was read, a name is judged by what is known.
    if (isBodyOfSide && step === 1 && !this.#wasRead) {
      this.#hasNewBodies = true;
      this.#hasGrown = true;
    }
    if (marking === 'onRequest' || (marking === 'inContext' && !isBehindSide)) return;
    for (const concept of concepts) {
      const isOther = count(this.#unambiguous, concept, step);
      this.#hasGrown ||= isOther && step === 1;
    }
    // What two sides call so tells of neither.
    const [side, ...others] = sides;
    if (side !== undefined && others.length === 0) {
      const isOther = count(this.#ofSide, side, step);
      // One that goes may have held back others.
      this.#hasGrown ||= isOther;
    }
    const [concept] = concepts;
    if (concept === undefined) return;
    for (const section of container.sections) {
      count(section.concepts, concept, step);
      this.#changed.add(section);
    }
  }

  #countOwner(owners: Map<string, number>, name: string, step: 1 | -1): void {
    const isOther = count(owners, name, step);
    this.#hasGrown ||= isOther;
  }

  /** Whether a finding is to be marked, judging by what is known so far. */
  admits(judged: Judged): boolean {
    const { match, text, container } = judged;
    const { everydayWords, contextTerms } = this.#settings;
    const form = this.#formOf(match, text);
    const { marking, concepts, isBodyOfSide } = form;
    if (marking === 'onRequest') return everydayWords;
    if (isBodyOfSide && this.#mayBeOfOthers(text, container.sections.at(-1))) return false;
    if (marking === 'always' || standsBehindSide(form, judged)) return true;
    if (contextTerms !== 'asPage') return contextTerms === 'always';
    return (
      concepts.some((concept) => this.#unambiguous.has(concept)) ||
      (this.#mayBeOf(form, text) && container.sections.some((section) => speaksFor(section, text)))
    );
  }

  /**
   * Whether a document may use the name of a body for that of another country: it has it behind such a
   * one, and never behind a side; or it is still to be settled.
   */
  #mayBeOfOthers(name: string, document: PageSection | undefined): boolean {
    if (document?.owned.has(name) === true) return false;
    return this.#hasNewBodies || document?.others.has(name) === true;
  }

  /**
   * Whether a form of these sides can be meant: it names its side, or the document has an unambiguous
   * concept of that side, or, unless it is a law in small letters, none of a side to whose texts it would be
   * foreign.
   */
  #mayBeOf({ sides, isSmallLaw }: FormFacts, text: string): boolean {
    const own = sides.filter((side) => side !== undefined);
    if (own.length === 0 || own.length < sides.length) return true;
    if (own.some((side) => this.#ofSide.has(side) || SIDE_NAME[side].test(text))) return true;
    if (isSmallLaw) return false;
    const isForeign = (side: Side): boolean => FOREIGN[side].some((one) => this.#ofSide.has(one));
    return this.#wasRead && !own.every(isForeign);
  }

  /** The sides of which the document has unambiguous terms, those of the most first. */
  get sides(): readonly Side[] {
    return [...this.#ofSide].toSorted(([, one], [, other]) => other - one).map(([side]) => side);
  }

  /** The evidence for a finding that is marked in context only: see `CardSubject`. */
  othersFor({ match, text, container }: Judged): number | undefined {
    const { marking, concepts } = this.#formOf(match, text);
    if (this.#settings.contextTerms !== 'asPage' || marking !== 'inContext') return undefined;
    if (concepts.some((concept) => this.#unambiguous.has(concept))) return 0;
    return container.sections.find((section) => speaksFor(section, text))?.concepts.size;
  }

  /**
   * Judges the changed sections again.
   * @param isWhole whether the whole page was read: few terms in a part of it tell nothing about
   * the rest
   * @returns whether there is evidence that there was not before
   */
  settle(isWhole: boolean): boolean {
    this.#hasGrown ||= isWhole && !this.#wasRead;
    this.#wasRead ||= isWhole;
    this.#hasNewBodies = false;
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

  #formOf(match: Match, text: string): FormFacts {
    let form = this.#forms.get(match.form);
    if (form === undefined) {
      const { conceptsOf, markingOf, sidesOf } = this.#matcher;
      const sides = sidesOf(match);
      form = {
        marking: markingOf(match),
        concepts: conceptsOf(match),
        sides,
        isBodyOfSide: !sides.includes(undefined) && isBody(text, 0, text.length),
        isSmallLaw: isLawInSmall(text),
        ofOthers: namesOfOthers(text),
      };
      this.#forms.set(match.form, form);
    }
    return form;
  }
}

function speaksFor({ fullness }: PageSection, text: string): boolean {
  return fullness >= (isShortAcronym(text) ? FULL : ABOUT);
}

/** Whether the side that a form belongs to is in front of it; behind another owner no form matches. */
const standsBehindSide = ({ sides }: FormFacts, { match: { span }, block }: Judged): boolean =>
  !sides.includes(undefined) && ownerOf(block.text, span.start, span.end) !== undefined;

/** The names of bodies in a text that are behind another country. */
function namesOfOthers(text: string): readonly string[] {
  const names: string[] = [];
  for (let end = text.length; end > 0; end -= 1) {
    if (!isBody(text, 0, end)) continue;
    for (let start = 1; start < end; start += 1)
      if (ownerOf(text, start, end) === 'other') names.push(text.slice(start, end));
  }
  return names;
}

/** @returns whether it is there now and was not before, or the other way round */
function count<Counted>(counts: Map<Counted, number>, counted: Counted, step: 1 | -1): boolean {
  const before = counts.get(counted) ?? 0;
  const now = before + step;
  if (now > 0) counts.set(counted, now);
  else counts.delete(counted);
  return now > 0 !== before > 0;
}
