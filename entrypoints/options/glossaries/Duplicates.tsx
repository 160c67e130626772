import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Disclosure } from '../../../components/controls/Disclosure.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { MoreRows } from '../../../components/controls/MoreRows.tsx';
import { numberText } from '../../../components/texts/number-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { DuplicateGroup } from '../../../glossary/model/list/duplicate-group.ts';
import { inPages } from '../../shared/own-pages/in-pages.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { DuplicateChoice } from './DuplicateChoice.tsx';

const PAGE = 50;

/** The user's entries that have the terms of others, looked for when the user first opens it. */
export function Duplicates({
  onOpen,
}: {
  readonly onOpen: (concept: ConceptId) => void;
}): JSX.Element {
  const t = useTexts();
  const { changes } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const summary = useRef<HTMLElement>(null);
  const { value, failure } = useLatest(
    isOpen
      ? () => inPages(limit, (offset, count) => request('findDuplicates', offset, count))
      : undefined,
    [isOpen, limit, changes],
  );
  const nameOf = ({ shared, entries, more }: DuplicateGroup): string => {
    const count = entries.length + more;
    return [...shared, t('options.count', count, [numberText(t, count)])].join(' · ');
  };
  return (
    <details class="copies" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary ref={summary}>{t('duplicates.title')}</summary>
      <div class="duplicates">
        <p class="soft small">{t('duplicates.intro')}</p>
        {failure !== undefined && <FailureNotice message={failure} />}
        <output class="soft">
          {value === undefined
            ? failure === undefined && t('duplicates.looking')
            : value.total === 0 && t('duplicates.none')}
        </output>
        {value?.rows.map((group) => (
          // What is chosen is chosen between entries as they were shown.
          <Disclosure
            key={group.entries.map(({ entry }) => entry.id).join(' ')}
            summary={nameOf(group)}
          >
            <DuplicateChoice
              key={group.entries.map(({ modified = '' }) => modified).join(' ')}
              group={group}
              stays={summary}
              onOpen={onOpen}
            />
          </Disclosure>
        ))}
        {value !== undefined && (
          <MoreRows
            all={value.total}
            shown={value.rows.length}
            onMore={() => setLimit(limit + PAGE)}
          />
        )}
      </div>
    </details>
  );
}
