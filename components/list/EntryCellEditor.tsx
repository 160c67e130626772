import type { JSX } from 'preact';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  ADMINISTRATIVE_STATUSES,
  type AdministrativeStatus,
  type ConceptEntry,
} from '../../glossary/model/entry/concept-entry.ts';
import {
  withNewLanguage,
  withStatus,
  withSubjectField,
  withTerm,
} from '../../glossary/model/list/edit-cell.ts';
import type { EditableColumn } from '../../glossary/model/list/list-view.ts';
import { columnName } from './column-names.ts';
import { editedTerm, shownTerm } from '../../glossary/model/entry/edited-term.ts';
import { Select } from '../controls/Select.tsx';
import type { Sides } from '../../glossary/model/entry/sides.ts';
import { subjectFieldName, subjectFieldNamed } from '../texts/term-names.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';
import { useSides } from '../card/use-sides.ts';

interface EntryCellEditorProps {
  readonly row: StoredEntry;
  readonly column: EditableColumn;
  readonly subjectFields: readonly string[];
  /** Stores the change. @returns why it was refused, or undefined */
  readonly onChange: (row: StoredEntry) => Promise<string | undefined>;
  readonly onEnd: () => void;
}

/** A cell that is being edited: Enter saves, Escape cancels. */
export function EntryCellEditor(props: EntryCellEditorProps): JSX.Element {
  const t = useTexts();
  const { row, column, onChange, onEnd } = props;
  const sides = useSides()(row.entry, 'Hans');
  const before = valueOf(sides, row.entry, column, t);
  const [value, setValue] = useState(before);
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isEnding = useRef(false);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    if (column !== 'status') field.current?.select();
  }, []);
  const end = (): void => {
    isEnding.current = true;
    onEnd();
  };
  const store = async (): Promise<void> => {
    if (isEnding.current) return;
    if (value.trim() === before) {
      end();
      return;
    }
    isEnding.current = true;
    const entry = changed(sides, row.entry, column, value.trim(), t);
    const refused = await onChange({ ...row, entry });
    isEnding.current = false;
    setRefusal(refused);
    if (refused === undefined) end();
    else field.current?.focus();
  };
  const shared = {
    ref: field,
    'aria-label': columnName(t, column),
    'aria-invalid': refusal !== undefined,
    'aria-describedby': refusal === undefined ? undefined : `${id}-refusal`,
    onBlur: () => void store(),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === 'Enter') void store();
      else if (event.key === 'Escape') end();
      else return;
      event.preventDefault();
    },
  };
  return (
    <>
      {column === 'status' ? (
        <Select
          {...shared}
          choice={value}
          choices={ADMINISTRATIVE_STATUSES.map((status) => [status, t(`status.${status}`)])}
          onChoice={setValue}
        />
      ) : (
        <input
          {...shared}
          class="cell-field"
          value={value}
          autocomplete="off"
          spellcheck={column === 'english'}
          lang={
            column === 'chinese' || column === 'english' ? languageOf(sides, column) : undefined
          }
          list={column === 'subjectField' ? `${id}-fields` : undefined}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      )}
      {column === 'subjectField' && (
        <datalist id={`${id}-fields`}>
          {props.subjectFields.map((subjectField) => (
            <option key={subjectField}>{subjectFieldName(t, subjectField)}</option>
          ))}
        </datalist>
      )}
      {refusal !== undefined && (
        <span class="field-error" id={`${id}-refusal`} role="alert">
          {refusal}
        </span>
      )}
    </>
  );
}

function languageOf(sides: Sides, column: 'chinese' | 'english'): string {
  const term = shownTerm(column === 'chinese' ? sides.own : sides.equivalents);
  return term?.languages[0] ?? (column === 'chinese' ? 'zh-Hans' : 'en');
}

function valueOf(
  { own, equivalents }: Sides,
  entry: ConceptEntry,
  column: EditableColumn,
  t: Texts,
): string {
  switch (column) {
    case 'chinese':
      return shownTerm(own)?.term ?? '';
    case 'english':
      return shownTerm(equivalents)?.term ?? '';
    case 'status':
      return editedTerm(own, equivalents)?.administrativeStatus ?? '';
    case 'subjectField':
      return subjectFieldName(t, entry.subjectField ?? '');
  }
}

function changed(
  sides: Sides,
  entry: ConceptEntry,
  column: EditableColumn,
  value: string,
  t: Texts,
): ConceptEntry {
  switch (column) {
    case 'chinese':
    case 'english': {
      const place = shownTerm(column === 'chinese' ? sides.own : sides.equivalents);
      return place === undefined
        ? withNewLanguage(entry, column === 'chinese' ? 'zh-Hans' : 'en', value)
        : withTerm(entry, place, value);
    }
    case 'status': {
      const place = editedTerm(sides.own, sides.equivalents);
      return place === undefined ? entry : withStatus(entry, place, value as AdministrativeStatus);
    }
    case 'subjectField':
      return withSubjectField(entry, subjectFieldNamed(t, value));
  }
}
