/** What a worker does, without one: a test has it done in the place of `startExchange`'s own. */
import { createExchangeSession } from './exchange-session.ts';
import type { Exchange } from './start-exchange.ts';

/** A session in the thread of the test; it outlives its signal, and nobody asks it then. */
export function startExchange(): Exchange {
  const session = createExchangeSession();
  return {
    call: async (call, ...args) => {
      const answer = Reflect.get(session, call) as (...given: unknown[]) => unknown;
      return (await answer(...args)) as never;
    },
  };
}
