/** No page that people read has more frames. */
const MOST_FRAMES = 64;

/**
 * Whether this frame is one of too many, and would need the glossary for itself: it cannot reach the
 * frame around it, and the tab has more than 64 frames. Each would hold some megabytes, so that a
 * page could fill the memory with frames that cost it nothing.
 */
export function isAmongTooManyFrames(): boolean {
  return window !== window.parent && !isReached(window.parent) && areTooMany(window.top);
}

function isReached(frame: Window): boolean {
  try {
    return frame.document !== null;
  } catch {
    // A frame of another origin throws a SecurityError.
    return false;
  }
}

/** Counts frames by what every origin may see of them. */
function areTooMany(top: Window | null): boolean {
  const frames = top === null ? [] : [top];
  for (const frame of frames) {
    for (let at = 0; at < frame.length && frames.length <= MOST_FRAMES; at += 1) {
      const inner = frame[at];
      if (inner !== undefined) frames.push(inner);
    }
  }
  return frames.length > MOST_FRAMES;
}
