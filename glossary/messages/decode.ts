import * as v from 'valibot';
import { checkAnswerSchema, MOST_ANSWERS } from '../model/check/answer.ts';
import { entryChangeSchema } from '../model/list/bulk-change-schema.ts';
import {
  conceptEntrySchema,
  conceptIdSchema,
  listSchema,
  textSchema,
} from '../model/entry/concept-entry-schema.ts';
import {
  glossaryChangeSchema,
  glossaryDraftSchema,
  glossaryIdSchema,
} from '../model/glossary/glossary-schema.ts';
import { SIDES } from '../model/entry/side.ts';
import { entryQueryEntries, listViewChangeSchema } from '../model/list/list-view-schema.ts';
import { cardKeySchema, practisedCardSchema } from '../model/practice/practised-card.ts';
import { MOST_TYPED } from '../model/practice/typed-answer.ts';
import { MAX_ADDRESS, REFRESH_RATES } from '../model/glossary/subscription.ts';
import { CARD_SIDES } from '../model/settings/settings.ts';
import { settingsChangeSchema, siteRuleChangeSchema } from '../model/settings/settings-schema.ts';
import { MOST_UNMARKED } from '../model/settings/site-rules.ts';
import { REPORTS } from './decode-report.ts';
import { MOST_CONCEPTS } from './most-concepts.ts';
import type { Arguments, ExtensionRequests, PageRequests } from './protocol.ts';
import { MOST_TEXT } from './text-for-message.ts';

type Requests = PageRequests & ExtensionRequests;

/** Most entries that one change may name: more than a glossary can hold. */
const MAX_CHANGED = 1_000_000;
const MAX_PAGE = 1_000;
const MAX_GLOSSARIES = 1_000;
/**
 * Most layers that a page can have: a large and a small one for each glossary, and the packaged
 * one.
 */
const MAX_LAYERS = 2 * MAX_GLOSSARIES + 1;
const MAX_QUERY = 1_000;
const MAX_NAME = 200;
/** Longest names of all looks that are in use, in UTF-16 units. */
const MAX_LOOKS = 1_000;
const MAX_FILE_NAME = 1_000;
/** Most terms of one entry. */
const MAX_TERMS = 5_000;
/** Longest part of a text to be tried, in UTF-16 units; a longer text is tried part by part. */
const MAX_TRIED = 10_000;

/** Largest packed backup file, in UTF-16 units, because browsers limit the size of a message. */
const MAX_BACKUP = 60_000_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = textSchema(MAX_NAME);

const passageSchema = v.object({
  before: textSchema(MOST_TEXT),
  text: textSchema(MOST_TEXT),
  after: textSchema(MOST_TEXT),
  language: v.exactOptional(name),
});

const sidesSchema = listSchema(v.picklist(SIDES), SIDES.length);

const MAX_BOXES = 1_000;
const MAX_DEPTH = 100;
const seenDraft = { id: name, at: name };
const pixels = v.pipe(v.number(), v.finite());

const liftedCardSchema = v.object({
  id: name,
  origin: v.exactOptional(count),
  path: listSchema(count, MAX_DEPTH),
  view: v.object({ width: pixels, height: pixels }),
  boxes: listSchema(
    v.object({ left: pixels, top: pixels, right: pixels, bottom: pixels }),
    MAX_BOXES,
  ),
  isVertical: v.boolean(),
  manner: v.picklist(['beside', 'stepped', 'focused', 'sheet']),
  subject: v.object({
    concepts: listSchema(conceptIdSchema, MOST_CONCEPTS),
    inner: listSchema(conceptIdSchema, MOST_CONCEPTS),
    text: textSchema(MOST_TEXT),
    script: v.picklist(['Hans', 'Hant', 'Latn', 'other']),
    passage: passageSchema,
    others: v.exactOptional(count),
    sides: sidesSchema,
  }),
});

const manyConcepts = listSchema(conceptIdSchema, MAX_CHANGED);

const selectionSchema = v.union([
  v.object({ concepts: manyConcepts }),
  v.object({ query: v.object(entryQueryEntries), except: manyConcepts }),
]);

const bulkChangeSchema = v.union([
  entryChangeSchema,
  v.object({ kind: v.literal('glossary'), glossary: glossaryIdSchema }),
  v.object({ kind: v.literal('delete') }),
]);

