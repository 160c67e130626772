import type { Answer, Arguments } from '../../../glossary/messages/protocol.ts';
import { trustedScript } from '../own-pages/trusted-script.ts';

/** A call, as it is sent to the worker. The reply has the same `id`. */
export interface WorkerRequest {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** The result of a call, or the message of the error that it threw. */
export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** A session in a thread of its own. */
export interface WorkerSession<Calls> {
  /** @throws Error when the call failed, or the session ended before it was answered */
  call<K extends keyof Calls & string>(
    call: K,
    ...args: Arguments<Calls, K>
  ): Promise<Answer<Calls, K>>;
}

/**
 * The session was ended on purpose. Whoever waits for a call should not report this as a failure.
 */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';
}

/**
 * Starts a session in a thread of its own. It ends when the signal aborts, even in the middle of
 * its work.
 * @param address of a script of the build
 * @param failure the message, before the browser's own words, if the script cannot be run
 */
export function startWorker<Calls>(
  address: string,
  failure: string,
  signal: AbortSignal,
): WorkerSession<Calls> {
  const worker = new Worker(trustedScript(address), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data: reply }: MessageEvent<WorkerReply>) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.error));
  });
  worker.addEventListener('error', ({ message }) => fail(new Error(`${failure}: ${message}`)));
  signal.addEventListener('abort', () => {
    worker.terminate();
    fail(new WorkerEndedError('It was cancelled.'));
  });
  return {
    call: async (call, ...args) => {
      signal.throwIfAborted();
      last += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(last, asked);
      worker.postMessage({ id: last, call, args } satisfies WorkerRequest, []);
      return (await asked.promise) as never;
    },
  };
}
