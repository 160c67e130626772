import { openedParts } from './built-parts.ts';
import { cleanMarkup, languageOf } from './clean-markup.ts';
import { headingOutline } from './heading-outline.ts';
import { textOfFirst } from './inert-markup.ts';
import { pageBody } from './markup-body.ts';
import type { PictureSource } from './near-pictures.ts';
import type { OpenedFile } from '../opened-file.ts';

/** What is known about markup that it does not say itself. */
interface MarkupOrigin {
  readonly title?: string;
  readonly encoding?: string;
  /** Gives the pictures that its addresses name; without it, none are shown. */
  readonly pictures?: PictureSource;
}

const PREFIX = 'text-';

/** Opens a text in HTML: a page, or what another format was converted into. */
export function openMarkup(markup: string, origin: MarkupOrigin = {}): OpenedFile {
  const body = pageBody(markup);
  const page = body.parentElement ?? body;
  const { pictures, title = textOfFirst(page, 'title'), ...known } = origin;
  const content = cleanMarkup(body, {
    prefix: PREFIX,
    targetOf: (address) =>
      address.length > 1 && address.startsWith('#') ? PREFIX + address.slice(1) : undefined,
    pictureOf: (address) => (pictures === undefined ? undefined : address),
  });
  const language = languageOf(body);
  return openedParts({
    ...known,
    ...(pictures === undefined ? {} : { pictures }),
    title,
    language: language === '' ? languageOf(page) : language,
    outline: headingOutline(content),
    builders: [() => ({ content })],
  });
}
