/**
 * A server of team glossaries in memory: the part of CouchDB's interface that Termlight uses, the
 * rules of who may write, and on demand what only a cluster does or a broken server answers.
 */
import { createServer, type Server } from 'node:http';
import { type Doc, type DocAnswer, FakeDatabase, type Validate } from './fake-database.ts';

/** A request to the server. */
export interface TeamRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer of the server. */
export interface TeamAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What becomes of a request: it is lost on the way, its answer is lost after the server did it, or
 * this is answered. Undefined for what the server answers itself.
 */
export type Fate = 'lostRequest' | 'lostAnswer' | TeamAnswer | undefined;

/** Who may do what in the databases `desk` and `desk-history`. */
export interface TeamUser {
  readonly password: string;
  readonly right: 'write' | 'read' | 'none';
}

/** What a misbehaving server answers to every request. */
export const NONSENSE = {
  'a login page': '<!doctype html><title>Sign in</title>',
  nothing: '',
  'an object without anything': '{}',
  'a list': '[]',
  'no JSON': '{"results": [',
  'another shape': '{"results": 3, "last_seq": {}}',
} as const;

/** The part of `fetch` that is used. */
type Fetch = (address: string | URL, how?: RequestInit) => Promise<Response>;

const DATABASE = 'desk';
const LONGEST_ENTRY = 8_000_000;

/** The server. It answers `fetch` itself, or listens on loopback by `listen`. */
export class FakeTeamServer {
  readonly #databases = new Map<string, FakeDatabase>();
  #incarnation = 0;
  readonly users = new Map<string, TeamUser>();
  /** All requests, in order. */
  readonly requests: TeamRequest[] = [];
  /** Decides about each request before it is done. */
  fate: (request: TeamRequest) => Fate = () => undefined;
  /** Whether `seq` is a text from which nothing can be read, as clusters write it. */
  isOpaque = true;
  /** A request is refused if the JSON of one of its documents is longer. */
  longest = LONGEST_ENTRY;
  /** Bytes of bodies, as they would be without compression. */
  bytes = { up: 0, down: 0 };

  constructor() {
    this.makeAnew('uuid-1');
    this.users.set('ada', { password: 'a', right: 'write' });
    this.users.set('bo', { password: 'b', right: 'write' });
    this.users.set('cy', { password: 'c', right: 'write' });
    this.users.set('desk', { password: 'd', right: 'read' });
    this.users.set('eve', { password: 'e', right: 'none' });
  }

  /** Throws away both databases and makes them again. */
  makeAnew(uuid: string): void {
    this.#incarnation += 1;
    this.#databases.set(DATABASE, new FakeDatabase());
    this.#databases.set(`${DATABASE}-history`, new FakeDatabase());
    this.entries.write(
      {
        _id: 'glossary',
        format: 'termlight-team',
        version: 1,
        uuid,
        name: 'Desk',
        languages: ['zh-Hans', 'en'],
      },
      false,
      () => undefined,
    );
    this.entries.write({ _id: '_design/termlight' }, false, () => undefined);
  }

  get entries(): FakeDatabase {
    return this.#database(DATABASE);
  }

  get history(): FakeDatabase {
    return this.#database(`${DATABASE}-history`);
  }

