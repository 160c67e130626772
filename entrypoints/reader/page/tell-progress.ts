import type { DocumentProgress } from '../../../glossary/model/document/document-facts.ts';
import { onTabRequests, request } from '../../shared/messaging.ts';

/** There is no file, or nothing of it is left to be read. */
export const NOTHING_LEFT: DocumentProgress = { read: 0, total: 0, parts: 'pages' };

/**
 * Tells an open popup or panel how far the file is read, and one that opens later, until the signal
 * aborts.
 * @returns tells it anew
 */
export function progressTeller(signal: AbortSignal): (progress: DocumentProgress) => void {
  let latest = NOTHING_LEFT;
  const tell = (progress: DocumentProgress): void => {
    latest = progress;
    // Whoever is not told asks when it opens.
    request('reportProgress', progress).catch(() => undefined);
  };
  onTabRequests({ requestReport: () => tell(latest) }, signal);
  return tell;
}
