import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { memberName } from '../../../../components/texts/member-name.ts';
import { UpdatedEntryTable } from '../../../../components/glossaries/UpdatedEntryTable.tsx';
import { momentText } from '../../../../components/texts/date-text.ts';
import { useTexts } from '../../../../components/texts/texts.tsx';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { request } from '../../../shared/messaging.ts';
import { PAGE, useTeamList } from './use-team-list.ts';

/** The entries that others deleted and that are kept back, with who deleted them and when. */
export function GoneEntries({ glossary }: { readonly glossary: GlossaryId }): JSX.Element | null {
  const t = useTexts();
  const [shown, setShown] = useState(PAGE);
  const { value, failure } = useTeamList(shown, (offset, limit) =>
    request('listGoneEntries', glossary, offset, limit),
  );
  if (failure !== undefined) return <FailureNotice message={failure} />;
  if (value === undefined) return null;
  return (
    <UpdatedEntryTable
      label={t('team.goneList')}
      all={value.total}
      total={value.total}
      rows={value.rows.map(({ entry, ...row }) => ({ ...row, before: entry }))}
      more={({ by, at }) =>
        t('team.whoAndWhen', { by: memberName(t, by), date: momentText(t, at) })
      }
      onMore={() => setShown(shown + PAGE)}
    />
  );
}
