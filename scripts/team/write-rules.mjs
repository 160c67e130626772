/**
 * The rules by which the server itself takes or refuses a change: each function is sent to it as text
 * and runs there, so that it stands alone and is written in the JavaScript of all servers.
 */

/**
 * @typedef {Readonly<Record<string, unknown>>} Document
 * @typedef {{ readonly name: string | null, readonly roles: readonly string[] }} Writer
 */

/**
 * Of the glossary: an entry has the id of its document and a language, and says who changed it.
 * @param {Document} newDocument
 * @param {Document | null} _oldDocument
 * @param {Writer} writer
 */
const validateEntry = function (newDocument, _oldDocument, writer) {
  /** @param {string} reason */
  const refuse = function (reason) {
    // The server wants an object.
    throw { forbidden: reason };
  };
  if (writer.roles.indexOf('_admin') !== -1) return;
  if (writer.roles.indexOf('WRITER') === -1) refuse('You may read this glossary, not change it.');
  const id = String(newDocument['_id']);
  if (id.indexOf('entry:') !== 0) refuse('A team glossary holds entries alone.');
  if (newDocument['_attachments']) refuse('An entry has no files.');
  if (newDocument['by'] !== writer.name) refuse('A change has the name of who signed in.');
  if (typeof newDocument['at'] !== 'string') refuse('A change says when it was made.');
  if (newDocument['_deleted'] === true) return;
  const entry = /** @type {any} */ (newDocument['entry']);
  if (!entry || 'entry:' + entry.id !== id) refuse('An entry has the id of its document.');
  const sections = entry.languageSections;
  if (!Array.isArray(sections) || sections.length === 0) refuse('An entry has a language.');
  for (let at = 0; at < sections.length; at += 1) {
    if (!sections[at] || typeof sections[at].language !== 'string') {
      refuse('An entry has a language.');
    }
  }
};

/**
 * Of the history: a version that was replaced, which stays as it is.
 * @param {Document} newDocument
 * @param {Document | null} oldDocument
 * @param {Writer} writer
 */
const validateVersion = function (newDocument, oldDocument, writer) {
  /** @param {string} reason */
  const refuse = function (reason) {
    throw { forbidden: reason };
  };
  if (writer.roles.indexOf('_admin') !== -1) return;
  if (writer.roles.indexOf('WRITER') === -1) refuse('You may read this glossary, not change it.');
  if (oldDocument || newDocument['_deleted'] === true) refuse('The history stays as it is.');
  if (newDocument['_attachments']) refuse('An entry has no files.');
  const parts = /^entry:([^]+)@\d{6,}-[^\s@]{1,100}$/.exec(String(newDocument['_id']));
  const entry = /** @type {any} */ (newDocument['entry']);
  if (!parts || !entry || entry.id !== parts[1]) refuse('The history holds versions of entries.');
  if (typeof newDocument['by'] !== 'string' || typeof newDocument['at'] !== 'string') {
    refuse('A version says who made it, and when.');
  }
};

/**
 * The rules of both databases, as the server wants them.
 * @param {string} role that may write; letters, digits, `_` and `-` alone
 */
export function writeRules(role) {
  return {
    entries: String(validateEntry).replace('WRITER', role),
    history: String(validateVersion).replace('WRITER', role),
  };
}
