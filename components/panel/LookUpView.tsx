import type { ComponentChildren, JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { nameOf } from '../../glossary/model/entry/entry-name.ts';
import { ChoiceField, TextField } from '../form/Field.tsx';
import { FoundEntries } from './FoundEntries.tsx';
import {
  hasTerm,
  QUICK_LANGUAGES,
  type QuickDraft,
} from '../../glossary/model/form/quick-entry.ts';
import { Button } from '../controls/Button.tsx';
import { SearchBox } from '../controls/SearchBox.tsx';
import { languageName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

export interface LookUpViewProps {
  readonly text: string;
  /** The entries most similar to the text; absent until they are found. */
  readonly found: readonly ConceptEntry[] | undefined;
  /** The form to add an entry; absent while it is closed. */
  readonly draft: QuickDraft | undefined;
  /** The choice of the glossary for the new entry. */
  readonly place: ComponentChildren;
  readonly notices: ComponentChildren;
  readonly onText: (text: string) => void;
  readonly onOpenEntry: (concept: ConceptId) => void;
  readonly onAdd: () => void;
  readonly onDraft: (draft: QuickDraft | undefined) => void;
  readonly onSave: (draft: QuickDraft) => void;
  /** Keeps the sentence and the page of the form with an entry that has its term. */
  readonly onKeep: (entry: ConceptEntry, draft: QuickDraft) => void;
}

/** Looks up any text, and offers a form to add it as a term. */
export function LookUpView(props: LookUpViewProps): JSX.Element {
  const t = useTexts();
  const { text, found, draft } = props;
  return (
    <div class="look-up">
      <header>
        <h1>{draft === undefined ? t('lookup.title') : t('lookup.addTitle')}</h1>
      </header>
      {props.notices}
      <main>
        {draft === undefined ? (
          <>
            <SearchBox label={t('lookup.search')} text={text} onText={props.onText} />
            {found !== undefined && text.trim() !== '' && (
              <>
                <FoundEntries entries={found} total={found.length} onOpen={props.onOpenEntry} />
                <p class="look-up-add">
                  <Button onClick={props.onAdd}>{t('lookup.add', { text: text.trim() })}</Button>
                </p>
              </>
            )}
          </>
        ) : (
          <AddForm {...props} draft={draft} />
        )}
      </main>
    </div>
  );
}

function AddForm(
  props: Omit<LookUpViewProps, 'draft'> & { readonly draft: QuickDraft },
): JSX.Element {
  const t = useTexts();
  const { draft, onDraft, onSave, found } = props;
  const put = (change: Partial<QuickDraft>): void => onDraft({ ...draft, ...change });
  const known =
    draft.term.trim() === '' ? [] : (found ?? []).filter((one) => hasTerm(one, draft.term));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      {known.length > 0 && (
        <section class="notice" aria-live="polite">
          <p>{t('lookup.exists')}</p>
          <FoundEntries entries={known} total={known.length} onOpen={props.onOpenEntry} />
          {draft.sentence.trim() !== '' && (
            <p class="notice-actions">
              {known.map((entry) => (
                <Button key={entry.id} onClick={() => props.onKeep(entry, draft)}>
                  {t('lookup.keepSentence', { term: nameOf(entry) })}
                </Button>
              ))}
            </p>
          )}
        </section>
      )}
      <div class="field-row">
        <TextField
          place="term"
          label={t('form.term')}
          text={draft.term}
          lang={draft.language}
          required
          onText={(term) => put({ term })}
        />
        <ChoiceField
          place="language"
          label={t('form.languageTag')}
          choice={draft.language}
          choices={QUICK_LANGUAGES.map((language) => [language, languageName(t, language)])}
          onChoice={(language) => put({ language })}
        />
      </div>
      <TextField
        place="equivalent"
        label={t('lookup.equivalent')}
        text={draft.equivalent}
        onText={(equivalent) => put({ equivalent })}
      />
      <TextField
        place="sentence"
        label={t('lookup.sentence')}
        lines={3}
        text={draft.sentence}
        onText={(sentence) => put({ sentence })}
      />
      <div class="field-row">
        <TextField
          place="sourceTitle"
          label={t('form.page')}
          text={draft.sourceTitle}
          onText={(sourceTitle) => put({ sourceTitle })}
        />
        <TextField
          place="sourceUrl"
          label={t('form.sourceUrl')}
          text={draft.sourceUrl}
          onText={(sourceUrl) => put({ sourceUrl })}
        />
      </div>
      {props.place}
      <p class="notice-actions">
        <Button type="submit" class="primary">
          {t('lookup.save')}
        </Button>
        <Button onClick={() => onDraft(undefined)}>{t('snapshots.cancel')}</Button>
      </p>
    </form>
  );
}
