import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { EntryHistory } from '../../../components/form/EntryHistory.tsx';
import { teamFaultText } from '../../../components/glossaries/team-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import { withTeamHistory } from '../../../glossary/model/list/team-history.ts';
import { request } from '../../shared/messaging.ts';
import { useTeamChanges } from '../../shared/own-pages/use-glossary.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface HistoryProps {
  readonly concept: ConceptId;
  /** The entry as it is now. */
  readonly current: ConceptEntry;
  /** The team whose glossary it is in; undefined for any other. */
  readonly team: GlossaryId | undefined;
  /** Grows with every change that was saved here. */
  readonly saves: number;
  /** Stores what was decided. */
  readonly onChange: (work: () => Promise<SaveResult>) => void;
}

/** The history of the open entry, read when the user first opens it. */
export function History(props: HistoryProps): JSX.Element {
  const { concept, current, team, saves, onChange } = props;
  const t = useTexts();
  const { changes, readOnly } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const causes = [concept, isOpen, changes, saves];
  const own = useLatest(isOpen ? () => request('getEntryHistory', concept) : undefined, causes);
  const read = useLatest(
    isOpen && team !== undefined ? () => request('getTeamHistory', team, concept) : undefined,
    [...causes, team, useTeamChanges()],
  );
  const failure = own.failure ?? read.failure;
  const isRead = team === undefined || read.value !== undefined || read.failure !== undefined;
  const known = read.value?.ok === true ? read.value.value : [];
  return (
    <details class="entry-changes" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {failure !== undefined && <FailureNotice message={failure} />}
      {isOpen && !isRead && <progress aria-label={t('subscription.asking')} />}
      {read.value?.ok === false && (
        <p class="notice">{t('team.noHistory', { fault: teamFaultText(t, read.value.fault) })}</p>
      )}
      {own.value !== undefined && isRead && (
        <EntryHistory
          versions={withTeamHistory(concept, own.value, known)}
          current={team === undefined ? undefined : current}
          readOnly={readOnly}
          onRestore={(entry) => onChange(() => request('saveConceptEntry', entry))}
        />
      )}
    </details>
  );
}
