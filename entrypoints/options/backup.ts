import { request } from '../shared/messaging.ts';

/** Everything that the user made, as a file for the browser to save. */
export async function exportOwnData(): Promise<void> {
  const text = await request('exportOwnData');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `termlight-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts a copy in the place of what is there, of which a copy is taken first. */
export async function restoreSnapshot(snapshot: string): Promise<void> {
  await request('restoreSnapshot', snapshot);
}
