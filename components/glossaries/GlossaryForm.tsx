import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type GlossaryDraft, isFixedGlossary } from '../../glossary/model/glossary/glossary.ts';
import type { Issue } from '../../glossary/model/entry/issue.ts';
import { CURATED_LANGUAGES } from '../../glossary/model/entry/language.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { ChoiceField, IssuesContext, TextField } from '../form/Field.tsx';
import { issueText } from '../texts/issue-text.ts';
import { useSettingNames } from '../texts/setting-names.ts';
import { languageName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface GlossaryFormProps {
  readonly heading: string;
  readonly draft: GlossaryDraft;
  /** The id of the glossary; absent for a new one. */
  readonly id?: string;
  /** Whether its name cannot be changed. */
  readonly isNameFixed?: boolean;
  /** The problems found by the last attempt to save. */
  readonly issues: readonly Issue[];
  readonly saveLabel: string;
  readonly onSave: (draft: GlossaryDraft) => void;
  readonly onCancel: () => void;
}

/** The name, languages and colour of a glossary. It takes the focus when it opens. */
export function GlossaryForm(props: GlossaryFormProps): JSX.Element {
  const { heading, id, isNameFixed = false, issues, saveLabel, onSave, onCancel } = props;
  const t = useTexts();
  const names = useSettingNames();
  const [name, setName] = useState(props.draft.name);
  const [chosen, setChosen] = useState(props.draft.languages);
  const [colour, setColour] = useState(props.draft.colour);
  const others = chosen.filter((tag) => !isOffered(tag));
  const [typed, setTyped] = useState(others.join(' '));
  const form = useRef<HTMLFormElement>(null);
  // As a layout effect: scrolling after it is shown would move things under the pointer.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  useEffect(() => {
    if (issues.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [issues]);
  const languages = [
    ...CURATED_LANGUAGES.filter((tag) => chosen.includes(tag)),
    ...typed.split(/[\s,;、，]+/u).filter((tag) => tag !== ''),
  ];
  return (
    <form
      ref={form}
      class="glossary-form"
      aria-label={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, languages, colour });
      }}
    >
      <h3>{heading}</h3>
      <IssuesContext.Provider value={issues.map(atLanguages)}>
        {issues.some(({ place }) => place === '' || place === 'glossary') && (
          <p role="alert" class="field-error">
            {issues.map((issue) => issueText(t, issue)).join(' ')}
          </p>
        )}
        <div class="field-row">
          {!isNameFixed && (
            <TextField
              place="name"
              label={t('glossaries.name')}
              {...(id !== undefined && isFixedGlossary(id) && { hint: t('glossaries.nameHint') })}
              text={name}
              onText={setName}
            />
          )}
          <ChoiceField
            place="colour"
            label={t('glossaries.colour')}
            choice={colour}
            choices={names.colours}
            onChoice={setColour}
          />
        </div>
        <fieldset>
          <legend class="small">{t('glossaries.languages')}</legend>
          <div class="language-choices">
            {CURATED_LANGUAGES.map((tag) => (
              <CheckBox
                key={tag}
                on={chosen.includes(tag)}
                onChange={(isWanted) =>
                  setChosen(isWanted ? [...chosen, tag] : chosen.filter((one) => one !== tag))
                }
              >
                {languageName(t, tag)}
              </CheckBox>
            ))}
          </div>
          <TextField
            place="languages"
            label={t('glossaries.otherLanguages')}
            hint={t('glossaries.otherLanguagesHint')}
            text={typed}
            onText={setTyped}
          />
        </fieldset>
      </IssuesContext.Provider>
      <div class="form-actions">
        <Button type="submit" class="primary">
          {saveLabel}
        </Button>
        <Button onClick={onCancel}>{t('glossaries.cancel')}</Button>
      </div>
    </form>
  );
}

function isOffered(tag: string): boolean {
  return CURATED_LANGUAGES.some((one) => one === tag);
}

/** Moves the issues of single languages to the list, because one field shows them all. */
function atLanguages(issue: Issue): Issue {
  return issue.place.startsWith('languages.') ? { ...issue, place: 'languages' } : issue;
}
