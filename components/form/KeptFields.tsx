import type { JSX } from 'preact';
import type { KeptValue } from '../../glossary/model/entry/concept-entry.ts';
import { Button } from '../controls/Button.tsx';
import { TextField } from './Field.tsx';
import { changed, removed } from '../../glossary/model/form/list-change.ts';
import { useTexts } from '../texts/texts.tsx';

interface KeptFieldsProps {
  /** The path of the values in the entry. */
  readonly place: string;
  readonly kept: readonly KeptValue[];
  readonly onKept: (kept: readonly KeptValue[]) => void;
}

/**
 * Values from a file that have no field of their own, each under its name in the file, to change or
 * remove.
 */
export function KeptFields({ place, kept, onKept }: KeptFieldsProps): JSX.Element | null {
  const t = useTexts();
  if (kept.length === 0) return null;
  return (
    <fieldset class="kept-fields">
      <legend>{t('form.kept')}</legend>
      {kept.map(({ name, value, target, with: group = [] }, index) => (
        <div key={`${index} ${name}`} class="field-row">
          <TextField
            place={`${place}.${index}.value`}
            label={name}
            lines={value.includes('\n') ? 2 : 1}
            text={value}
            onText={(text) => onKept(changed(kept, index, { value: text }))}
          />
          {(target !== undefined || group.length > 0) && (
            <p class="soft small">
              {[target ?? '', ...group.map((one) => `${one.name}: ${one.value}`)]
                .filter((text) => text !== '')
                .join(' · ')}
            </p>
          )}
          <Button
            class="plain-button"
            aria-label={t('form.removeKeptOf', { name })}
            onClick={() => onKept(removed(kept, index))}
          >
            {t('form.removeKept')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
