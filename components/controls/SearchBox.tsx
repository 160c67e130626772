import type { JSX } from 'preact';

interface SearchBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A search field. Escape empties it first, and only then does anything else. */
export function SearchBox({ label, text, onText }: SearchBoxProps): JSX.Element {
  return (
    <search>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          onText('');
        }}
      />
    </search>
  );
}
