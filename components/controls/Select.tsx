import type { JSX } from 'preact';

type SelectAttribute =
  | 'ref'
  | 'id'
  | 'disabled'
  | 'aria-label'
  | 'aria-invalid'
  | 'aria-describedby'
  | 'onBlur'
  | 'onKeyDown';

/** What may be chosen, by which names, and what is. */
export interface Choices<C extends string> {
  readonly choice: C;
  readonly choices: readonly (readonly [choice: C, name: string])[];
  readonly onChoice: (choice: C) => void;
}

type SelectProps<C extends string> = Choices<C> &
  Pick<JSX.IntrinsicElements['select'], SelectAttribute>;

/**
 * A choice from the browser's own list. The style sheet shows the chosen text over it, on several
 * lines if needed, because Firefox cuts it off after one line.
 */
export function Select<C extends string>(props: SelectProps<C>): JSX.Element {
  const { choice, choices, onChoice, ...rest } = props;
  return (
    <span class="choice" data-chosen={choices.find(([value]) => value === choice)?.[1]}>
      <select
        {...rest}
        value={choice}
        onChange={(event) => {
          const chosen = choices[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChoice(chosen[0]);
        }}
      >
        {choices.map(([value, name]) => (
          <option key={value} value={value} selected={value === choice}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
