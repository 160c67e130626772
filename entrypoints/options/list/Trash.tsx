import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TrashList } from '../../../components/list/TrashList.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { inPages } from '../../shared/own-pages/in-pages.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

const PAGE = 100;

interface TrashProps {
  /** Grows with every change of the glossary. */
  readonly changes: number;
  readonly readOnly: boolean;
  readonly onRestore: (concepts: readonly ConceptId[]) => void;
  /** Deletes for good what was deleted; settles when that is done. */
  readonly onEmpty: () => Promise<void>;
}

/** The trash, read once it is asked for. */
export function Trash({ changes, readOnly, onRestore, onEmpty }: TrashProps): JSX.Element {
  const t = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const [emptied, setEmptied] = useState(0);
  const page = useLatest(
    isOpen
      ? () => inPages(limit, (offset, count) => request('listTrash', offset, count))
      : undefined,
    [isOpen, limit, changes, emptied],
  );
  return (
    <details class="copies" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('trash.title')}</summary>
      <div>
        <p class="soft small">{t('trash.intro')}</p>
        {page.failure !== undefined && <p role="alert">{page.failure}</p>}
        {page.value !== undefined && (
          <TrashList
            {...page.value}
            readOnly={readOnly}
            onRestore={onRestore}
            onEmpty={() => void onEmpty().then(() => setEmptied((before) => before + 1))}
            onShowMore={() => setLimit(limit + PAGE)}
          />
        )}
      </div>
    </details>
  );
}
