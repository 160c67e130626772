import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { Language, Script } from '../../glossary/model/entry/language.ts';
import { sidesOf, type Sides } from '../../glossary/model/entry/sides.ts';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

const ChineseFirst = createContext<Language | undefined>(undefined);

/** Provides the form of Chinese that comes first for the terms of a page; see `chineseFirst`. */
export const ChineseFirstProvider = ChineseFirst.Provider;

/** `sidesOf` for the user of the interface. */
export function useSides(): (entry: ConceptEntry, script: Script) => Sides {
  const userLanguage = interfaceLanguage(useTexts());
  return (entry, script) => sidesOf(entry, script, userLanguage);
}

/** `sidesOf` for the terms of a page; see `ChineseFirstProvider`. */
export function usePageSides(): (entry: ConceptEntry, script: Script) => Sides {
  const userLanguage = interfaceLanguage(useTexts());
  const first = useContext(ChineseFirst) ?? userLanguage;
  return (entry, script) => sidesOf(entry, script, first);
}
