import type { JSX } from 'preact';
import { compareVersions, placeName } from '../../glossary/model/entry/field-comparison.ts';
import type { UpdateCounts, UpdatedEntry } from '../../glossary/model/glossary/subscription.ts';
import { MoreRows } from '../controls/MoreRows.tsx';
import { ScrollRegion } from '../controls/ScrollRegion.tsx';
import { ComparedValues } from '../form/ComparedValues.tsx';
import { EntryTerms } from '../form/EntryTerms.tsx';
import { comparisonName } from '../form/field-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface UpdatedEntryTableProps {
  /** How many entries the update has, and how many of them are kept. */
  readonly counts: UpdateCounts;
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly UpdatedEntry[];
  readonly onMore: () => void;
}

/** The entries of an update: which are new, changed and gone, and what changed in them. */
export function UpdatedEntryTable(props: UpdatedEntryTableProps): JSX.Element {
  const t = useTexts();
  const { counts, total, rows, onMore } = props;
  const all = counts.new + counts.changed + counts.gone;
  return (
    <div class="differences">
      <ScrollRegion label={t('subscription.differences')}>
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
              <UpdatedRow key={row.concept} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <MoreRows all={all} known={total} shown={rows.length} onMore={onMore} />
    </div>
  );
}

function UpdatedRow({ row }: { readonly row: UpdatedEntry }): JSX.Element {
  const t = useTexts();
  const { before, after } = row;
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
      </td>
    </tr>
  );
}
