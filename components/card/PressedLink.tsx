import type { ComponentChildren, JSX } from 'preact';

interface PressedLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

/**
 * A link that has its address only while it is pressed. Browsers may look up the name of a link's host,
 * or fetch what it leads to where the page asks for that, as soon as the link stands in a page.
 */
export function PressedLink({ href, children }: PressedLinkProps): JSX.Element {
  const give = ({ currentTarget }: { readonly currentTarget: Element }): void =>
    currentTarget.setAttribute('href', href);
  const take = ({ currentTarget }: { readonly currentTarget: Element }): void =>
    currentTarget.removeAttribute('href');
  return (
    // oxlint-disable-next-line jsx-a11y/anchor-is-valid -- it is given when the link is pressed
    <a
      role="link"
      tabIndex={0}
      target="_blank"
      rel="noreferrer noopener"
      onPointerDown={give}
      onKeyDown={(event) => {
        if (event.key === 'Enter') give(event);
      }}
      // A screen reader presses without a pointer.
      onClickCapture={give}
      onPointerLeave={take}
      onBlur={take}
    >
      {children}
    </a>
  );
}
