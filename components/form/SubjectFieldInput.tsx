import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TextField, type TextFieldProps } from './Field.tsx';
import { subjectFieldName, subjectFieldNamed } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface SubjectFieldInputProps extends Omit<TextFieldProps, 'text' | 'onText'> {
  /** As it is stored. */
  readonly subjectField: string;
  readonly onSubjectField: (subjectField: string) => void;
}

/** The field for a subject field, which shows and takes its name, not what is stored for it. */
export function SubjectFieldInput(props: SubjectFieldInputProps): JSX.Element {
  const t = useTexts();
  const { subjectField, onSubjectField, ...field } = props;
  const [typed, setTyped] = useState('');
  // What is typed stays as it is, also where it is what is stored for another name on the way.
  const isTyped = subjectFieldNamed(t, typed) === subjectField;
  return (
    <TextField
      {...field}
      text={isTyped ? typed : subjectFieldName(t, subjectField)}
      onText={(text) => {
        setTyped(text);
        onSubjectField(subjectFieldNamed(t, text));
      }}
    />
  );
}
