import type { DocumentProgress } from '../../../glossary/model/document/document-facts.ts';
import { onTabRequests, request } from '../../shared/messaging.ts';

/** The progress when there is no file, or when all of it was read. */
export const NOTHING_LEFT: DocumentProgress = { read: 0, total: 0, parts: 'pages' };

/**
 * Reports to the popup and the panel how far the file was read, also to one that opens later, until
 * the signal aborts.
 * @returns reports a new progress
 */
export function progressTeller(signal: AbortSignal): (progress: DocumentProgress) => void {
  let latest = NOTHING_LEFT;
  const tell = (progress: DocumentProgress): void => {
    latest = progress;
    // If nobody listens, nothing is lost: popup and panel ask when they open.
    request('reportProgress', progress).catch(() => undefined);
  };
  onTabRequests({ requestReport: () => tell(latest) }, signal);
  return tell;
}
