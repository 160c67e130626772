import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { isLanguageTag } from '../../glossary/model/entry/language.ts';
import type { GlossaryWords } from './create.ts';
import { Refusal } from './refusal.ts';
import { titleSchema } from './team-documents.ts';
import type { UserChanges } from './users.ts';

/** A command line, once it is understood. */
export type TeamCommand = { readonly server: string; readonly database: string } & (
  | { readonly kind: 'create'; readonly words: GlossaryWords; readonly users: UserChanges }
  | { readonly kind: 'users'; readonly users: UserChanges }
  | { readonly kind: 'publish'; readonly file: string }
);

const USAGE = `npm run team-glossary -- create SERVER NAME --writers ada,bo --readers desk
  makes a team glossary, and accounts that are missing; it can be repeated
    --title "Words of the desk"     the name that people see; NAME without it
    --languages zh-Hans,en          those of the Termlight glossary without it
npm run team-glossary -- users SERVER NAME
  says who may read and who may write it
    --writers ada --readers bo      gives a right, and makes accounts that are missing
    --end cy                        takes the right to this glossary
    --new-password ada              gives a new password
npm run team-glossary -- publish SERVER NAME FILE
  writes its entries as a file that can be subscribed to

Name and password of the administrator come from TEAM_ADMIN and TEAM_ADMIN_PASSWORD, for publish those of
anybody who may read from TEAM_READER and TEAM_READER_PASSWORD; what is missing is asked for.`;

/** Names that CouchDB allows, without the characters that an address would have to escape. */
const DATABASE = /^[a-z][a-z0-9_-]{0,99}$/u;
/**
 * Without a colon, which ends the name when it is sent, and without `_` at the beginning, which
 * CouchDB keeps for itself.
 */
const USER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,99}$/u;

const OPTIONS = {
  writers: { type: 'string' },
  readers: { type: 'string' },
  end: { type: 'string' },
  'new-password': { type: 'string' },
  title: { type: 'string' },
  languages: { type: 'string' },
} as const;
type Option = keyof typeof OPTIONS;

/** Which options a command has. */
const OPTIONS_OF: Readonly<Record<TeamCommand['kind'], readonly Option[]>> = {
  create: ['writers', 'readers', 'title', 'languages'],
  users: ['writers', 'readers', 'end', 'new-password'],
  publish: [],
};

/**
 * Reads a command line.
 * @throws Refusal, which says what is wrong, and how the command is used
 */
export function readCommand(line: readonly string[]): TeamCommand {
  const { values, positionals } = parsed(line);
  const [kind, server, database, file, ...more] = positionals;
  if (kind !== 'create' && kind !== 'users' && kind !== 'publish') {
    throw misuse(kind === undefined ? 'What is to be done?' : `There is no command ${kind}.`);
  }
  if (server === undefined) throw misuse('The address of the server is missing.');
  if (database === undefined) throw misuse('The name of the glossary is missing.');
  if (!DATABASE.test(database) || database.endsWith('-history')) {
    throw misuse(
      `The name ${database} cannot be: it has small letters a to z, digits, _ and -, begins with a letter, and does not end in -history.`,
    );
  }
  const foreign = Object.keys(values).find((name) => !OPTIONS_OF[kind].includes(name as Option));
  if (foreign !== undefined) throw misuse(`${kind} has no --${foreign}.`);
  const extra = kind === 'publish' ? more[0] : file;
  if (extra !== undefined) throw misuse(`What is ${extra}? It is one word too many.`);
  if (kind === 'publish') {
    if (file === undefined) throw misuse('The file to be written is missing.');
    return { kind, server, database, file };
  }
  const users: UserChanges = {
    writers: namesIn(values.writers),
    readers: namesIn(values.readers),
    ended: namesIn(values.end),
    newPassword: namesIn(values['new-password']),
  };
  const inTwo = users.writers.find((name) => users.readers.includes(name));
  const both =
    inTwo ?? [...users.writers, ...users.readers].find((name) => users.ended.includes(name));
  if (both !== undefined) throw misuse(`${both} is named for two rights.`);
  if (kind === 'users') return { kind, server, database, users };
  return { kind, server, database, users, words: wordsIn(values.title, values.languages) };
}

function parsed(line: readonly string[]) {
  try {
    return parseArgs({ args: [...line], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw misuse((error as Error).message);
  }
}

function namesIn(list: string | undefined): readonly string[] {
  if (list === undefined) return [];
  const names = [...new Set(list.split(',').map((name) => name.trim().normalize('NFC')))];
  const wrong = names.find((name) => !USER.test(name));
  if (wrong !== undefined) {
    throw misuse(
      `“${wrong}” cannot be the name of a user: it has letters, digits, ., _ and -, and begins with a letter or digit.`,
    );
  }
  return names;
}

function wordsIn(title: string | undefined, languages: string | undefined): GlossaryWords {
  const tags = languages?.split(',').map((tag) => tag.trim());
  const wrong = tags?.find((tag) => !isLanguageTag(tag));
  if (wrong !== undefined) throw misuse(`“${wrong}” is no language, as zh-Hans and en are.`);
  const name = title?.trim();
  if (name === '' || (name !== undefined && !v.safeParse(titleSchema, name).success)) {
    throw misuse('A title has 1 to 100 characters.');
  }
  return {
    ...(name !== undefined && { title: name }),
    ...(tags !== undefined && { languages: tags }),
  };
}

function misuse(message: string): Refusal {
  return new Refusal(`${message}\n\n${USAGE}`, 2);
}
