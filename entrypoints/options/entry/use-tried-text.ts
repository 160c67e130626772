import { useEffect, useState } from 'preact/hooks';
import type { TriedSoFar } from '../../../glossary/model/text/tried-so-far.ts';
import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { TriedEntry, TriedPlace } from '../../../glossary/model/text/tried-text.ts';
import { request } from '../../shared/messaging.ts';
import { usePage } from '../page-context.ts';
import { slicesOf } from './text-slices.ts';

/** The most characters of a text that are tried: some forty pages of a book. */
export const MOST_TRIED = 60_000;
/** How long the user must stop typing before the text is tried, in milliseconds. */
const REST = 250;

/**
 * Tries a text on the glossary, slice by slice, and again after every change.
 * @param draft counts instead of its stored entry
 */
export function useTriedText(
  text: string,
  language: string,
  draft: ConceptEntry | undefined,
): TriedSoFar | undefined {
  const { changes, fail } = usePage();
  const [tried, setTried] = useState<TriedSoFar>();
  useEffect(() => {
    const working = new AbortController();
    const work = async (): Promise<void> => {
      const places: TriedPlace[] = [];
      const entries = new Map<string, TriedEntry>();
      const looked = text.slice(0, MOST_TRIED);
      for (const { start, slice } of slicesOf(looked)) {
        const answer = await request('tryText', slice, language, draft ?? null);
        if (working.signal.aborted) return;
        for (const place of answer.places) {
          places.push({ ...place, start: start + place.start, end: start + place.end });
        }
        for (const entry of answer.entries) entries.set(entry.concept, entry);
        setTried({
          text: looked,
          places: [...places],
          entries: [...entries.values()],
          isWhole: start + slice.length >= looked.length,
        });
      }
    };
    if (text.trim() === '') {
      setTried(undefined);
      return undefined;
    }
    const timer = setTimeout(() => {
      work().catch(fail);
    }, REST);
    return () => {
      clearTimeout(timer);
      working.abort();
    };
  }, [text, language, JSON.stringify(draft), changes]);
  return tried;
}
