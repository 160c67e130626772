import type { JSX } from 'preact';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { EntryDraft } from '../../glossary/model/form/entry-draft.ts';
import { useTexts } from '../texts/texts.tsx';

interface DraftListProps {
  readonly drafts: readonly EntryDraft[];
  readonly onOpen: (concept: ConceptId) => void;
}

/** Lists the entries with unsaved changes whose forms are not open. */
export function DraftList({ drafts, onOpen }: DraftListProps): JSX.Element | null {
  const t = useTexts();
  if (drafts.length === 0) return null;
  return (
    <section class="notice draft-list">
      <p>
        {t('draft.notSaved', drafts.length)}{' '}
        {drafts.map((draft, index) => (
          <span key={draft.id}>
            {index > 0 && t('why.listSeparator')}
            <a
              href={`#${encodeURIComponent(draft.id)}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(draft.id);
              }}
            >
              {titleOf(draft) || t('options.newEntry')}
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

function titleOf({ languages }: EntryDraft): string {
  const terms = languages.flatMap((section) => section.terms.map(({ term }) => term.trim()));
  return terms.find((term) => term !== '') ?? '';
}
