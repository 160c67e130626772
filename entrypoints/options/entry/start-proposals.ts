import type { ProposalCalls } from './proposal-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './proposal-worker.ts?worker&url';
import { startWorker, type WorkerSession } from '../worker/start-worker.ts';

/** Loads the dictionaries into a thread of their own; they go with the signal. */
export function startProposals(signal: AbortSignal): WorkerSession<ProposalCalls> {
  return startWorker(workerAddress, 'Nothing could be proposed', signal);
}
