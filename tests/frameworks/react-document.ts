import { Whole } from './react-app.ts';
import { hydrate } from './react-play.ts';

hydrate(document, Whole);
