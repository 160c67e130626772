import { fireEvent } from '@testing-library/dom';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renderView, type Rendered } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { ReplacedTerms } from '../../glossary/model/check/replaced-term.ts';
import { REPLACEMENTS_FILE } from '../../glossary/storage/packaged-files.ts';
import { startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import { WorkerEndedError } from '../shared/worker/start-worker.ts';
import { Check } from './Check.tsx';
import { createCheckSession } from '../shared/check/check-session.ts';
import * as starting from '../shared/check/start-check.ts';

/** A session in the thread of the test, with the files that the background has, and these replacements. */
function sessionHere(
  signal: AbortSignal,
  replacements: ReplacedTerms,
): ReturnType<typeof starting.startCheck> {
  const session = createCheckSession(async (name) => {
    const response =
      name === REPLACEMENTS_FILE ? Response.json(replacements) : await fetch(`/curated/${name}`);
    return response.arrayBuffer();
  });
  return {
    call: async (call, ...args) => {
      const answer = Reflect.get(session, call) as (...given: unknown[]) => unknown;
      const value = await answer(...args);
      if (signal.aborted) throw new WorkerEndedError('It was cancelled.');
      return value as never;
    },
  };
}

/** Edits the field with the focus as a browser does, and undoes one such edit. */
function editInFocus(command: string, _isShown?: boolean, text = ''): boolean {
  const { activeElement: field } = document;
  if (!(field instanceof HTMLTextAreaElement)) return false;
  const { value, selectionStart, selectionEnd } = field;
  const before = field.dataset['before'] ?? value;
  field.dataset['before'] = value;
  const written = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  fireEvent.input(field, { target: { value: command === 'undo' ? before : written } });
  return true;
}

/** The whole page in this process, with the real background behind it; its thread's work is done in this one. */
export function openCheck(
  curated: readonly ConceptEntry[],
  replacements: ReplacedTerms = {},
): Rendered {
  prepareCheck(curated, replacements);
  return showCheck();
}

/** All that the page needs, before it is opened. */
export function prepareCheck(
  curated: readonly ConceptEntry[],
  replacements: ReplacedTerms = {},
): void {
  vi.spyOn(starting, 'startCheck').mockImplementation((signal) =>
    sessionHere(signal, replacements),
  );
  startBackground(curated);
  document.execCommand = editInFocus;
  stubAccess(true);
}

/** Whether there is access to all sites, which the user may give. */
export function stubAccess(isGiven: boolean): void {
  let hasAccess = isGiven;
  const onChange = { addListener: () => undefined, removeListener: () => undefined };
  const permissions = {
    contains: async () => hasAccess,
    request: async () => (hasAccess = true),
    onAdded: onChange,
    onRemoved: onChange,
  };
  Object.assign(fakeBrowser, { permissions });
}

/**
 * The page opened once more, with what is stored.
 * @param tab the id of the tab from which it is opened
 * @param isTaken whether the text of that tab is taken at once
 */
export const showCheck = (tab?: number, isTaken = false): Rendered =>
  renderView(<Check selected="" tab={tab} isTaken={isTaken} />);
