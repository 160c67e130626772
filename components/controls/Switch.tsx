import type { JSX } from 'preact';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** The ids of what explains it, as a screen reader reads with it. */
  readonly describedBy?: string;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off and takes effect at once. */
export function Switch(props: SwitchProps): JSX.Element {
  const { label, on, disabled = false, describedBy, onChange } = props;
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-describedby={describedBy}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
