/**
 * Gives each file of unit tests the classes of IndexedDB, which Node lacks; a test makes its own
 * factory. It is done for every file, because files share a process and the globals go with the
 * environment of each.
 */
import * as fake from 'fake-indexeddb';

const { default: _default, forceCloseDatabase: _close, indexedDB, ...classes } = fake;
Object.assign(globalThis, classes, { indexedDB });
