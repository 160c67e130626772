import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  blankEntry,
  draftOf,
  type EntryDraft,
  entryOf,
  withoutBlanks,
} from '../../../glossary/model/form/entry-draft.ts';
import { EntryForm } from '../../../components/form/EntryForm.tsx';
import { EntryNotices } from '../../../components/form/EntryNotices.tsx';
import { LeftDrafts } from '../../../components/form/LeftDrafts.tsx';
import type { Sides } from '../../../glossary/model/entry/sides.ts';
import { useSides } from '../../../components/card/use-sides.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import { isUserConcept } from '../../../glossary/model/entry/concept-id.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  CURATED_GLOSSARY,
  type Glossary,
  type GlossaryId,
  glossaryIn,
} from '../../../glossary/model/glossary/glossary.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { EntryPlace } from '../../shared/own-pages/EntryPlace.tsx';
import { usePage } from '../page-context.ts';
import { EntryBase } from './EntryBase.tsx';
import { FixedEntry } from './FixedEntry.tsx';
import { Proposals } from './Proposals.tsx';
import { RelatedConcepts } from './RelatedConcepts.tsx';
import { TryText } from './TryText.tsx';
import { History } from './History.tsx';
import { useTeamScreens } from '../glossaries/team/use-team-screens.ts';
import { useAdvice } from './use-advice.ts';
import { useAskedMarking } from './use-asked-marking.ts';
import { type Drafts, useCurrentDraft } from './use-drafts.ts';

interface OpenEntryProps {
  readonly concept: ConceptId;
  readonly drafts: Drafts;
  /** All in order of priority; undefined until they are known. */
  readonly glossaries: readonly Glossary[] | undefined;
  readonly onOpen: (concept: ConceptId) => void;
  readonly onClose: () => void;
  /** Saves everything that the user made to a file. */
  readonly onExport: () => void;
}

const NONE: readonly Issue[] = [];

