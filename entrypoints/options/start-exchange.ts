import type { Answer, Arguments } from '../../glossary/messages/protocol.ts';
import type { ExchangeCalls } from './exchange-session.ts';
// oxlint-disable-next-line import/default -- Vite's: the address of the built script
import workerAddress from './exchange-worker.ts?worker&url';

export interface ExchangeRequest {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

export type ExchangeReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** A session in a thread of its own. */
export interface Exchange {
  /** @throws Error when the call failed, or the session ended before it was answered */
  call<K extends keyof ExchangeCalls>(
    call: K,
    ...args: Arguments<ExchangeCalls, K>
  ): Promise<Answer<ExchangeCalls, K>>;
}

/** The session was ended on purpose; who waits for it has nothing to say. */
export class ExchangeEndedError extends Error {
  override readonly name = 'ExchangeEndedError';
}

/** Starts a session, which ends with the signal, in the midst of its work if need be. */
export function startExchange(signal: AbortSignal): Exchange {
  const worker = new Worker(trustedAddress(workerAddress), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data: reply }: MessageEvent<ExchangeReply>) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.error));
  });
  worker.addEventListener('error', ({ message }) => {
    fail(new Error(`The file could not be worked on: ${message}`));
  });
  signal.addEventListener('abort', () => {
    worker.terminate();
    fail(new ExchangeEndedError('It was cancelled.'));
  });
  return {
    call: async (call, ...args) => {
      signal.throwIfAborted();
      last += 1;
      const asked = Promise.withResolvers<unknown>();
      waiting.set(last, asked);
      worker.postMessage({ id: last, call, args } satisfies ExchangeRequest, []);
      return (await asked.promise) as never;
    },
  };
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Our pages take scripts from addresses that were approved, and this is the only one of a worker. */
function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('termlight-exchange', {
    createScriptURL: (asked) => {
      if (asked !== workerAddress) throw new TypeError('This is not the script of the exchange.');
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
