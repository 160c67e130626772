import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { GlossaryForm } from '../../../components/glossaries/GlossaryForm.tsx';
import { changeId } from '../../../components/glossaries/GlossaryRow.tsx';
import { GlossaryListView } from '../../../components/glossaries/GlossaryListView.tsx';
import { GlossaryTrash } from '../../../components/glossaries/GlossaryTrash.tsx';
import {
  stateText,
  subscriptionNeedsUser,
} from '../../../components/glossaries/subscription-text.ts';
import { teamLine, teamNeedsUser } from '../../../components/glossaries/team-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { GlossaryResult } from '../../../glossary/messages/glossary-answers.ts';
import {
  CURATED_GLOSSARY,
  type GlossaryDraft,
  type GlossaryId,
  isInUse,
} from '../../../glossary/model/glossary/glossary.ts';
import { freeColour } from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { issueText } from '../../../components/texts/issue-text.ts';
import { request } from '../../shared/messaging.ts';
import { usePage } from '../page-context.ts';
import { type Latest, useLatest } from '../../shared/own-pages/use-latest.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { GlossaryDetail } from './GlossaryDetail.tsx';
import { EditionOffer } from './EditionOffer.tsx';
import { type OfferAccepted, SubscribeDialog } from './SubscribeDialog.tsx';
import { useTeamScreens } from './team/use-team-screens.ts';
import { useSubscriptions, useTeams } from './use-standing.ts';

const NONE: readonly Issue[] = [];

/** The list of glossaries with its requests. */
export function Glossaries({
  listed,
  onFile,
}: {
  readonly listed: Latest<ListedGlossaries>;
  /** Opens the import of files. */
  readonly onFile: () => void;
}): JSX.Element | null {
  const t = useTexts();
  const { readOnly, attempt, tellChange } = usePage();
  const [open, setOpen] = useState<GlossaryId>();
  /** The new glossary that is being made: an empty one, or a copy. */
  const [making, setMaking] = useState<{ readonly copyOf?: GlossaryId }>();
  const [dialog, setDialog] = useState<'subscribe' | 'join'>();
  const [issues, setIssues] = useState(NONE);
  const all = listed.value;
  const subscriptions = useSubscriptions(all !== undefined);
  const teams = useTeams(all !== undefined);
  const screens = useTeamScreens(dialog === 'join');
  const offered = useLatest(() => request('getOfferedEditions'), []).value ?? undefined;
  const [offer, setOffer] = useState<OfferAccepted>();
  // The button that opened the dialog is gone once it was subscribed to.
  useEffect(() => {
    if (offer === undefined && document.activeElement === document.body)
      document.getElementById(changeId(CURATED_GLOSSARY))?.focus();
  }, [offer]);
  if (all === undefined) return null;
  const inUse = all.filter(({ glossary }) => isInUse(glossary));

  const change = (work: () => Promise<GlossaryResult>, done?: () => void): void =>
    attempt(async () => {
      const result = await work();
      setIssues(result.ok ? NONE : result.issues);
      if (!result.ok) {
        // Without an open form, there is no field to show it at.
        if (done === undefined) throw new Error(issueText(t, result.issues[0]));
        return;
      }
      done?.();
      await tellChange();
    });
  const show = (glossary: GlossaryId | undefined): void => {
    setIssues(NONE);
    setMaking(undefined);
    setOpen(glossary);
  };
  const copied = all.find(({ glossary }) => glossary.id === making?.copyOf)?.glossary;
  const draft: GlossaryDraft =
    copied === undefined
      ? {
          name: '',
          languages: ['zh-Hans', 'en'],
          colour: freeColour(all.map(({ glossary }) => glossary)),
        }
      : {
          name: t('glossaries.copyOf', { name: glossaryName(t, copied) }),
          languages: copied.languages,
          colour: freeColour(all.map(({ glossary }) => glossary)),
        };
  return (
    <GlossaryListView
      glossaries={inUse}
      open={open}
      readOnly={readOnly}
      onOpen={show}
      onNew={() => {
        show(undefined);
        setMaking({});
      }}
      stateOf={(id) => {
        const subscription = subscriptions.all.get(id);
        if (subscription !== undefined) {
          return {
            text: stateText(t, subscription, subscriptions.now),
            needsUser: subscriptionNeedsUser(subscription),
          };
        }
        const team = teams.all.get(id);
        if (team !== undefined) {
          return { text: teamLine(t, team, teams.now), needsUser: teamNeedsUser(team) };
        }
        const { comesFrom } = all.find(({ glossary }) => glossary.id === id)?.glossary ?? {};
        if (comesFrom === 'team' && teams.areRead) {
          return { text: t('team.unreadable'), needsUser: true };
        }
        return subscriptions.areRead && comesFrom === 'subscription'
          ? { text: t('subscription.unreadable'), needsUser: true }
          : undefined;
      }}
      offerOf={(id) =>
        id === CURATED_GLOSSARY &&
        offered !== undefined &&
        subscriptions.areRead &&
        !subscriptions.all.has(id) && <EditionOffer offered={offered} onAccept={setOffer} />
      }
      onFile={onFile}
      onAddress={() => {
        show(undefined);
        setDialog('subscribe');
      }}
      onTeam={() => {
        show(undefined);
        setDialog('join');
      }}
      onSwitch={(id, enabled) => change(() => request('changeGlossary', id, { enabled }))}
      onOrder={(order) => change(() => request('orderGlossaries', order))}
      newForm={
        making && (
          <GlossaryForm
            key={making.copyOf ?? ''}
            heading={
              copied === undefined
                ? t('glossaries.new')
                : t('glossaries.duplicateOf', { name: glossaryName(t, copied) })
            }
            draft={draft}
            issues={issues}
            saveLabel={t('glossaries.create')}
            onSave={(made) =>
              change(
                () =>
                  copied === undefined
                    ? request('createGlossary', made)
                    : request('duplicateGlossary', copied.id, made),
                () => show(undefined),
              )
            }
            onCancel={() => show(undefined)}
          />
        )
      }
      detail={
        open !== undefined && (
          <GlossaryDetail
            key={open}
            id={open}
            glossaries={inUse}
            subscription={subscriptions.all.get(open)}
            team={teams.all.get(open)}
            now={teams.now}
            issues={issues}
            onChange={change}
            onDuplicate={() => {
              show(undefined);
              setMaking({ copyOf: open });
            }}
            onOpen={show}
            onClose={() => show(undefined)}
          />
        )
      }
    >
      <GlossaryTrash
        glossaries={all.filter(({ glossary }) => !isInUse(glossary))}
        readOnly={readOnly}
        onRestore={(id) => change(() => request('restoreGlossary', id))}
        onErase={(id) => change(() => request('eraseGlossary', id))}
      />
      {dialog === 'subscribe' && (
        <SubscribeDialog glossaries={all} onClose={() => setDialog(undefined)} />
      )}
      {offer !== undefined && (
        <SubscribeDialog glossaries={all} offer={offer} onClose={() => setOffer(undefined)} />
      )}
      {dialog === 'join' && screens !== undefined && (
        <screens.JoinTeam glossaries={all} teams={teams.all} onClose={() => setDialog(undefined)} />
      )}
    </GlossaryListView>
  );
}
