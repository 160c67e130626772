import type { ComponentChildren, JSX } from 'preact';
import { compareVersions, placeName } from '../../glossary/model/entry/field-comparison.ts';
import type { UpdatedEntry } from '../../glossary/model/glossary/subscription.ts';
import { MoreRows } from '../controls/MoreRows.tsx';
import { ScrollRegion } from '../controls/ScrollRegion.tsx';
import { ComparedValues } from '../form/ComparedValues.tsx';
import { EntryTerms } from '../form/EntryTerms.tsx';
import { comparisonName } from '../form/field-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface UpdatedEntryTableProps<R extends UpdatedEntry> {
  /** What the table is about. */
  readonly label: string;
  /** How many entries there are, and how many of them can be had. */
  readonly all: number;
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly R[];
  /** More about an entry, below what changed in it. */
  readonly more?: (row: R) => ComponentChildren;
  readonly onMore: () => void;
}

/** Entries that are new, changed and gone, and what changed in them. */
export function UpdatedEntryTable<R extends UpdatedEntry>(
  props: UpdatedEntryTableProps<R>,
): JSX.Element {
  const t = useTexts();
  const { label, all, total, rows, more, onMore } = props;
  return (
    <div class="differences updated-entries">
      <ScrollRegion label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('importing.kind')}</th>
              <th scope="col">{t('importing.terms')}</th>
              <th scope="col">{t('importing.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <UpdatedRow key={row.concept} row={row} more={more?.(row)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MoreRows all={all} known={total} shown={rows.length} onMore={onMore} />
    </div>
  );
}

function UpdatedRow(props: {
  readonly row: UpdatedEntry;
  readonly more: ComponentChildren;
}): JSX.Element {
  const t = useTexts();
  const { before, after } = props.row;
  const entry = after ?? before;
  const kind = before === undefined ? 'new' : after === undefined ? 'gone' : 'changed';
  return (
    <tr>
      <td>
        <span class={`tag kind-${kind}`}>
          {kind === 'gone' ? t('subscription.kindGone') : t(`importing.kindOf.${kind}`)}
        </span>
      </td>
      <td>{entry !== undefined && <EntryTerms entry={entry} />}</td>
      <td>
        {before !== undefined &&
          after !== undefined &&
          compareVersions([before, after]).map((change) => (
            <div key={placeName(change)}>
              <span class="soft">{comparisonName(t, change)}</span>{' '}
              <ComparedValues change={change} names={[t('comparison.then'), t('comparison.now')]} />
            </div>
          ))}
        {props.more}
      </td>
    </tr>
  );
}
