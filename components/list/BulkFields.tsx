import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { STATUS_TERMS } from '../../glossary/model/list/bulk-change.ts';
import type { FilledChange } from '../../glossary/model/list/bulk-request.ts';
import { ADMINISTRATIVE_STATUSES } from '../../glossary/model/entry/concept-entry.ts';
import { ChoiceField } from '../form/Field.tsx';
import { SubjectFieldInput } from '../form/SubjectFieldInput.tsx';
import { subjectFieldName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface BulkFieldsProps {
  /** Undefined until the user has chosen what to change. */
  readonly change: FilledChange | undefined;
  readonly subjectFields: readonly string[];
  /** The glossaries that entries can be put into, with their names. */
  readonly glossaries: readonly (readonly [glossary: string, name: string])[];
  readonly onChange: (change: FilledChange) => void;
}

/** The fields of a change to many entries: subject field, status or glossary. */
export function BulkFields(props: BulkFieldsProps): JSX.Element {
  const t = useTexts();
  const { change, subjectFields, glossaries, onChange } = props;
  const id = useId();
  const statuses = ADMINISTRATIVE_STATUSES.map(
    (status) => [status, t(`status.${status}`)] as const,
  );
  const ofKind = (kind: FilledChange['kind']): FilledChange => {
    switch (kind) {
      case 'status':
        return { kind: 'status', terms: 'all' };
      case 'glossary':
        return { kind: 'glossary', glossary: '' };
      case 'subjectField':
        return { kind: 'subjectField', subjectField: '' };
    }
  };
  return (
    <div class="field-row">
      <ChoiceField
        label={t('bulk.what')}
        choice={change?.kind ?? ''}
        choices={[
          ...(change === undefined ? [['', t('bulk.choose')] as const] : []),
          ['subjectField', t('options.subjectField')],
          ['status', t('form.status')],
          ['glossary', t('bulk.glossary')],
        ]}
        onChoice={(kind) => kind !== '' && onChange(ofKind(kind))}
      />
      {change?.kind === 'subjectField' && (
        <>
          <SubjectFieldInput
            label={t('bulk.newField')}
            hint={t('bulk.newFieldHint')}
            list={id}
            subjectField={change.subjectField}
            onSubjectField={(subjectField) => onChange({ ...change, subjectField })}
          />
          <datalist id={id}>
            {subjectFields.map((field) => (
              <option key={field}>{subjectFieldName(t, field)}</option>
            ))}
          </datalist>
        </>
      )}
      {change?.kind === 'status' && (
        <>
          <ChoiceField
            label={t('bulk.terms')}
            choice={change.terms}
            choices={STATUS_TERMS.map((terms) => [terms, t(`bulk.termsOf.${terms}`)])}
            onChoice={(terms) => onChange({ ...change, terms })}
          />
          <ChoiceField
            label={t('bulk.from')}
            choice={change.from ?? ''}
            choices={[['', t('bulk.anyStatus')], ...statuses]}
            onChoice={(from) => {
              const { from: _, ...rest } = change;
              onChange(from === '' ? rest : { ...rest, from });
            }}
          />
          <ChoiceField
            label={t('bulk.newStatus')}
            choice={change.status ?? ''}
            choices={[
              ...(change.status === undefined ? [['', t('bulk.choose')] as const] : []),
              ...statuses,
            ]}
            onChoice={(status) => status !== '' && onChange({ ...change, status })}
          />
        </>
      )}
      {change?.kind === 'glossary' && (
        <ChoiceField
          label={t('bulk.newGlossary')}
          choice={change.glossary}
          choices={[
            ...(change.glossary === '' ? [['', t('bulk.choose')] as const] : []),
            ...glossaries,
          ]}
          onChoice={(glossary) => onChange({ ...change, glossary })}
        />
      )}
    </div>
  );
}
