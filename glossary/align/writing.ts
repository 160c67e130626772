import { foldForSearch } from '../match/fold/fold-for-search.ts';
import { unitFold } from '../match/fold/fold.ts';
import { simplified } from '../match/fold/trait.ts';
import type { Script } from '../model/entry/language.ts';
import type { LayerScript } from '../match/script.ts';

/**
 * The writing system of a text: a Chinese one is Traditional where it has no Simplified character, but some that
 * fold to one.
 */
export function writingOf({
  text,
  script,
}: {
  readonly text: string;
  readonly script: LayerScript;
}): Script {
  if (script === 'latin') return 'Latn';
  if (hasSimplified(text)) return 'Hans';
  const han = (text.match(/\p{sc=Han}+/gu) ?? []).join('');
  return foldForSearch(han) === han ? 'Hans' : 'Hant';
}

/** Whether a text has a character that no Traditional text has. */
export function hasSimplified(text: string): boolean {
  const { traits } = unitFold();
  for (let at = 0; at < text.length; at += 1)
    if (((traits[text.charCodeAt(at)] ?? 0) & simplified) !== 0) return true;
  return false;
}
