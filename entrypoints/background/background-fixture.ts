import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Snapshot } from '../../glossary/model/list/snapshot.ts';
import type { Matcher } from '../../glossary/match/match.ts';
import { createMatcher } from '../../glossary/match/scan/matcher.ts';
import type { MatchingAnswer } from '../../glossary/messages/matching-answer.ts';
import { EMPTY_LEXICON } from '../../glossary/match/boundary/lexicon.ts';
import type {
  Answer,
  Arguments,
  ExtensionRequests,
  PageRequests,
} from '../../glossary/messages/protocol.ts';
import { packagedFiles } from '../../glossary/curated/build/packaged-files.ts';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import type { ConceptEntry, TermSection } from '../../glossary/model/entry/concept-entry.ts';
import { EDITION_FILE, type PackagedEdition } from '../../glossary/storage/packaged-files.ts';
import background from './index.ts';
import * as content from './store/copies/own-content.ts';
import * as queue from './work/one-after-another.ts';

type Requests = PageRequests & ExtensionRequests;

/** What the background answered, as it travels. */
export interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: string;
}

/** Who sends: the parts of a sender that the background looks at. */
export interface TestSender {
  readonly id: string;
  readonly url: string;
  readonly origin?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number; readonly url?: string };
}

/** A page of ours, which may call everything. */
export const OPTIONS_PAGE: TestSender = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/options.html',
};

/** The top frame of a page, which may call what is meant for pages only. */
export const CONTENT_SCRIPT: TestSender = {
  id: 'test-extension-id',
  url: 'https://example.org/page',
  frameId: 0,
  tab: { id: 7, url: 'https://example.org/page' },
};

function term(text: string): TermSection {
  return { term: text, administrativeStatus: 'preferred' };
}

/** An entry with one Simplified and one English term. */
export function entryOf(
  id: string,
  chinese: string,
  english: string,
  reading?: string,
): ConceptEntry {
  return {
    id,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ ...term(chinese), ...(reading === undefined ? {} : { reading }) }],
      },
      { language: 'en', termSections: [term(english)] },
    ],
  };
}

/** A curated glossary of three entries, with readings. */
export const CURATED: readonly ConceptEntry[] = [
  entryOf('concept-cyberspace', '网络空间', 'cyberspace', 'wǎngluò kōngjiān'),
  entryOf('concept-sovereignty', '网络主权', 'cyber sovereignty', 'wǎngluò zhǔquán'),
  entryOf('concept-green', '绿色发展', 'green development', 'lǜsè fāzhǎn'),
];

/** The names of the packaged files that were read since the browser was empty. */
export const packageReads: string[] = [];

/** What a test asks of a server of its own. */
const { fetch: network } = globalThis;

/** What was made of entries before: most tests have the same ones. */
const packagedOf = new WeakMap<readonly ConceptEntry[], ReturnType<typeof packagedFiles>>();

/**
 * The packaged files, as `fetch` gives them to the background; all texts of the interface are blank.
 * Of the network there is this machine.
 * @param edition what the build says of these entries
 */
export function packageFiles(
  entries: readonly ConceptEntry[] = CURATED,
  edition: PackagedEdition = {},
): void {
  packageReads.length = 0;
  const packaged = packagedOf.get(entries) ?? packagedFiles(entries, EMPTY_LEXICON);
  packagedOf.set(entries, packaged);
  const files = new Map([...packaged, [EDITION_FILE, JSON.stringify(edition)] as const]);
  vi.stubGlobal('fetch', (asked: string | URL, how?: RequestInit) => {
    const address = String(asked);
    if (address.startsWith('http://127.0.0.1:')) return network(address, how);
    packageReads.push(address.split('/').at(-1) ?? '');
    const contents = files.get(address.split('/curated/').at(-1) ?? '');
    if (contents !== undefined) return Promise.resolve(new Response(contents));
    if (address.endsWith('/messages.json')) return Promise.resolve(Response.json({}));
    return Promise.resolve(new Response(null, { status: 404 }));
  });
}

/** A browser where nothing was stored yet. */
export function emptyBrowser(): void {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Termlight',
    version: '0.1.0',
  });
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => name);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue(undefined);
  vi.stubGlobal('indexedDB', new IDBFactory());
  packageFiles();
}

const { oneAfterAnother } = queue;
const { copyDaily } = content;

/** What backgrounds go on with after they answered or started: the copies of what the user made. */
const unfinished = new Set<Promise<void>>();

