import type { JSX } from 'preact';

interface StepButtonProps {
  readonly id?: string;
  /** Up or to the one before (-1), or down or to the next one (1). */
  readonly step: 1 | -1;
  readonly label: string;
  /** Whether there is nowhere to go. It is not `disabled` then, because it would lose the focus. */
  readonly isIdle?: boolean;
  readonly onStep: (step: 1 | -1) => void;
}

/** A button with an arrow, which moves something or goes to another one. */
export function StepButton({ id, step, label, isIdle, onStep }: StepButtonProps): JSX.Element {
  return (
    <button
      type="button"
      id={id}
      class="button plain-button step"
      aria-disabled={isIdle}
      aria-label={label}
      title={label}
      onClick={() => {
        if (isIdle !== true) onStep(step);
      }}
    >
      <span aria-hidden="true">{step === -1 ? '↑' : '↓'}</span>
    </button>
  );
}
