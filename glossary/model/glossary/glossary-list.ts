/**
 * Changes of the list of glossaries, whose order is that of priority. Each gives the list as it is
 * then, or the reason why it is refused; none changes what it was given.
 */
import {
  CURATED_GLOSSARY,
  DEFAULT_GLOSSARIES,
  type Glossary,
  type GlossaryChange,
  type GlossaryDraft,
  type GlossaryId,
  isFixedGlossary,
  isInUse,
} from './glossary.ts';
import { type Issue, type Refused, refused } from '../entry/issue.ts';
import { isLanguageTag } from '../entry/language.ts';
import { MARK_COLOURS } from '../settings/settings.ts';
import { faultOfTerm, looksKey } from '../entry/term-text.ts';

/** All glossaries by falling priority, those that are switched off or in the trash included. */
export type GlossaryList = readonly Glossary[];

/** The list after a change, or why that is refused. */
export type ChangedList = { readonly ok: true; readonly list: GlossaryList } | Refused;

/** Code points that the name of a glossary may have. */
const MAX_GLOSSARY_NAME = 100;

/** Most glossaries that there can be. Each costs every page a little. */
export const MAX_GLOSSARIES = 200;

/** The list with the fixed glossaries that it lacks, in their usual place. */
export function withFixedGlossaries(list: GlossaryList): GlossaryList {
  const missing = DEFAULT_GLOSSARIES.filter(({ id }) => !list.some((one) => one.id === id));
  return [...list, ...missing];
}

/** The list with a new glossary in front: what was made last is what the user works with. */
export function withNewGlossary(
  list: GlossaryList,
  id: GlossaryId,
  draft: GlossaryDraft,
): ChangedList {
  if (list.length >= MAX_GLOSSARIES) {
    return refused(refusal('', 'tooMany', `There are ${MAX_GLOSSARIES} glossaries already.`));
  }
  const glossary: Glossary = { id, ...tidied(draft), enabled: true, readOnly: false };
  return changed(faultOf(glossary, list), [glossary, ...list]);
}

/**
 * Adds a subscription.
 * @param index its place in the list. Without it, it comes at the end: the user's own entries come
 *   first, and the curated ones with the user's changes to them, until the user moves it up.
 */
export function withNewSubscription(
  list: GlossaryList,
  id: GlossaryId,
  draft: GlossaryDraft,
  index = list.length,
): ChangedList {
  const created = withNewGlossary(list, id, draft);
  if (!created.ok) return created;
  const [glossary, ...others] = created.list;
  if (glossary === undefined) return created;
  const subscription = { ...glossary, readOnly: true, comesFrom: 'subscription' } as const;
  return { ok: true, list: others.toSpliced(index, 0, subscription) };
}

/** The list with the glossary of a team, in front as every new glossary that the user works in. */
export function withNewTeam(list: GlossaryList, id: GlossaryId, draft: GlossaryDraft): ChangedList {
  const created = withNewGlossary(list, id, draft);
  if (!created.ok) return created;
  return {
    ok: true,
    list: created.list.map((one) => (one.id === id ? { ...one, comesFrom: 'team' } : one)),
  };
}

/** A glossary that the list lacks, though it is known where its entries come from. */
export interface FoundSource {
  /** What to call it. */
  readonly name: string;
  readonly comesFrom: NonNullable<Glossary['comesFrom']>;
}

/**
 * Adds subscriptions and teams that are stored but missing in the list, as in one that was damaged.
 * They are switched off, because nobody knows whether they were on. Without them their entries would
 * count as the user's own.
 */
export function withFoundSubscriptions(
  list: GlossaryList,
  sources: ReadonlyMap<GlossaryId, FoundSource>,
): GlossaryList {
  let found = list;
  for (const [id, { name: wanted, comesFrom }] of sources) {
    const name = freeName(found, wanted.slice(0, MAX_GLOSSARY_NAME - 5));
    const draft = { name, languages: [], colour: freeColour(found) };
    const create = comesFrom === 'team' ? withNewTeam : withNewSubscription;
    const created = create(found, id, draft);
    if (created.ok) {
      found = created.list.map((one) => (one.id === id ? { ...one, enabled: false } : one));
    }
  }
  return found;
}

/**
 * The glossary of a subscription or team with an id, or the curated one, of which newer editions can be
 * subscribed to; undefined if the list lacks it, as one that was damaged may.
 */
export function subscriptionIn(list: GlossaryList, id: GlossaryId): Glossary | undefined {
  return list.find(
    (one) => one.id === id && (one.comesFrom !== undefined || id === CURATED_GLOSSARY),
  );
}

/**
 * An earlier list of glossaries that is to replace today's, with the subscriptions and teams of today:
 * the entries of others are not stored. Where one was left and became the user's, it stays so.
 */
export function withSubscriptionsOf(earlier: GlossaryList, today: GlossaryList): GlossaryList {
  const subscriptions = today.filter(({ comesFrom }) => comesFrom !== undefined);
  const sources = new Map(subscriptions.map(({ id, comesFrom }) => [id, comesFrom]));
  const left = earlier.flatMap((one): GlossaryList => {
    const comesFrom = sources.get(one.id);
    if (comesFrom === undefined) {
      return one.comesFrom === undefined ? [one] : today.filter(({ id }) => id === one.id);
    }
    return [{ ...one, comesFrom, readOnly: comesFrom === 'subscription' || one.readOnly }];
  });
  let list: GlossaryList = left;
  for (const one of subscriptions) {
    if (earlier.some(({ id }) => id === one.id)) continue;
    // It comes after all that are above it today, because the order is that of priority.
    const above = new Set(today.slice(0, today.indexOf(one)).map(({ id }) => id));
    list = list.toSpliced(list.findLastIndex(({ id }) => above.has(id)) + 1, 0, one);
  }
  return list;
}

