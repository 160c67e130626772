import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { GlossaryOf } from '../glossaries/GlossaryOf.tsx';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { PageTermText } from './PageTermText.tsx';
import { Button } from '../controls/Button.tsx';
import { StepButton } from '../controls/StepButton.tsx';
import { scriptOfText } from '../../glossary/model/entry/script-of-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface PanelTermProps {
  readonly term: FoundConcept;
  readonly entry: ConceptEntry | undefined;
  /** The number of the occurrence that was last scrolled to, from 1. */
  readonly place: number | undefined;
  readonly onReveal: (step: 1 | -1) => void;
  readonly onOpen: () => void;
}

/**
 * One term of the page: its equivalents, buttons to go through its occurrences, and its whole
 * entry.
 */
export function PanelTerm({ term, entry, place, onReveal, onOpen }: PanelTermProps): JSX.Element {
  const t = useTexts();
  const { text, count } = term;
  return (
    <li class="panel-term">
      <div class="line">
        <PageTermText text={text} entry={entry} all />
        <span class="steps">
          {count > 1 && (
            <StepButton step={-1} label={t('panel.previous', { term: text })} onStep={onReveal} />
          )}
          <output class="count small">
            <span aria-hidden="true">{place === undefined ? count : `${place}/${count}`}</span>
            <span class="hidden-text">
              {place === undefined
                ? t('popup.occurrences', count)
                : t('panel.place', { place, count })}
            </span>
          </output>
          <StepButton step={1} label={t('panel.next', { term: text })} onStep={onReveal} />
        </span>
      </div>
      {entry !== undefined && (
        <details>
          <summary class="small soft">{t('panel.details')}</summary>
          <EntryDetails entry={entry} script={scriptOfText(text)} />
          <p>
            <GlossaryOf concept={entry.id} always />
          </p>
          <Button class="plain-button small" onClick={onOpen}>
            {t('panel.openEntry')}
          </Button>
        </details>
      )}
    </li>
  );
}
