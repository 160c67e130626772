/**
 * A text on its way to the page that looks it up. It lies in the browser's memory until the page
 * takes it: an address would stay in the history, also of what was selected in a private window.
 */
import { browser } from 'wxt/browser';

const PREFIX = 'asked-text:';

/** Puts a text where a look-up finds it. @returns what its address says instead */
export async function keepAsked(text: string): Promise<{ readonly asked: string }> {
  const asked = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + asked]: text });
  return { asked };
}

/** The text that an address asks for, which is forgotten by that; blank where there is none. */
export async function takeAsked(query: URLSearchParams): Promise<string> {
  const asked = query.get('asked');
  if (asked === null) return query.get('text') ?? '';
  try {
    const key = PREFIX + asked;
    const { [key]: text } = await browser.storage.session.get(key);
    await browser.storage.session.remove(key);
    return typeof text === 'string' ? text : '';
  } catch {
    // Where the browser does not give it, the frame that it was selected in may be asked.
    return '';
  }
}
