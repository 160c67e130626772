import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CURATED_LANGUAGES, isChinese } from '../../glossary/model/entry/language.ts';
import type { Issue } from '../../glossary/model/entry/issue.ts';
import {
  blankLanguage,
  type EntryDraft,
  type LanguageDraft,
} from '../../glossary/model/form/entry-draft.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { type Advice, AdviceContext } from './FieldAdvice.tsx';
import { fieldId, IssuesContext, TextField } from './Field.tsx';
import { issueText } from '../texts/issue-text.ts';
import { KeptFields } from './KeptFields.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
import { languageName } from '../texts/term-names.ts';
import { SubjectFieldInput } from './SubjectFieldInput.tsx';
import { useTexts } from '../texts/texts.tsx';

export interface EntryFormProps {
  readonly title: string;
  readonly draft: EntryDraft;
  /** The problems found by the last attempt to save. */
  readonly issues: readonly Issue[];
  /** Advice on the entry as it is in the form. */
  readonly advice: Advice;
  /** Whether there are unsaved changes. */
  readonly dirty: boolean;
  readonly readOnly: boolean;
  /** Notices and further actions for this entry, above the fields. */
  readonly children?: ComponentChildren;
  /** The related concepts. */
  readonly related?: ComponentChildren;
  /** Proposals for the entry, once they were asked for. */
  readonly proposals?: ComponentChildren;
  readonly onPropose: () => void;
  /** A text to try the entry on; absent for an entry that is never marked. */
  readonly trial?: ComponentChildren;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly onSave: () => void;
  /** Saves everything that the user made to a file, where there is no space to save the entry. */
  readonly onExport: () => void;
  /** Closes the form and drops what was not saved. */
  readonly onDiscard: () => void;
}

/**
 * The form for one entry. It takes the focus when it opens. After a refusal, the first field with
 * an error does.
 */
export function EntryForm(props: EntryFormProps): JSX.Element {
  const t = useTexts();
  const { draft, issues, advice, dirty, readOnly, onDraft, onSave, onDiscard } = props;
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { languages } = draft;
  // As a layout effect: a later one would take the focus from a field that is typed into already.
  useLayoutEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (issues.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [issues]);
  const setLanguages = (next: readonly LanguageDraft[]): void =>
    onDraft({ ...draft, languages: next });
  const missing = CURATED_LANGUAGES.filter(
    (tag) => !languages.some(({ language }) => language === tag),
  );
  const firstChinese = languages.find(({ language }) => isChinese(language));
  return (
    <form
      ref={form}
      class="entry-form"
      aria-labelledby="entry-form-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 ref={title} id="entry-form-title" tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
      {issues.length > 0 && <IssueSummary issues={issues} onExport={props.onExport} />}
      <output class="hidden-text">
        {advice.advice.length > 0 && t('advice.count', advice.advice.length)}
      </output>
      <AdviceContext.Provider value={advice}>
        <IssuesContext.Provider value={issues}>
          {languages.map((section, index) => (
            <LanguageFields
              key={section.key}
              place={`languageSections.${index}`}
              section={section}
              explainsReading={section === firstChinese}
              onSection={(part) => setLanguages(changed(languages, index, part))}
              onRemove={
                languages.length > 1 ? () => setLanguages(removed(languages, index)) : undefined
              }
            />
          ))}
          <div class="form-actions">
            {[...missing, ''].map((tag) => (
              <Button
                key={tag}
                class="plain-button"
                onClick={() => setLanguages(added(languages, blankLanguage(tag)))}
              >
                {tag === ''
                  ? t('form.addOtherLanguage')
                  : t('form.addLanguage', { language: languageName(t, tag) })}
              </Button>
            ))}
          </div>
          {props.proposals ?? (
            <div class="form-actions">
              <Button disabled={readOnly} onClick={props.onPropose}>
                {t('proposal.open')}
              </Button>
            </div>
          )}
          <div class="field-row">
            <SubjectFieldInput
              place="subjectField"
              label={t('form.subjectField')}
              subjectField={draft.subjectField}
              onSubjectField={(subjectField) => onDraft({ ...draft, subjectField })}
            />
            <TextField
              place="jurisdiction"
              label={t('form.jurisdiction')}
              hint={t('form.jurisdictionHint')}
              text={draft.jurisdiction}
              onText={(jurisdiction) => onDraft({ ...draft, jurisdiction })}
            />
          </div>
          <TextField
            place="note"
            label={t('form.entryNote')}
            lines={2}
            text={draft.note}
            onText={(note) => onDraft({ ...draft, note })}
          />
          {props.related}
          <KeptFields
            place="kept"
            kept={draft.kept}
            onKept={(kept) => onDraft({ ...draft, kept })}
          />
        </IssuesContext.Provider>
      </AdviceContext.Provider>
      {props.trial !== undefined && (
        <Disclosure summary={t('trial.inForm')}>{props.trial}</Disclosure>
      )}
      <div class="form-actions save-actions">
        <Button type="submit" class="primary" disabled={readOnly || !dirty}>
          {t('form.save')}
        </Button>
        <Button onClick={onDiscard}>{dirty ? t('form.discard') : t('form.close')}</Button>
      </div>
    </form>
  );
}

interface IssueSummaryProps {
  readonly issues: readonly Issue[];
  readonly onExport: () => void;
}

function IssueSummary({ issues, onExport }: IssueSummaryProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="notice error" role="alert">
      <p>
        <strong>{t('form.notSaved')}</strong>
      </p>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.place} ${issue.message}`}>
            <a
              href={`#${fieldId(issue.place)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(issue.place))?.focus();
              }}
            >
              {issueText(t, issue)}
            </a>
          </li>
        ))}
      </ul>
      {issues.some(({ code }) => code === 'storageFull') && (
        <div class="notice-actions">
          <Button onClick={onExport}>{t('storage.export')}</Button>
        </div>
      )}
    </div>
  );
}
