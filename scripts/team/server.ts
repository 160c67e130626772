import * as v from 'valibot';
import { checkAddress } from '../../glossary/subscription/source-address.ts';
import { Refusal } from './refusal.ts';

/** A name on the server, and its password. */
export interface Account {
  readonly name: string;
  readonly password: string;
}

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  /** As JSON has it. */
  readonly body: unknown;
}

/** A CouchDB, or another server that speaks its interface, asked under one name. */
export interface TeamServer {
  readonly address: string;
  readonly account: Account;
  /**
   * Asks for a path below the address, whose parts are escaped.
   * @throws Refusal where the server is not reached, leads elsewhere, is busy, does not accept the name and
   * password, or answers with no JSON
   */
  ask(method: 'GET' | 'PUT', path: string, body?: unknown): Promise<Answer>;
}

/** How long to wait for an answer, in milliseconds. */
const PATIENCE = 60_000;

/** The server at an address that a person typed. @throws Refusal where it may not be asked */
export function openServer(typed: string, account: Account): TeamServer {
  const checked = checkAddress(typed, { mayBePrivate: true, mayBeLocal: true });
  if (!checked.ok) {
    throw new Refusal(
      checked.fault === 'hasPassword'
        ? 'No name or password belongs into the address of a server: everybody on this machine could see it'
        : `${typed} is no address of a server: it begins with https://, or on this machine with http://127.0.0.1`,
      2,
    );
  }
  const address = checked.address.replace(/\/*$/u, '/');
  const credentials = Buffer.from(`${account.name}:${account.password}`).toString('base64');
  return {
    address,
    account,
    async ask(method, path, body) {
      const response = await fetch(new URL(path, address), {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          accept: 'application/json',
          authorization: `Basic ${credentials}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        throw new Refusal(`${address} is not reached: ${reasonOf(error)}`);
      });
      const { status } = response;
      if (status >= 300 && status < 400) {
        throw new Refusal(`${address} leads elsewhere: give the address to which it leads`);
      }
      if (status === 401) {
        throw new Refusal(`${address} does not let ${account.name} in with this password`);
      }
      if (status === 429 || status >= 500) {
        throw new Refusal(`${address} is busy or out of order (${status}): try again later`);
      }
      const answer: unknown = await response.json().catch(() => undefined);
      if (answer === undefined) throw new Refusal(`${address} does not answer as CouchDB does`);
      return { status, body: answer };
    },
  };
}

/** What went wrong, in the words of the system. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

/**
 * Reads an answer that has to have a shape.
 * @throws Refusal if it has another
 */
export function readAnswer<T>(
  answer: Answer,
  schema: v.GenericSchema<unknown, T>,
  what: string,
): T {
  expectAnswer(answer, [200], what);
  const read = v.safeParse(schema, answer.body);
  if (!read.success) throw new Refusal(`${what}: the server does not answer as CouchDB does`);
  return read.output;
}

/** Refuses an answer that is none of those expected, with the words of the server. */
export function expectAnswer(
  { status, body }: Answer,
  expected: readonly number[],
  what: string,
): void {
  if (expected.includes(status)) return;
  const said = v.safeParse(v.object({ reason: v.string() }), body);
  throw new Refusal(`${what}: refused (${status}${said.success ? `, ${said.output.reason}` : ''})`);
}
