import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';

interface FileButtonProps {
  readonly label: string;
  /** The files that the picker offers, as extensions and media types. */
  readonly accept: string;
  readonly disabled?: boolean;
  /** Whether it does what its screen is for. */
  readonly isPrimary?: boolean;
  /** Whether several can be chosen. */
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * A button to choose a file or several, also the same ones again. The browser's own control is in the browser's
 * language and is cut off where there is little space.
 */
export function FileButton(props: FileButtonProps): JSX.Element {
  const { label, accept, disabled, isPrimary, isMultiple, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        class={isPrimary === true ? 'primary' : undefined}
        disabled={disabled === true}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMultiple === true}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
