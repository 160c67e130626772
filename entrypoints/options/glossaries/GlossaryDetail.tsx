import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { GlossaryForm } from '../../../components/glossaries/GlossaryForm.tsx';
import { MergeForm } from '../../../components/glossaries/MergeForm.tsx';
import { Button } from '../../../components/controls/Button.tsx';
import { Switch } from '../../../components/controls/Switch.tsx';
import { Disclosure } from '../../../components/controls/Disclosure.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type {
  GlossaryResult,
  ListedGlossary,
} from '../../../glossary/messages/glossary-answers.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryId,
  isFixedGlossary,
  takesEntries,
} from '../../../glossary/model/glossary/glossary.ts';
import type { Subscription } from '../../../glossary/model/glossary/subscription.ts';
import type { Team } from '../../../glossary/model/glossary/team.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { SubscriptionDetail } from './SubscriptionDetail.tsx';
import { useTeamScreens } from './team/use-team-screens.ts';

interface GlossaryDetailProps {
  readonly id: GlossaryId;
  /** All glossaries in use. */
  readonly glossaries: readonly ListedGlossary[];
  /** Its subscription; undefined if it does not come from an address. */
  readonly subscription: Subscription | undefined;
  /** The same of a team, and a time by which to tell how long ago something was. */
  readonly team: Team | undefined;
  readonly now: number;
  readonly issues: readonly Issue[];
  readonly onChange: (work: () => Promise<GlossaryResult>, done?: () => void) => void;
  readonly onDuplicate: () => void;
  /** Shows another glossary instead. */
  readonly onOpen: (glossary: GlossaryId) => void;
  readonly onClose: () => void;
}

/** The form of one glossary: to change, copy, merge or delete it, with the requests. */
export function GlossaryDetail(props: GlossaryDetailProps): JSX.Element | null {
  const t = useTexts();
  const { id, glossaries, subscription, team, issues, onChange, onClose } = props;
  const { readOnly, fail } = usePage();
  const glossary = glossaries.find((one) => one.glossary.id === id)?.glossary;
  const targets = glossaries
    .map((one) => one.glossary)
    .filter((one) => one.id !== id && takesEntries(one));
  const screens = useTeamScreens(team !== undefined);
  const [isMerging, setIsMerging] = useState(false);
  const [chosen, setChosen] = useState<GlossaryId>();
  const into = chosen ?? targets[0]?.id;
  const preview = useLatest(
    isMerging && into !== undefined ? () => request('previewMerge', id, into) : undefined,
    [isMerging, into, id, glossaries],
  );
  useEffect(() => {
    if (preview.failure !== undefined) fail(preview.failure);
  }, [preview.failure]);
  if (glossary === undefined) return null;
  if (isMerging && into !== undefined) {
    return (
      <MergeForm
        from={glossary}
        targets={targets}
        into={into}
        counts={preview.value?.ok === true ? preview.value.counts : undefined}
        onInto={setChosen}
        onMerge={() => onChange(() => request('mergeGlossaries', id, into), onClose)}
        onCancel={() => setIsMerging(false)}
      />
    );
  }
  const name = glossaryName(t, glossary);
  const isSubscribed = glossary.comesFrom === 'subscription';
  const form = (
    <GlossaryForm
      heading={t('glossaries.changeOf', { name })}
      id={id}
      isNameFixed={id === CURATED_GLOSSARY}
      draft={glossary}
      issues={issues}
      saveLabel={t('glossaries.save')}
      onSave={(draft) =>
        onChange(
          () =>
            request('changeGlossary', id, {
              name: draft.name,
              languages: draft.languages,
              colour: draft.colour,
            }),
          onClose,
        )
      }
      onCancel={onClose}
    />
  );
  return (
    <>
      {subscription !== undefined && <SubscriptionDetail subscription={subscription} name={name} />}
      {team !== undefined && screens !== undefined && (
        <screens.TeamDetail
          team={team}
          name={name}
          takers={targets}
          now={props.now}
          onOther={props.onOpen}
        />
      )}
      {glossary.comesFrom === undefined && subscription === undefined ? (
        form
      ) : (
        <Disclosure summary={t('subscription.changeName')}>{form}</Disclosure>
      )}
      {!isSubscribed && (
        <Switch
          label={t('glossaries.readOnlySwitch')}
          on={glossary.readOnly}
          disabled={readOnly}
          onChange={(locked) => onChange(() => request('changeGlossary', id, { readOnly: locked }))}
        />
      )}
      <div class="form-actions">
        <Button disabled={readOnly} onClick={props.onDuplicate}>
          {t('glossaries.duplicate')}
        </Button>
        {takesEntries(glossary) && glossary.comesFrom === undefined && targets.length > 0 && (
          <Button disabled={readOnly} onClick={() => setIsMerging(true)}>
            {t('glossaries.mergeOther')}
          </Button>
        )}
        {team !== undefined && screens !== undefined && (
          <screens.LeaveTeam
            unsent={team.waiting}
            readOnly={readOnly}
            onLeave={() => onChange(() => request('leaveTeam', id), onClose)}
          />
        )}
        {id === CURATED_GLOSSARY && subscription !== undefined && (
          <Button
            disabled={readOnly}
            onClick={() => onChange(() => request('leaveEditions'), onClose)}
          >
            {t('subscription.newer.leave')}
          </Button>
        )}
        {!isFixedGlossary(id) && team === undefined && (
          <Button
            disabled={readOnly}
            onClick={() => onChange(() => request('deleteGlossary', id), onClose)}
          >
            {isSubscribed ? t('subscription.leave') : t('glossaries.delete')}
          </Button>
        )}
      </div>
    </>
  );
}
