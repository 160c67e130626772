import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeJsonLines } from '../../../glossary/exchange/json/write-json.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { SourceFrame } from '../../../glossary/model/glossary/subscription.ts';

/** Where the glossary of the test is. */
export const ADDRESS = 'https://terms.example/desk.jsonl';

/** A server that all requests of the test go to. */
export interface FakeSource {
  /** Everything that was asked for, in order. */
  readonly asked: readonly string[];
  /** The hosts that the user was asked to allow, as patterns. */
  readonly allowed: readonly string[];
  publish(entries: readonly ConceptEntry[], frame?: SourceFrame): void;
  /** Answers with this from now on; an error is a server that is not reached. */
  answer(status: number | Error, text?: string): void;
}

/**
 * Stands in for the network, and for a user who allows every host; until the end of the test, and
 * after the background was started, whose own files it leaves alone.
 */
export function startSource(): FakeSource {
  const asked: string[] = [];
  const allowed: string[] = [];
  let answered: { readonly status: number | Error; readonly text: string } = {
    status: 404,
    text: '',
  };
  const packaged = globalThis.fetch;
  const packagedFiles = fakeBrowser.runtime.getURL('');
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.startsWith(packagedFiles)) return packaged(address);
    asked.push(address);
    const { status, text } = answered;
    if (status instanceof Error) throw status;
    return new Response(text, { status });
  });
  const { permissions } = fakeBrowser;
  vi.spyOn(permissions, 'contains').mockImplementation(async () => true as never);
  vi.spyOn(permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    allowed.push(...origins);
    return true as never;
  });
  return {
    asked,
    allowed,
    publish: (entries, frame) => {
      answered = { status: 200, text: writeJsonLines(entries, frame) };
    },
    answer: (status, text = '') => {
      answered = { status, text };
    },
  };
}
