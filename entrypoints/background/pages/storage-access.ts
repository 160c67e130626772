import { browser } from 'wxt/browser';

interface GuardedArea {
  /** Missing in Firefox: content scripts can use `local` and `sync` there. */
  readonly setAccessLevel?: (access: { readonly accessLevel: string }) => Promise<void>;
}

/**
 * Denies content scripts access to storage. They do not need it, and a page that took over their
 * process could read and delete it.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local, sync, session } = browser.storage;
  for (const area of [local, sync, session] as readonly GuardedArea[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
