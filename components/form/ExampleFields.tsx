import type { JSX } from 'preact';
import { blankExample, type ExampleDraft } from '../../glossary/model/form/entry-draft.ts';
import { TextField } from './Field.tsx';
import { RecordFields } from './RecordFields.tsx';
import { useTexts } from '../texts/texts.tsx';

interface ExampleFieldsProps {
  /** The path of the list in the entry. */
  readonly place: string;
  readonly language: string;
  readonly examples: readonly ExampleDraft[];
  readonly onExamples: (examples: readonly ExampleDraft[]) => void;
}

/** The sentences in which a term was met, with their pages. */
export function ExampleFields(props: ExampleFieldsProps): JSX.Element {
  const t = useTexts();
  return (
    <RecordFields
      label={t('form.examples')}
      removeLabel={t('form.removeExample')}
      addLabel={t('form.addExample')}
      place={props.place}
      records={props.examples}
      onRecords={props.onExamples}
      blank={blankExample}
      fields={(example, at, change) => (
        <>
          <TextField
            place={`${at}.sentence`}
            label={t('form.sentence')}
            lang={props.language}
            lines={2}
            text={example.sentence}
            onText={(sentence) => change({ sentence })}
          />
          <div class="field-row">
            <TextField
              place={`${at}.title`}
              label={t('form.page')}
              text={example.title}
              onText={(title) => change({ title })}
            />
            <TextField
              place={`${at}.date`}
              label={t('form.sourceDate')}
              text={example.date}
              onText={(date) => change({ date })}
            />
          </div>
          <TextField
            place={`${at}.url`}
            label={t('form.sourceUrl')}
            text={example.url}
            onText={(url) => change({ url })}
          />
        </>
      )}
    />
  );
}
