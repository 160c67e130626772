import type { JSX } from 'preact';
import { CHECK_WAYS, MARKING_WAYS } from '../../glossary/model/entry/concept-entry.ts';
import type { TermDraft } from '../../glossary/model/form/entry-draft.ts';
import { ChoiceField, TextField } from './Field.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useTexts } from '../texts/texts.tsx';

interface MatchingFieldsProps {
  /** The path of the switches in the entry. */
  readonly place: string;
  readonly term: TermDraft;
  readonly onTerm: (change: Partial<TermDraft>) => void;
}

/** How a term is searched for in pages, and checked in translations. */
export function MatchingFields({ place, term, onTerm }: MatchingFieldsProps): JSX.Element {
  const t = useTexts();
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
