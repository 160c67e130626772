/**
 * Gives each file of unit tests the classes of IndexedDB, which a process of Node lacks; a test makes
 * its own factory. Files share a process, and an environment that ends takes along what it knew of.
 */
import * as fake from 'fake-indexeddb';

const { default: _default, forceCloseDatabase: _close, indexedDB, ...classes } = fake;
Object.assign(globalThis, classes, { indexedDB });
