import type { ComponentChildren, JSX, Ref, TargetedMouseEvent } from 'preact';

interface ButtonProps extends Omit<
  JSX.IntrinsicElements['button'],
  'class' | 'children' | 'onClick'
> {
  /**
   * How it looks, besides as a button: `primary` for what a page or dialog is for, `plain-button`
   * without a frame, `danger` for what cannot be taken back, `small`.
   */
  readonly class?: string | undefined;
  /** Whether it cannot be pressed at present, but keeps the focus, which one that is `disabled` loses. */
  readonly isIdle?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** Absent for a button that submits a form. */
  readonly onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly children: ComponentChildren;
}

/** A button of our own pages. */
export function Button(props: ButtonProps): JSX.Element {
  const { class: look, isIdle, buttonRef, onClick, children, ...attributes } = props;
  return (
    <button
      type="button"
      {...attributes}
      ref={buttonRef ?? null}
      class={look === undefined ? 'button' : `button ${look}`}
      aria-disabled={isIdle}
      onClick={(event) => {
        if (isIdle !== true) onClick?.(event);
      }}
    >
      {children}
    </button>
  );
}
