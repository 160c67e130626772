import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../components/controls/Button.tsx';
import { FailureNotice } from '../../../../components/controls/FailureNotice.tsx';
import { ChoiceField } from '../../../../components/form/Field.tsx';
import { refusedChangeText } from '../../../../components/glossaries/team-text.ts';
import { UpdatedEntryTable } from '../../../../components/glossaries/UpdatedEntryTable.tsx';
import { glossaryName } from '../../../../components/texts/glossary-name.ts';
import { useTexts } from '../../../../components/texts/texts.tsx';
import { nameOf } from '../../../../glossary/model/entry/entry-name.ts';
import {
  type Glossary,
  type GlossaryId,
  usualGlossary,
} from '../../../../glossary/model/glossary/glossary.ts';
import type { TeamChange } from '../../../../glossary/model/glossary/team.ts';
import { request } from '../../../shared/messaging.ts';
import { usePage } from '../../page-context.ts';
import { PAGE, useTeamList } from './use-team-list.ts';
import { useDecision } from '../use-decision.ts';

interface UnsentChangesProps {
  readonly glossary: GlossaryId;
  readonly which: 'all' | 'refused';
  /** The glossaries that what was refused can be copied to. */
  readonly takers: readonly Glossary[];
  /** Gets the focus when some of them were given up. */
  readonly stays: RefObject<HTMLElement | null>;
}

/** Changes that a team has not taken: what is new in them, and ways to give them up or copy them. */
export function UnsentChanges(props: UnsentChangesProps): JSX.Element | null {
  const t = useTexts();
  const { glossary, which, takers, stays } = props;
  const { readOnly } = usePage();
  const { decide, failure, isBusy } = useDecision(stays);
  const [shown, setShown] = useState(PAGE);
  const [chosen, setChosen] = useState<GlossaryId>();
  const list = useTeamList(shown, (offset, limit) =>
    request('listTeamChanges', glossary, which, offset, limit),
  );
  const trouble = failure ?? list.failure;
  if (list.value === undefined) {
    return trouble === undefined ? null : <FailureNotice message={trouble} />;
  }
  const { total, rows } = list.value;
  const into = chosen ?? usualGlossary(takers)?.id;
  const isStill = readOnly || isBusy || rows.length === 0;
  const concepts = rows.map(({ concept }) => concept);
  // A deletion has nothing that could be copied.
  const copied = rows.flatMap(({ concept, after }) => (after === undefined ? [] : [concept]));
  const giveUp = (given: readonly string[]): void =>
    decide(() => request('takeBackTeamChanges', glossary, given));
  return (
    <>
      <UpdatedEntryTable
        label={t('team.changeList')}
        all={total}
        total={total}
        rows={rows}
        more={(row) => (
          <>
            {row.refused !== undefined && <p class="soft">{refusedChangeText(t, row.refused)}</p>}
            {row.isAsked === true && <p class="soft">{t('team.waitsForYou')}</p>}
            <Button
              class="plain-button"
              isIdle={isStill}
              aria-label={t('team.takeBackOf', { name: nameOfChange(row) })}
              onClick={() => giveUp([row.concept])}
            >
              {t('team.takeBack')}
            </Button>
          </>
        )}
        onMore={() => setShown(shown + PAGE)}
      />
      {trouble !== undefined && <FailureNotice message={trouble} />}
      {which === 'refused' && (
        <>
          <p>{t('team.refusedHint')}</p>
          <div class="subscription-controls">
            {into !== undefined && copied.length > 0 && (
              <>
                <ChoiceField
                  label={t('team.copyInto')}
                  choice={into}
                  choices={takers.map((one) => [one.id, glossaryName(t, one)])}
                  disabled={readOnly}
                  onChoice={setChosen}
                />
                <Button
                  isIdle={isStill}
                  onClick={() => decide(() => request('copyTeamChanges', glossary, copied, into))}
                >
                  {t('team.copyThem', copied.length)}
                </Button>
              </>
            )}
            <Button isIdle={isStill} onClick={() => giveUp(concepts)}>
              {t('team.dropThem', concepts.length)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What the entry of a change is called. */
function nameOfChange({ before, after }: TeamChange): string {
  const entry = after ?? before;
  return entry === undefined ? '' : nameOf(entry);
}
