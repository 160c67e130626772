import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../scripts/team/server.ts';
import { until } from '../launcher/until.ts';

/** A running server of team glossaries, and its administrator. */
export interface StartedServer {
  /** As `http://127.0.0.1:4711`. */
  readonly address: string;
  readonly admin: Account;
  /** Ends it, with all that it holds. */
  close(): Promise<void>;
}

const PROGRAM = join(import.meta.dirname, 'node_modules/pouchdb-server/bin/pouchdb-server');
const PRELOAD = join(import.meta.dirname, 'preload.mjs');

/**
 * Starts the server of the tests, which keeps everything in memory, on a free port of loopback.
 * @throws Error where it is not installed, or does not start
 */
export async function startTestServer(): Promise<StartedServer> {
  if (!existsSync(PROGRAM)) {
    throw new Error(
      'The server of team glossaries is not installed: npm ci --prefix tests/team-server',
    );
  }
  // It writes a log and its settings where it is started.
  const folder = await mkdtemp(join(tmpdir(), 'termlight-team-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const options = ['--in-memory', '--host', '127.0.0.1', '--port', String(port)];
  const server = spawn(
    process.execPath,
    // An error in one request must not end the server.
    ['--unhandled-rejections=warn', '--import', PRELOAD, PROGRAM, ...options],
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  const said: Buffer[] = [];
  server.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(server, 'exit');
  const close = async (): Promise<void> => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until('the server of team glossaries', async () => {
      if (server.exitCode !== null) throw new Error(Buffer.concat(said).toString());
      return (await fetch(address)).ok;
    });
    const admin = { name: 'adm', password: randomUUID() };
    // Until it has an administrator, everybody may do everything.
    const made = await fetch(`${address}/_config/admins/${admin.name}`, {
      method: 'PUT',
      body: JSON.stringify(admin.password),
    });
    if (!made.ok) throw new Error(`The server takes no administrator: ${await made.text()}`);
    return { address, admin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return address.port;
}
