import type { JSX } from 'preact';

type SelectAttribute =
  | 'ref'
  | 'id'
  | 'aria-label'
  | 'aria-invalid'
  | 'aria-describedby'
  | 'onBlur'
  | 'onKeyDown';

interface SelectProps<C extends string> extends Pick<
  JSX.IntrinsicElements['select'],
  SelectAttribute
> {
  readonly choice: C;
  readonly choices: readonly (readonly [choice: C, name: string])[];
  readonly onChoice: (choice: C) => void;
}

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
