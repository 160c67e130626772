import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { REPLACED_TEXTS, type ReplaceChange } from '../../glossary/model/list/bulk-change.ts';
import { useTexts } from '../texts/texts.tsx';

interface ReplaceFieldsProps {
  readonly change: ReplaceChange;
  readonly onChange: (change: ReplaceChange) => void;
}

/** The fields of find and replace: the text to find, where, and its replacement. */
export function ReplaceFields({ change, onChange }: ReplaceFieldsProps): JSX.Element {
  const t = useTexts();
  const id = useId();
  return (
    <>
      <div class="field-row">
        {(['find', 'replacement'] as const).map((part) => (
          <div key={part} class="field">
            <label htmlFor={`${id}-${part}`}>{t(`bulk.${part}`)}</label>
            <input
              id={`${id}-${part}`}
              autocomplete="off"
              spellcheck={false}
              maxLength={part === 'find' ? 500 : 10_000}
              value={change[part]}
              onInput={(event) => onChange({ ...change, [part]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <fieldset class="replace-choices">
        <legend class="label">{t('bulk.where')}</legend>
        {REPLACED_TEXTS.map((texts) => (
          <label key={texts} class="check">
            <input
              type="checkbox"
              checked={change.texts.includes(texts)}
              onChange={(event) =>
                onChange({
                  ...change,
                  texts: REPLACED_TEXTS.filter((one) =>
                    one === texts ? event.currentTarget.checked : change.texts.includes(one),
                  ),
                })
              }
            />{' '}
            {t(`bulk.texts.${texts}`)}
          </label>
        ))}
      </fieldset>
      <div class="replace-choices">
        {(['matchCase', 'wholeWords'] as const).map((option) => (
          <label key={option} class="check">
            <input
              type="checkbox"
              checked={change[option]}
              onChange={(event) => onChange({ ...change, [option]: event.currentTarget.checked })}
            />{' '}
            {t(`bulk.${option}`)}
          </label>
        ))}
      </div>
    </>
  );
}
