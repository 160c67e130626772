import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts.tsx';
import { patternOf } from '../../glossary/model/settings/typed-pattern.ts';

interface PatternFieldProps {
  readonly pattern: string;
  /** The problem of a pattern in words; undefined if it is valid. */
  readonly issueOf: (pattern: string) => string | undefined;
  readonly onPattern: (pattern: string) => void;
}

/**
 * The pattern of a rule, which can be edited in place. A change is saved when the field loses the
 * focus or Enter is pressed; Escape cancels. An invalid pattern stays in the field, with the
 * problem below it.
 */
export function PatternField({ pattern, issueOf, onPattern }: PatternFieldProps): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [edit, setEdit] = useState<Edit>();
  // The lines below move up when a rule is removed, so the edit may belong to another pattern.
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

/** The text being typed, and the pattern that it replaces. */
interface Edit {
  readonly of: string;
  readonly typed: string;
  readonly issue: string | undefined;
}
