import type { JSX } from 'preact';
import { isAccepted, type LabelledTerm } from './sides.ts';
import { languageName } from './term-names.ts';
import { useTexts } from './texts.tsx';

interface TermLineProps {
  readonly term: LabelledTerm;
  /** Says which script or region writes the term so; for a side with more than one. */
  readonly withLanguages: boolean;
}

/** One term in its own language's glyphs, with status, region and note. */
export function TermLine({ term, withLanguages }: TermLineProps): JSX.Element {
  const t = useTexts();
  const labels = [
    ...(withLanguages ? term.languages.map((language) => languageName(t, language)) : []),
    ...(term.geographicalUsage === undefined ? [] : [term.geographicalUsage]),
    ...(term.administrativeStatus === 'preferred'
      ? []
      : [t(`status.${term.administrativeStatus}`)]),
  ];
  const Term = isAccepted(term) ? 'span' : 's';
  return (
    <>
      <Term class="term" lang={term.languages[0]}>
        {term.term}
      </Term>
      {labels.length > 0 && (
        <>
          {' '}
          <small class={`labels ${term.administrativeStatus}`}>{labels.join(' · ')}</small>
        </>
      )}
      {term.note !== undefined && <p class="note">{term.note}</p>}
    </>
  );
}
