import type { ComponentChildren, JSX } from 'preact';
import type { GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { Button } from '../controls/Button.tsx';
import { GlossaryMark } from './GlossaryMark.tsx';

/** Something that can be done with a glossary of a list. */
interface GlossaryAction {
  readonly label: string;
  /** The label with the glossary's name, for who hears it alone. */
  readonly of: string;
  readonly onPress: () => void;
}

interface GlossaryLineProps {
  readonly glossary: GlossaryLabel;
  readonly about: ComponentChildren;
  readonly readOnly: boolean;
  readonly actions: readonly GlossaryAction[];
}

/** A glossary that is not in use, in a list: its mark, what is to be known of it, and what can be done. */
export function GlossaryLine(props: GlossaryLineProps): JSX.Element {
  const { glossary, about, readOnly, actions } = props;
  return (
    <li class="glossary-line">
      <span class="glossary-about">
        <GlossaryMark glossary={glossary} /> {about}
      </span>
      {actions.map(({ label, of, onPress }) => (
        <Button key={label} disabled={readOnly} aria-label={of} onClick={onPress}>
          {label}
        </Button>
      ))}
    </li>
  );
}
