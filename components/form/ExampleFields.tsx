import type { JSX } from 'preact';
import { blankExample, type ExampleDraft } from '../../glossary/model/form/entry-draft.ts';
import { Button } from '../controls/Button.tsx';
import { TextField } from './Field.tsx';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
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
  const { place, language, examples, onExamples } = props;
  return (
    <fieldset class="sources-fields">
      <legend class="label">{t('form.examples')}</legend>
      {examples.map((example, index) => {
        const at = `${place}.${index}`;
        const change = (part: Partial<ExampleDraft>): void =>
          onExamples(changed(examples, index, part));
        return (
          <div key={example.key} class="source-fields">
            <TextField
              place={`${at}.sentence`}
              label={t('form.sentence')}
              lang={language}
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
            <Button class="plain-button" onClick={() => onExamples(removed(examples, index))}>
              {t('form.removeExample')}
            </Button>
          </div>
        );
      })}
      <Button class="plain-button" onClick={() => onExamples(added(examples, blankExample()))}>
        {t('form.addExample')}
      </Button>
    </fieldset>
  );
}
