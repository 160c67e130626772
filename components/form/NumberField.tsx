import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fieldId } from './Field.tsx';

interface NumberFieldProps {
  readonly place: string;
  readonly label: string;
  readonly number: number;
  readonly max: number;
  readonly step: number;
  readonly onNumber: (number: number) => void;
}

/** A whole number from 0 on. Other input is ignored, and removed when the field loses the focus. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { place, label, number, max, step, onNumber } = props;
  const [text, setText] = useState(String(number));
  useEffect(() => setText(String(number)), [number]);
  return (
    <div class="field">
      <label htmlFor={fieldId(place)}>{label}</label>
      <input
        id={fieldId(place)}
        type="number"
        min={0}
        max={max}
        step={step}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          const typed = event.currentTarget.valueAsNumber;
          if (Number.isInteger(typed) && typed >= 0 && typed <= max) onNumber(typed);
        }}
        onBlur={() => setText(String(number))}
      />
    </div>
  );
}