/** The open entry and its form, with the requests. Whatever happens, what was typed is kept. */
export function OpenEntry(props: OpenEntryProps): JSX.Element | null {
  const t = useTexts();
  const sides = useSides();
  const { concept, drafts, glossaries, onOpen, onClose } = props;
  const { changes, readOnly, attempt, fail, tellChange } = usePage();
  const [issues, setIssues] = useState(NONE);
  const [saves, setSaves] = useState(0);
  const [proposing, setProposing] = useState(false);
  const [into, setInto] = useState<GlossaryId>();
  /** The concept that was stored last, and what of the form was stored. */
  const saved = useRef<{ readonly concept: ConceptId; readonly written?: EntryDraft | undefined }>(
    undefined,
  );
  const answer = useLatest(async () => {
    const found = await request('getStoredEntry', concept);
    return { concept, found: found ?? undefined };
  }, [concept, changes, saves]);
  const isHere = answer.value?.concept === concept;
  const stored = isHere ? answer.value?.found : undefined;
  const isNew = isHere && stored === undefined && isUserConcept(concept);
  const home = stored && glossaries && glossaryIn(glossaries, stored.glossary);
  const team = home?.comesFrom === 'team' ? home.id : undefined;
  const screens = useTeamScreens(team !== undefined);
  const blank = useMemo(() => blankEntry(concept), [concept]);
  const current = useCurrentDraft(drafts, concept, stored?.entry, isNew ? blank : undefined);
  const { draft, dirty } = current;
  const asked = useAskedMarking(
    concept,
    stored !== undefined && drafts.open !== undefined,
    current,
  );
  // Curated entries need no advice: they were checked before they were packaged.
  const isAsPackaged = !dirty && stored?.origin === 'curated';
  const advice = useAdvice(isAsPackaged ? undefined : draft && entryOf(draft), changes);

  useEffect(() => {
    setIssues(NONE);
    setProposing(false);
    setInto(undefined);
  }, [concept]);
  useEffect(() => {
    if (saved.current?.concept !== concept) return;
    const { written } = saved.current;
    saved.current = undefined;
    drafts.settle(concept, stored?.entry, written);
  }, [answer.value]);
  useEffect(() => {
    if (answer.failure !== undefined) fail(answer.failure);
  }, [answer.failure]);
  useWarningBeforeLeaving(drafts.anyUnkept);

  if (!isHere || drafts.open === undefined) return null;
  if (draft === undefined) return <p class="quiet soft">{t('options.gone')}</p>;
  // Until the glossaries are known, show only curated entries: they can mostly be changed, while
  // another one may be read-only.
  if (glossaries === undefined && stored !== undefined && stored.glossary !== CURATED_GLOSSARY) {
    return null;
  }

  const change = (work: () => Promise<SaveResult>, done: () => void): void =>
    attempt(async () => {
      const result = await work();
      setIssues(result.ok ? NONE : result.issues);
      if (!result.ok) return;
      done();
      await tellChange();
    });
  // Show the draft until the stored entry has been read again, so that nothing flickers.
  const followStored = (written?: EntryDraft): void => {
    saved.current = { concept, written };
    setInto(undefined);
    setSaves((before) => before + 1);
  };
  const save = (): void => {
    const cleaned = withoutBlanks(draft);
    current.edit(cleaned);
    const entry = entryOf(cleaned);
    change(
      () =>
        into === undefined
          ? request('saveConceptEntry', entry)
          : request('saveConceptEntry', entry, into),
      () => followStored(cleaned),
    );
  };
  const close = (): void => {
    current.discard();
    onClose();
  };
  const title = stored === undefined ? t('options.newEntry') : titleOf(sides(stored.entry, 'Hans'));
  const trial =
    stored?.origin === 'hidden' ? undefined : <TryText draft={entryOf(withoutBlanks(draft))} />;
  // What was typed before the glossary became read-only stays in the form.
  if (stored !== undefined && glossaries !== undefined && home?.readOnly === true && !dirty) {
    return (
      <FixedEntry
        key={concept}
        title={title}
        entry={stored.entry}
        glossary={home}
        glossaries={glossaries}
        trial={trial}
        onOpen={onOpen}
        onClose={onClose}
      />
    );
  }
  return (
    <EntryForm
      key={concept}
      title={title}
      draft={draft}
      issues={issues}
      advice={{ advice, onOpen }}
      dirty={dirty || (stored !== undefined && into !== undefined && into !== stored.glossary)}
      readOnly={readOnly}
      onDraft={current.edit}
      onSave={save}
      onExport={props.onExport}
      onDiscard={dirty && stored !== undefined ? current.discard : close}
      related={
        <RelatedConcepts
          concept={concept}
          related={draft.related}
          onRelated={(related) => current.edit({ ...draft, related })}
          onOpen={onOpen}
        />
      }
      proposals={
        proposing ? (
          <Proposals draft={draft} onDraft={current.edit} onClose={() => setProposing(false)} />
        ) : undefined
      }
      onPropose={() => setProposing(true)}
      trial={trial}
    >
      {asked !== undefined && (
        <output class="notice">
          {t('entry.askedOnRequest', { terms: asked.join(t('why.termSeparator')) })}
        </output>
      )}
      <EntryPlace
        standsIn={stored?.glossary}
        mayMove={stored === undefined || stored.origin === 'added'}
        into={into}
        changes={changes}
        readOnly={readOnly}
        onInto={setInto}
      />
      <LeftDrafts
        drafts={drafts.left.filter(({ entry }) => entry.id === concept)}
        onTake={drafts.take}
        onDrop={drafts.dropLeft}
      />
      {stored !== undefined && (
        <EntryNotices
          origin={stored.origin}
          changedElsewhere={current.changedElsewhere}
          readOnly={readOnly}
          onTakeOther={current.discard}
          onDelete={() =>
            change(
              () => request('deleteConceptEntry', concept),
              stored.origin === 'added' ? close : followStored,
            )
          }
          onReset={() => change(() => request('resetConceptEntry', concept), followStored)}
        />
      )}
      {(stored?.origin === 'changed' || stored?.origin === 'hidden') && (
        <EntryBase
          concept={concept}
          isHidden={stored.origin === 'hidden'}
          mine={entryOf(withoutBlanks(draft))}
          saves={saves}
          onDraft={(entry) => current.edit(draftOf(entry))}
          onChange={(work) => change(work, followStored)}
        />
      )}
      {team !== undefined && screens !== undefined && (
        <screens.EntryVersions
          glossary={team}
          concept={concept}
          term={title}
          onSettled={followStored}
        />
      )}
      {stored !== undefined && (
        <History
          concept={concept}
          current={stored.entry}
          team={team}
          saves={saves}
          onChange={(work) => change(work, followStored)}
        />
      )}
    </EntryForm>
  );
}

function useWarningBeforeLeaving(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const listening = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), {
      signal: listening.signal,
    });
    return () => listening.abort();
  }, [active]);
}

/** The term that the list shows first of an entry. */
function titleOf({ own, equivalents }: Sides): string {
  return (own[0] ?? equivalents[0])?.term ?? '';
}
