import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  /** The ids of what explains it, as a screen reader reads with it. */
  readonly describedBy?: string;
  readonly onChange: (on: boolean) => void;
  /** A further action, between the label and the switch. */
  readonly children?: ComponentChildren;
}

/** A setting that is on or off and takes effect at once. */
export function Switch(props: SwitchProps): JSX.Element {
  const { label, on, disabled = false, describedBy, onChange } = props;
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>{label}</label>
      {props.children}
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={on}
        aria-describedby={describedBy}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
