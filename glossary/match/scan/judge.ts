import { goesOnAsAddress, standsInAddress } from '../boundary/address.ts';
import { isNameInCapitals, isPlainWordInCapitals } from '../boundary/capitals.ts';
import { isDefinedLaw } from '../boundary/law-in-small.ts';
import { isPartOfLargerName } from '../boundary/larger-name.ts';
import { isPartOfLongerWord } from '../boundary/longer-word.ts';
import { cutsNumber } from '../boundary/number-edge.ts';
import { isBody, isOfAnother, ownerOf } from '../boundary/other-body.ts';
import { FORM_WITH_TEXT } from '../compile/layer-format.ts';
import * as FORM from '../compile/form-flags.ts';
import { isSuppressed, readRecord } from '../compile/record.ts';
import { unpackForm, type UnpackedForm } from '../compile/unpacked-form.ts';
import { cutsHanWord, isHan, readEdges, touchesWord } from './edges.ts';
import type { MatchRefusal } from '../match.ts';
import {
  hasMarks,
  isInPhrase,
  isOtherCase,
  isOtherScript,
  isOtherMarked,
} from './form-conditions.ts';
import type { Search } from './search.ts';

/** A form with one of these conditions is unpacked before it is judged. */
const CONDITIONS = FORM_WITH_TEXT | FORM.notInside | FORM.otherCase;

/** Why the form of a record does not match at the search's place; undefined where it does. */
export function refuseRecord(search: Search, record: number): MatchRefusal | undefined {
  const { layer, suppressed, facts, text, place } = search;
  const { records, languages } = layer;
  if (suppressed !== undefined && isSuppressed(records, record, suppressed)) return 'suppressed';
  const flags = records[record] ?? 0;
  const kind = records[record + 1] ?? 0;
  const isPlain = (flags & CONDITIONS) === 0 && kind < 0x80;
  const form = isPlain ? undefined : unpackedForm(search, record);
  if (!facts.admits(languages[form?.kind ?? kind] ?? '')) return 'language';
  if (form !== undefined) return refuseForm(search, form);
  const isStrict = (flags & FORM.foldDiacritics) === 0;
  return isStrict && hasMarks(layer, text.haystack, place) ? 'diacritics' : undefined;
}

/** Why a form does not match: its case, its diacritics, its script, or a phrase around it. */
function refuseForm(search: Search, form: UnpackedForm): MatchRefusal | undefined {
  const { haystack } = search.text;
  const { start, end } = search.place;
  const isCased = (form.flags & FORM.caseSensitive) !== 0;
  if (isCased && isOtherCase(search, form)) return 'case';
  if ((form.flags & FORM.otherCase) !== 0) {
    const isWritten = isCased ? isNameInCapitals : isDefinedLaw;
    if (!isWritten(haystack, start, end)) return 'case';
  }
  if (isCased && isPlainWordInCapitals(form.text, haystack, start, end)) return 'case';
  if (isCased && isPartOfLargerName(haystack, start, end)) return 'longer word';
  if ((form.flags & FORM.foldDiacritics) === 0 && isOtherMarked(search, form)) return 'diacritics';
  for (const trap of form.traps) if (isInPhrase(search, trap)) return 'not inside';
  // The last: what is refused for this alone is a place of another region.
  if ((form.flags & FORM.regional) !== 0 && isOtherScript(search, form))
    return 'regional form in Simplified text';
  return undefined;
}

/**
 * Why a record does not match at the search's place for what is beside it; undefined where it does.
 * Judged once a place, but for the side of an owner in front of it; again only for a form that matches
 * inside words and is in one.
 */
export function refusePlace(search: Search, record: number): MatchRefusal | undefined {
  const { layer, place } = search;
  if (!place.isJudged) place.refusal = judgePlace(search);
  place.isJudged = true;
  const { refusal, owner } = place;
  if (owner === undefined && refusal !== 'longer word' && refusal !== 'cuts a word') return refusal;
  const { kind } = readRecord(layer.records, record);
  if (layer.insideWords[kind] === true) return judgePlace(search, true);
  return refusal ?? (isOfAnother(owner, layer.sides[kind]) ? 'longer word' : undefined);
}

/** What is beside a place: the rest of a word, an address, a longer word, another's name. */
function judgePlace(search: Search, insideWords = false): MatchRefusal | undefined {
  const { text, facts, place } = search;
  const { haystack } = text;
  const { start, end, numbers } = place;
  readEdges(search);
  if (touchesWord(search)) return 'word edge';
  const isAddress = facts.mayHoldAddress()
    ? standsInAddress(haystack, start, end)
    : goesOnAsAddress(haystack, end);
  if (isAddress) return 'address';
  const refusal = insideWords ? undefined : judgeWords(search);
  if (refusal !== undefined) return refusal;
  return numbers.length > 0 && cutsNumber(haystack, place, numbers) ? 'word edge' : undefined;
}

/** Whether a place is in a longer word or another's name, or cuts a word. */
function judgeWords(search: Search): MatchRefusal | undefined {
  const { layer, text, place, left } = search;
  const { haystack } = text;
  const { start, end } = place;
  if (isPartOfLongerWord(haystack, start, end)) return 'longer word';
  place.owner =
    left.isNumber || !isHan(layer, left.inner) ? undefined : ownerOf(haystack, start, end);
  if (place.owner === 'other' && isBody(haystack, start, end)) return 'longer word';
  return cutsHanWord(search) ? 'cuts a word' : undefined;
}

/** The record of a form of the place's path, unpacked once for all texts. */
export function unpackedForm({ layer, place }: Search, record: number): UnpackedForm {
  const { records, unpacked } = layer;
  let form = unpacked.get(record);
  if (form === undefined) {
    form = unpackForm(readRecord(records, record), place.path, place.length);
    unpacked.set(record, form);
  }
  return form;
}
