import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportMode } from '../../../glossary/exchange/compare/compare.ts';
import type { Preference } from '../../../glossary/exchange/compare/merge-entry.ts';
import { type ReadChoices, tooBigIssue } from '../../../glossary/exchange/file/read-result.ts';
import { MAX_FILE_BYTES } from '../../../glossary/exchange/file/file-format.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import { request } from '../../shared/messaging.ts';
import { messageOf } from '../../shared/message-of.ts';
import type { DifferenceCounts, DifferenceRow, ReadSummary } from './exchange-session.ts';
import { type ImportPlace, partOf, readOnlyIn } from './import-place.ts';
import { ExistingEntries } from './existing-entries.ts';
import { startExchange } from './start-exchange.ts';
import { WorkerEndedError } from '../../shared/worker/start-worker.ts';
import { writeImport } from './write-import.ts';

/** One of the files of an import. */
export interface ImportedFile {
  readonly name: string;
  readonly choices: ReadChoices;
  readonly read?: ReadSummary;
}

/** The state of an import. */
export interface ImportState {
  readonly step: 'file' | 'reading' | 'compared' | 'writing';
  /** The name of the file, or how many files there are. */
  readonly fileName: string;
  readonly files: readonly ImportedFile[];
  /** The file whose reading is shown, counted from 0. */
  readonly shown: number;
  readonly mode: ImportMode;
  readonly preference: Preference;
  readonly place: ImportPlace;
  readonly counts?: DifferenceCounts;
  /** The first differences, as many as were asked for. */
  readonly rows: readonly DifferenceRow[];
  /** The kind of difference in `rows`; null for all. */
  readonly shownKind: DifferenceRow['kind'] | null;
  /**
   * The progress of writing. Each entry counts twice: when it is handed over, and when it is
   * stored.
   */
  readonly progress?: { readonly done: number; readonly all: number };
  /** The message of the error, if it failed. */
  readonly failure?: string;
  /** Why the chosen glossary cannot take the entries. */
  readonly refusal?: Issue;
  /** Whether this is a new comparison, because the glossary was changed elsewhere. */
  readonly comparedAgain?: boolean;
}

/**
 * An import, step by step. Nothing is written before `write`. Files that are taken while others are
 * being read replace them.
 */
export interface Import {
  readonly state: ImportState;
  readonly take: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
  /** Reads the file that is shown again, with other choices. */
  readonly choose: (choices: ReadChoices) => void;
  readonly showFile: (at: number) => void;
  readonly setMode: (mode: ImportMode, preference: Preference) => void;
  readonly setPlace: (place: ImportPlace) => void;
  /** Lists the differences of one kind, or all, from the start. */
  readonly showKind: (kind: DifferenceRow['kind'] | null) => void;
  /** Lists more differences. */
  readonly showMore: () => void;
  readonly write: () => void;
  /** Goes back to choosing files. */
  readonly restart: () => void;
}

const START: ImportState = {
  step: 'file',
  fileName: '',
  files: [],
  shown: 0,
  mode: 'merge',
  preference: 'existing',
  place: { kind: 'everywhere', readOnly: 'leave' },
  rows: [],
  shownKind: null,
};

const ROWS_SHOWN = 300;

/**
 * Imports files into the glossary. All heavy work is done in another thread. When the view goes,
 * the thread ends, and what was staged is dropped.
 * @param onDone called when the import is stored, with whether anything changed
 */
