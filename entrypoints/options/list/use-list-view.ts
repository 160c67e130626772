import { useState } from 'preact/hooks';
import { DEFAULT_LIST_VIEW, type ListView } from '../../../glossary/model/list/list-view.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

/**
 * The stored layout of the list; a change shows at once.
 * @param kept the layout when the page was open last, used until the stored one is read
 */
export function useListView(kept: ListView | undefined): {
  /** That of a new user until it is read. */
  readonly view: ListView;
  /** Whether it is not read yet: what is shown is not what is stored, and cannot be changed. */
  readonly isLoading: boolean;
  /** Why it was not read. */
  readonly failure: string | undefined;
  readonly change: (change: Partial<ListView>) => Promise<void>;
} {
  const stored = useLatest(() => request('getListView'), []);
  const [changed, setChanged] = useState<ListView>();
  const known = changed ?? stored.value ?? kept;
  const view = known ?? DEFAULT_LIST_VIEW;
  return {
    view,
    isLoading: known === undefined,
    failure: stored.failure,
    change: async (change) => {
      setChanged({ ...view, ...change });
      try {
        setChanged(await request('changeListView', change));
      } catch (error) {
        setChanged(view);
        throw error;
      }
    },
  };
}
