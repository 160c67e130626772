import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { TrashList } from '../../../components/list/TrashList.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { inPages } from '../../shared/own-pages/in-pages.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

const PAGE = 100;

/** The trash, read when the user first opens it. */
export function Trash(): JSX.Element {
  const t = useTexts();
  const { changes, readOnly, attempt, tellChange, say } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const [emptied, setEmptied] = useState(0);
  const page = useLatest(
    isOpen
      ? () => inPages(limit, (offset, count) => request('listTrash', offset, count))
      : undefined,
    [isOpen, limit, changes, emptied],
  );
  const restore = async (concepts: readonly ConceptId[]): Promise<void> => {
    if ((await request('takeFromTrash', concepts)) > 0) await tellChange();
  };
  const empty = async (revision: number): Promise<void> => {
    if (!(await request('emptyTrash', revision))) say(t('trash.changedSince'));
    setEmptied((before) => before + 1);
  };
  return (
    <details class="copies" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('trash.title')}</summary>
      <div>
        <p class="soft small">{t('trash.intro')}</p>
        {page.failure !== undefined && <FailureNotice message={page.failure} />}
        {page.value !== undefined && (
          <TrashList
            {...page.value}
            readOnly={readOnly}
            onRestore={(concepts) => attempt(() => restore(concepts))}
            onEmpty={(revision) => attempt(() => empty(revision))}
            onMore={() => setLimit(limit + PAGE)}
          />
        )}
      </div>
    </details>
  );
}
