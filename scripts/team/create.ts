import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { CURATED_LANGUAGES } from '../../glossary/model/entry/language.ts';
import { GLOSSARY_DOCUMENT, roleOf, TEAM_VERSION } from '../../glossary/team/team-documents.ts';
import { Refusal } from './refusal.ts';
import { expectAnswer, readAnswer, type TeamServer } from './server.ts';
import { glossaryDocumentSchema, historyOf } from './team-documents.ts';
import type { Say } from './users.ts';
import { writeRules } from './write-rules.mjs';

/** The name and languages of a team glossary. What is absent stays as it is, or gets a default. */
export interface GlossaryWords {
  readonly title?: string;
  readonly languages?: readonly string[];
}

type GlossaryDocument = v.InferOutput<typeof glossaryDocumentSchema>;

const RULES = '_design/termlight';

const sessionSchema = v.object({ userCtx: v.object({ roles: v.array(v.string()) }) });
const databaseSchema = v.object({ doc_count: v.number() });
const rulesSchema = v.object({ _rev: v.string(), validate_doc_update: v.string() });

/**
 * Makes a team glossary, or repairs one that is there: both databases, who may use them, the rules,
 * and its name. It changes no entry, no user and no uuid, so it can be repeated.
 * @throws Refusal before anything is changed, if the database holds something else
 */
export async function createGlossary(
  server: TeamServer,
  database: string,
  words: GlossaryWords,
  say: Say,
): Promise<void> {
  const known = await findGlossary(server, database);
  if (known === undefined) await expectEmpty(server, database);
  const rules = writeRules(roleOf(database, 'write'));
  await makeDatabase(server, database, rules.entries, database);
  await makeDatabase(server, historyOf(database), rules.history, database);
  const glossary = {
    ...(known ?? {
      _id: GLOSSARY_DOCUMENT,
      format: 'termlight-team',
      version: TEAM_VERSION,
      uuid: randomUUID(),
    }),
    name: words.title ?? known?.name ?? database,
    languages: words.languages ?? known?.languages ?? CURATED_LANGUAGES,
  };
  const path = `${database}/${GLOSSARY_DOCUMENT}`;
  const isSame = JSON.stringify(glossary) === JSON.stringify(known);
  if (!isSame) {
    expectAnswer(await server.ask('PUT', path, glossary), [201, 202], `The glossary ${database}`);
  }
  say(
    known === undefined
      ? `“${glossary.name}” is ready: its address is ${server.address}${database}`
      : `“${glossary.name}” was there, with all its entries: ${server.address}${database}`,
  );
}

/** @throws Refusal where whoever signed in is no administrator of the server */
export async function expectAdministrator(server: TeamServer): Promise<void> {
  const { userCtx } = readAnswer(
    await server.ask('GET', '_session'),
    sessionSchema,
    server.address,
  );
  if (!userCtx.roles.includes('_admin')) {
    throw new Refusal(`${server.account.name} is no administrator of ${server.address}`);
  }
}

/**
 * The document that describes a team glossary; undefined if the database has none.
 * @throws Refusal if a later Termlight made it, or it cannot be read
 */
export async function findGlossary(
  server: TeamServer,
  database: string,
): Promise<GlossaryDocument | undefined> {
  const answer = await server.ask('GET', `${database}/${GLOSSARY_DOCUMENT}`);
  if (answer.status === 404) return undefined;
  expectAnswer(answer, [200], `The glossary ${database}`);
  const read = v.safeParse(glossaryDocumentSchema, answer.body);
  if (!read.success) throw new Refusal(`${server.address}${database} is no team glossary`);
  if (read.output.version > TEAM_VERSION) {
    throw new Refusal(`${server.address}${database} was made by a later Termlight`);
  }
  return read.output;
}

/** An earlier attempt may have left the database with nothing but its rules. */
async function expectEmpty(server: TeamServer, database: string): Promise<void> {
  const answer = await server.ask('GET', database);
  if (answer.status === 404) return;
  const what = `The database ${database}`;
  const { doc_count: documents } = readAnswer(answer, databaseSchema, what);
  const { status } = await server.ask('GET', `${database}/${RULES}`);
  if (documents > (status === 200 ? 1 : 0)) {
    throw new Refusal(
      `${server.address}${database} is there and holds something else: choose another name`,
    );
  }
}

/** Makes a database, closes it to all but the two roles of its glossary, and gives it its rules. */
async function makeDatabase(
  server: TeamServer,
  database: string,
  rules: string,
  glossary: string,
): Promise<void> {
  // 412: it is there already.
  const what = `The database ${database}`;
  expectAnswer(await server.ask('PUT', database), [201, 202, 412], what);
  const security = {
    admins: { names: [], roles: ['_admin'] },
    members: { names: [], roles: [roleOf(glossary, 'read'), roleOf(glossary, 'write')] },
  };
  expectAnswer(await server.ask('PUT', `${database}/_security`, security), [200], what);
  const answer = await server.ask('GET', `${database}/${RULES}`);
  expectAnswer(answer, [200, 404], what);
  const known = v.safeParse(rulesSchema, answer.body);
  if (known.success && known.output.validate_doc_update === rules) return;
  const document = {
    _id: RULES,
    ...(known.success && { _rev: known.output._rev }),
    language: 'javascript',
    validate_doc_update: rules,
  };
  expectAnswer(await server.ask('PUT', `${database}/${RULES}`, document), [201, 202], what);
}
