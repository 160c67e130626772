/** The thread in which files are read, compared and written; see `start-exchange.ts`. */
import { answerCalls } from '../../shared/worker/answer-calls.ts';
import { createExchangeSession } from './exchange-session.ts';

answerCalls(createExchangeSession());
