import { fireEvent } from '@testing-library/dom';
import { vi } from 'vitest';
import { renderView, type Rendered } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { ReplacedTerms } from '../../glossary/model/check/replaced-term.ts';
import { REPLACEMENTS_FILE } from '../../glossary/storage/packaged-files.ts';
import { startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import { WorkerEndedError } from '../shared/worker/start-worker.ts';
import { Check } from './Check.tsx';
import { createCheckSession } from './check-session.ts';
import * as starting from './start-check.ts';

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
  vi.spyOn(starting, 'startCheck').mockImplementation((signal) =>
    sessionHere(signal, replacements),
  );
  startBackground(curated);
  document.execCommand = editInFocus;
  return showCheck();
}

/** The page opened once more, with what is stored. */
export const showCheck = (): Rendered => renderView(<Check selected="" />);
