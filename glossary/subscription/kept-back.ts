import { preferredOf } from '../model/entry/entry-name.ts';
import type { ConceptEntry } from '../model/entry/concept-entry.ts';
import {
  KEPT_BACK_REASONS,
  type KeptBackReason,
  type UpdatedEntry,
} from '../model/glossary/subscription.ts';
import { countsOf } from './compare-update.ts';

/** A part of the entries, and a number of them, that may be gone or changed; more has to be both. */
const MOST_GONE = { part: 0.1, number: 20 };
/** How many times as many entries there may be, and how many new ones; more has to be both. */
const MOST_NEW = { times: 5, number: 1_000 };

/** What an update is judged by. */
export interface JudgedUpdate {
  /** How many entries there are, and would be. */
  readonly before: number;
  readonly after: number;
  readonly changes: readonly UpdatedEntry[];
  /** The editions of the copy in use and of the update, where the files say them. */
  readonly edition: number | undefined;
  readonly newEdition: number | undefined;
}

/** Why an update is kept back until a person looks at it; empty where it is taken over at once. */
export function keptBackReasons(update: JudgedUpdate): readonly KeptBackReason[] {
  const { before, after, changes, edition, newEdition } = update;
  const counts = countsOf(changes);
  const areMany = (count: number): boolean =>
    count > MOST_GONE.number && count > before * MOST_GONE.part;
  const holds: Readonly<Record<KeptBackReason, boolean>> = {
    empty: before > 0 && after === 0,
    older: edition !== undefined && newEdition !== undefined && newEdition < edition,
    manyGone: areMany(counts.gone),
    manyChanged: areMany(changes.filter(hasOtherPreferred).length),
    manyNew: after > before * MOST_NEW.times && counts.new > MOST_NEW.number,
  };
  return KEPT_BACK_REASONS.filter((reason) => holds[reason]);
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
