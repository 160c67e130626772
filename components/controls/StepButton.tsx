import type { JSX } from 'preact';
import { Button } from './Button.tsx';

interface StepButtonProps {
  readonly id?: string;
  /** Up or to the one before (-1), or down or to the next one (1). */
  readonly step: 1 | -1;
  readonly label: string;
  /** Whether there is nowhere to go. */
  readonly isIdle?: boolean;
  readonly onStep: (step: 1 | -1) => void;
}

/** A button with an arrow, which moves something or goes to another one. */
export function StepButton({ id, step, label, isIdle, onStep }: StepButtonProps): JSX.Element {
  return (
    <Button
      {...(id !== undefined && { id })}
      class="plain-button step"
      isIdle={isIdle}
      aria-label={label}
      title={label}
      onClick={() => onStep(step)}
    >
      <span aria-hidden="true">{step === -1 ? '↑' : '↓'}</span>
    </Button>
  );
}
