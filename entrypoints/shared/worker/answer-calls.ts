import { messageOf } from '../message-of.ts';
import type { WorkerReply, WorkerRequest } from './start-worker.ts';

/** Answers the calls to a worker one after another, in the order in which they arrive. */
export function answerCalls(calls: object): void {
  const handlers = calls as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  let queue: Promise<void> = Promise.resolve();

  addEventListener('message', ({ data: request }: MessageEvent<WorkerRequest>) => {
    queue = queue.then(() => answer(request));
  });

  async function answer({ id, call, args }: WorkerRequest): Promise<void> {
    let reply: WorkerReply;
    try {
      reply = { id, ok: true, value: await handlers[call]?.(...args) };
    } catch (error) {
      reply = { id, ok: false, error: messageOf(error) };
    }
    postMessage(reply, { transfer: [] });
  }
}
