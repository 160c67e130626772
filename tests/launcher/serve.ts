import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** What is served; at least one of folder and pages. */
export interface ServeOptions {
  /** A folder whose files are pages. */
  readonly folder?: string;
  /** Pages by path, such as `/a.html`; a page here takes precedence over a file. */
  readonly pages?: Readonly<Record<string, string | Uint8Array>>;
  /** Headers by path, in addition to the content type. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By path, the cookie without which it is refused. */
  readonly needed?: Readonly<Record<string, string>>;
}

/** Two web sites with the same pages, which only this machine can reach. */
export interface PageServer {
  /** Such as `http://127.0.0.1:4711`. */
  readonly origin: string;
  /** Another site, such as `http://localhost:4712`; a page may name it as `{{otherOrigin}}`. */
  readonly otherOrigin: string;
  /** How often each path was asked for, on both sites together. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Serves pages on two free ports of the loopback interface until it is closed. */
export async function serve(options: ServeOptions): Promise<PageServer> {
  const requests = new Map<string, number>();
  let otherOrigin = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.set(path, (requests.get(path) ?? 0) + 1);
    const body = await contentOf(options, path);
    const type = types[extname(path)] ?? 'application/octet-stream';
    const needed = options.needed?.[path];
    if (needed !== undefined && request.headers.cookie !== needed) {
      response.writeHead(403).end();
      return;
    }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': body === undefined ? 'text/plain' : type,
      'cache-control': 'no-store',
      ...options.headers?.[path],
    });
    response.end(
      type.includes('html') ? String(body ?? '').replaceAll('{{otherOrigin}}', otherOrigin) : body,
    );
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
  const servers = [createServer(listener), createServer(listener)] as const;
  const ports = await Promise.all([
    listen(servers[0], '127.0.0.1'),
    listen(servers[1], 'localhost'),
  ]);
  otherOrigin = `http://localhost:${ports[1]}`;
  return {
    origin: `http://127.0.0.1:${ports[0]}`,
    otherOrigin,
    requests,
    close: async () => {
      await Promise.all(
        servers.map(async (server) => {
          server.closeAllConnections();
          await new Promise((done) => server.close(done));
        }),
      );
    },
  };
}

async function contentOf(
  options: ServeOptions,
  path: string,
): Promise<string | Uint8Array | undefined> {
  const page = options.pages?.[path];
  if (page !== undefined || options.folder === undefined) return page;
  // Browsers never ask for a path with `..` in it, but others may.
  const file = join(options.folder, normalize(`/${path}`));
  return readFile(file).catch(() => undefined);
}

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, host, done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  return address.port;
}
