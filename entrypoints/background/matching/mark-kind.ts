import type { MarkKind } from '../../../glossary/messages/protocol.ts';
import type { StandingEntry } from '../entries/standing-entries.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['preferred', 'admitted']);

/** What the mark of an entry is coloured by. */
export function markKindOf({ entry, origin, label, place }: StandingEntry): MarkKind {
  const terms = entry.languageSections.flatMap(({ termSections }) => termSections);
  const isAccepted = (status: string): boolean => ACCEPTED.has(status);
  const accepted = terms.filter((one) => isAccepted(one.administrativeStatus));
  return {
    concept: entry.id,
    isOwn: origin === 'added' || origin === 'changed',
    colour: label.colour,
    place,
    outdated: terms
      .filter((one) => !isAccepted(one.administrativeStatus))
      .map(({ term }) => term)
      .filter((term) => !accepted.some((one) => term.startsWith(one.term))),
  };
}
