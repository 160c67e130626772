import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import { configs as fromSimplified } from 'opencc-js/preset/cn2t';
import { configs as fromTraditional } from 'opencc-js/preset/t2cn';
import { pinyin, polyphonic } from 'pinyin-pro';
import type { Handlers } from '../../../glossary/messages/protocol.ts';
import {
  type Ambiguity,
  type FormProposal,
  proposeForms,
  type ReadingProposal,
  type ScriptConverters,
} from '../../../glossary/model/entry/form-proposal.ts';
import { scriptOfLanguage, type Language } from '../../../glossary/model/entry/language.ts';
import { readingOf } from '../../../glossary/model/reading/reading-proposal.ts';

/** What can be proposed for a Chinese term. Nothing of it leaves this machine. */
export interface ProposalCalls {
  /** Forms of a term of one language in the others. */
  proposeForms(term: string, from: Language, to: readonly Language[]): readonly FormProposal[];
  /** @param words of the term, together the whole of it */
  proposeReading(words: readonly string[]): ReadingProposal;
}

/** Characters with several readings that are easily confused in terms. Not 和, 的 and the like. */
const OFTEN_MISREAD = new Set(
  '为為行长長重乐樂得还還间間降调調处處当當差都率藏朝传傳弹彈倒分更好会會假将將教卷量难難强強曲任少宿相血应應与與载載种種转轉参參曾称稱干给給观觀号號累省盛数數系鲜鮮校兴興要正中作供便模露冲沖',
);

/**
 * Makes proposals with the dictionaries of OpenCC and pinyin-pro, which are loaded at the first
 * call.
 */
export function createProposalSession(): Handlers<ProposalCalls> {
  let converters: ScriptConverters | undefined;
  let convert: ConverterFunction | undefined;
  const toSimplified = (text: string): string => {
    convert ??= ConverterFactory(...(fromTraditional['tw2s']?.conversionChain ?? []));
    return convert(text);
  };
  /**
   * The Simplified form, which pinyin-pro knows best; the term itself if the lengths would differ.
   */
  const simplifiedOf = (term: string): string => {
    const simplified = toSimplified(term);
    return [...simplified].length === [...term].length ? simplified : term;
  };
  return {
    proposeForms: (term, from, to) => {
      converters ??= makeConverters();
      const simplified = scriptOfLanguage(from) === 'Hant' ? toSimplified(term) : term;
      return proposeForms(simplified, to, converters);
    },
    proposeReading: (words) => {
      const term = words.join('');
      // Without tone sandhi: dictionaries write yī for 一, whatever follows.
      const syllables = pinyin(simplifiedOf(term), { type: 'array', toneSandhi: false });
      return { reading: readingOf(words, syllables), check: ambiguousReadings(term) };
    },
  };
}

function ambiguousReadings(term: string): readonly Ambiguity[] {
  return [...new Set(term)]
    .filter((character) => OFTEN_MISREAD.has(character))
    .map((character) => ({
      character,
      options: polyphonic(character, { type: 'array' })[0] ?? [],
    }))
    .filter(({ options }) => options.length > 1);
}

/** Converts to Traditional once, which is the slow step, and from there to the regional forms. */
function makeConverters(): ScriptConverters {
  const step = (config: string, at: number): ConverterFunction =>
    ConverterFactory(fromSimplified[config]?.conversionChain[at] ?? []);
  const toTraditional = step('s2t', 0);
  const toRegion = (config: string): ConverterFunction => {
    const convert = step(config, 1);
    return (text) => convert(toTraditional(text));
  };
  return {
    toTraditional,
    toTaiwan: toRegion('s2tw'),
    toTaiwanWording: toRegion('s2twp'),
    toHongKong: toRegion('s2hk'),
  };
}
