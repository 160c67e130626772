import { createContext, type ComponentChild, type JSX } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Issue } from '../../glossary/model/entry/issue.ts';
import { FieldAdvice, useFieldAdvice } from './FieldAdvice.tsx';
import { issueText } from '../texts/issue-text.ts';
import { type Choices, Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

/** The issues of the entry in the form; each field shows those at its place. */
export const IssuesContext = createContext<readonly Issue[]>([]);

/** The `id` of the control at a place of the entry. */
export function fieldId(place: string): string {
  return `field-${place}`;
}

interface FieldProps {
  /** The field's path in the entry, as issues give it; absent where no issue can name the field. */
  readonly place?: string;
  readonly label: string;
  /** A sentence below the label, which screen readers read with it. */
  readonly hint?: string;
}

export interface TextFieldProps extends FieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly lang?: string;
  /** How many lines; one by default. */
  readonly lines?: number;
  /** The id of a datalist with suggestions. */
  readonly list?: string;
  readonly required?: boolean;
  /** Whether it is not to be read by who looks on. */
  readonly isSecret?: boolean;
}

/** A text field with its label, hint and errors. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { text, onText, lang, lines = 1, list, required, isSecret = false } = props;
  return (
    <Field {...props} onAdvisedText={onText}>
      {(described) =>
        lines > 1 ? (
          <textarea
            {...described}
            lang={lang}
            rows={lines}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        ) : (
          <input
            {...described}
            {...(isSecret ? { type: 'password' } : { type: 'text', list })}
            lang={lang}
            {...(lang === 'en' && { spellcheck: true })}
            aria-required={required}
            autocomplete="off"
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

/** A choice with its label, hint and errors. */
export function ChoiceField<C extends string>(
  props: FieldProps & Choices<C> & { readonly disabled?: boolean },
): JSX.Element {
  const { choice, choices, onChoice, disabled } = props;
  return (
    <Field {...props}>
      {(described) => (
        <Select
          {...described}
          disabled={disabled}
          choice={choice}
          choices={choices}
          onChoice={onChoice}
        />
      )}
    </Field>
  );
}

/** Attributes that connect a control with its label, hint and errors. */
interface Described {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps extends FieldProps {
  /** Puts the text that advice proposes into the field; absent for a field without advice. */
  readonly onAdvisedText?: (text: string) => void;
  readonly children: (described: Described) => ComponentChild;
}

function Field(props: FieldFrameProps): JSX.Element {
  const ownPlace = useId();
  const { place = ownPlace, label, hint, onAdvisedText, children } = props;
  const t = useTexts();
  const issues = issuesAt(useContext(IssuesContext), place);
  const hasAdvice = useFieldAdvice(place).length > 0 && onAdvisedText !== undefined;
  const id = fieldId(place);
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(issues.length === 0 ? [] : [`${id}-issues`]),
    ...(hasAdvice ? [`${id}-advice`] : []),
  ].join(' ');
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': issues.some(({ severity }) => severity === 'error'),
        'aria-describedby': describedBy === '' ? undefined : describedBy,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
      {issues.length > 0 && (
        <p id={`${id}-issues`} class="field-error">
          {issues.map((issue) => issueText(t, issue)).join(' ')}
        </p>
      )}
      {hasAdvice && <FieldAdvice id={`${id}-advice`} place={place} onText={onAdvisedText} />}
    </div>
  );
}

/** The issues at a place or below it. */
export function issuesAt(issues: readonly Issue[], place: string): readonly Issue[] {
  return issues.filter((issue) => issue.place === place || issue.place.startsWith(`${place}.`));
}
