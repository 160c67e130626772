import { preferredOf } from '../model/entry/entry-name.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import {
  KEPT_BACK_REASONS,
  type KeptBack,
  type KeptBackReason,
  type UpdatedEntry,
} from '../model/glossary/subscription.ts';
import { countsOf, type LocalEntries } from './compare-update.ts';

/** A part of the entries, and a number of them, that may be gone or changed; more has to be both. */
const MOST_GONE = { part: 0.1, number: 20 };
/** How many times as many entries there may be, and how many new ones; more has to be both. */
const MOST_NEW = { times: 5, number: 1_000 };
/** How many times as long all terms may be, and by how much, in UTF-16 units; more has to be both. */
const MOST_LONGER = { times: 5, length: 1_000_000 };

/** What an update is judged by. */
export interface JudgedUpdate {
  /** The entries that there are, and those that there would be. */
  readonly before: LocalEntries;
  readonly after: LocalEntries;
  readonly changes: readonly UpdatedEntry[];
  /** The last edition that a file taken over said, and that of the update; where they are said. */
  readonly edition: number | undefined;
  readonly newEdition: number | undefined;
}

/**
 * Why an update is kept back until a person looks at it, empty where it is taken over at once; what
 * it does, see `countsOf`; and of how many entries it changes the preferred terms.
 */
export function judgeUpdate(
  update: JudgedUpdate,
): Pick<KeptBack, 'reasons' | 'counts' | 'renamed'> {
  const { changes, edition, newEdition } = update;
  const [before, after] = [update.before.size, update.after.size];
  const [length, newLength] = [lengthOf(update.before), lengthOf(update.after)];
  const counts = countsOf(changes);
  const renamed = changes.filter(hasOtherPreferred).length;
  const areMany = (count: number): boolean => areManyOf(count, before);
  const holds: Readonly<Record<KeptBackReason, boolean>> = {
    empty: before > 0 && after === 0,
    older: edition !== undefined && newEdition !== undefined && newEdition < edition,
    manyGone: areMany(counts.gone),
    manyChanged: areMany(renamed),
    manyNew: after > before * MOST_NEW.times && counts.new > MOST_NEW.number,
    muchLonger: newLength > length * MOST_LONGER.times && newLength - length > MOST_LONGER.length,
  };
  return { reasons: KEPT_BACK_REASONS.filter((reason) => holds[reason]), counts, renamed };
}

/** Whether so many of the entries that there were are gone or changed that a person has to look. */
export function areManyOf(count: number, before: number): boolean {
  return count > MOST_GONE.number && count > before * MOST_GONE.part;
}

/** How long all terms and further forms are together, which pages are searched for. */
function lengthOf(entries: LocalEntries): number {
  let length = 0;
  for (const { languageSections } of entries.values()) {
    for (const { term, matching } of languageSections.flatMap((one) => one.termSections)) {
      length += [term, ...(matching?.extraForms ?? [])].join('').length;
    }
  }
  return length;
}

function hasOtherPreferred({ before, after }: UpdatedEntry): boolean {
  return before !== undefined && after !== undefined && preferredIn(before) !== preferredIn(after);
}

/** The preferred terms of an entry in all languages, as one text, whatever their order. */
function preferredIn({ languageSections }: ConceptEntry): string {
  const terms = languageSections.map(({ language, termSections }) => [
    language.toLowerCase(),
    preferredOf(termSections).term,
  ]);
  return JSON.stringify(terms.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
