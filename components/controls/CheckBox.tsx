import type { ComponentChildren, JSX } from 'preact';

interface CheckBoxProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  /** The id of an element that says more than the label. */
  readonly describedBy?: string;
  readonly onChange: (on: boolean) => void;
  /** The label. */
  readonly children: ComponentChildren;
}

/** A box to check, with its label behind it. */
export function CheckBox(props: CheckBoxProps): JSX.Element {
  const { on, disabled, describedBy, onChange, children } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      <span>{children}</span>
    </label>
  );
}
