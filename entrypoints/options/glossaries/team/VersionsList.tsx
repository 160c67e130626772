import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../../../../components/controls/Disclosure.tsx';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { MoreRows } from '../../../../components/controls/MoreRows.tsx';
import { useTexts } from '../../../../components/texts/texts.tsx';
import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import { request } from '../../../shared/messaging.ts';
import { EntryVersions } from './EntryVersions.tsx';
import { PAGE, useTeamList } from './use-team-list.ts';

interface VersionsListProps {
  readonly glossary: GlossaryId;
  /** Gets the focus when one of them was decided. */
  readonly stays: RefObject<HTMLElement | null>;
}

/** The entries of a team with several versions, each with the decision between them. */
export function VersionsList({ glossary, stays }: VersionsListProps): JSX.Element | null {
  const t = useTexts();
  const [shown, setShown] = useState(PAGE);
  const { value, failure } = useTeamList(shown, (offset, limit) =>
    request('listTeamVersions', glossary, offset, limit),
  );
  if (failure !== undefined) return <FailureNotice message={failure} />;
  if (value === undefined || value.total === 0) return null;
  return (
    <div>
      <p>{t('team.versionsHint')}</p>
      {value.rows.map(({ concept, term }) => (
        <Disclosure key={concept} summary={term}>
          <EntryVersions glossary={glossary} concept={concept} term={term} stays={stays} />
        </Disclosure>
      ))}
      <MoreRows all={value.total} shown={value.rows.length} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}
