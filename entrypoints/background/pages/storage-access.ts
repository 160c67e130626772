import { browser } from 'wxt/browser';

interface GuardedArea {
  /** Firefox has none: there content scripts can use `local` and `sync` as pages of ours do. */
  readonly setAccessLevel?: (access: { readonly accessLevel: string }) => Promise<void>;
}

/**
 * Keeps what is stored from content scripts, which need none of it: a page that took over the
 * process of its script could read and clear it.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local, sync, session } = browser.storage;
  for (const area of [local, sync, session] as readonly GuardedArea[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
