import type { CheckCalls } from './check-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './check-worker.ts?worker&url';
import { startWorker, type WorkerSession } from '../worker/start-worker.ts';

/** Starts a session in a thread of its own, which ends with the signal. */
export function startCheck(signal: AbortSignal): WorkerSession<CheckCalls> {
  return startWorker(workerAddress, 'The texts could not be checked', signal);
}
