import type { ComponentChildren, JSX, Ref } from 'preact';

interface SteadyButtonProps {
  readonly id?: string;
  readonly class?: string;
  /** Its name for screen readers, where that is not the text that it shows. */
  readonly label?: string;
  readonly title?: string;
  /** Whether it cannot be pressed at present. It is not `disabled` then, because it would lose the focus. */
  readonly isIdle: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button that keeps the focus while it cannot be pressed. */
export function SteadyButton(props: SteadyButtonProps): JSX.Element {
  const { label, isIdle, buttonRef, onPress, children, ...attributes } = props;
  return (
    <button
      type="button"
      class="button"
      {...attributes}
      ref={buttonRef ?? null}
      aria-disabled={isIdle}
      aria-label={label}
      onClick={() => {
        if (isIdle !== true) onPress();
      }}
    >
      {children}
    </button>
  );
}
