import type { JSX } from 'preact';
import { blankSource, type SourceDraft } from '../../glossary/model/form/entry-draft.ts';
import { Button } from '../controls/Button.tsx';
import { ChoiceField, TextField } from './Field.tsx';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
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
    <fieldset class="sources-fields">
      <legend class="label">{t('form.sources')}</legend>
      {sources.map((source, index) => {
        const at = `${place}.${index}`;
        const change = (part: Partial<SourceDraft>): void =>
          onSources(changed(sources, index, part));
        return (
          <div key={source.key} class="source-fields">
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
            <Button class="plain-button" onClick={() => onSources(removed(sources, index))}>
              {t('form.removeSource')}
            </Button>
          </div>
        );
      })}
      {sources.length === 0 && <p class="soft small">{t('form.noSource')}</p>}
      <Button class="plain-button" onClick={() => onSources(added(sources, blankSource()))}>
        {t('form.addSource')}
      </Button>
    </fieldset>
  );
}