const searchQuerySchema = v.object({
  ...entryQueryEntries,
  offset: count,
  limit: v.pipe(count, v.maxValue(MAX_PAGE)),
  mayBeProvisional: v.exactOptional(v.boolean()),
});

const importTargetSchema = v.union([
  v.object({ glossary: glossaryIdSchema }),
  v.object({ create: glossaryDraftSchema }),
]);

const typedAddressSchema = v.object({
  address: textSchema(MAX_ADDRESS),
  mayBePrivate: v.boolean(),
});

const rate = v.picklist(REFRESH_RATES);

/** Longest password and longest token that are sent to a server, in UTF-16 units. */
const MAX_PASSWORD = 1_000;
const MAX_TOKEN = 10_000;
/** Most versions of an entry that are shown, twice over. */
const MAX_VERSIONS = 40;

const credentialsSchema = v.union([
  v.object({ name, password: textSchema(MAX_PASSWORD) }),
  v.object({ token: textSchema(MAX_TOKEN) }),
]);

const howToJoinSchema = v.object({
  uuid: name,
  isRemembered: v.boolean(),
  fillFrom: v.exactOptional(glossaryIdSchema),
});

/** Which part of a list is wanted. */
const part = [count, v.pipe(count, v.maxValue(MAX_PAGE))] as const;

const restoredPartsSchema = v.object({
  entries: v.boolean(),
  settings: v.boolean(),
  answers: v.boolean(),
  practice: v.boolean(),
});

type ArgumentSchemas = {
  readonly [K in keyof Requests]: v.GenericSchema<unknown, Arguments<Requests, K>>;
};

