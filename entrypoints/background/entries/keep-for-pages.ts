import type { Answer, ExtensionRequests } from '../../../glossary/messages/protocol.ts';
import { keepAnswer, type KeptCall } from '../../shared/kept-answers.ts';
import { reportFault } from '../work/report-fault.ts';

/** Gives an answer back, and keeps it for pages that are opened later, without waiting for that. */
export function keepForPages<K extends KeptCall>(
  call: K,
  answer: Answer<ExtensionRequests, K>,
): Answer<ExtensionRequests, K> {
  keepAnswer(call, answer).catch(reportFault);
  return answer;
}
