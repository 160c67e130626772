import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { REPLACED_TEXTS, type ReplaceChange } from '../../glossary/model/list/bulk-change.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
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
          <CheckBox
            key={texts}
            on={change.texts.includes(texts)}
            onChange={(isWanted) =>
              onChange({
                ...change,
                texts: REPLACED_TEXTS.filter((one) =>
                  one === texts ? isWanted : change.texts.includes(one),
                ),
              })
            }
          >
            {t(`bulk.texts.${texts}`)}
          </CheckBox>
        ))}
      </fieldset>
      <div class="replace-choices">
        {(['matchCase', 'wholeWords'] as const).map((option) => (
          <CheckBox
            key={option}
            on={change[option]}
            onChange={(isWanted) => onChange({ ...change, [option]: isWanted })}
          >
            {t(`bulk.${option}`)}
          </CheckBox>
        ))}
      </div>
    </>
  );
}
