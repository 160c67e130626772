/**
 * The server of a run of `npm run test:team`: one that is started for it, or the one at `TEAM_SERVER`, with
 * the administrator `TEAM_ADMIN` and `TEAM_ADMIN_PASSWORD`. On that one the tests make glossaries and users of
 * their own, and remove them.
 */
import type { TestProject } from 'vitest/node';
import type { Account } from '../../scripts/team/server.ts';
import { startTestServer } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of the run share. */
    readonly teamServer: { readonly address: string; readonly admin: Account };
  }
}

/** Vitest calls it before a run, and what it returns after the run. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { TEAM_SERVER: address, TEAM_ADMIN: name, TEAM_ADMIN_PASSWORD: password } = process.env;
  if (address === undefined) {
    const server = await startTestServer();
    project.provide('teamServer', { address: server.address, admin: server.admin });
    return async () => server.close();
  }
  if (name === undefined || password === undefined) {
    throw new Error(`For ${address} set TEAM_ADMIN and TEAM_ADMIN_PASSWORD`);
  }
  project.provide('teamServer', {
    address: address.replace(/\/+$/u, ''),
    admin: { name, password },
  });
  return undefined;
}
