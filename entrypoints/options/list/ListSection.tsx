import type { JSX } from 'preact';
import type { StoredEntry } from '../../../glossary/model/list/stored-entry.ts';
import { Button } from '../../../components/controls/Button.tsx';
import { ColumnMenu } from '../../../components/list/ColumnMenu.tsx';
import { EntryTable } from '../../../components/list/EntryTable.tsx';
import { FilterBar } from '../../../components/list/FilterBar.tsx';
import { FoundLine } from '../../../components/list/FoundLine.tsx';
import { issueText } from '../../../components/texts/issue-text.ts';
import { SavedFilterMenu } from '../../../components/list/SavedFilterMenu.tsx';
import { SearchBox } from '../../../components/controls/SearchBox.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { numberText } from '../../../components/texts/number-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import { MOST_PRACTICE_TERMS } from '../../../glossary/model/practice/practice-set.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { ListView } from '../../../glossary/model/list/list-view.ts';
import { messageOf } from '../../shared/message-of.ts';
import { request } from '../../shared/messaging.ts';
import type { ListedGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { openPractice, setOf } from '../../shared/own-pages/open-practice.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';
import { listedConcepts } from './listed-concepts.ts';
import { useListView } from './use-list-view.ts';
import type { EntryList } from './use-list.ts';
import { SelectionActions } from './SelectionActions.tsx';
import { useListSelection } from './use-list-selection.ts';

interface ListSectionProps {
  /** The layout of the list when the page was open last. */
  readonly keptView: ListView | undefined;
  readonly list: EntryList;
  /** All glossaries in order of priority; empty until they are loaded. */
  readonly glossaries: ListedGlossaries;
  readonly open: ConceptId | undefined;
  readonly onOpen: (concept: ConceptId) => void;
  /** Begins a new entry with a text. */
  readonly onAdd: (text: string) => void;
  /** Exports what is selected. */
  readonly onExport: (concepts: () => Promise<readonly ConceptId[]>) => void;
}

/** The list of entries with its search, filters and selection, and their requests. */
export function ListSection(props: ListSectionProps): JSX.Element {
  const t = useTexts();
  const { list, glossaries, open, onOpen } = props;
  const { changes, readOnly, attempt, tellChange } = usePage();
  const { query, answer } = list;
  const layout = useListView(props.keptView);
  const { isLoading } = layout;
  const { columns, savedFilters } = layout.view;
  const facets = useLatest(() => request('getFacets'), [changes]).value;
  const chosen = useListSelection(list);
  const total = answer?.total ?? 0;
  const subjectFields = (facets?.subjectFields ?? []).flatMap(({ value }) => value || []);
  const sought = query.text.trim();
  const isSearched = sought !== '' || query.filter !== undefined;
  const practise = async (): Promise<void> =>
    openPractice(setOf(await listedConcepts(query, 0, MOST_PRACTICE_TERMS), total));
  const store = async ({ entry }: StoredEntry): Promise<string | undefined> => {
    try {
      const result = await request('saveConceptEntry', entry);
      if (!result.ok) {
        const refused = result.issues.find(({ severity }) => severity === 'error');
        return issueText(t, refused ?? result.issues[0]);
      }
      await tellChange();
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  };
  return (
    <>
      <div class="list-tools">
        <SearchBox label={t('options.search')} text={query.text} onText={list.setText} />
        <ColumnMenu
          columns={columns}
          isLoading={isLoading}
          onColumns={(next) => attempt(() => layout.change({ columns: next }))}
        />
        <SavedFilterMenu
          query={query}
          saved={savedFilters}
          isLoading={isLoading}
          onUse={list.setQuery}
          onSaved={(next) => attempt(() => layout.change({ savedFilters: next }))}
        />
      </div>
      {layout.failure !== undefined && <FailureNotice message={layout.failure} />}
      <FilterBar
        query={query}
        facets={facets}
        glossaries={glossaries.map(({ glossary }) => glossary)}
        onFilter={list.setFilter}
      />
      <FoundLine
        query={query}
        onFilter={list.setFilter}
        onPractise={isSearched && total > 0 ? () => attempt(practise) : undefined}
      >
        <output class="soft small found" aria-busy={answer?.isKept}>
          {answer?.isProvisional === true
            ? t('list.preparing')
            : answer !== undefined && (
                <>
                  {answer.alike && <>{t('list.alike')} </>}
                  {t('options.count', total, [numberText(t, total)])}
                </>
              )}
        </output>
      </FoundLine>
      {chosen.count > 0 && (
        <SelectionActions
          list={list}
          chosen={chosen}
          subjectFields={subjectFields}
          onExport={props.onExport}
        />
      )}
      {answer?.total === 0 ? (
        <div class="quiet soft">
          <p>{sought === '' ? t('options.nothingFiltered') : t('options.nothing')}</p>
          {sought !== '' && (
            <Button disabled={readOnly} onClick={() => props.onAdd(sought)}>
              {t('lookup.add', { text: sought })}
            </Button>
          )}
        </div>
      ) : (
        <EntryTable
          total={total}
          rowAt={list.rowAt}
          columns={columns}
          sort={query.sort}
          selection={chosen.selection}
          open={open}
          readOnly={readOnly}
          subjectFields={subjectFields}
          onSort={list.setSort}
          onOpen={onOpen}
          onToggle={chosen.toggle}
          onSelectRange={(from, to) => attempt(() => chosen.selectRange(from, to))}
          onSelectAll={chosen.selectAll}
          onSelectNone={chosen.selectNone}
          onView={list.show}
          onChange={store}
        />
      )}
      <p class="soft small keys">{t('list.keys')}</p>
    </>
  );
}
