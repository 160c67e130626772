import type { JSX } from 'preact';
import type { GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { glossaryName } from '../texts/glossary-name.ts';
import { useTexts } from '../texts/texts.tsx';

interface GlossaryMarkProps {
  readonly glossary: GlossaryLabel;
}

/** The name of a glossary with its colour, which is only decoration. */
export function GlossaryMark({ glossary }: GlossaryMarkProps): JSX.Element {
  const t = useTexts();
  return (
    <span class="glossary-mark">
      <span class={`swatch ${glossary.colour}`} aria-hidden="true" />
      <span>{glossaryName(t, glossary)}</span>
    </span>
  );
}
