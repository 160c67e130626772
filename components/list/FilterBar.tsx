import type { JSX } from 'preact';
import { ADMINISTRATIVE_STATUSES } from '../../glossary/model/entry/concept-entry.ts';
import {
  ENTRY_ORIGINS,
  type EntryFilter,
  type EntryQuery,
  type Facets,
  withChoice,
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

/** The menus of filters. Within a menu, an entry needs only one of the ticked values. */
export function FilterBar({ query, facets, glossaries, onFilter }: FilterBarProps): JSX.Element {
  const t = useTexts();
  const { filter = {} } = query;
  const choose = (key: keyof EntryFilter, chosen: readonly string[]): void =>
    onFilter(withChoice(filter, key, chosen));
  const chosenGlossaries = filter.glossaries ?? [];
  // A glossary in the trash has no entries here, but a saved filter may still contain it.
  const offered = glossaries.filter(
    (glossary) => isInUse(glossary) || chosenGlossaries.includes(glossary.id),
  );
  return (
    <fieldset class="filters">
      <legend class="hidden-text">{t('list.filters')}</legend>
      <ChoiceMenu
        label={t('options.origin')}
        choices={ENTRY_ORIGINS.map((origin) => ({ value: origin, name: t(`origin.${origin}`) }))}
        chosen={filter.origins ?? []}
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
    </fieldset>
  );
}

function entriesIn({ glossaries }: Facets, glossary: GlossaryId): number {
  return glossaries.find(({ value }) => value === glossary)?.entries ?? 0;
}
