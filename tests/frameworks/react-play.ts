import { createElement, useEffect, useState } from 'react';
import type { FunctionComponent } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { play, views } from './views.ts';
import type { View } from './views.ts';

/** Hydrates what a server wrote, and then shows all views in it. */
export function hydrate(
  root: Document | Element,
  shown: FunctionComponent<{ readonly view: View }>,
): void {
  const Page: FunctionComponent = () => {
    const [view, setView] = useState(views()[0]);
    useEffect(() => {
      // Not before React is done with hydrating.
      setTimeout(() => void play((next) => flushSync(() => setView(next))));
    }, []);
    return createElement(shown, { view });
  };
  hydrateRoot(root, createElement(Page), {
    onRecoverableError: (error) => reportError(error),
  });
}
