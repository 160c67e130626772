import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { undoneWords } from '../../components/texts/change-words.ts';
import { Notices } from '../../components/controls/Notices.tsx';
import { issueText } from '../../components/texts/issue-text.ts';
import { GlossariesProvider } from '../../components/glossaries/GlossaryOf.tsx';
import { LookUpView } from '../../components/panel/LookUpView.tsx';
import {
  entryOfDraft,
  exampleOfDraft,
  languageOfSelection,
  type QuickDraft,
  withExample,
} from '../../glossary/model/form/quick-entry.ts';
import { useTexts } from '../../components/texts/texts.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import type { SaveResult } from '../../glossary/messages/save-result.ts';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../glossary/model/entry/entry-name.ts';
import { isSameValue } from '../../glossary/model/entry/same-value.ts';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import { EntryPlace } from '../shared/own-pages/EntryPlace.tsx';
import { request } from '../shared/messaging.ts';
import { newConceptId } from '../shared/new-id.ts';
import { openGlossary } from '../shared/own-pages/open-glossary.ts';
import { useGlossaryChanges, useStorageHealth } from '../shared/own-pages/use-glossary.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { useGlossariesOf } from '../shared/own-pages/use-glossaries.ts';
import { useLatest } from '../shared/own-pages/use-latest.ts';
import { usePageSelection, type PageSelection } from './use-page-selection.ts';

interface LookUpProps {
  /** The query of its address: tab, frame, and add. */
  readonly query: string;
  /** The text to begin with. */
  readonly asked: string;
  /** What the form for a new entry begins with, if another page said it. */
  readonly filled?: QuickDraft | undefined;
}

/** A look-up with its requests. */
export function LookUp({ query, asked, filled }: LookUpProps): JSX.Element {
  const t = useTexts();
  const place = new URLSearchParams(query);
  const changes = useGlossaryChanges();
  const health = useStorageHealth(changes);
  const selection = usePageSelection(place);
  const [text, setText] = useState(asked);
  const [draft, setDraft] = useState<QuickDraft | undefined>(
    filled ?? (place.has('add') ? draftOf(text, undefined) : undefined),
  );
  const [into, setInto] = useState<GlossaryId>();
  const { attempt, failure, isBusy } = useAttempt();
  const [said, setSaid] = useState<{ readonly text: string; readonly undoableAt?: number }>();
  const wanted = draft?.term ?? text;
  const found = useLatest(() => request('findNearest', wanted), [wanted, changes]);
  const trouble = failure ?? health.failure ?? found.failure;

  // What the page says of the selection comes a moment after the window opened.
  useEffect(() => {
    if (selection !== undefined) setDraft((before) => before && completed(before, selection));
  }, [selection]);

  const settle = (ready: QuickDraft, result: SaveResult | undefined, done: string): void => {
    if (result?.ok === false) {
      throw new Error(result.issues.map((issue) => issueText(t, issue)).join(' '));
    }
    setText(ready.term);
    setDraft(undefined);
    setSaid({ text: done, ...(result && { undoableAt: result.revision }) });
  };
  const save = async (ready: QuickDraft): Promise<void> => {
    const entry = entryOfDraft(ready, newConceptId(), today());
    const result = await (into === undefined
      ? request('saveConceptEntry', entry)
      : request('saveConceptEntry', entry, into));
    settle(ready, result, t('undo.added', { term: ready.term.trim() }));
  };
  const keep = async (shown: ConceptEntry, ready: QuickDraft): Promise<void> => {
    const example = exampleOfDraft(ready, today());
    if (example === undefined) return;
    // What is shown of a name with any number has the number of the text.
    const entry = (await request('getStoredEntry', shown.id))?.entry;
    if (entry === undefined) throw new Error(t('card.gone'));
    const changed = withExample(entry, ready.term, example, shown);
    // A sentence that stands there already is no change.
    const result = isSameValue(changed, entry)
      ? undefined
      : await request('saveConceptEntry', changed);
    settle(ready, result, t('lookup.keptSentence', { term: nameOf(shown) }));
  };
  const undo = async (at: number): Promise<void> =>
    setSaid({ text: undoneWords(t, await request('undoLastChange', at)) });
  const undoableAt = said?.undoableAt;
  const glossariesOf = useGlossariesOf(found.value?.map(({ entry }) => entry.id) ?? [], changes);
  const view = (
    <>
      <LookUpView
        text={text}
        found={found.value?.map(({ entry }) => entry)}
        draft={draft}
        place={
          <EntryPlace
            standsIn={undefined}
            mayMove
            into={into}
            changes={changes}
            readOnly={false}
            onInto={setInto}
          />
        }
        notices={
          <Notices
            trouble={trouble}
            health={health.value}
            onOpenGlossary={() => attempt(() => browser.runtime.openOptionsPage())}
          />
        }
        onText={setText}
        onOpenEntry={(concept) => attempt(() => openGlossary(concept))}
        onAdd={() => setDraft(draftOf(text, selection))}
        onDraft={setDraft}
        // Pressed twice, it would be added twice.
        onSave={(ready) => !isBusy && attempt(() => save(ready))}
        onKeep={(entry, ready) => attempt(() => keep(entry, ready))}
      />
      <Toast
        message={said?.text}
        onUndo={undoableAt === undefined ? undefined : () => attempt(() => undo(undoableAt))}
        onClose={() => setSaid(undefined)}
      />
    </>
  );
  return <GlossariesProvider value={glossariesOf}>{view}</GlossariesProvider>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function draftOf(text: string, selection: PageSelection | undefined): QuickDraft {
  const term = text.trim();
  const draft = {
    term,
    language: languageOfSelection(term, ''),
    equivalent: '',
    sentence: '',
    sourceTitle: '',
    sourceUrl: '',
  };
  return selection === undefined ? draft : completed(draft, selection);
}

/** Fills in what the user has not written yet. */
function completed(draft: QuickDraft, selection: PageSelection): QuickDraft {
  return {
    ...draft,
    language: languageOfSelection(draft.term, selection.language),
    sentence: draft.sentence || selection.sentence,
    sourceTitle: draft.sourceTitle || selection.title,
    sourceUrl: draft.sourceUrl || selection.address,
  };
}
