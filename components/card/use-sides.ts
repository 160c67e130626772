import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { Script } from '../../glossary/model/entry/language.ts';
import { sidesOf, type Sides } from '../../glossary/model/entry/sides.ts';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

/** `sidesOf` for the user of the interface. */
export function useSides(): (entry: ConceptEntry, script: Script) => Sides {
  const userLanguage = interfaceLanguage(useTexts());
  return (entry, script) => sidesOf(entry, script, userLanguage);
}
