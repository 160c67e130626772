import { unitFold } from '../match/fold/fold.ts';
import * as KIND from '../match/fold/kind.ts';
import { simplified } from '../match/fold/trait.ts';
import type { Script } from '../model/entry/language.ts';
import type { LayerScript } from '../match/script.ts';

/**
 * The writing system of a text: a Chinese one is Traditional where more of its characters are Traditional only
 * than Simplified only.
 */
export function writingOf({
  text,
  script,
}: {
  readonly text: string;
  readonly script: LayerScript;
}): Script {
  if (script === 'latin') return 'Latn';
  return simplifiedBeyondTraditional(text) < 0 ? 'Hant' : 'Hans';
}

/** Whether more characters of a text are Simplified only than Traditional only. */
export const isSimplified = (text: string): boolean => simplifiedBeyondTraditional(text) > 0;

/** How many more characters of a text are Simplified only than Traditional only. */
function simplifiedBeyondTraditional(text: string): number {
  const { folded, kind, traits } = unitFold();
  let more = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (((traits[unit] ?? 0) & simplified) !== 0) more += 1;
    else if (kind[unit] === KIND.han && folded[unit] !== unit) more -= 1;
  }
  return more;
}
