import type { JSX } from 'preact';
import { isAccepted, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { termLabels } from '../texts/term-labels.ts';
import { useTexts } from '../texts/texts.tsx';

interface TermLineProps {
  readonly term: LabelledTerm;
  /** Whether to name the script or region of the term; for a language with more than one. */
  readonly withLanguages: boolean;
  /** Whether other terms of its language have a document, and it has none. */
  readonly isProposed: boolean;
  /** The current term that replaces an outdated one. */
  readonly replacedBy: LabelledTerm | undefined;
  /** Absent where the term can be copied in another way. */
  readonly onCopy: (() => void) | undefined;
}

/** One term in the glyphs of its language, with status, region and note. */
export function TermLine(props: TermLineProps): JSX.Element {
  const { term, withLanguages, isProposed, replacedBy, onCopy } = props;
  const t = useTexts();
  const labels = termLabels(t, term, { withLanguages, isProposed });
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
      {onCopy !== undefined && (
        <button
          type="button"
          class="icon copy-term"
          aria-label={t('card.copyTerm', { term: term.term })}
          title={t('card.copyTerm', { term: term.term })}
          onClick={onCopy}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 6h7v7H6zM3.5 10H3V3h7v.5" />
          </svg>
        </button>
      )}
      {replacedBy !== undefined && (
        <>
          {' '}
          <small class="replaced-by">
            {t('card.replacedBy')} <span lang={replacedBy.languages[0]}>{replacedBy.term}</span>
          </small>
        </>
      )}
      {term.note !== undefined && <p class="note">{term.note}</p>}
    </>
  );
}
