import { createElement, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Whole } from './react-app.ts';
import { play, views } from './views.ts';

function Page(): ReactElement {
  const [view, setView] = useState(views()[0]);
  useEffect(() => {
    // Not before React is done with hydrating.
    setTimeout(() => void play((next) => flushSync(() => setView(next))));
  }, []);
  return createElement(Whole, { view });
}

hydrateRoot(document, createElement(Page), {
  onRecoverableError: (error) => reportError(error),
});