/** The arguments of each call. A call that is not listed here is not answered. */
const ARGUMENTS: ArgumentSchemas = {
  getFrameState: v.union([v.tuple([textSchema(MAX_LOOKS)]), v.tuple([])]),
  getMatchingData: v.tuple([listSchema(name, MAX_LAYERS)]),
  getConceptEntries: v.union([
    v.tuple([
      listSchema(conceptIdSchema, MOST_CONCEPTS),
      listSchema(textSchema(MOST_TEXT), MOST_CONCEPTS),
    ]),
    v.tuple([listSchema(conceptIdSchema, MOST_CONCEPTS)]),
  ]),
  loadCardScript: v.tuple([v.picklist(['here', 'top'])]),
  getCardEntries: v.tuple([
    listSchema(conceptIdSchema, MOST_CONCEPTS),
    textSchema(MOST_TEXT),
    sidesSchema,
  ]),
  liftCard: v.tuple([liftedCardSchema]),
  sendCardEvent: v.tuple([
    name,
    count,
    v.picklist(['hosted', 'entered', 'left', 'released', 'releasedWithFocus']),
  ]),
  commandLiftedCard: v.tuple([name, v.picklist(['close', 'leave', 'focus', 'copy', 'pin'])]),
  getCardSide: v.tuple([]),
  setCardSide: v.tuple([v.picklist(CARD_SIDES)]),
  explainPassage: v.tuple([listSchema(conceptIdSchema, MOST_CONCEPTS), passageSchema]),
  markHere: v.tuple([listSchema(conceptIdSchema, MOST_UNMARKED), v.boolean()]),
  openOnRequest: v.tuple([conceptIdSchema, passageSchema]),
  getMarkKinds: v.tuple([listSchema(conceptIdSchema, MOST_CONCEPTS)]),
  getInterfaceMessages: v.tuple([]),
  ...REPORTS,
  getSettings: v.tuple([]),
  updateSettings: v.tuple([settingsChangeSchema]),
  changeSiteRule: v.tuple([siteRuleChangeSchema]),
  isTabOff: v.tuple([count]),
  switchTab: v.tuple([count, v.boolean()]),
  getStorageHealth: v.tuple([]),
  searchEntries: v.tuple([searchQuerySchema]),
  findConcepts: v.tuple([
    v.object(entryQueryEntries),
    count,
    v.pipe(count, v.maxValue(MOST_CONCEPTS)),
  ]),
  getFacets: v.tuple([]),
  getListView: v.tuple([]),
  changeListView: v.tuple([listViewChangeSchema]),
  findNearest: v.tuple([textSchema(MAX_QUERY)]),
  getStoredEntry: v.tuple([conceptIdSchema]),
  saveConceptEntry: v.union([
    v.tuple([conceptEntrySchema, glossaryIdSchema]),
    v.tuple([conceptEntrySchema]),
  ]),
  deleteConceptEntry: v.tuple([conceptIdSchema]),
  resetConceptEntry: v.tuple([conceptIdSchema]),
  getBaseVersions: v.tuple([conceptIdSchema]),
  listChangedBases: v.tuple([]),
  settleConceptEntry: v.tuple([conceptIdSchema, v.nullable(conceptEntrySchema)]),
  tryText: v.tuple([textSchema(MAX_TRIED), name, v.nullable(conceptEntrySchema)]),
  adviseOnEntry: v.tuple([conceptEntrySchema]),
  listDrafts: v.tuple([]),
  keepDraft: v.tuple([
    v.object({
      ...seenDraft,
      entry: conceptEntrySchema,
      base: v.nullable(conceptEntrySchema),
    }),
    v.nullable(v.object(seenDraft)),
  ]),
  dropDraft: v.tuple([name, v.nullable(name)]),
  splitWords: v.tuple([listSchema(textSchema(MAX_QUERY), MAX_TERMS)]),
  getVisibleEntries: v.tuple([listSchema(conceptIdSchema, MOST_CONCEPTS)]),
  getAnswers: v.tuple([]),
  changeAnswer: v.tuple([checkAnswerSchema, v.boolean()]),
  addAnswers: v.tuple([listSchema(checkAnswerSchema, MOST_ANSWERS)]),
  getPractice: v.tuple([]),
  changePractice: v.tuple([cardKeySchema, v.nullable(practisedCardSchema)]),
  judgeAnswer: v.tuple([cardKeySchema, textSchema(MOST_TEXT), textSchema(MOST_TYPED)]),
  listGlossaries: v.tuple([]),
  getGlossariesOf: v.tuple([listSchema(conceptIdSchema, MOST_CONCEPTS)]),
  createGlossary: v.tuple([glossaryDraftSchema]),
  changeGlossary: v.tuple([glossaryIdSchema, glossaryChangeSchema]),
  orderGlossaries: v.tuple([listSchema(glossaryIdSchema, MAX_GLOSSARIES)]),
  deleteGlossary: v.tuple([glossaryIdSchema]),
  restoreGlossary: v.tuple([glossaryIdSchema]),
  eraseGlossary: v.tuple([glossaryIdSchema]),
  duplicateGlossary: v.tuple([glossaryIdSchema, glossaryDraftSchema]),
  previewMerge: v.tuple([glossaryIdSchema, glossaryIdSchema]),
  mergeGlossaries: v.tuple([glossaryIdSchema, glossaryIdSchema]),
  lookAtAddress: v.tuple([typedAddressSchema]),
  subscribe: v.union([
    v.tuple([typedAddressSchema, glossaryDraftSchema, rate, name, count]),
    v.tuple([typedAddressSchema, glossaryDraftSchema, rate, name]),
  ]),
  getOfferedEditions: v.tuple([]),
  leaveEditions: v.tuple([]),
  listFormerSources: v.tuple([]),
  forgetFormerSource: v.tuple([
    v.object({ address: textSchema(MAX_ADDRESS), uuid: v.exactOptional(name) }),
  ]),
  listSubscriptions: v.tuple([]),
  refreshSubscription: v.tuple([glossaryIdSchema]),
  changeRefreshRate: v.tuple([glossaryIdSchema, rate]),
  listUpdates: v.tuple([glossaryIdSchema]),
  getUpdatedEntries: v.tuple([glossaryIdSchema, name, count, v.pipe(count, v.maxValue(MAX_PAGE))]),
  settleKeptBack: v.tuple([glossaryIdSchema, name, v.boolean()]),
  lookAtTeam: v.tuple([typedAddressSchema, credentialsSchema]),
  joinTeam: v.tuple([typedAddressSchema, credentialsSchema, glossaryDraftSchema, howToJoinSchema]),
  listTeams: v.tuple([]),
  syncTeam: v.tuple([glossaryIdSchema]),
  waitForTeams: v.tuple([v.boolean()]),
  signInToTeam: v.tuple([glossaryIdSchema, credentialsSchema, v.boolean()]),
  leaveTeam: v.tuple([glossaryIdSchema]),
  listTeamChanges: v.tuple([glossaryIdSchema, v.picklist(['all', 'refused']), ...part]),
  takeBackTeamChanges: v.tuple([glossaryIdSchema, manyConcepts]),
  copyTeamChanges: v.tuple([glossaryIdSchema, manyConcepts, glossaryIdSchema]),
  listTeamVersions: v.tuple([glossaryIdSchema, ...part]),
  getTeamVersions: v.tuple([glossaryIdSchema, conceptIdSchema]),
  settleTeamVersions: v.tuple([
    glossaryIdSchema,
    conceptIdSchema,
    v.nullable(conceptEntrySchema),
    listSchema(name, MAX_VERSIONS),
  ]),
  listGoneEntries: v.tuple([glossaryIdSchema, ...part]),
  settleGoneEntries: v.tuple([glossaryIdSchema, name, v.boolean()]),
  settleOtherTeam: v.tuple([glossaryIdSchema, v.picklist(['keep', 'join']), name]),
  getTeamHistory: v.tuple([glossaryIdSchema, conceptIdSchema]),
  listTeamLog: v.tuple([glossaryIdSchema]),
  previewChange: v.tuple([
    selectionSchema,
    entryChangeSchema,
    count,
    v.pipe(count, v.maxValue(MAX_PAGE)),
  ]),
  changeEntries: v.union([
    v.tuple([selectionSchema, bulkChangeSchema, manyConcepts, count]),
    v.strictTuple([selectionSchema, bulkChangeSchema, manyConcepts]),
  ]),
  findDuplicates: v.tuple([...part]),
  mergeEntries: v.tuple([
    conceptEntrySchema,
    listSchema(v.object({ concept: conceptIdSchema, modified: name }), MAX_PAGE),
  ]),
  undoLastChange: v.union([v.tuple([count]), v.tuple([])]),
  redoLastChange: v.tuple([]),
  getUndoSteps: v.tuple([]),
  getEntryHistory: v.tuple([conceptIdSchema]),
  listTrash: v.tuple([count, v.pipe(count, v.maxValue(MAX_PAGE))]),
  takeFromTrash: v.tuple([listSchema(conceptIdSchema, MAX_CHANGED)]),
  emptyTrash: v.tuple([count]),
  readEntries: v.tuple([v.nullable(conceptIdSchema), v.pipe(count, v.maxValue(MAX_PAGE))]),
  beginImport: v.tuple([]),
  stageEntries: v.tuple([name, listSchema(conceptEntrySchema, MAX_PAGE)]),
  commitImport: v.tuple([name, textSchema(MAX_FILE_NAME), count, importTargetSchema]),
  getImportProgress: v.tuple([name]),
  cancelImport: v.tuple([name]),
  listSnapshots: v.tuple([]),
  previewSnapshot: v.tuple([name]),
  restoreSnapshot: v.union([v.tuple([name, v.boolean()]), v.tuple([name])]),
  beginAnew: v.tuple([]),
  exportOwnData: v.tuple([]),
  previewBackup: v.tuple([textSchema(MAX_BACKUP)]),
  restoreBackup: v.tuple([textSchema(MAX_BACKUP), textSchema(MAX_FILE_NAME), restoredPartsSchema]),
};

/** More arguments than any call takes. */
const MAX_ARGUMENTS = 8;

/**
 * Checks the arguments of a call and removes unknown properties. Lists and texts that are too long
 * are refused before they are read, so the work is bounded.
 * @throws TypeError that names the call and the place of the error, but never the value
 */
export function decodeArguments(call: string, args: readonly unknown[]): readonly unknown[] {
  if (!isRequest(call)) throw new TypeError('There is no such call.');
  if (args.length > MAX_ARGUMENTS) throw new TypeError(`${call} has too many arguments.`);
  const schema: v.GenericSchema<unknown, readonly unknown[]> = ARGUMENTS[call];
  const result = v.safeParse(schema, args, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'its arguments';
  throw new TypeError(`${call} cannot take ${place}: expected ${issue.expected ?? 'otherwise'}.`);
}

function isRequest(call: string): call is keyof Requests {
  return Object.hasOwn(ARGUMENTS, call);
}
