import type { MarkKind } from '../../../glossary/messages/protocol.ts';
import { CURATED_GLOSSARY } from '../../../glossary/model/glossary/glossary.ts';
import type { StandingEntry } from '../entries/standing-entries.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['preferred', 'admitted']);

/**
 * What decides on the colour of an entry's marks. It is the same whether or not the user changed an
 * official entry, because a page can see which marks look alike.
 */
export function markKindOf({ entry, glossary, label, place }: StandingEntry): MarkKind {
  const terms = entry.languageSections.flatMap(({ termSections }) => termSections);
  const isAccepted = (status: string): boolean => ACCEPTED.has(status);
  const accepted = terms.filter((one) => isAccepted(one.administrativeStatus));
  return {
    concept: entry.id,
    isOwn: glossary !== CURATED_GLOSSARY,
    colour: label.colour,
    place,
    outdated: terms
      .filter((one) => !isAccepted(one.administrativeStatus))
      .map(({ term }) => term)
      .filter((term) => !accepted.some((one) => term.startsWith(one.term))),
  };
}
