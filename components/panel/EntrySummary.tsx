import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { useSides } from '../card/use-sides.ts';

/** An entry in one or two lines: the best term of each language. */
export function EntrySummary({ entry }: { readonly entry: ConceptEntry }): JSX.Element {
  const { own, equivalents } = useSides()(entry, 'Hans');
  const [chinese, english] = [own[0], equivalents[0]];
  return (
    <span class="pair">
      {chinese !== undefined && (
        <span class="term" lang={chinese.languages[0]}>
          {chinese.term}
        </span>
      )}
      {chinese !== undefined && english !== undefined && <span class="hidden-text">: </span>}
      {english !== undefined && (
        <span class="equivalent" lang={english.languages[0]}>
          {english.term}
        </span>
      )}
    </span>
  );
}
