/** The thread in which files are read, compared and written; see `start-exchange.ts`. */
import { createExchangeSession } from './exchange-session.ts';
import { messageOf } from '../shared/message-of.ts';
import type { ExchangeReply, ExchangeRequest } from './start-exchange.ts';

const handlers = createExchangeSession() as unknown as Readonly<
  Record<string, (...args: readonly unknown[]) => unknown>
>;

/** One after another, as they were asked. */
let queue: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: request }: MessageEvent<ExchangeRequest>) => {
  queue = queue.then(() => answer(request));
});

async function answer({ id, call, args }: ExchangeRequest): Promise<void> {
  let reply: ExchangeReply;
  try {
    reply = { id, ok: true, value: await handlers[call]?.(...args) };
  } catch (error) {
    reply = { id, ok: false, error: messageOf(error) };
  }
  postMessage(reply, { transfer: [] });
}
