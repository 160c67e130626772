import type { Browser, Frame, Page } from 'puppeteer-core';
import type { FontSet } from './fonts.ts';

/** How a browser is to be started. */
export interface DriverOptions {
  /** The built extension's folder; undefined for a browser without it. */
  readonly extension: string | undefined;
  /** Whether the extension opens a page when it is installed, to be waited for. */
  readonly opensWelcome: boolean;
  /** The folder of the browser's profile; one that was used before is continued. */
  readonly profile: string;
  /** BCP 47 tag that the browser is told to speak. */
  readonly language: string;
  /** False opens a window and needs a display. */
  readonly headless: boolean;
  /**
   * False leaves the background of Chromium alone. A driver that attaches to it delays each of its
   * starts, and never attaches again to one that dies meanwhile.
   */
  readonly attachesToBackground: boolean;
  /** True refuses all connections except those to this machine. */
  readonly offline: boolean;
  /** The fonts that it has on Linux; undefined for the installed ones. */
  readonly fonts: FontSet | undefined;
}

/**
 * How long puppeteer waits for a start and for an answer, in milliseconds. The limit is only there
 * to end a hang. An answer has less time than a whole test, so that the failure names what was not
 * answered.
 */
export const DRIVER_LIMITS = { timeout: 300_000, protocolTimeout: 240_000 };

/** A line below the address bar. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** A page with its address, which puppeteer does not know of every page in Firefox. */
export interface OpenPage {
  readonly page: Page;
  readonly url: string;
}

/** The colour scheme that a user chose in the system or the browser. */
export const SCHEMES = ['light', 'dark', 'forced'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The sites that an extension may read; a list has match patterns such as `http://127.0.0.1/*`. */
export type SiteAccess = 'all' | 'none' | readonly string[];

/** What works differently in the two browsers; puppeteer does everything else. */
export interface Driver {
  readonly browser: Browser;
  /** Where the extension's pages are, with a slash at the end; '' without an extension. */
  readonly extensionOrigin: string;
  /**
   * Opens an address in a tab, in front or behind the others, and waits until its document was read,
   * or until it was loaded too. The tab has no other page before: that one takes a process of its
   * own, which makes the whole cost twice as much.
   */
  openTab(url: string, place: 'in front' | 'behind', until: 'read' | 'loaded'): Promise<Page>;
  /** All pages that are open now. */
  openPages(): Promise<readonly OpenPage[]>;
  /** Clicks the extension's button in the toolbar; the popup belongs to the page in front. */
  openPopup(page: Page): Promise<Page>;
  /** Does what the browser does when the keys of a command of the manifest are pressed. */
  runCommand(name: string): Promise<void>;
  /** Does what the browser does when an item of the extension's menu of a selection is clicked. */
  clickMenu(menuItemId: string, selectionText: string): Promise<void>;
  /** What is suggested for a text behind the keyword in the address bar: what is put in, and shown. */
  suggestionsFor(text: string): Promise<readonly Suggestion[]>;
  /** Takes a text behind the keyword in the address bar, for the tab in front. */
  enterInAddressBar(text: string): Promise<void>;
  /**
   * The page in the open side panel. In Firefox nothing, because it shows that page to no driver.
   * @throws Error when none is open with the path
   */
  sidePanel(path: string): Promise<Page | undefined>;
  /** Gives the extension access to these sites alone, as the browser's own pages do. */
  setSiteAccess(sites: SiteAccess): Promise<void>;
  /** Shows a page in a colour scheme. Firefox shows all of its pages in it, until the next call. */
  showIn(page: Page, scheme: Scheme): Promise<void>;
  /** Lays out the page in front, which is this one, as it is printed. */
  showPrinted(page: Page): Promise<void>;
  /** Removes the extension with everything that it stored, and installs it again. */
  installAnew(): Promise<void>;
  /** Ends the background as an idle browser does; the next message or event wakes it. */
  sleepBackground(): Promise<void>;
  /**
   * Runs the function whose source is `ask` with the closed shadow root of the popover that is open
   * in the frame, and with an argument; gives its answer as JSON, undefined when none is open.
   */
  inCard(frame: Frame, ask: string, argument: unknown): Promise<string | undefined>;
}

/**
 * The id by which the browser's protocol knows a frame; that of a page's main frame is the page's.
 * puppeteer knows it, and does not make it public.
 */
export function frameId(frame: Frame): string {
  const id: unknown = Reflect.get(frame, '_id');
  if (typeof id !== 'string') throw new Error('This frame has no id');
  return id;
}

/** The page with an id, once puppeteer knows of it. */
export async function pageWithId(browser: Browser, id: string): Promise<Page | undefined> {
  return (await browser.pages()).find((page) => frameId(page.mainFrame()) === id);
}

/** Runs in a tab that was opened with an address: whether its document was read, or loaded too. */
export function isOpen(url: string, wanted: 'read' | 'loaded'): boolean {
  // A tab is blank at first.
  if (location.href === 'about:blank' && url !== 'about:blank') return false;
  return wanted === 'read' ? document.readyState !== 'loading' : document.readyState === 'complete';
}
