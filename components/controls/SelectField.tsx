import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Select } from './Select.tsx';

interface SelectFieldProps {
  readonly label: string;
  readonly choice: string;
  readonly choices: readonly (readonly [choice: string, name: string])[];
  readonly onChoice: (choice: string) => void;
  /** Whether the label is only for screen readers. */
  readonly hideLabel?: boolean;
}

/** A labelled choice that is not a field of an entry. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  const { label, choice, choices, onChoice, hideLabel = false } = props;
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id} class={hideLabel ? 'hidden-text' : undefined}>
        {label}
      </label>
      <Select id={id} choice={choice} choices={choices} onChoice={onChoice} />
    </div>
  );
}
