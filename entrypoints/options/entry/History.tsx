import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { EntryHistory } from '../../../components/form/EntryHistory.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface HistoryProps {
  readonly concept: ConceptId;
  /** Grows with every change that was saved here. */
  readonly saves: number;
  /** Stores what was decided. */
  readonly onChange: (work: () => Promise<SaveResult>) => void;
}

/** The history of the open entry, read when the user first opens it. */
export function History({ concept, saves, onChange }: HistoryProps): JSX.Element {
  const t = useTexts();
  const { changes, readOnly } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const versions = useLatest(isOpen ? () => request('getEntryHistory', concept) : undefined, [
    concept,
    isOpen,
    changes,
    saves,
  ]);
  return (
    <details class="entry-changes" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {versions.failure !== undefined && <FailureNotice message={versions.failure} />}
      {versions.value !== undefined && (
        <EntryHistory
          versions={versions.value}
          readOnly={readOnly}
          onRestore={(entry) => onChange(() => request('saveConceptEntry', entry))}
        />
      )}
    </details>
  );
}
