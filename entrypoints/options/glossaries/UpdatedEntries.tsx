import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import { UpdatedEntryTable } from '../../../components/glossaries/UpdatedEntryTable.tsx';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { UpdateCounts } from '../../../glossary/model/glossary/subscription.ts';
import { inPages } from '../../shared/own-pages/in-pages.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

interface UpdatedEntriesProps {
  readonly glossary: GlossaryId;
  /** The time of the update, or `KEPT_BACK`. */
  readonly update: string;
  readonly counts: UpdateCounts;
}

const PAGE = 100;

/** The entries of an update with their request, a hundred at a time. */
export function UpdatedEntries({
  glossary,
  update,
  counts,
}: UpdatedEntriesProps): JSX.Element | null {
  const t = useTexts();
  const [shown, setShown] = useState(PAGE);
  const { value, failure } = useLatest(
    () =>
      inPages(shown, (offset, limit) =>
        request('getUpdatedEntries', glossary, update, offset, limit),
      ),
    [glossary, update, shown],
  );
  if (failure !== undefined) return <FailureNotice message={failure} />;
  if (value === undefined) return null;
  return (
    <UpdatedEntryTable
      {...value}
      label={t('subscription.differences')}
      all={counts.new + counts.changed + counts.gone}
      onMore={() => setShown(shown + PAGE)}
    />
  );
}
