import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import {
  ADMINISTRATIVE_STATUSES,
  PARTS_OF_SPEECH,
  TERM_TYPES,
} from '../../glossary/model/entry/concept-entry.ts';
import { examplesOf } from '../../glossary/model/entry/example-values.ts';
import { isChinese } from '../../glossary/model/entry/language.ts';
import type { TermDraft } from '../../glossary/model/form/entry-draft.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceField, IssuesContext, issuesAt, TextField } from './Field.tsx';
import { ExampleFields } from './ExampleFields.tsx';
import { KeptFields } from './KeptFields.tsx';
import { MatchingFields } from './MatchingFields.tsx';
import { SourceFields } from './SourceFields.tsx';
import { useTexts } from '../texts/texts.tsx';

interface TermFieldsProps {
  /** The path of the term section in the entry. */
  readonly place: string;
  readonly language: string;
  /** Its number, from 1, which tells its fields from those of other terms. */
  readonly number: number;
  readonly term: TermDraft;
  /** Whether it says how pinyin is written. */
  readonly explainsReading: boolean;
  readonly onTerm: (change: Partial<TermDraft>) => void;
  /** Absent for the only term of a language. */
  readonly onRemove: (() => void) | undefined;
}

/** One term: text and status are always shown, the rest can be opened. */
export function TermFields(props: TermFieldsProps): JSX.Element {
  const t = useTexts();
  const { place, language, number, term, onTerm, onRemove } = props;
  const issues = issuesAt(useContext(IssuesContext), place);
  const examples = examplesOf(term.term, language);
  const deepIssue = issues.some((issue) => issue.place !== `${place}.term`);
  return (
    <fieldset class="term-fields">
      <legend class="hidden-text">{t('form.termNumber', number)}</legend>
      <div class="field-row">
        <TextField
          place={`${place}.term`}
          label={t('form.term')}
          lang={language}
          {...(examples.length > 0 && {
            hint: t('form.numberExamples', { examples: examples.join(' · ') }),
          })}
          text={term.term}
          onText={(text) => onTerm({ term: text })}
        />
        <ChoiceField
          place={`${place}.administrativeStatus`}
          label={t('form.status')}
          choice={term.administrativeStatus}
          choices={ADMINISTRATIVE_STATUSES.map((status) => [status, t(`status.${status}`)])}
          onChoice={(administrativeStatus) => onTerm({ administrativeStatus })}
        />
      </div>
      {isChinese(language) && (
        <TextField
          place={`${place}.reading`}
          label={t('form.reading')}
          {...(props.explainsReading && { hint: t('form.readingHint') })}
          text={term.reading}
          onText={(reading) => onTerm({ reading })}
        />
      )}
      <details open={deepIssue}>
        <summary>{t('form.more')}</summary>
        <div class="field-row">
          <ChoiceField
            place={`${place}.partOfSpeech`}
            label={t('form.partOfSpeech')}
            choice={term.partOfSpeech}
            choices={[
              ['', t('form.notSaid')],
              ...PARTS_OF_SPEECH.map((part) => [part, t(`partOfSpeech.${part}`)] as const),
            ]}
            onChoice={(partOfSpeech) => onTerm({ partOfSpeech })}
          />
          <ChoiceField
            place={`${place}.termType`}
            label={t('form.termType')}
            choice={term.termType}
            choices={[
              ['', t('form.notSaid')],
              ...TERM_TYPES.map((type) => [type, t(`termType.${type}`)] as const),
            ]}
            onChoice={(termType) => onTerm({ termType })}
          />
          <TextField
            place={`${place}.geographicalUsage`}
            label={t('form.region')}
            hint={t('form.regionHint')}
            text={term.geographicalUsage}
            onText={(geographicalUsage) => onTerm({ geographicalUsage })}
          />
        </div>
        <TextField
          place={`${place}.note`}
          label={t('form.note')}
          text={term.note}
          lines={2}
          onText={(note) => onTerm({ note })}
        />
        <SourceFields
          place={`${place}.sources`}
          sources={term.sources}
          onSources={(sources) => onTerm({ sources })}
        />
        <ExampleFields
          place={`${place}.examples`}
          language={language}
          examples={term.examples}
          onExamples={(changed) => onTerm({ examples: changed })}
        />
        <KeptFields place={`${place}.kept`} kept={term.kept} onKept={(kept) => onTerm({ kept })} />
        <MatchingFields
          place={`${place}.matching`}
          language={language}
          term={term}
          onTerm={onTerm}
        />
      </details>
      {onRemove !== undefined && (
        <Button class="plain-button" onClick={onRemove}>
          {t('form.removeTerm')}
        </Button>
      )}
    </fieldset>
  );
}
