/**
 * Offers to look up a text in the browser's context menu and in its address bar, to check it as a
 * translation, and to read a file in the menu of the button.
 */
import type { Menus, Tabs } from 'webextension-polyfill';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { browser } from 'wxt/browser';
import type { Texts } from '../../../components/texts/texts.tsx';
import { keepAsked } from '../../shared/asked-text.ts';
import { MOST_CHECKED } from '../../../glossary/model/check/check-stage.ts';
import { desktopApis } from '../../shared/desktop-apis.ts';
import { interfaceTexts } from '../../shared/interface-texts.ts';
import { openReader } from '../../shared/open-reader.ts';
import { reportFault } from '../work/report-fault.ts';
import { readSettings } from '../store/settings/settings-store.ts';

const LOOK_UP = 'look-up';
const ADD = 'add';
const CHECK = 'check';
const READ = 'read';
const OPEN_FILE = 'open-file';
/** What is done with a selected text in a window of its own. */
type SelectionAct = typeof LOOK_UP | typeof ADD;

const MOST_SUGGESTIONS = 6;
const MOST_TEXT = 1_000;

/** Size of the window of a look-up, in CSS pixels. */
const WINDOW = { width: 480, height: 640 };

/** Call it in the first tick. `findNearest` gives the entries that fit a text best. */
export function offerLookUp(findNearest: (text: string) => Promise<readonly StoredEntry[]>): void {
  browser.runtime.onInstalled.addListener(nameLookUp);
  desktopApis.contextMenus?.onClicked.addListener((click, tab) => {
    openChosen(click, tab).catch(reportFault);
  });
  // The browser forgets the suggestion when it is closed.
  desktopApis.omnibox?.onInputStarted.addListener(nameSuggestion);
  desktopApis.omnibox?.onInputChanged.addListener((text, suggest) => {
    findNearest(text)
      .then((found) => suggest(found.slice(0, MOST_SUGGESTIONS).map(suggestionOf)))
      .catch(reportFault);
  });
  desktopApis.omnibox?.onInputEntered.addListener((text) => {
    openTyped(text.slice(0, MOST_TEXT)).catch(reportFault);
  });
}

/** Names the menus in the language of the interface; the browser keeps them until an update. */
export function nameLookUp(): void {
  const { contextMenus } = desktopApis;
  if (contextMenus === undefined) return;
  const create = async (): Promise<void> => {
    const t = await ownTexts();
    await contextMenus.removeAll();
    for (const [id, title] of [
      [LOOK_UP, t('lookup.menuLookUp')],
      [ADD, t('lookup.menuAdd')],
      [CHECK, t('check.menu')],
    ] as const) {
      contextMenus.create({ id, title, contexts: ['selection'] });
    }
    for (const [id, title] of [
      [READ, t('reader.menuRead')],
      [OPEN_FILE, t('reader.menuOpen')],
    ] as const) {
      contextMenus.create({ id, title, contexts: ['action'] });
    }
  };
  create().catch(reportFault);
}

function nameSuggestion(): void {
  ownTexts()
    .then((t) => desktopApis.omnibox?.setDefaultSuggestion({ description: t('lookup.omnibox') }))
    .catch(reportFault);
}

async function ownTexts(): Promise<Texts> {
  return interfaceTexts((await readSettings()).interfaceLanguage);
}

async function openTyped(text: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  // A private text must not be in the history; any other can be loaded again by its address.
  const query = tab?.incognito === true ? await keepAsked(text) : { text };
  await browser.tabs.update({ url: addressOf(query) });
}

/** Does what an item of the menus is for. */
async function openChosen(click: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (click.menuItemId === READ) return openReader(tab);
  if (click.menuItemId === OPEN_FILE) return openReader();
  if (click.menuItemId === CHECK) return openCheck(click.selectionText ?? '', tab);
  const { menuItemId, selectionText = '', frameId } = click;
  return openLookUp(menuItemId === ADD ? ADD : LOOK_UP, selectionText, tab?.id, frameId);
}

/** Looks up what is selected in a tab, or adds it; with nothing selected the window is empty. */
export async function openSelected(act: SelectionAct, tab: number): Promise<void> {
  const { text, frame } = await selectionIn(tab);
  return openLookUp(act, text, tab, frame);
}

/** What a frame says of its selection. */
interface Selected {
  readonly text: string;
  /** Whether it, or a frame in it, has the focus. */
  readonly isInUse: boolean;
}

/** The selected text of a tab and the frame that has it; without text where the browser says none. */
async function selectionIn(tab: number): Promise<{ text: string; frame?: number }> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      // A selection stays in a frame when another one takes the focus.
      func: (): Selected => ({
        text: String(getSelection() ?? ''),
        isInUse: document.hasFocus(),
      }),
      injectImmediately: true,
    });
    const selected = frames.flatMap(({ frameId, result }) => {
      // A frame in which nothing could be run has none.
      const { text = '', isInUse = false } = (result ?? {}) as Partial<Selected>;
      return text.trim() === '' ? [] : [{ text, frame: frameId, isInUse }];
    });
    // The document around the frame in use has the focus too.
    return selected.findLast(({ isInUse }) => isInUse) ?? selected[0] ?? { text: '' };
  } catch {
    return { text: '' };
  }
}

/** Opens the check beside a tab, with a selected text as the translation. */
async function openCheck(text: string, tab: Tabs.Tab | undefined): Promise<void> {
  const query = await keepAsked(text.slice(0, MOST_CHECKED));
  // Chromium opens our pages outside of a private window.
  const index = tab?.incognito === true ? undefined : tab?.index;
  await browser.tabs.create({
    url: addressOf(query, 'check'),
    ...(index === undefined ? {} : { index: index + 1 }),
  });
}

async function openLookUp(
  act: SelectionAct,
  text: string,
  tab: number | undefined,
  frame: number | undefined,
): Promise<void> {
  const query = {
    ...(await keepAsked(text.slice(0, MOST_TEXT))),
    ...(act === ADD ? { add: '' } : {}),
    ...(tab === undefined ? {} : { tab: String(tab) }),
    ...(frame === undefined ? {} : { frame: String(frame) }),
  };
  await desktopApis.windows?.create({ url: addressOf(query), type: 'popup', ...WINDOW });
}

function addressOf(
  query: Readonly<Record<string, string>>,
  page: 'lookup' | 'check' = 'lookup',
): string {
  return `${browser.runtime.getURL(`/${page}.html`)}?${new URLSearchParams(query).toString()}`;
}

function suggestionOf({ entry }: StoredEntry): { content: string; description: string } {
  const [first, ...others] = entry.languageSections.map(({ termSections }) => termSections[0].term);
  const last = others.at(-1);
  const text = last === undefined ? (first ?? '') : `${first} — ${last}`;
  // Chromium reads markup in it, Firefox does not.
  const description = import.meta.env.FIREFOX ? text : asMarkup(text);
  return { content: first ?? '', description };
}

function asMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
