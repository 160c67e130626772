import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { HoverCard } from '../../components/HoverCard.tsx';
import type { CardEntry, CardSubject } from '../../glossary/model/card-entry.ts';
import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';

/** What keys may do with a card that is shown. */
export interface LiveCardControls {
  focus(): void;
  copy(): void;
}

interface LiveCardProps {
  readonly subject: CardSubject;
  readonly entries: readonly CardEntry[];
  readonly inner: readonly ConceptEntry[];
  readonly offer: (controls: LiveCardControls) => void;
}

/** The card with its state. */
export function LiveCard({ subject, entries, inner, offer }: LiveCardProps): JSX.Element {
  useEffect(() => offer({ focus: () => undefined, copy: () => undefined }), []);
  return (
    <HoverCard
      entries={entries.map(({ entry }) => entry)}
      inner={inner}
      matchedText={subject.text}
      script={subject.script}
    />
  );
}