/** Changes the name, colour or use of a glossary. */
export function withChangedGlossary(
  list: GlossaryList,
  id: GlossaryId,
  change: GlossaryChange,
): ChangedList {
  const before = list.find((one) => one.id === id);
  if (before === undefined || !isInUse(before)) return refused(missingGlossary());
  const wanted: Glossary = { ...before, ...change };
  const glossary = { ...wanted, ...tidied(wanted) };
  if (before.comesFrom === 'subscription' && !glossary.readOnly) {
    return refused(readOnlyGlossary());
  }
  if (id === CURATED_GLOSSARY && glossary.name !== before.name) {
    return refused(refusal('name', 'fixedName', 'The curated glossary keeps its name.'));
  }
  const all = list.map((one) => (one.id === id ? glossary : one));
  return changed(faultOf(glossary, list), all);
}

/** The list in another order; what is not named keeps its order behind what is. */
export function reordered(list: GlossaryList, ids: readonly GlossaryId[]): GlossaryList {
  const place = new Map(ids.map((id, index) => [id, index]));
  return list.toSorted(
    (a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity) || 0,
  );
}

/** The list with one glossary in the trash. */
export function withDeletedGlossary(list: GlossaryList, id: GlossaryId, at: string): ChangedList {
  if (isFixedGlossary(id)) {
    return refused(
      refusal('', 'fixedGlossary', 'This glossary cannot be deleted; it can be switched off.'),
    );
  }
  if (!list.some((one) => one.id === id && isInUse(one))) return refused(missingGlossary());
  return { ok: true, list: list.map((one) => (one.id === id ? { ...one, deleted: at } : one)) };
}

/** The list with one glossary out of the trash again, under another name where its own is taken. */
export function withRestoredGlossary(list: GlossaryList, id: GlossaryId): ChangedList {
  const found = list.find((one) => one.id === id && !isInUse(one));
  if (found === undefined) return refused(missingGlossary());
  const { deleted: _deleted, ...restored } = found;
  const glossary = { ...restored, name: freeName(list, restored.name, id) };
  return { ok: true, list: list.map((one) => (one.id === id ? glossary : one)) };
}

/** The list without one glossary that was in the trash. */
export function withoutGlossary(list: GlossaryList, id: GlossaryId): ChangedList {
  if (!list.some((one) => one.id === id && !isInUse(one))) return refused(missingGlossary());
  return { ok: true, list: list.filter((one) => one.id !== id) };
}

/** A name that no glossary in use has: the wanted one, or it with a number from 2 on. */
export function freeName(list: GlossaryList, wanted: string, except?: GlossaryId): string {
  let name = wanted;
  for (let number = 2; isTaken(list, name, except); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** A colour that no glossary has yet, or else the first. */
export function freeColour(list: GlossaryList): Glossary['colour'] {
  const taken = new Set(list.map(({ colour }) => colour));
  return MARK_COLOURS.find((colour) => !taken.has(colour)) ?? MARK_COLOURS[0];
}

/** The issue of an id that no glossary in use has. */
export function missingGlossary(): Issue {
  return refusal('glossary', 'noGlossary', 'There is no such glossary.');
}

/** The issue of a team's glossary where it would vanish in another, and its entries for everyone. */
export function teamStays(): Issue {
  return refusal('glossary', 'teamStays', 'The glossary of a team stays; it can be copied.');
}

/** The issue of a glossary that is read-only. */
export function readOnlyGlossary(): Issue {
  return refusal('glossary', 'readOnlyGlossary', 'This glossary is read-only.');
}

function changed(fault: Issue | undefined, list: GlossaryList): ChangedList {
  return fault === undefined ? { ok: true, list } : refused(fault);
}

function tidied<T extends GlossaryDraft>(draft: T): T {
  return { ...draft, name: draft.name.trim().replaceAll(/\s+/gu, ' ') };
}

function faultOf(glossary: Glossary, list: GlossaryList): Issue | undefined {
  const { id, name, languages } = glossary;
  const fault = name === '' && isFixedGlossary(id) ? undefined : faultOfTerm(name);
  if (fault !== undefined) return refusal('name', fault, 'This is not a name.');
  if ([...name].length > MAX_GLOSSARY_NAME) {
    return refusal('name', 'tooLong', `This is longer than ${MAX_GLOSSARY_NAME} characters.`);
  }
  if (name !== '' && isTaken(list, name, id)) {
    return refusal('name', 'nameTaken', 'Another glossary has this name.');
  }
  const place = languages.findIndex((language) => !isLanguageTag(language));
  return place < 0
    ? undefined
    : refusal(`languages.${place}`, 'badLanguage', 'This is not a language tag.');
}

function isTaken(list: GlossaryList, name: string, except: GlossaryId | undefined): boolean {
  const key = looksKey(name);
  return list.some((one) => one.id !== except && isInUse(one) && looksKey(one.name) === key);
}

function refusal(place: string, code: string, message: string): Issue {
  return { severity: 'error', place, code, message };
}
