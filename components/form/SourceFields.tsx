import type { JSX } from 'preact';
import { blankSource, type SourceDraft } from '../../glossary/model/form/entry-draft.ts';
import { ChoiceField, TextField } from './Field.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useTexts } from '../texts/texts.tsx';

interface SourceFieldsProps {
  /** The path of the list in the entry. */
  readonly place: string;
  readonly sources: readonly SourceDraft[];
  readonly onSources: (sources: readonly SourceDraft[]) => void;
}

/** The sources of a term. */
export function SourceFields({ place, sources, onSources }: SourceFieldsProps): JSX.Element {
  const t = useTexts();
  return (
    <RecordFields
      label={t('form.sources')}
      removeLabel={t('form.removeSource')}
      addLabel={t('form.addSource')}
      place={place}
      records={sources}
      onRecords={onSources}
      blank={blankSource}
      none={<p class="soft small">{t('form.noSource')}</p>}
      fields={(source, at, change) => (
        <>
          <TextField
            place={`${at}.title`}
            label={t('form.sourceTitle')}
            text={source.title}
            onText={(title) => change({ title })}
          />
          <div class="field-row">
            <TextField
              place={`${at}.issuer`}
              label={t('form.sourceIssuer')}
              text={source.issuer}
              onText={(issuer) => change({ issuer })}
            />
            <TextField
              place={`${at}.date`}
              label={t('form.sourceDate')}
              text={source.date}
              onText={(date) => change({ date })}
            />
            <ChoiceField
              place={`${at}.evidence`}
              label={t('form.sourceEvidence')}
              choice={source.evidence}
              choices={[
                ['', t('form.notSaid')],
                ['seen', t('source.seen')],
                ['named', t('source.named')],
              ]}
              onChoice={(evidence) => change({ evidence })}
            />
          </div>
          <TextField
            place={`${at}.url`}
            label={t('form.sourceUrl')}
            text={source.url}
            onText={(url) => change({ url })}
          />
        </>
      )}
    />
  );
}
