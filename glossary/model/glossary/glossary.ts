import type { Language } from '../entry/language.ts';
import type { MARK_COLOURS } from '../settings/settings.ts';

/**
 * The identity of a glossary, never used again for another one: one of the two below, or `glossary-`
 * and a UUID. That of a glossary from an address is made of the address, and so the same when it comes
 * back.
 */
export type GlossaryId = string;

/** The glossary that comes with the program. What the user changes in it lies over it. */
export const CURATED_GLOSSARY: GlossaryId = 'curated';

/** The user's first glossary. It is always there, and new entries go into it unless another is chosen. */
export const OWN_GLOSSARY: GlossaryId = 'own';

/** The colour of a glossary: one that the marks of pages have. */
export type GlossaryColour = (typeof MARK_COLOURS)[number];

/** A collection of concept entries (a *termbase*), as it is named, shown and used. */
export interface Glossary {
  readonly id: GlossaryId;
  /** Blank for one of the two fixed glossaries, which the interface has a name for. */
  readonly name: string;
  /** What it is meant to hold, for the user to see; its entries may have others. */
  readonly languages: readonly Language[];
  readonly colour: GlossaryColour;
  /** Whether its terms are marked on pages and found by a look-up. */
  readonly enabled: boolean;
  /** Whether its entries are kept from every change. */
  readonly readOnly: boolean;
  /**
   * Where its entries come from, if not from the user alone. A subscription is read-only for good; a
   * team's glossary is edited as any other, and its changes are sent.
   */
  readonly comesFrom?: 'subscription' | 'team';
  /** ISO 8601 date and time when it was put in the trash; absent while it is in use. */
  readonly deleted?: string;
}

/** What tells a glossary where an entry of it is shown. */
export type GlossaryLabel = Pick<Glossary, 'id' | 'name' | 'colour'>;

/** The part of a glossary that is shown with its entries. */
export function labelOf({ id, name, colour }: Glossary): GlossaryLabel {
  return { id, name, colour };
}

/** What the user says of a new glossary. */
export type GlossaryDraft = Pick<Glossary, 'name' | 'languages' | 'colour'>;

/** Where the new entries of an import go: an existing glossary, or a new one. */
export type ImportTarget = { readonly glossary: GlossaryId } | { readonly create: GlossaryDraft };

/** What the user may change of a glossary. */
export type GlossaryChange = Partial<GlossaryDraft & Pick<Glossary, 'enabled' | 'readOnly'>>;

/** The glossaries that there are until the user makes others, the one with priority first. */
export const DEFAULT_GLOSSARIES: readonly [own: Glossary, curated: Glossary] = [
  {
    id: OWN_GLOSSARY,
    name: '',
    languages: ['zh-Hans', 'en'],
    colour: 'purple',
    enabled: true,
    readOnly: false,
  },
  {
    id: CURATED_GLOSSARY,
    name: '',
    languages: ['zh-Hans', 'zh-Hant', 'en'],
    colour: 'amber',
    enabled: true,
    readOnly: false,
  },
];

/** Whether a glossary is one that is always there. */
export function isFixedGlossary(id: GlossaryId): boolean {
  return id === CURATED_GLOSSARY || id === OWN_GLOSSARY;
}

/**
 * The glossary of a list that entries marked with an id stand in: the one of that id, or the user's
 * first one where the list has none such, so that no entry is ever without a glossary.
 */
export function glossaryIn(glossaries: readonly Glossary[], id: GlossaryId): Glossary {
  const find = (wanted: GlossaryId): Glossary | undefined =>
    glossaries.find((glossary) => glossary.id === wanted);
  return find(id) ?? find(OWN_GLOSSARY) ?? DEFAULT_GLOSSARIES[0];
}

/** Whether a glossary is one to work with, and not in the trash. */
export function isInUse({ deleted }: Pick<Glossary, 'deleted'>): boolean {
  return deleted === undefined;
}

/** Whether terms of a glossary are marked on pages and found by a look-up. */
export function isSwitchedOn(glossary: Pick<Glossary, 'deleted' | 'enabled'>): boolean {
  return glossary.enabled && isInUse(glossary);
}

/** Whether new entries may be put in a glossary: not in the curated one, nor where none may change. */
export function takesEntries(glossary: Glossary): boolean {
  return glossary.id !== CURATED_GLOSSARY && !glossary.readOnly && isInUse(glossary);
}

/**
 * The glossary that new entries go into unless the user chooses another: the user's own one, or else
 * the first that takes entries; undefined where none does.
 */
export function usualGlossary(list: readonly Glossary[]): Glossary | undefined {
  const takers = list.filter(takesEntries);
  return takers.find(({ id }) => id === OWN_GLOSSARY) ?? takers[0];
}