export function useImport(
  names: { readonly pasted: string; readonly several: (files: number) => string },
  onDone: (changed: number) => void,
): Import {
  const [state, setState] = useState(START);
  const session = useRef<ExistingEntries>(undefined);
  /** The chosen files. None is in memory while another one is read. */
  const sources = useRef<readonly File[]>([]);
  const importing = useRef<string>(undefined);
  /** Aborts when newer work begins; the results of older work are ignored. */
  const newest = useRef<AbortController>(undefined);

  // As a layout effect, so that a file that is dropped at once is read.
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    session.current = new ExistingEntries(startExchange(lifetime.signal), lifetime.signal);
    // While the user looks for a file.
    session.current.begin();
    return () => {
      lifetime.abort();
      newest.current?.abort();
      // A failure cannot be shown any more, and the next import drops what was staged.
      if (importing.current !== undefined) {
        request('cancelImport', importing.current).catch(() => undefined);
      }
    };
  }, []);

  const run = (work: (existing: ExistingEntries, signal: AbortSignal) => Promise<void>): void => {
    newest.current?.abort();
    const own = new AbortController();
    newest.current = own;
    const existing = session.current;
    if (existing === undefined) return;
    work(existing, own.signal).catch((error: unknown) => {
      if (error instanceof WorkerEndedError || own.signal.aborted) return;
      setState(({ progress: _progress, ...before }) => ({
        ...before,
        step: before.files.some(({ read }) => read !== undefined) ? 'compared' : 'file',
        failure: messageOf(error),
      }));
    });
  };

  const revision = useRef(0);
  const compareAgain = async (
    existing: ExistingEntries,
    signal: AbortSignal,
    now: ImportState,
  ): Promise<void> => {
    // The name of a new glossary may have been typed meanwhile.
    const show = (compared: Partial<ImportState>): void =>
      setState(({ place }) => ({ ...now, place, step: 'compared', ...compared }));
    if (!now.files.some(({ read }) => read?.outcome === 'read')) {
      show({ rows: [] });
      return;
    }
    const readOnly = new Set(readOnlyIn(await request('listGlossaries')).map(({ id }) => id));
    revision.current = await existing.choose(signal, (standing) =>
      partOf(now.place, standing, readOnly),
    );
    signal.throwIfAborted();
    const { exchange } = existing;
    const counts = await exchange.call('compare', now.mode, now.preference);
    const rows = await exchange.call('listDifferences', null, 0, ROWS_SHOWN);
    if (!signal.aborted) show({ counts, rows, shownKind: null });
  };

  /** Compares all files again, with other choices. */
  const compareWith = (choice: Partial<ImportState>): void => {
    const now = { ...untroubled(state), ...choice };
    setState({ ...now, step: 'reading' });
    run((existing, signal) => compareAgain(existing, signal, now));
  };

  /** Reads some of the files, and compares all. */
  const readAgain = (next: ImportState, which: readonly number[]): void => {
    const now = untroubled(next);
    setState({ ...now, step: 'reading' });
    run(async (existing, signal) => {
      const { exchange } = existing;
      if (which.length === now.files.length) await exchange.call('clearFiles');
      const files = [...now.files];
      for (const [done, at] of which.entries()) {
        const [file, source] = [files[at], sources.current[at]];
        if (file === undefined || source === undefined) continue;
        if (which.length > 1) {
          setState((before) => ({ ...before, progress: { done, all: which.length } }));
        }
        const read =
          source.size > MAX_FILE_BYTES
            ? ({ outcome: 'refused', issue: tooBigIssue() } as const)
            : await exchange.call(
                'read',
                at,
                { name: file.name, bytes: new Uint8Array(await source.arrayBuffer()) },
                file.choices,
              );
        signal.throwIfAborted();
        files[at] = { ...file, read };
      }
      // The first file with a question is shown.
      const asking = files.findIndex(asks);
      const shown = which.length > 1 && asking !== -1 ? asking : now.shown;
      await compareAgain(existing, signal, { ...now, files, shown });
    });
  };

  const take = (all: readonly File[]): void => {
    sources.current = all;
    const { mode, preference, place } = state;
    const files = all.map(({ name }) => ({ name, choices: {} }));
    const fileName = files.length > 1 ? names.several(files.length) : (files[0]?.name ?? '');
    readAgain({ ...START, mode, preference, place, fileName, files }, [...files.keys()]);
  };

  return {
    state,
    take,
    takeText: (text) => take([new File([text], names.pasted)]),
    choose: (choices) => {
      const { files, shown } = state;
      const changed = files.map((file, at) => (at === shown ? { ...file, choices } : file));
      readAgain({ ...state, files: changed }, [shown]);
    },
    showFile: (shown) => setState((now) => ({ ...now, shown })),
    setMode: (mode, preference) => compareWith({ mode, preference }),
    setPlace: (place) => {
      const isName = place.kind === 'new' && state.place.kind === 'new';
      if (isName) setState({ ...state, place });
      else compareWith({ place });
    },
    showKind: (kind) => {
      run(async ({ exchange }, signal) => {
        const rows = await exchange.call('listDifferences', kind, 0, ROWS_SHOWN);
        if (!signal.aborted) setState((now) => ({ ...now, rows, shownKind: kind }));
      });
    },
    showMore: () => {
      const { shownKind, rows } = state;
      run(async ({ exchange }, signal) => {
        const more = await exchange.call('listDifferences', shownKind, rows.length, ROWS_SHOWN);
        if (!signal.aborted) setState((now) => ({ ...now, rows: [...rows, ...more] }));
      });
    },
    restart: () => {
      newest.current?.abort();
      setState(START);
    },
    write: () => {
      const now = untroubled(state);
      const { counts, fileName, place } = now;
      const all = counts === undefined ? 0 : counts.new + counts.changed + counts.conflict;
      const show = (done: number): void =>
        setState({ ...now, step: 'writing', progress: { done, all: 2 * all } });
      show(0);
      run(async (existing, signal) => {
        const started = await request('beginImport');
        importing.current = started;
        const begun = { importing: started, fileName, place, basedOn: revision.current, all };
        const result = await writeImport(existing.exchange, begun, show, signal);
        if (result === undefined) return;
        importing.current = undefined;
        if (result.ok) onDone(result.changed);
        else if (result.reason === 'cancelled') throw new WorkerEndedError('It was cancelled.');
        else if (result.reason === 'refused')
          setState({ ...now, step: 'compared', refusal: result.issue });
        else {
          await compareAgain(existing, signal, { ...now, comparedAgain: true });
        }
      });
    },
  };
}

/** Whether a file needs the user: it cannot be read yet, or a part of it is not understood. */
function asks({ read }: ImportedFile): boolean {
  if (read?.outcome !== 'read') return true;
  return read.unknownLanguages.length > 0 || (read.table?.unsure.length ?? 0) > 0;
}

/** The state without messages about earlier attempts. */
function untroubled(state: ImportState): ImportState {
  const { failure: _failure, refusal: _refusal, comparedAgain: _again, ...now } = state;
  return now;
}
