import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';

interface MenuProps {
  readonly label: ComponentChildren;
  /** Whether a choice in it is in effect now. */
  readonly isActive?: boolean;
  /** Whether it cannot be opened yet. */
  readonly disabled?: boolean;
  readonly children: (close: () => void) => ComponentChildren;
}

/**
 * A button with a small panel of controls below it. Escape closes it and gives the focus back; a
 * click outside closes it and still does what it would do otherwise.
 */
export function Menu(props: MenuProps): JSX.Element {
  const { label, isActive = false, disabled = false, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const listening = new AbortController();
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && root.current?.contains(target) !== true) setIsOpen(false);
    };
    const options = { signal: listening.signal };
    document.addEventListener('pointerdown', closeOutside, options);
    document.addEventListener('focusin', closeOutside, options);
    root.current?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      },
      options,
    );
    return () => listening.abort();
  }, [isOpen]);
  return (
    <div ref={root} class="menu">
      <Button
        buttonRef={button}
        class={isActive ? 'active' : ''}
        aria-expanded={isOpen}
        disabled={disabled}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && <div class="menu-panel">{children(close)}</div>}
    </div>
  );
}
