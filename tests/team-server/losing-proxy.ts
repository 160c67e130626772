import { once } from 'node:events';
import { createServer, request as requestOf } from 'node:http';
import { request as secureRequestOf } from 'node:https';
import type { Socket } from 'node:net';

/** What becomes of a request: it does not arrive, or its answer is lost once the server did it. */
export type Loss = 'lostRequest' | 'lostAnswer' | undefined;

/** A proxy before a server, which loses requests and answers as it is told to. */
export interface LosingProxy {
  /** Takes the place of the server's address. */
  readonly address: string;
  /**
   * Decides about each request before it is passed on; its path has the query. The name is that of who signs
   * in with a password, and empty without one.
   */
  lose: (method: string, path: string, name: string) => Loss;
  /** What went over the wire since it was started, in bytes, heads included: to the server, and from it. */
  traffic(): { readonly up: number; readonly down: number };
  /** Breaks off all connections, and takes no further one. */
  close(): Promise<void>;
}

/** Starts a proxy of a server on a port of loopback, by default on a free one. */
export async function startLosingProxy(server: string, at = 0): Promise<LosingProxy> {
  const ask = server.startsWith('https:') ? secureRequestOf : requestOf;
  const listening = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const loss = proxy.lose(method, url, nameIn(headers.authorization));
    if (loss === 'lostRequest') {
      response.destroy();
      return;
    }
    const { host } = new URL(server);
    const asked = ask(server + url, { method, headers: { ...headers, host } }, (answer) => {
      if (loss === 'lostAnswer') answer.resume().on('end', () => response.destroy());
      else answer.pipe(response.writeHead(answer.statusCode ?? 500, answer.headers));
    });
    asked.on('error', () => response.destroy());
    request.pipe(asked);
  });
  const sockets: Socket[] = [];
  listening.on('connection', (socket) => sockets.push(socket));
  // As the server's own, see `preload.mjs`.
  listening.keepAliveTimeout = 0;
  await once(listening.listen(at, '127.0.0.1'), 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const proxy: LosingProxy = {
    address: `http://127.0.0.1:${port}`,
    lose: () => undefined,
    traffic: () => ({
      up: sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
      down: sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    }),
    close: async () => {
      listening.closeAllConnections();
      await new Promise((done) => {
        listening.close(done);
      });
    },
  };
  return proxy;
}

function nameIn(authorization = ''): string {
  const [kind, secret = ''] = authorization.split(' ');
  if (kind !== 'Basic') return '';
  return Buffer.from(secret, 'base64').toString().split(':')[0] ?? '';
}
