import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SelectFieldProps {
  readonly label: string;
  readonly choice: string;
  readonly choices: readonly (readonly [choice: string, name: string])[];
  readonly onChoice: (choice: string) => void;
  /** Whether the label is heard only, where what is seen says enough. */
  readonly hideLabel?: boolean;
}

/** One of some choices that is no field of an entry. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  const { label, choice, choices, onChoice, hideLabel = false } = props;
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id} class={hideLabel ? 'hidden-text' : undefined}>
        {label}
      </label>
      <select id={id} value={choice} onChange={(event) => onChoice(event.currentTarget.value)}>
        {choices.map(([value, name]) => (
          <option key={value} value={value} selected={value === choice}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
