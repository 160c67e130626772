import type { JSX } from 'preact';
import { LIST_COLUMNS, type ListColumn } from '../../glossary/model/list/list-view.ts';
import { columnName } from './column-names.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Menu } from '../controls/Menu.tsx';
import { StepButton } from '../controls/StepButton.tsx';
import { useTexts } from '../texts/texts.tsx';

interface ColumnMenuProps {
  readonly columns: readonly ListColumn[];
  /** Whether the columns are not known yet. */
  readonly isLoading: boolean;
  readonly onColumns: (columns: readonly ListColumn[]) => void;
}

/** Chooses the columns of the list and their order; at least one stays. */
export function ColumnMenu({ columns, isLoading, onColumns }: ColumnMenuProps): JSX.Element {
  const t = useTexts();
  const others = LIST_COLUMNS.filter((column) => !columns.includes(column));
  const move = (column: ListColumn, step: 1 | -1): void => {
    const from = columns.indexOf(column);
    const moved = columns.filter((one) => one !== column);
    onColumns([...moved.slice(0, from + step), column, ...moved.slice(from + step)]);
  };
  return (
    <Menu label={t('list.columns')} disabled={isLoading}>
      {() => (
        <ul class="plain column-choices">
          {[...columns, ...others].map((column) => {
            const name = columnName(t, column);
            const place = columns.indexOf(column);
            const isShown = place >= 0;
            return (
              <li key={column}>
                <CheckBox
                  on={isShown}
                  disabled={isShown && columns.length === 1}
                  onChange={(isWanted) =>
                    onColumns(
                      isWanted ? [...columns, column] : columns.filter((one) => one !== column),
                    )
                  }
                >
                  {name}
                </CheckBox>
                {isShown && (
                  <span class="moves">
                    <StepButton
                      step={-1}
                      label={t('list.moveBefore', { name })}
                      isIdle={place === 0}
                      onStep={(step) => move(column, step)}
                    />
                    <StepButton
                      step={1}
                      label={t('list.moveAfter', { name })}
                      isIdle={place === columns.length - 1}
                      onStep={(step) => move(column, step)}
                    />
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Menu>
  );
}
