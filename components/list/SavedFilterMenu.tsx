import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EntryQuery } from '../../glossary/model/list/entry-query.ts';
import { MAX_SAVED_FILTERS, type SavedFilter } from '../../glossary/model/list/list-view.ts';
import { Button } from '../controls/Button.tsx';
import { Menu } from '../controls/Menu.tsx';
import { useTexts } from '../texts/texts.tsx';

interface SavedFilterMenuProps {
  readonly query: EntryQuery;
  readonly saved: readonly SavedFilter[];
  /** Whether the filters are not known yet. */
  readonly isLoading: boolean;
  readonly onUse: (query: EntryQuery) => void;
  readonly onSaved: (saved: readonly SavedFilter[]) => void;
}

/** The saved filters: apply one, save the current one, or delete one. */
export function SavedFilterMenu(props: SavedFilterMenuProps): JSX.Element {
  const t = useTexts();
  const { query, saved, isLoading, onUse, onSaved } = props;
  const [name, setName] = useState('');
  const isSomething = query.text.trim() !== '' || query.filter !== undefined;
  const wanted = name.trim();
  const others = saved.filter((one) => one.name !== wanted);
  const canSave = wanted !== '' && others.length < MAX_SAVED_FILTERS;
  const save = (): void => {
    const { text, filter = {}, sort } = query;
    onSaved([...others, { name: wanted, text, filter, ...(sort && { sort }) }]);
    setName('');
  };
  return (
    <Menu label={t('list.saved')} disabled={isLoading}>
      {(close) => (
        <div class="saved-filters">
          {saved.length === 0 && <p class="soft small">{t('list.noneSaved')}</p>}
          <ul class="plain">
            {saved.map((one) => (
              <li key={one.name}>
                <Button
                  class="plain-button"
                  onClick={() => {
                    onUse(queryOf(one));
                    close();
                  }}
                >
                  {one.name}
                </Button>
                <Button
                  class="plain-button"
                  aria-label={t('list.forget', { name: one.name })}
                  title={t('list.forget', { name: one.name })}
                  onClick={({ currentTarget }) => {
                    // The button disappears, so move the focus to keep it in the menu.
                    if (!focusBeside(currentTarget)) close();
                    onSaved(saved.filter((other) => other !== one));
                  }}
                >
                  <span aria-hidden="true">✕</span>
                </Button>
              </li>
            ))}
          </ul>
          {isSomething && (
            <form
              class="save-filter"
              onSubmit={(event) => {
                event.preventDefault();
                if (canSave) save();
              }}
            >
              <label class="field">
                <span class="label">{t('list.saveAs')}</span>
                <input
                  maxLength={200}
                  autocomplete="off"
                  value={name}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              </label>
              <Button type="submit" disabled={!canSave}>
                {t('form.save')}
              </Button>
            </form>
          )}
        </div>
      )}
    </Menu>
  );
}

/**
 * Moves the focus from a button in a list to the same one in the next item, or the previous one.
 * @returns whether there is one
 */
function focusBeside(button: Element): boolean {
  const item = button.closest('li');
  const beside = (item?.nextElementSibling ?? item?.previousElementSibling)?.lastElementChild;
  if (!(beside instanceof HTMLElement)) return false;
  beside.focus();
  return true;
}

function queryOf({ text, filter, sort }: SavedFilter): EntryQuery {
  const isFilter = Object.keys(filter).length > 0;
  return { text, ...(isFilter && { filter }), ...(sort && { sort }) };
}
