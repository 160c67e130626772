import type { ComponentChildren, JSX } from 'preact';

interface ScrollRegionProps {
  readonly label: string;
  /** Of what it holds, where that is not of the interface's. */
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
}

/** Room of its own for what may be long; keys reach and scroll it as the pointer does. */
export function ScrollRegion({ label, lang, children }: ScrollRegionProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing in it takes the focus
    <section class="scroll-region" aria-label={label} lang={lang} tabIndex={0}>
      {children}
    </section>
  );
}
