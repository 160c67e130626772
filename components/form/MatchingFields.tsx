import type { JSX } from 'preact';
import { CHECK_WAYS, MARKING_WAYS } from '../../glossary/model/entry/concept-entry.ts';
import { isChinese } from '../../glossary/model/entry/language.ts';
import type { TermDraft } from '../../glossary/model/form/entry-draft.ts';
import { ChoiceField, fieldId, TextField } from './Field.tsx';
import { FieldAdvice } from './FieldAdvice.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useTexts } from '../texts/texts.tsx';

interface MatchingFieldsProps {
  /** The path of the switches in the entry. */
  readonly place: string;
  readonly language: string;
  readonly term: TermDraft;
  readonly onTerm: (change: Partial<TermDraft>) => void;
}

/** How a term is searched for in pages, and checked in translations. */
export function MatchingFields(props: MatchingFieldsProps): JSX.Element {
  const t = useTexts();
  const { place, language, term, onTerm } = props;
  return (
    <fieldset class="matching-fields">
      <legend class="label">{t('form.matching')}</legend>
      <ChoiceField
        place={`${place}.marking`}
        label={t('form.marking')}
        choice={term.marking}
        choices={MARKING_WAYS.map((way) => [way, t(`marking.${way}`)])}
        onChoice={(marking) => onTerm({ marking })}
      />
      <Switch
        label={t('form.inflection')}
        on={term.inflection}
        onChange={(inflection) => onTerm({ inflection })}
      />
      <Switch
        label={t('form.foldDiacritics')}
        on={term.foldDiacritics}
        onChange={(foldDiacritics) => onTerm({ foldDiacritics })}
      />
      {(isChinese(language) || term.insideWords) && (
        <InsideWords
          place={`${place}.insideWords`}
          on={term.insideWords}
          onChange={(insideWords) => onTerm({ insideWords })}
        />
      )}
      <ChoiceField
        place={`${place}.caseSensitive`}
        label={t('form.case')}
        choice={term.caseSensitive}
        choices={[
          ['', t('form.caseByShape')],
          ['yes', t('form.caseAsWritten')],
          ['no', t('form.caseAny')],
        ]}
        onChoice={(caseSensitive) => onTerm({ caseSensitive })}
      />
      <TextField
        place={`${place}.extraForms`}
        label={t('form.extraForms')}
        hint={t('form.extraFormsHint')}
        lines={2}
        text={term.extraForms}
        onText={(extraForms) => onTerm({ extraForms })}
      />
      <TextField
        place={`${place}.notInside`}
        label={t('form.notInside')}
        hint={t('form.notInsideHint')}
        lines={2}
        text={term.notInside}
        onText={(notInside) => onTerm({ notInside })}
      />
      <ChoiceField
        place={`${place}.check`}
        label={t('form.check')}
        hint={t('form.checkHint')}
        choice={term.check}
        choices={[
          ['', t('checking.usual')],
          ...CHECK_WAYS.map((way) => [way, t(`checking.${way}`)] as const),
        ]}
        onChoice={(check) => onTerm({ check })}
      />
    </fieldset>
  );
}

interface InsideWordsProps {
  readonly place: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether a Chinese term is marked inside longer words too, and some words that this concerns. */
function InsideWords({ place, on, onChange }: InsideWordsProps): JSX.Element {
  const t = useTexts();
  const hint = `${fieldId(place)}-hint`;
  const advice = `${fieldId(place)}-advice`;
  return (
    <div>
      <Switch
        label={t('form.insideWords')}
        on={on}
        describedBy={`${hint} ${advice}`}
        onChange={onChange}
      />
      <p id={hint} class="soft small">
        {t('form.insideWordsHint')}
      </p>
      <FieldAdvice id={advice} place={place} />
    </div>
  );
}
