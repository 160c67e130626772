import type { JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { GlossaryOf } from '../glossaries/GlossaryOf.tsx';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { PageTermText } from './PageTermText.tsx';
import { PerhapsCount } from './PerhapsCount.tsx';
import { useTexts } from '../texts/texts.tsx';

interface PageTermsProps {
  readonly terms: readonly FoundConcept[];
  /** The entries of the terms. A term whose entry is not loaded yet is shown by its text alone. */
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
  /** The others that may be meant. */
  readonly perhaps: readonly FoundConcept[];
  /** Scrolls to the next occurrence on the page. */
  readonly onReveal: (concept: ConceptId) => void;
}

/** The terms of a page with equivalents and counts; clicking one scrolls to its next occurrence. */
export function PageTerms({ terms, entries, perhaps, onReveal }: PageTermsProps): JSX.Element {
  const t = useTexts();
  return (
    <section class="page-terms" aria-labelledby="page-terms-heading">
      <h2 id="page-terms-heading" aria-live="polite">
        {t('popup.termsOnPage', terms.length)}
      </h2>
      <ul class="plain">
        {terms.map((term) => (
          <li key={term.concept}>
            <button
              type="button"
              class="row"
              title={t('popup.reveal')}
              onClick={() => onReveal(term.concept)}
            >
              <span class="row-text">
                <PageTermText text={term.text} entry={entries.get(term.concept)} />{' '}
                <GlossaryOf concept={term.concept} />
              </span>
              <span class="count">
                <span aria-hidden="true">{term.count}</span>
                <span class="hidden-text">{t('popup.occurrences', term.count)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <PerhapsCount count={perhaps.length} />
    </section>
  );
}
