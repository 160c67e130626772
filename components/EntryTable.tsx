import { Fragment, type JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../glossary/model/concept-entry.ts';
import { isAccepted, type LabelledTerm } from './sides.ts';
import { useSides } from './use-sides.ts';
import { languageName, subjectFieldName } from './term-names.ts';
import { useTexts } from './texts.tsx';

/** An entry in the list, with what the user did to it. */
export interface TableRow {
  readonly entry: ConceptEntry;
  readonly origin: 'curated' | 'changed' | 'hidden' | 'added';
}

/** The `id` of the button that opens an entry, to put the focus back there. */
export function rowId(concept: ConceptId): string {
  return `row-${concept}`;
}

interface EntryTableProps {
  readonly rows: readonly TableRow[];
  /** The entry that is open beside the list. */
  readonly open: ConceptId | undefined;
  readonly onOpen: (concept: ConceptId) => void;
}

/** The entries as a table. The arrow keys go from row to row, Enter opens. */
export function EntryTable({ rows, open, onOpen }: EntryTableProps): JSX.Element {
  const t = useTexts();
  const sidesOf = useSides();
  return (
    <table class="entry-table">
      <caption class="hidden-text">{t('options.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('options.chinese')}</th>
          <th scope="col">{t('options.english')}</th>
          <th scope="col">{t('options.subjectField')}</th>
          <th scope="col">{t('options.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entry, origin }) => {
          const { own, equivalents } = sidesOf(entry, 'Hans');
          return (
            <tr key={entry.id} class={origin} aria-current={entry.id === open ? 'true' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  id={rowId(entry.id)}
                  class="open-entry"
                  onClick={() => onOpen(entry.id)}
                  onKeyDown={moveBetweenRows}
                >
                  <Terms terms={own.length === 0 ? equivalents : own} />
                </button>
              </th>
              <td>{own.length > 0 && <Terms terms={equivalents} />}</td>
              <td class="soft">
                {entry.subjectField !== undefined && subjectFieldName(t, entry.subjectField)}
              </td>
              <td>{origin !== 'curated' && <span class="tag">{t(`origin.${origin}`)}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The first term, and below it the preferred ones of other regions. */
function Terms({ terms }: { readonly terms: readonly LabelledTerm[] }): JSX.Element {
  const t = useTexts();
  const [first, ...others] = terms.filter((term) => isAccepted(term));
  const regional = others.filter(
    ({ administrativeStatus }) => administrativeStatus === 'preferred',
  );
  return (
    <>
      <span lang={first?.languages[0]}>{first?.term}</span>
      {regional.length > 0 && (
        <span class="regional">
          {regional.map((term) => (
            <Fragment key={term.term}>
              {' '}
              <span class="region">
                <span lang={term.languages[0]}>{term.term}</span>{' '}
                <small>
                  {term.languages.map((language) => languageName(t, language)).join(' · ')}
                </small>
              </span>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

function moveBetweenRows(event: KeyboardEvent): void {
  const step = STEPS.get(event.key);
  if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
  const row = event.currentTarget.closest('tr');
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>('.open-entry');
  if (!button) return;
  event.preventDefault();
  button.focus();
}

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);
