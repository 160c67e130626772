/**
 * Passes a text to a page of ours through the browser's session storage. In the page's address it
 * would stay in the history, even if it was selected in a private window.
 */
import { browser } from 'wxt/browser';

const PREFIX = 'asked-text:';

/** Stores a text for a page. @returns the query parameter that stands for it */
export async function keepAsked(text: string): Promise<{ readonly asked: string }> {
  const asked = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + asked]: text });
  return { asked };
}

/** Takes the stored text that an address refers to and deletes it; empty where there is none. */
export async function takeAsked(query: URLSearchParams): Promise<string> {
  return readAsked(query, async (key) => browser.storage.session.remove(key));
}

/**
 * Reads the text as `takeAsked` does, but leaves it until the browser ends, so that a page that is loaded
 * again has it.
 * @param after is done with the name under which it is stored
 */
export async function readAsked(
  query: URLSearchParams,
  after?: (key: string) => Promise<void>,
): Promise<string> {
  const asked = query.get('asked');
  if (asked === null) return query.get('text') ?? '';
  try {
    const key = PREFIX + asked;
    const { [key]: text } = await browser.storage.session.get(key);
    await after?.(key);
    return typeof text === 'string' ? text : '';
  } catch {
    // The storage may be unavailable; then the page may ask the frame for its selection.
    return '';
  }
}