  #database(name: string): FakeDatabase {
    const database = this.#databases.get(name);
    if (database === undefined) throw new Error(`There is no database ${name}.`);
    return database;
  }

  /** Answers as the global `fetch` would, whatever the host. */
  readonly fetch: Fetch = async (address, how = {}) => {
    const { pathname, search } = new URL(address);
    const request: TeamRequest = {
      method: how.method ?? 'GET',
      path: pathname + search,
      headers: Object.fromEntries(new Headers(how.headers)),
      body: typeof how.body === 'string' ? how.body : '',
    };
    const { status, headers, body } = await this.answer(request, how.signal ?? undefined);
    how.signal?.throwIfAborted();
    return new Response(body, { status, ...(headers && { headers }) });
  };

  /** Answers a request. @throws TypeError where the request or its answer is lost */
  async answer(request: TeamRequest, signal?: AbortSignal): Promise<TeamAnswer> {
    this.requests.push(request);
    this.bytes.up += request.body.length;
    const fate = this.fate(request);
    if (fate === 'lostRequest') throw new TypeError('Failed to fetch');
    if (typeof fate === 'object') return fate;
    const answer = await this.#do(request, signal);
    if (fate === 'lostAnswer') throw new TypeError('Failed to fetch');
    this.bytes.down += answer.body.length;
    return answer;
  }

  async #do(request: TeamRequest, signal?: AbortSignal): Promise<TeamAnswer> {
    const name = this.#signedIn(request.headers['authorization'] ?? '');
    if (name === undefined) return json(401, { error: 'unauthorized' });
    const { pathname, searchParams } = new URL(request.path, 'http://any');
    const [, database = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const user = this.users.get(name);
    if (database === '_session') {
      const roles = user?.right === 'none' ? [] : [`${DATABASE}-${user?.right}`];
      return json(200, { ok: true, userCtx: { name, roles } });
    }
    const known = this.#databases.get(database);
    if (known === undefined) return json(404, { error: 'not_found' });
    if (user?.right === 'none') return json(403, { error: 'forbidden' });
    const what = rest.join('/');
    if (what === '') return json(200, { db_name: database, doc_count: known.count });
    if (what === '_changes') return this.#changes(known, searchParams, signal);
    if (what === '_all_docs') return this.#allDocs(known, searchParams, request.body);
    if (what === '_bulk_get') return this.#bulkGet(known, JSON.parse(request.body));
    if (what === '_bulk_docs') {
      return this.#bulkDocs(known, JSON.parse(request.body), rulesOf(database, name, user));
    }
    const doc = known.get(what);
    return doc === undefined || doc['_deleted'] === true
      ? json(404, { error: 'not_found' })
      : json(200, doc);
  }

  #signedIn(authorization: string): string | undefined {
    const [kind, secret = ''] = authorization.split(' ');
    const [name = '', password] =
      kind === 'Basic'
        ? Buffer.from(secret, 'base64').toString('utf8').split(':')
        : secret.split('.');
    return this.users.get(name)?.password === password ? name : undefined;
  }

  #seqOf(seq: number): number | string {
    return this.isOpaque ? `${seq}-g1AAAAB${this.#incarnation}` : seq;
  }

  /** The number in a `seq`; 0 for one that was given before the database was made anew. */
  #seqIn(since: string): number {
    const isKnown = !this.isOpaque || since.endsWith(`B${this.#incarnation}`);
    return isKnown ? Number.parseInt(since, 10) || 0 : 0;
  }

  async #changes(
    database: FakeDatabase,
    query: URLSearchParams,
    signal?: AbortSignal,
  ): Promise<TeamAnswer> {
    const since = this.#seqIn(query.get('since') ?? '');
    const limit = Number(query.get('limit') ?? Infinity);
    if (query.get('feed') === 'longpoll' && database.changes(since).length === 0) {
      const atLatest = AbortSignal.timeout(Number(query.get('timeout') ?? 60_000));
      await database.nextWrite(
        signal === undefined ? atLatest : AbortSignal.any([atLatest, signal]),
      );
    }
    const isDescending = query.get('descending') === 'true';
    const all = database.changes(isDescending ? 0 : since);
    const rows = (isDescending ? all.toReversed() : all).slice(0, limit);
    const last = rows.at(-1)?.seq ?? database.seq - database.lag;
    return json(200, {
      results: rows.map(({ id, seq, revs, doc }) => ({
        seq: this.#seqOf(seq),
        id,
        changes: (query.get('style') === 'all_docs' ? revs : revs.slice(0, 1)).map((rev) => ({
          rev,
        })),
        ...(query.get('include_docs') === 'true' && {
          doc: query.get('conflicts') === 'true' ? doc : withoutConflicts(doc),
        }),
      })),
      last_seq: this.#seqOf(last),
      pending: all.length - rows.length,
    });
  }

  #allDocs(database: FakeDatabase, query: URLSearchParams, body: string): TeamAnswer {
    if (body !== '') {
      const { keys } = JSON.parse(body) as { readonly keys: readonly string[] };
      const rows = keys.map((key) => {
        const doc = database.get(key);
        return doc === undefined ? { key, error: 'not_found' } : { id: key, key, doc };
      });
      return json(200, { total_rows: database.count, rows });
    }
    const [start, end] = ['startkey', 'endkey'].map(
      (key) => JSON.parse(query.get(key) ?? 'null') as string | null,
    );
    const isDescending = query.get('descending') === 'true';
    const [first, last] = isDescending ? [end, start] : [start, end];
    const found = database
      .all()
      .filter(({ _id: id }) => String(id) >= (first ?? '') && (!last || String(id) <= last));
    const limit = Number(query.get('limit') ?? Infinity);
    const docs = (isDescending ? found.toReversed() : found).slice(0, limit);
    return json(200, {
      total_rows: database.count,
      rows: docs.map((doc) => ({ id: doc['_id'], key: doc['_id'], doc })),
    });
  }

  #bulkGet(database: FakeDatabase, asked: unknown): TeamAnswer {
    const { docs } = asked as { readonly docs: readonly { id: string; rev: string }[] };
    return json(200, {
      results: docs.map(({ id, rev }) => {
        const doc = database.at(id, rev);
        return { id, docs: [doc === undefined ? { error: { id, rev } } : { ok: doc }] };
      }),
    });
  }

  #bulkDocs(database: FakeDatabase, sent: unknown, rules: Validate): TeamAnswer {
    const { docs, new_edits: isNew = true } = sent as {
      readonly docs: readonly Doc[];
      readonly new_edits?: boolean;
    };
    if (docs.some((doc) => JSON.stringify(doc).length > this.longest)) {
      return json(413, { error: 'document_too_large' });
    }
    const answers = docs.map((doc): DocAnswer => database.write(doc, !isNew, rules));
    // Answers in another order than the documents came, as a server may.
    const rows = isNew ? answers.toReversed() : answers.filter(({ error }) => error !== undefined);
    return json(201, rows);
  }

  /** Listens on loopback. @returns the address of the glossary, and what closes it */
  async listen(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
    const server: Server = createServer((request, response) => {
      const ended = new AbortController();
      response.on('close', () => ended.abort());
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const { method = 'GET', url = '/', headers } = request;
        const asked = {
          method,
          path: url,
          headers: headers as Record<string, string>,
          body: Buffer.concat(pieces).toString('utf8'),
        };
        this.answer(asked, ended.signal).then(
          (answer) => response.writeHead(answer.status, answer.headers).end(answer.body),
          () => response.destroy(),
        );
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    return {
      address: `http://127.0.0.1:${port}/${DATABASE}`,
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => {
          server.close(resolve);
        });
      },
    };
  }
}

function json(status: number, value: unknown): TeamAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}

function withoutConflicts({ _conflicts: _none, ...doc }: Doc): Doc {
  return doc;
}

/** The rules of who may write what, as the server's own functions have them. */
function rulesOf(database: string, name: string, user: TeamUser | undefined): Validate {
  const mayWrite = user?.right === 'write';
  return database === DATABASE
    ? (doc) => {
        const { _id: id, entry, by, at } = doc;
        const isWhole = doc['_deleted'] === true || `entry:${String(idOf(entry))}` === id;
        const isTrue = by === name && typeof at === 'string';
        return mayWrite && isTrue && isWhole ? undefined : 'forbidden';
      }
    : ({ entry, by, at }, old) =>
        mayWrite &&
        old === null &&
        idOf(entry) !== undefined &&
        typeof by === 'string' &&
        typeof at === 'string'
          ? undefined
          : 'forbidden';
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined;
}
