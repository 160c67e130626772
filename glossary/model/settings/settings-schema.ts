import * as v from 'valibot';
import { conceptIdSchema, listSchema, textSchema } from '../entry/concept-entry-schema.ts';
import {
  CARD_OPENERS,
  CARD_SIDES,
  CONTEXT_TERMS,
  INTERFACE_LANGUAGES,
  MARK_COLOURS,
  MARK_COLOURS_BY,
  MARK_LINES,
  MARKS_SHOWN,
  MAX_HOVER_DELAY,
  READERS_SCRIPTS,
  type Settings,
} from './settings.ts';
import type { SiteRuleChange } from './site-rule-change.ts';
import { DIRECTIONS, MOST_UNMARKED, type SiteRule } from './site-rules.ts';

const MAX_PATTERN = 2_000;
/** A page may have its content in its address. */
const MAX_ADDRESS = 3_000_000;
const MAX_RULES = 20_000;
const MAX_GLOSSARIES = 1_000;
const MAX_NAME = 200;
const MAX_TEMPLATE = 2_000;

const direction = v.picklist(DIRECTIONS);
const unmarked = listSchema(conceptIdSchema, MOST_UNMARKED);
const glossaryNames = listSchema(textSchema(MAX_NAME), MAX_GLOSSARIES);

const siteRuleSchema: v.GenericSchema<unknown, SiteRule> = v.object({
  pattern: textSchema(MAX_PATTERN),
  marking: v.exactOptional(v.picklist(['on', 'off'])),
  direction: v.exactOptional(direction),
  glossaries: v.exactOptional(glossaryNames),
  unmarked: v.exactOptional(unmarked),
  editors: v.exactOptional(v.literal(true)),
});

/** The shape of a change to one rule. */
export const siteRuleChangeSchema: v.GenericSchema<unknown, SiteRuleChange> = v.variant('kind', [
  v.object({ kind: v.literal('mark'), pattern: textSchema(MAX_PATTERN), marked: v.boolean() }),
  v.object({
    kind: v.literal('glossaries'),
    pattern: textSchema(MAX_PATTERN),
    address: textSchema(MAX_ADDRESS),
    glossaries: v.nullable(glossaryNames),
    all: glossaryNames,
  }),
  v.object({
    kind: v.literal('concepts'),
    pattern: textSchema(MAX_PATTERN),
    concepts: unmarked,
    marked: v.boolean(),
  }),
  v.object({
    kind: v.literal('editors'),
    pattern: textSchema(MAX_PATTERN),
    address: textSchema(MAX_ADDRESS),
    editors: v.boolean(),
  }),
  v.object({
    kind: v.literal('put'),
    pattern: textSchema(MAX_PATTERN),
    rule: v.nullable(siteRuleSchema),
  }),
]);

/** The single settings, each by its name, for whole settings and for a change to some of them. */
export const settingsEntries = {
  paused: v.boolean(),
  pausedUntil: v.nullable(v.pipe(textSchema(MAX_NAME), v.isoTimestamp())),
  onlyListedSites: v.boolean(),
  cardSide: v.picklist(CARD_SIDES),
  localSources: v.boolean(),
  siteRules: listSchema(siteRuleSchema, MAX_RULES),
  direction,
  marksShown: v.picklist(MARKS_SHOWN),
  contextTerms: v.picklist(CONTEXT_TERMS),
  everydayWords: v.boolean(),
  markLine: v.picklist(MARK_LINES),
  markTint: v.boolean(),
  markColour: v.picklist(MARK_COLOURS),
  markColoursBy: v.picklist(MARK_COLOURS_BY),
  cardOpens: v.picklist(CARD_OPENERS),
  hoverDelay: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_HOVER_DELAY)),
  citationTemplate: textSchema(MAX_TEMPLATE),
  showPinyin: v.boolean(),
  showZhuyin: v.boolean(),
  colourTones: v.boolean(),
  readersScript: v.picklist(READERS_SCRIPTS),
  interfaceLanguage: v.picklist(INTERFACE_LANGUAGES),
};

type Entries = typeof settingsEntries;

const changeEntries = Object.fromEntries(
  Object.entries(settingsEntries).map(([name, schema]) => [name, v.exactOptional(schema)]),
) as { readonly [K in keyof Entries]: v.ExactOptionalSchema<Entries[K], undefined> };

/** The shape of a change to some of the settings. */
export const settingsChangeSchema: v.GenericSchema<unknown, Partial<Settings>> = v.object(
  changeEntries,
);
