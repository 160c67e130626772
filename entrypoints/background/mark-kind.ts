import type { MarkKind, StoredEntry } from '../../glossary/messages/protocol.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['preferred', 'admitted']);

/** What the mark of an entry is coloured by. */
export function markKindOf({ entry, origin }: StoredEntry): MarkKind {
  const terms = entry.languageSections.flatMap(({ termSections }) => termSections);
  const isAccepted = (status: string): boolean => ACCEPTED.has(status);
  const accepted = terms.filter((one) => isAccepted(one.administrativeStatus));
  return {
    concept: entry.id,
    isOwn: origin === 'added' || origin === 'changed',
    outdated: terms
      .filter((one) => !isAccepted(one.administrativeStatus))
      .map(({ term }) => term)
      .filter((term) => !accepted.some((one) => term.startsWith(one.term))),
  };
}
