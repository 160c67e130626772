import type { JSX } from 'preact';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface ChangedBasesProps {
  /** Whether to ask for them now. */
  readonly due: boolean;
  readonly onOpen: (concept: ConceptId) => void;
}

/** Says which of the user's changes lie over official entries that a new version has changed. */
export function ChangedBases(props: ChangedBasesProps): JSX.Element | null {
  const { due, onOpen } = props;
  const { changes } = usePage();
  const t = useTexts();
  const ask = due ? () => request('listChangedBases') : undefined;
  const bases = useLatest(ask, [changes, due]).value ?? [];
  if (bases.length === 0) return null;
  return (
    <section class="notice changed-bases">
      <p>{t('comparison.list', bases.length)}</p>
      <details>
        <summary>{t('comparison.showList')}</summary>
        <ul>
          {bases.map(({ concept, term }) => (
            <li key={concept}>
              <a
                href={`#${encodeURIComponent(concept)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(concept);
                }}
              >
                {term}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
