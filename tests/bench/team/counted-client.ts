import { once } from 'node:events';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { Account } from '../../../scripts/team/server.ts';

/** Bytes that went over the wire, heads included; inside TLS they are counted before encryption. */
export interface Traffic {
  readonly up: number;
  readonly down: number;
}

/** Asks a server over one connection, and counts what goes over it. */
export interface CountedClient {
  /** Asks for a path, as a browser that takes gzip does. @returns the answer, unpacked and parsed */
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  /** What went over the wire since this was last asked. */
  traffic(): Traffic;
  close(): void;
}

/** A client of one server under one name. */
export function openCountedClient(address: string, { name, password }: Account): CountedClient {
  const isSecure = address.startsWith('https:');
  const options = { keepAlive: true, maxSockets: 1 };
  const agent = isSecure ? new HttpsAgent(options) : new HttpAgent(options);
  const sockets = new Set<Socket>();
  let before: Traffic = { up: 0, down: 0 };
  const counted = (): Traffic => {
    const all = [...sockets];
    return {
      up: all.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
      down: all.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    };
  };
  return {
    async ask(method, path, body) {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const request = (isSecure ? httpsRequest : httpRequest)(`${address}/${path}`, {
        method,
        agent,
        auth: `${name}:${password}`,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
        },
      });
      request.on('socket', (socket) => sockets.add(socket));
      request.end(text);
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      const bytes = await buffer(response);
      const isPacked = response.headers['content-encoding'] === 'gzip';
      const answer = (isPacked ? gunzipSync(bytes) : bytes).toString();
      if ((response.statusCode ?? 500) >= 300) throw new Error(`${method} ${path}: ${answer}`);
      return JSON.parse(answer);
    },
    traffic: () => {
      const now = counted();
      const since = { up: now.up - before.up, down: now.down - before.down };
      before = now;
      return since;
    },
    close: () => agent.destroy(),
  };
}
