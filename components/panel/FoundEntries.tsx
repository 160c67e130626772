import type { JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { EntrySummary } from './EntrySummary.tsx';
import { GlossaryOf } from '../glossaries/GlossaryOf.tsx';
import { useTexts } from '../texts/texts.tsx';

interface FoundEntriesProps {
  readonly entries: readonly ConceptEntry[];
  /** How many were found in total; `entries` may contain only the first of them. */
  readonly total: number;
  readonly onOpen: (concept: ConceptId) => void;
}

/** The result of a search; each entry can be opened. */
export function FoundEntries({ entries, total, onOpen }: FoundEntriesProps): JSX.Element {
  const t = useTexts();
  return (
    <section class="found-entries" aria-labelledby="found-entries-heading">
      <h2 id="found-entries-heading" aria-live="polite">
        {t('popup.found', total)}
      </h2>
      <ul class="plain">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" class="row" onClick={() => onOpen(entry.id)}>
              <span class="row-text">
                <EntrySummary entry={entry} /> <GlossaryOf concept={entry.id} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
