import {
  ADMINISTRATIVE_STATUSES,
  type AdministrativeStatus,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  TERM_TYPES,
  type TermType,
} from '../../../model/entry/concept-entry.ts';

/** Words that programs use for each status, in lower case without separators. */
const STATUS_WORDS: ReadonlyMap<string, AdministrativeStatus> = new Map<
  string,
  AdministrativeStatus
>([
  ...ADMINISTRATIVE_STATUSES.flatMap((status): [string, AdministrativeStatus][] => [
    [status, status],
    [`${status}term`, status],
    [`${status}termadmnsts`, status],
  ]),
  ['approved', 'preferred'],
  ['standardizedterm', 'preferred'],
  ['accepted', 'admitted'],
  ['provisional', 'admitted'],
  ['forbidden', 'deprecated'],
  ['nonstandard', 'deprecated'],
  ['notrecommended', 'deprecated'],
  ['donotuse', 'deprecated'],
  ['obsolete', 'superseded'],
  ['freigegeben', 'preferred'],
  ['bevorzugt', 'preferred'],
  ['validé', 'preferred'],
  ['zulässig', 'admitted'],
  ['gesperrt', 'deprecated'],
  ['verboten', 'deprecated'],
  ['àéviter', 'deprecated'],
  ['déconseillé', 'deprecated'],
  ['interdit', 'deprecated'],
  ['veraltet', 'superseded'],
  ['obsolète', 'superseded'],
  ['首选', 'preferred'],
  ['首選', 'preferred'],
  ['推荐', 'preferred'],
  ['推薦', 'preferred'],
  ['允许', 'admitted'],
  ['允許', 'admitted'],
  ['禁用', 'deprecated'],
  ['不推荐', 'deprecated'],
  ['不推薦', 'deprecated'],
  ['已废止', 'superseded'],
  ['已廢止', 'superseded'],
]);

const PART_WORDS: ReadonlyMap<string, PartOfSpeech> = new Map<string, PartOfSpeech>([
  ...PARTS_OF_SPEECH.map((part): [string, PartOfSpeech] => [part, part]),
  ['n', 'noun'],
  ['v', 'verb'],
  ['adj', 'adjective'],
  ['adv', 'adverb'],
  ['substantiv', 'noun'],
  ['nom', 'noun'],
  ['verbe', 'verb'],
  ['adjektiv', 'adjective'],
  ['adjectif', 'adjective'],
  ['adverbe', 'adverb'],
  ['名词', 'noun'],
  ['名詞', 'noun'],
  ['动词', 'verb'],
  ['動詞', 'verb'],
  ['形容词', 'adjective'],
  ['形容詞', 'adjective'],
  ['副词', 'adverb'],
  ['副詞', 'adverb'],
]);

const TYPE_WORDS: ReadonlyMap<string, TermType> = new Map(
  TERM_TYPES.map((type): [string, TermType] => [type.toLowerCase(), type]),
);

/** The status for a word in a file; `undefined` for an unknown one. */
export function statusOf(text: string): AdministrativeStatus | undefined {
  return STATUS_WORDS.get(bare(text));
}

/** The part of speech for a word in a file, in any case or as a usual abbreviation. */
export function partOfSpeechOf(text: string): PartOfSpeech | undefined {
  return PART_WORDS.get(bare(text));
}

/** The kind of term for a word in a file. */
export function termTypeOf(text: string): TermType | undefined {
  return TYPE_WORDS.get(bare(text));
}

/** Whether a text is what programs write for a field without a value. */
export function isUnset(text: string): boolean {
  return ['', 'notselected', 'none', '---', '-'].includes(bare(text) || text.trim());
}

function bare(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '');
}
