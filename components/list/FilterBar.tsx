import type { JSX } from 'preact';
import { ADMINISTRATIVE_STATUSES } from '../../glossary/model/entry/concept-entry.ts';
import {
  ENTRY_ORIGINS,
  type EntryFilter,
  type EntryQuery,
  type Facets,
} from '../../glossary/model/list/entry-query.ts';
import { type Glossary, type GlossaryId, isInUse } from '../../glossary/model/glossary/glossary.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { glossaryName } from '../texts/glossary-name.ts';
import { GlossaryMark } from '../glossaries/GlossaryMark.tsx';
import { subjectFieldName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface FilterBarProps {
  readonly query: EntryQuery;
  /** Absent until they are counted. */
  readonly facets: Facets | undefined;
  /**
   * All glossaries in order of priority, those in the trash included; empty until they are loaded.
   */
  readonly glossaries: readonly Glossary[];
  readonly onFilter: (filter: EntryFilter | undefined) => void;
}

/** The filters for what the user did to entries. */
const OWN = ['changed', 'added', 'hidden'] as const;

/** The filters of the list. Within a menu, an entry needs only one of the ticked values. */
export function FilterBar({ query, facets, glossaries, onFilter }: FilterBarProps): JSX.Element {
  const t = useTexts();
  const { filter = {} } = query;
  const choose = (key: keyof EntryFilter, chosen: readonly string[]): void => {
    const { [key]: _, ...rest } = filter;
    const next = chosen.length === 0 ? rest : { ...rest, [key]: chosen };
    onFilter(Object.keys(next).length === 0 ? undefined : next);
  };
  const origins = filter.origins ?? [];
  const isOwn = origins.length === OWN.length && OWN.every((origin) => origins.includes(origin));
  const chosenGlossaries = filter.glossaries ?? [];
  // A glossary in the trash has no entries here, but a saved filter may still contain it.
  const offered = glossaries.filter(
    (glossary) => isInUse(glossary) || chosenGlossaries.includes(glossary.id),
  );
  return (
    <fieldset class="filters">
      <legend class="hidden-text">{t('list.filters')}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={isOwn}
          onChange={(event) => choose('origins', event.currentTarget.checked ? OWN : [])}
        />{' '}
        {t('options.onlyOwn')}
      </label>
      <ChoiceMenu
        label={t('options.origin')}
        choices={ENTRY_ORIGINS.map((origin) => ({ value: origin, name: t(`origin.${origin}`) }))}
        chosen={origins}
        onChoose={(chosen) => choose('origins', chosen)}
      />
      <ChoiceMenu
        label={t('options.subjectField')}
        choices={(facets?.subjectFields ?? []).map(({ value, entries }) => ({
          value,
          name: value === '' ? t('list.none') : subjectFieldName(t, value),
          entries,
        }))}
        chosen={filter.subjectFields ?? []}
        onChoose={(chosen) => choose('subjectFields', chosen)}
      />
      <ChoiceMenu
        label={t('form.status')}
        choices={ADMINISTRATIVE_STATUSES.map((status) => ({
          value: status,
          name: t(`status.${status}`),
        }))}
        chosen={filter.statuses ?? []}
        onChoose={(chosen) => choose('statuses', chosen)}
      />
      <ChoiceMenu
        label={t('list.source')}
        choices={(facets?.sources ?? []).map(({ value, entries }) => ({
          value,
          name: value === '' ? t('list.none') : value,
          entries,
        }))}
        chosen={filter.sources ?? []}
        onChoose={(chosen) => choose('sources', chosen)}
      />
      <ChoiceMenu
        label={t('list.glossary')}
        choices={offered.map((glossary) => ({
          value: glossary.id,
          name: glossaryName(t, glossary),
          shown: <GlossaryMark glossary={glossary} />,
          ...(facets && { entries: entriesIn(facets, glossary.id) }),
        }))}
        chosen={chosenGlossaries}
        onChoose={(chosen) => choose('glossaries', chosen)}
      />
      {query.filter !== undefined && (
        <button type="button" class="button plain-button" onClick={() => onFilter(undefined)}>
          {t('list.clearFilters')}
        </button>
      )}
    </fieldset>
  );
}

function entriesIn({ glossaries }: Facets, glossary: GlossaryId): number {
  return glossaries.find(({ value }) => value === glossary)?.entries ?? 0;
}
