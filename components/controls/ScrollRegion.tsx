import type { ComponentChildren, JSX } from 'preact';

interface ScrollRegionProps {
  readonly label: string;
  /** The language of its content, if it is not that of the interface. */
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
}

/** A scrolling area for content that may be long; it can be reached and scrolled by keys. */
export function ScrollRegion({ label, lang, children }: ScrollRegionProps): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- nothing in it takes the focus
    <section class="scroll-region" aria-label={label} lang={lang} tabIndex={0}>
      {children}
    </section>
  );
}
