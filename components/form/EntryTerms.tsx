import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { labelledTerms } from '../../glossary/model/entry/sides.ts';

/** As many terms as name an entry in a line of a list. */
const TERMS_SHOWN = 4;

/** The first terms of an entry in one line, each in its language. */
export function EntryTerms({ entry }: { readonly entry: ConceptEntry }): JSX.Element {
  const terms = labelledTerms(entry.languageSections).slice(0, TERMS_SHOWN);
  return (
    <>
      {terms.map((term, at) => (
        <span key={at}>
          {at > 0 && <span class="soft"> · </span>}
          <span lang={term.languages[0]}>{term.term}</span>
        </span>
      ))}
    </>
  );
}
