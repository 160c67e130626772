import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts.tsx';
import { patternOf } from '../../glossary/model/settings/typed-pattern.ts';

interface PatternFieldProps {
  readonly pattern: string;
  /** What is wrong with a pattern, in words; nothing where it can stand. */
  readonly issueOf: (pattern: string) => string | undefined;
  readonly onPattern: (pattern: string) => void;
}

/**
 * The pattern of a rule, to change where it stands: taken when the field is left or Enter is pressed,
 * put back by Escape. What cannot stand stays as it was typed, with what is wrong below it.
 */
export function PatternField({ pattern, issueOf, onPattern }: PatternFieldProps): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [edit, setEdit] = useState<Edit>();
  // Lines move up when one above them is removed.
  const { typed, issue } = edit?.of === pattern ? edit : { typed: pattern, issue: undefined };
  const take = (): void => {
    if (typed === pattern) return setEdit(undefined);
    const changed = patternOf(typed);
    const found = changed === pattern ? undefined : issueOf(changed);
    setEdit(found === undefined ? undefined : { of: pattern, typed, issue: found });
    if (found === undefined && changed !== pattern) onPattern(changed);
  };
  return (
    <div class="rule-pattern">
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('settings.patternOf', { pattern })}
        aria-invalid={issue !== undefined}
        aria-describedby={issue === undefined ? undefined : id}
        value={typed}
        onInput={(event) =>
          setEdit({ of: pattern, typed: event.currentTarget.value, issue: undefined })
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') setEdit(undefined);
        }}
        onBlur={take}
      />
      {issue !== undefined && (
        <p id={id} class="field-error" role="alert">
          {issue}
        </p>
      )}
    </div>
  );
}

/** What is typed in the place of a pattern. */
interface Edit {
  readonly of: string;
  readonly typed: string;
  readonly issue: string | undefined;
}
