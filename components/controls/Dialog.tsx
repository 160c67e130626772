import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  /** What the button that closes it is called. */
  readonly closeName: string;
  readonly onClose: () => void;
  /** Further buttons at the foot, the one that does what the dialog is for last. */
  readonly actions?: ComponentChildren;
  readonly isBusy?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A modal dialog, open as long as it is rendered. The browser keeps the focus inside and gives it
 * back afterwards; Escape closes it.
 */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, closeName, onClose, actions, isBusy, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // As a layout effect, so that the focus has moved before a key can be typed.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="dialog-title" tabIndex={-1}>
        {title}
      </h2>
      <div class="dialog-body" aria-busy={isBusy}>
        {children}
      </div>
      <div class="dialog-actions">
        <Button onClick={onClose}>{closeName}</Button>
        {actions}
      </div>
    </dialog>
  );
}
