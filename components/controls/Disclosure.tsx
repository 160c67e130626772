import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** A section whose content is rendered only once it is first opened. */
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
