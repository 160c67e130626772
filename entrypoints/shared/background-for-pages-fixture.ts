/**
 * The background behind a page of ours, for the page's tests: what the page asks is answered by the
 * background's own handlers in the same process, and what the background tells comes back to it.
 */
import { locks } from 'node:worker_threads';
import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type {
  Answer,
  Arguments,
  ExtensionRequests,
  PageRequests,
} from '../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../glossary/model/list/stored-entry.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import { nextTask } from './next-task.ts';
// oxlint-disable-next-line no-restricted-imports -- what a page asks is answered in the test's process
import * as background from '../background/background-fixture.ts';

type Requests = PageRequests & ExtensionRequests;

/** What is done before the background hears of a call of the page. */
const before = new Map<unknown, () => unknown>();

/** A browser where nothing was stored yet, whose background has these curated entries. */
export function startBackground(curated: readonly ConceptEntry[]): void {
  background.emptyBrowser();
  // The document of a test has none of its own.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(locks);
  before.clear();
  const answering = new Set<Promise<unknown>>();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (sent: unknown) => {
    const message = structuredClone(sent) as { readonly call?: string };
    await before.get(message.call)?.();
    const answer = background.send(message, background.OPTIONS_PAGE);
    answering.add(answer);
    return structuredClone(await answer.finally(() => answering.delete(answer)));
  });
  onTestFinished(async () => {
    while (answering.size > 0) {
      await Promise.allSettled(answering);
      // The page may ask something else then.
      await nextTask();
    }
  });
  updateBackground(curated);
}

/** The next version of the program, with other curated entries; what was stored stays. */
export function updateBackground(curated: readonly ConceptEntry[]): void {
  background.packageFiles(curated);
  background.wakeBackground();
}

/** From now on a call of the page is answered after `step`, and fails where that does. */
export function beforeCall(call: keyof Requests, step: () => unknown): void {
  before.set(call, step);
}

/** Asks as another window does. */
export async function ask<K extends keyof Requests>(
  call: K,
  ...args: Arguments<Requests, K>
): Promise<Answer<Requests, K>> {
  return background.ask(background.OPTIONS_PAGE, call, ...args);
}

/** Saves an entry as another window does. @throws Error when it is refused */
export async function saveElsewhere(entry: ConceptEntry, glossary?: GlossaryId): Promise<void> {
  const into = glossary === undefined ? [] : ([glossary] as const);
  const saved = await ask('saveConceptEntry', entry, ...into);
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
}

/** An entry as it stands in the glossary. */
export async function stored(concept: ConceptId): Promise<StoredEntry | null> {
  return ask('getStoredEntry', concept);
}
