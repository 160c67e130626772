import { App } from './react-app.ts';
import { hydrate } from './react-play.ts';
import { rootElement } from './views.ts';

hydrate(rootElement(), App);
