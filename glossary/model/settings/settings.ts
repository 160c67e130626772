import type { ConceptId } from '../entry/concept-entry.ts';
import { OPENED_FILE } from './site-of.ts';
import { type Direction, type SiteRule, siteMarkingOf } from './site-rules.ts';

/** All terms; of each concept the first below each heading; or none until the user asks. */
export const MARKS_SHOWN = ['all', 'firstInSection', 'onKey'] as const;

/** Whether terms that depend on their context are marked: as the page suggests, always, or never. */
export const CONTEXT_TERMS = ['asPage', 'always', 'never'] as const;

/** The line below a marked term, as CSS names it. */
export const MARK_LINES = ['dotted', 'solid', 'dashed', 'wavy', 'none'] as const;

/** Told apart with every common colour blindness, and each legible on light and dark pages. */
export const MARK_COLOURS = ['amber', 'blue', 'green', 'purple', 'grey'] as const;

/** Which marks look different: none, outdated forms, or those of each glossary. */
export const MARK_COLOURS_BY = ['one', 'status', 'glossary'] as const;

/** What opens the card: resting the pointer on a term, a click, or resting it with Alt held. */
export const CARD_OPENERS = ['hover', 'click', 'modifier'] as const;

/** On which side of its line a card opens where there is room on both. */
export const CARD_SIDES = ['below', 'above'] as const;
export type CardSide = (typeof CARD_SIDES)[number];

/** The form of Chinese that is put first; `auto` goes by the language of the interface. */
export const READERS_SCRIPTS = ['auto', 'Hans', 'Hant-TW', 'Hant-HK'] as const;

/** The language of the interface; `auto` goes by the browser. */
export const INTERFACE_LANGUAGES = ['auto', 'en', 'zh-CN', 'zh-TW'] as const;

/** The longest that a card may wait for the pointer to rest, in milliseconds. */
export const MAX_HOVER_DELAY = 5_000;

/** What a page needs to know of the settings; nothing in it says where else the user goes. */
export interface ReadingSettings {
  readonly direction: Direction;
  readonly marksShown: (typeof MARKS_SHOWN)[number];
  readonly contextTerms: (typeof CONTEXT_TERMS)[number];
  /** Whether words are marked too that are terms in official texts only, and mostly are none. */
  readonly everydayWords: boolean;
  readonly markLine: (typeof MARK_LINES)[number];
  /** Whether a marked term has a tint behind it. */
  readonly markTint: boolean;
  /** The colour of all marks, but for those that `markColoursBy` sets apart. */
  readonly markColour: (typeof MARK_COLOURS)[number];
  readonly markColoursBy: (typeof MARK_COLOURS_BY)[number];
  readonly cardOpens: (typeof CARD_OPENERS)[number];
  /** How long the pointer rests on a term before the card opens, in milliseconds. */
  readonly hoverDelay: number;
  /** The line that is copied as a citation, with `{term}`, `{equivalent}`, `{document}`, `{date}`. */
  readonly citationTemplate: string;
  /** How the card shows readings: in pinyin, in zhuyin, in both, or not at all. */
  readonly showPinyin: boolean;
  readonly showZhuyin: boolean;
  /** Whether the syllables of a reading have the colours of their tones. */
  readonly colourTones: boolean;
  /** The form of Chinese that comes first for the terms of a page; `auto` goes by a Chinese interface, else by the page. */
  readonly readersScript: (typeof READERS_SCRIPTS)[number];
  readonly interfaceLanguage: (typeof INTERFACE_LANGUAGES)[number];
}

/** What the user set, beside the glossaries. */
export interface Settings extends ReadingSettings {
  /** Nothing is marked on any page while this is set. */
  readonly paused: boolean;
  /** Nothing is marked before this ISO 8601 time in UTC; null, or a time gone by, for no pause. */
  readonly pausedUntil: string | null;
  /** Only pages that a rule switches on are marked. */
  readonly onlyListedSites: boolean;
  /** Cards ask for it; what is marked does not depend on it. */
  readonly cardSide: CardSide;
  /** Whether a subscription may be at an `http:` address of this machine: for whoever makes one. */
  readonly localSources: boolean;
  /** Rules for single sites and pages, in the order in which the user made them. */
  readonly siteRules: readonly SiteRule[];
}

/** What holds until the user changes it. */
export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  pausedUntil: null,
  onlyListedSites: false,
  cardSide: 'below',
  localSources: false,
  siteRules: [],
  direction: 'both',
  marksShown: 'all',
  contextTerms: 'asPage',
  everydayWords: false,
  markLine: 'dotted',
  markTint: true,
  markColour: 'amber',
  markColoursBy: 'one',
  cardOpens: 'hover',
  hoverDelay: 150,
  citationTemplate: '{term} = {equivalent} ({document}, {date})',
  showPinyin: true,
  showZhuyin: false,
  colourTones: false,
  readersScript: 'auto',
  interfaceLanguage: 'auto',
};

/** How the settings apply to one page. */
export interface PageRuling {
  /** Whether its terms are marked, or the first reason why they are not. */
  readonly marking: 'on' | 'paused' | 'off' | 'notListed';
  readonly direction: Direction;
  /** The only glossaries that mark there, by their ids; absent for all that are switched on. */
  readonly glossaries?: readonly string[];
  /** The concepts that are not marked there. */
  readonly unmarked: readonly ConceptId[];
  /** Whether text in editors is read there. */
  readonly editors: boolean;
}

/**
 * How the settings apply to the page at an address, in a frame the address of the tab's top
 * document. A rule that switches off wins over every other; direction and glossaries are those of
 * the last rule that names them.
 */
export function rulingOf(settings: Settings, address: string, now: Date): PageRuling {
  const { listed, direction, glossaries, ...others } = siteMarkingOf(settings.siteRules, address);
  const isListed = listed === 'on' || address === OPENED_FILE;
  const off = listed === 'off' ? 'off' : settings.onlyListedSites && !isListed && 'notListed';
  return {
    marking: isPaused(settings, now) ? 'paused' : off || 'on',
    direction: direction ?? settings.direction,
    ...(glossaries === undefined ? {} : { glossaries }),
    ...others,
  };
}

/** Whether nothing is marked anywhere at a time. */
export function isPaused({ paused, pausedUntil }: Settings, now: Date): boolean {
  return paused || (pausedUntil !== null && now < new Date(pausedUntil));
}

/** The part of the settings that pages are told, always in one order: pages compare it as text. */
export function readingSettingsOf(settings: Settings): ReadingSettings {
  const {
    paused: _1,
    pausedUntil: _2,
    onlyListedSites: _3,
    siteRules: _4,
    localSources: _5,
    cardSide: _6,
    ...reading
  } = { ...DEFAULT_SETTINGS, ...settings };
  return reading;
}
