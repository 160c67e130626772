import type { ComponentChildren, JSX } from 'preact';
import {
  type EntryFilter,
  type EntryQuery,
  withChoice,
} from '../../glossary/model/list/entry-query.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { useTexts } from '../texts/texts.tsx';

interface FoundLineProps {
  readonly query: EntryQuery;
  readonly onFilter: (filter: EntryFilter | undefined) => void;
  /** Practises what was found; undefined where nothing was looked for. */
  readonly onPractise: (() => void) | undefined;
  /** How many entries there are. */
  readonly children: ComponentChildren;
}

/** What the user can have done to an entry. */
const OWN = ['changed', 'added', 'hidden'] as const;

/** The line above the table: what was found, and the two filters that need no menu. */
export function FoundLine({ query, onFilter, onPractise, children }: FoundLineProps): JSX.Element {
  const t = useTexts();
  const { filter } = query;
  const origins = filter?.origins ?? [];
  const isOwn = origins.length === OWN.length && OWN.every((origin) => origins.includes(origin));
  return (
    <div class="found-line">
      {children}
      <CheckBox
        on={isOwn}
        onChange={(isWanted) => onFilter(withChoice(filter, 'origins', isWanted ? OWN : []))}
      >
        {t('options.onlyOwn')}
      </CheckBox>
      {filter !== undefined && (
        <Button class="plain-button" onClick={() => onFilter(undefined)}>
          {t('list.clearFilters')}
        </Button>
      )}
      {onPractise !== undefined && (
        <Button class="plain-button" onClick={onPractise}>
          {t('practice.openFound')}
        </Button>
      )}
    </div>
  );
}
