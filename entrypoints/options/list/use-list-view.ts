import { useState } from 'preact/hooks';
import type { ListView } from '../../../glossary/model/list/list-view.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';

/**
 * The stored layout of the list; a change shows at once.
 * @param kept the layout when the page was open last, used until the stored one is read
 */
export function useListView(kept: ListView | undefined): {
  /** Undefined until it is read. */
  readonly view: ListView | undefined;
  readonly change: (change: Partial<ListView>) => Promise<void>;
} {
  const stored = useLatest(() => request('getListView'), []);
  const [changed, setChanged] = useState<ListView>();
  const view = changed ?? stored.value ?? kept;
  return {
    view,
    change: async (change) => {
      if (view === undefined) return;
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
