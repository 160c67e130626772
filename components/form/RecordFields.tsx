import type { ComponentChildren, JSX } from 'preact';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
import { Button } from '../controls/Button.tsx';

interface RecordFieldsProps<T extends { readonly key: number }> {
  readonly label: string;
  readonly removeLabel: string;
  readonly addLabel: string;
  /** The path of the list in the entry. */
  readonly place: string;
  readonly records: readonly T[];
  readonly onRecords: (records: readonly T[]) => void;
  readonly blank: () => T;
  /** What stands below no record. */
  readonly none?: ComponentChildren;
  /** The fields of a record, given its path. */
  readonly fields: (record: T, at: string, change: (part: Partial<T>) => void) => JSX.Element;
}

/** Records of one kind, as the sources of a term, which are changed, removed and added. */
export function RecordFields<T extends { readonly key: number }>(
  props: RecordFieldsProps<T>,
): JSX.Element {
  const { place, records, onRecords, fields } = props;
  return (
    <fieldset class="sources-fields">
      <legend class="label">{props.label}</legend>
      {records.map((record, index) => (
        <div key={record.key} class="source-fields">
          {fields(record, `${place}.${index}`, (part) => onRecords(changed(records, index, part)))}
          <Button class="plain-button" onClick={() => onRecords(removed(records, index))}>
            {props.removeLabel}
          </Button>
        </div>
      ))}
      {records.length === 0 && props.none}
      <Button class="plain-button" onClick={() => onRecords(added(records, props.blank()))}>
        {props.addLabel}
      </Button>
    </fieldset>
  );
}
