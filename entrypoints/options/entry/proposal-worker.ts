/** The thread with the dictionaries that forms and readings are proposed from; see `Proposals.tsx`. */
import { answerCalls } from '../../shared/worker/answer-calls.ts';
import { createProposalSession } from './proposal-session.ts';

answerCalls(createProposalSession());
