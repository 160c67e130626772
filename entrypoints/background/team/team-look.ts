import type { TypedAddress } from '../../../glossary/messages/subscription-requests.ts';
import type { SourceFault } from '../../../glossary/model/glossary/subscription.ts';
import type { FoundTeam, TeamCredentials } from '../../../glossary/model/glossary/team.ts';
import { checkAddress } from '../../../glossary/subscription/source-address.ts';
import { roleOf, TEAM_VERSION } from '../../../glossary/team/team-documents.ts';
import { toBase64 } from '../../shared/base64.ts';
import type { TeamSecret } from '../store/database/team-shapes.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import { PATIENCE_OF_PAGES } from '../subscriptions/ask-address.ts';
import { askGlossary, askSession, askSize, type TeamServer } from './team-server.ts';

/** The team glossary that was found, and who asked for it. */
export interface LookedAt {
  readonly ok: true;
  readonly found: FoundTeam;
  readonly secret: TeamSecret;
}

/** The user who signed in, and whether they may write. */
export interface SignedIn {
  readonly secret: TeamSecret;
  readonly mayWrite: boolean;
}

/** Beside entries, a database has the document `glossary` and its rules. */
const DOCUMENTS_BESIDE = 2;

/**
 * Asks an address which team glossary is there. The path of the address names the database; what
 * follows it is left out.
 */
export async function lookAt(
  { address: typed, mayBePrivate }: TypedAddress,
  credentials: TeamCredentials,
): Promise<LookedAt | { readonly ok: false; readonly fault: SourceFault }> {
  const { localSources: mayBeLocal } = await readSettings();
  const checked = checkAddress(typed, { mayBePrivate, mayBeLocal });
  if (!checked.ok) return checked;
  const { origin, pathname } = new URL(checked.address);
  const address = origin + pathname.replace(/\/+$/u, '');
  if (databaseIn(address) === '') return { ok: false, fault: 'notAddress' };
  const signedIn = await signIn(address, credentials);
  if (!signedIn.ok) return signedIn;
  return lookAs(address, signedIn);
}

/** Asks a database which team glossary it is, with the credentials of a user. */
export async function lookAs(
  address: string,
  { secret, mayWrite }: SignedIn,
): Promise<LookedAt | { readonly ok: false; readonly fault: SourceFault }> {
  const server: TeamServer = { address, secret, patience: PATIENCE_OF_PAGES };
  const size = await askSize(server);
  if (size.kind === 'fault') return { ok: false, fault: size.fault };
  const glossary = await askGlossary(server);
  if (glossary.kind === 'fault') {
    return { ok: false, fault: glossary.fault === 'gone' ? 'notGlossary' : glossary.fault };
  }
  const { uuid, name, languages, version } = glossary.value;
  if (version > TEAM_VERSION) return { ok: false, fault: 'laterVersion' };
  const entries = Math.max(0, size.value.doc_count - DOCUMENTS_BESIDE);
  const { host } = new URL(address);
  return {
    ok: true,
    found: { address, host, uuid, name, languages, entries, mayWrite },
    secret,
  };
}

/**
 * Signs in, and finds out the name of the user and whether they may write. If the server does not
 * say, they may.
 * @param address of the database
 */
export async function signIn(
  address: string,
  credentials: TeamCredentials,
): Promise<
  (SignedIn & { readonly ok: true }) | { readonly ok: false; readonly fault: SourceFault }
> {
  const authorization =
    'token' in credentials
      ? `Bearer ${credentials.token}`
      : `Basic ${toBase64(new TextEncoder().encode(`${credentials.name}:${credentials.password}`))}`;
  const typed = 'token' in credentials ? '' : credentials.name;
  const secret = { name: typed, authorization };
  const session = await askSession({ address, secret, patience: PATIENCE_OF_PAGES });
  if (session.kind === 'fault') {
    return session.fault === 'gone' || session.fault === 'notGlossary'
      ? { ok: true, secret, mayWrite: true }
      : { ok: false, fault: session.fault };
  }
  const { userCtx } = session.value;
  const secretOfUser = { ...secret, name: userCtx.name ?? typed };
  return { ok: true, secret: secretOfUser, mayWrite: mayWriteAs(userCtx, address) };
}

/** Whether somebody with these roles may change the glossary of a database. */
export function mayWriteAs(
  { roles }: { readonly roles: readonly string[] },
  address: string,
): boolean {
  return roles.includes('_admin') || roles.includes(roleOf(databaseIn(address), 'write'));
}

/** The name of the database in its address; empty for what names none. */
function databaseIn(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}
