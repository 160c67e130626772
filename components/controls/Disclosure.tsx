import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** Something that is made only when it is opened, and stays then. */
export function Disclosure({ summary, children }: DisclosureProps): JSX.Element {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && <div>{children}</div>}
    </details>
  );
}
