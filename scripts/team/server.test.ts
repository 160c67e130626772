import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createGlossary, expectAdministrator } from './create.ts';
import { openServer } from './server.ts';

const account = { name: 'adm', password: 'secret' };
let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server === undefined ? done(0) : server.close(done)));
  server = undefined;
});

/** Starts a server that answers everything alike. */
async function start(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the address of a server', () => {
  test.each([
    ['https://terms.example', 'https://terms.example/'],
    ['https://terms.example/couch//', 'https://terms.example/couch/'],
    ['http://127.0.0.1:5984', 'http://127.0.0.1:5984/'],
    ['https://10.0.0.7', 'https://10.0.0.7/'],
  ])('may be %s', (typed, address) => {
    expect(openServer(typed, account).address).toBe(address);
  });

  test.each([
    ['http://terms.example', 'is no address of a server'],
    ['terms', 'is no address of a server'],
    ['https://adm:secret@terms.example', 'No name or password belongs into the address'],
  ])('may not be %s', (typed, said) => {
    expect(() => openServer(typed, account)).toThrow(said);
  });
});

describe('a server that', () => {
  test.each<[string, string, RequestListener]>([
    [
      'wants another password',
      'does not let adm in',
      (_, response) => {
        response.writeHead(401).end('{}');
      },
    ],
    [
      'leads elsewhere',
      'leads elsewhere',
      (_, response) => {
        response.writeHead(302, { location: 'https://other.example/' }).end();
      },
    ],
    [
      'is busy',
      'is busy or out of order (429)',
      (_, response) => {
        response.writeHead(429).end('{}');
      },
    ],
    [
      'is out of order',
      'is busy or out of order (502)',
      (_, response) => {
        response.writeHead(502).end('<h1>Bad gateway</h1>');
      },
    ],
    [
      'is a website',
      'does not answer as CouchDB does',
      (_, response) => {
        response.end('<!doctype html><title>Welcome</title>');
      },
    ],
    [
      'speaks another JSON',
      'does not answer as CouchDB does',
      (_, response) => {
        response.end('{"ok":true}');
      },
    ],
    [
      'hangs up',
      'is not reached',
      (request) => {
        request.socket.destroy();
      },
    ],
    [
      'lets people in who are no administrators',
      'adm is no administrator',
      (_, response) => {
        response.end('{"userCtx":{"name":"adm","roles":["desk-write"]}}');
      },
    ],
  ])('%s is told in a sentence', async (_, said, listener) => {
    const address = await start(listener);
    await expect(expectAdministrator(openServer(address, account))).rejects.toThrow(said);
  });

  test('refuses says why, and nothing is done after that', async () => {
    const asked: string[] = [];
    const address = await start((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const isMissing = request.method === 'GET';
      response.writeHead(isMissing ? 404 : 400).end('{"reason":"Name of database is odd."}');
    });
    await expect(
      createGlossary(openServer(address, account), 'desk', {}, () => undefined),
    ).rejects.toThrow('The database desk: refused (400, Name of database is odd.)');
    expect(asked).toEqual(['GET /desk/glossary', 'GET /desk', 'PUT /desk']);
  });
});
