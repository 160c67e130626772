import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Menu } from '../controls/Menu.tsx';
import { SearchBox } from '../controls/SearchBox.tsx';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface Choice {
  readonly value: string;
  readonly name: string;
  /** How it is shown, if not just by its name. */
  readonly shown?: JSX.Element;
  /** How many entries have it, if that is known. */
  readonly entries?: number;
}

interface ChoiceMenuProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Empty for no filter. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** With more choices than this, there is a field to search them by name. */
const FEW = 12;

/** A menu of checkboxes. */
export function ChoiceMenu({ label, choices, chosen, onChoose }: ChoiceMenuProps): JSX.Element {
  const t = useTexts();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <Menu
      label={chosen.length === 0 ? label : t('list.chosen', { label, count: chosen.length })}
      isActive={chosen.length > 0}
    >
      {() => (
        <fieldset class="choices">
          <legend class="hidden-text">{label}</legend>
          {choices.length > FEW && (
            <SearchBox label={t('list.findChoice')} text={text} onText={setText} />
          )}
          {choices.length === 0 && <p class="soft small">{t('list.noChoices')}</p>}
          <div class="choice-list">
            {found.map(({ value, name, shown, entries }) => (
              <CheckBox
                key={value}
                on={chosen.includes(value)}
                onChange={(isWanted) =>
                  onChoose(isWanted ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              >
                <span>{shown ?? name}</span>
                {entries !== undefined && <span class="soft small"> {numberText(t, entries)}</span>}
              </CheckBox>
            ))}
          </div>
        </fieldset>
      )}
    </Menu>
  );
}
