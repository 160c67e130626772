/** Colours marks by the status of the term or by its glossary. */
import { type MarkLook, otherLook } from '../../../glossary/model/settings/mark-look.ts';
import type { Matcher } from '../../../glossary/match/match.ts';
import { MOST_CONCEPTS } from '../../../glossary/messages/most-concepts.ts';
import type { MarkKind } from '../../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { request } from '../../shared/messaging.ts';
import type { Finding, Findings } from '../reading/findings.ts';

/**
 * Looks up what each concept's colour should say when it is first needed. Until then, or without an
 * answer, a mark has the usual look.
 */
export class MarkColours {
  readonly #by: ReadingSettings['markColoursBy'];
  readonly #matcher: Matcher;
  readonly #usual: MarkLook;
  readonly #other: MarkLook;
  readonly #kinds = new Map<ConceptId, MarkKind>();

  constructor(settings: ReadingSettings, matcher: Matcher) {
    this.#by = settings.markColoursBy;
    this.#matcher = matcher;
    this.#usual = settings;
    this.#other = otherLook(settings);
  }

  /** Whether colours have a meaning, so that concepts have to be looked up. */
  get speak(): boolean {
    return this.#by !== 'one';
  }

  /** The look of a finding, as far as its concepts are known. */
  lookOf(finding: Finding): MarkLook {
    if (!this.speak) return this.#usual;
    const kinds = this.#matcher
      .conceptsOf(finding.match)
      .flatMap((id) => this.#kinds.get(id) ?? []);
    const [first] = kinds.toSorted((one, other) => one.place - other.place);
    if (first === undefined) return this.#usual;
    if (this.#by === 'status') {
      const isOther = kinds.every((kind) => isOutdated(finding.text, kind));
      return isOther ? this.#other : this.#usual;
    }
    // The colour shows the glossary. The line style shows, without colours, which terms are the
    // user's own.
    return { ...(first.isOwn ? this.#other : this.#usual), markColour: first.colour };
  }

  /** Asks about concepts that were not known yet. @returns whether there were any */
  async learn({ matched }: Findings): Promise<boolean> {
    const concepts = [...matched]
      .flatMap(({ findings }) => findings)
      .flatMap(({ match }) => this.#matcher.conceptsOf(match));
    const unknown = [...new Set(concepts)].filter((concept) => !this.#kinds.has(concept));
    if (unknown.length === 0) return false;
    for (const kind of await request('getMarkKinds', unknown.slice(0, MOST_CONCEPTS)))
      this.#kinds.set(kind.concept, kind);
    return true;
  }
}

/** A term's plural is as outdated as the term. */
function isOutdated(text: string, { outdated }: MarkKind): boolean {
  const written = text.toLowerCase().replaceAll(/\s+/gu, ' ');
  return outdated.some((term) => written.startsWith(term.toLowerCase()));
}