async function untilFinished(running: Promise<void>): Promise<void> {
  unfinished.add(running);
  return running.finally(() => unfinished.delete(running));
}

/** Waits until the copies are made that a change or a start asked for; they come after its answer. */
export async function copiesAreMade(): Promise<void> {
  while (unfinished.size > 0) await Promise.allSettled(unfinished);
}

/**
 * Starts the background, as the browser does when it wakes it; what was stored stays. The test ends
 * when the background rests, so that nothing comes into the storage of the next one.
 */
export function wakeBackground(): void {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.runtime.onInstalled.removeAllListeners();
  fakeBrowser.runtime.onStartup.removeAllListeners();
  fakeBrowser.tabs.onUpdated.removeAllListeners();
  fakeBrowser.tabs.onRemoved.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockReturnValue(undefined);
  stubWhatIsMissing();
  vi.spyOn(queue, 'oneAfterAnother').mockImplementation((work) => {
    const run = oneAfterAnother(work);
    return () => untilFinished(run());
  });
  vi.spyOn(content, 'copyDaily').mockImplementation((stores) => untilFinished(copyDaily(stores)));
  onTestFinished(copiesAreMade);
  background.main();
}

/** Sends a message of any form; no reply when nobody answers. */
export async function send(message: unknown, sender: TestSender): Promise<Reply | undefined> {
  const { promise, resolve } = Promise.withResolvers<Reply | undefined>();
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  if (!taken.includes(true as never)) resolve(undefined);
  return promise;
}

/** Asks as a page of ours or, with another sender, as that. @throws Error when refused */
export async function ask<K extends keyof Requests>(
  sender: TestSender,
  call: K,
  ...args: Arguments<Requests, K>
): Promise<Answer<Requests, K>> {
  const reply = await send({ kind: 'request', call, args }, sender);
  if (reply?.ok !== true) throw new Error(reply?.error ?? 'no answer');
  return reply.value as Answer<Requests, K>;
}

/**
 * Clears the database and not the other storage, as a browser may.
 * @returns the copy that is there
 */
export async function loseDatabase(): Promise<Snapshot> {
  indexedDB.deleteDatabase('termlight');
  wakeBackground();
  const health = await ask(OPTIONS_PAGE, 'getStorageHealth');
  if (health.state !== 'lost') throw new Error(`It is ${health.state}.`);
  return health.snapshot;
}

/** Empties the trash as it is listed now. */
export async function emptyTrash(): Promise<void> {
  const { revision } = await ask(OPTIONS_PAGE, 'listTrash', 0, 0);
  await ask(OPTIONS_PAGE, 'emptyTrash', revision);
}

/** The last term of each entry of a glossary, in the order of the alphabet. */
export async function termsOf(glossary: GlossaryId): Promise<readonly string[]> {
  const { entries } = await ask(OPTIONS_PAGE, 'readEntries', null, 1_000);
  return entries
    .filter((stored) => stored.glossary === glossary)
    .map(({ entry }) => entry.languageSections.at(-1)?.termSections[0].term ?? '')
    .toSorted();
}

/** The matcher of a page that had no layer before. */
export function matcherOf({ revision, layers }: MatchingAnswer): Matcher {
  const whole = layers.flatMap(({ blob, suppressed }) =>
    blob === undefined ? [] : [{ blob, suppressed }],
  );
  return createMatcher({ revision, layers: whole });
}

/** What the fake browser does not have: it throws when it is only listened to. */
function stubWhatIsMissing(): void {
  const { commands, permissions, contextMenus, omnibox, storage } = fakeBrowser;
  for (const area of [storage.local, storage.sync, storage.session]) {
    vi.spyOn(area, 'setAccessLevel').mockResolvedValue();
  }
  vi.spyOn(commands.onCommand, 'addListener').mockReturnValue();
  vi.spyOn(permissions.onAdded, 'addListener').mockReturnValue();
  vi.spyOn(permissions.onRemoved, 'addListener').mockReturnValue();
  vi.spyOn(permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(contextMenus, 'removeAll').mockResolvedValue();
  vi.spyOn(contextMenus, 'create').mockReturnValue('menu');
  vi.spyOn(contextMenus.onClicked, 'addListener').mockReturnValue();
  vi.spyOn(omnibox, 'setDefaultSuggestion').mockReturnValue();
  vi.spyOn(omnibox.onInputStarted, 'addListener').mockReturnValue();
  vi.spyOn(omnibox.onInputChanged, 'addListener').mockReturnValue();
  vi.spyOn(omnibox.onInputEntered, 'addListener').mockReturnValue();
}
