/**
 * Runs the real background for the tests of an extension page, in the same process: it answers the
 * page's requests, and its events reach the page.
 */
import { setTimeout } from 'node:timers/promises';
import { locks } from 'node:worker_threads';
import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type {
  Answer,
  Arguments,
  ExtensionRequests,
  PageRequests,
} from '../../../glossary/messages/protocol.ts';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { PackagedEdition } from '../../../glossary/storage/packaged-files.ts';
import { nextTask } from '../next-task.ts';
// Only a fixture may import another context: the page's requests are answered in the same process.
import * as background from '../../background/background-fixture.ts';

type Requests = PageRequests & ExtensionRequests;

/**
 * The longest time in milliseconds that a message is on its way, each another one; 0 by default. With
 * some hundred, tests fail that rely on an answer that is there at once.
 */
const LONGEST_WAY = Number(process.env['LONGEST_WAY'] ?? 0);

async function onTheWay(): Promise<void> {
  if (LONGEST_WAY > 0) await setTimeout(Math.random() * LONGEST_WAY);
}

/** Steps that run before the background gets a call of the page. */
const before = new Map<unknown, () => unknown>();

/** Starts with an empty browser and a background that has these curated entries, of this edition. */
export function startBackground(
  curated: readonly ConceptEntry[],
  edition: PackagedEdition = {},
): void {
  background.emptyBrowser();
  // happy-dom has no `navigator.locks`.
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(locks);
  before.clear();
  const answering = new Set<Promise<unknown>>();
  const answer = async (message: unknown): Promise<unknown> => {
    await onTheWay();
    const reply = await background.send(message, background.OPTIONS_PAGE);
    await onTheWay();
    return structuredClone(reply);
  };
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (sent: unknown) => {
    const message = structuredClone(sent) as { readonly call?: string };
    await before.get(message.call)?.();
    const reply = answer(message);
    answering.add(reply);
    return reply.finally(() => answering.delete(reply));
  });
  onTestFinished(async () => {
    while (answering.size > 0) {
      await Promise.allSettled(answering);
      // Give the page time to ask something else.
      await nextTask();
    }
  });
  updateBackground(curated, edition);
}

/** Installs a version with other curated entries; stored data is kept. */
export function updateBackground(
  curated: readonly ConceptEntry[],
  edition: PackagedEdition = {},
): void {
  background.packageFiles(curated, edition);
  background.wakeBackground();
}

/** Runs `step` before each answer to a call of the page; the call fails if `step` does. */
export function beforeCall(call: keyof Requests, step: () => unknown): void {
  before.set(call, step);
}

/** Sends a request from another window. */
export async function ask<K extends keyof Requests>(
  call: K,
  ...args: Arguments<Requests, K>
): Promise<Answer<Requests, K>> {
  return background.ask(background.OPTIONS_PAGE, call, ...args);
}

/** Saves an entry from another window. @throws Error when it is refused */
export async function saveElsewhere(entry: ConceptEntry, glossary?: GlossaryId): Promise<void> {
  const into = glossary === undefined ? [] : ([glossary] as const);
  const saved = await ask('saveConceptEntry', entry, ...into);
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
}

/** An entry as it is stored now. */
export async function stored(concept: ConceptId): Promise<StoredEntry | null> {
  return ask('getStoredEntry', concept);
}
