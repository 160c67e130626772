import type { ExchangeCalls } from './exchange-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './exchange-worker.ts?worker&url';
import { startWorker, type WorkerSession } from '../../shared/worker/start-worker.ts';

/** A session in a thread of its own. */
export type Exchange = WorkerSession<ExchangeCalls>;

/** Starts a session. It ends when the signal aborts, even in the middle of its work. */
export function startExchange(signal: AbortSignal): Exchange {
  return startWorker(workerAddress, 'The file could not be worked on', signal);
}
