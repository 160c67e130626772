/** The thread in which texts are aligned and checked; see `checker.ts`. */
import { answerCalls } from '../worker/answer-calls.ts';
import { createCheckSession } from './check-session.ts';

answerCalls(
  createCheckSession(async (name) => {
    const response = await fetch(`/curated/${name}`);
    if (!response.ok) throw new Error(`The package lacks ${name} (${response.status})`);
    return response.arrayBuffer();
  }),
);
