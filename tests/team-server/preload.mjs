/** Runs before the server of the tests, in its process. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// A connection that is kept stays until the client closes it. After five seconds the server would do so in
// the moment in which the next request is sent, which is lost then.
const http = require('node:http');
const { createServer } = http;
http.createServer = (/** @type {unknown[]} */ ...how) =>
  Object.assign(Reflect.apply(createServer, http, how), { keepAliveTimeout: 0 });

// It ends with the process that started it, however that one ends.
process.on('disconnect', () => process.exit());

// Where a database has rules, the server puts the revisions of its own document in the place of those that
// came with a replicated one, and then leaves it out as known (pouchdb/pouchdb-server#419): the second
// version of an entry would be lost. What came is put back once the rules have seen it.
const path = require.resolve('pouchdb-bulkdocs-wrapper');
const wrapWrites = require(path);
const loaded = require.cache[path];
if (loaded !== undefined) {
  loaded.exports = (/** @type {Function} */ validate) =>
    wrapWrites(
      async (/** @type {{ _revisions?: unknown }} */ document, /** @type {unknown} */ request) => {
        const { _revisions } = document;
        await validate(document, request);
        document._revisions = _revisions;
      },
    );
}
