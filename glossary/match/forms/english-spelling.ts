/** Stems whose -our is -or in American English. */
const OUR =
  'labour|honour|favour|behaviour|neighbour|colour|harbour|vapour|endeavour|rumour|humour|saviour|armour|odour|rigour|vigour|valour|candour|fervour|demeanour|splendour|tumour|flavour|parlour|clamour|ardour';
/** Endings before which British English has -or- too: vigorous, honorary, vaporize. */
const ALWAYS_OR = '(?!ous|ious|ary|ific|i[sz]|ation|ist|ant)';
/** Stems of words in -ise that are never spelled with z: advise, franchise, promise. */
const ALWAYS_ISE =
  /(?:^vis|[^i]vis|^ris|^aris|upris|sunris|moonris|pris|(?:^|com)promis|premis|demis|surmis|ercis|precis|concis|excis|incis|circumcis|chis|guis|expertis|advertis|treatis|chastis|paradis|merchandis|ais|ois|uis|wis|despis|cris|analys|paralys)$/i;
/** Stems of words in -ize that are never spelled with s: size, prize, seize. */
const ALWAYS_IZE =
  /(?:^|down|over|out|under|up|re|cap|mid)(?:siz|priz|seiz)$|^(?:maiz|assiz|capsiz|baiz)$/i;
const IZE_ENDING = '(e|ed|es|er|ers|ing|ation|ations|ational|able|ability)';
const ISE = new RegExp(`^(\\w+is)${IZE_ENDING}$`, 'i');
const IZE = new RegExp(`^(\\w+iz)${IZE_ENDING}$`, 'i');

/**
 * The British pattern and its American replacement; then the American pattern and its British
 * replacement.
 */
type Pair = readonly [british: RegExp, american: string, americanForm: RegExp, toBritish: string];

/** Spellings of countries. */
const NATIONAL: readonly Pair[] = [
  [
    new RegExp(`(?<=\\b(?:${OUR.replaceAll('our', 'o')}))ur${ALWAYS_OR}`, 'gi'),
    'r',
    new RegExp(`(?<=\\b(?:${OUR.replaceAll('our', 'o')}))r${ALWAYS_OR}`, 'gi'),
    'ur',
  ],
  [/(?<=\b(?:epi|meta)?cent)re(?=s?\b)/gi, 'er', /(?<=\b(?:epi|meta)?cent)er(?=s?\b)/gi, 're'],
  [/(?<=\bcent)r(?=ed\b|ing\b)/gi, 'er', /(?<=\bcent)er(?=ed\b|ing\b)/gi, 'r'],
  [
    /\b(theat|fib|kilomet|met|lit|calib|lust|meag|spect)re(?=s?\b)/gi,
    '$1er',
    /\b(theat|fib|kilomet|lit|calib|lust|meag|spect)er(?=s?\b)/gi,
    '$1re',
  ],
  [
    /\b(defen|offen|preten)ce(?=s?\b|less)/gi,
    '$1se',
    /\b(defen|offen|preten)se(?=s?\b|less)/gi,
    '$1ce',
  ],
  [/\blicence(?=s?\b)/gi, 'license', /\blicense(?=s?\b)/gi, 'licence'],
  [/\bpractis(?=ed\b|ing\b)/gi, 'practic', /\bpractic(?=ed\b|ing\b)/gi, 'practis'],
  [/\bprogramme(?=s?\b)/gi, 'program', /\bprogram(?=s?\b)/gi, 'programme'],
  [/\b(catalog|analog)ue(?=s?\b)/gi, '$1', /\b(catalog|analog)(?=s?\b)/gi, '$1ue'],
  [
    /(?<=\b(?:psychoan|an|par|cat)al|\bcatal)ys(?=e[ds]?\b|ing\b|ers?\b)/gi,
    'yz',
    /(?<=\b(?:psychoan|an|par|cat)al|\bcatal)yz(?=e[ds]?\b|ing\b|ers?\b)/gi,
    'ys',
  ],
  [/\bageing\b/gi, 'aging', /\baging\b/gi, 'ageing'],
  [/\bgrey/gi, 'gray', /\bgray/gi, 'grey'],
  [/\bsceptic/gi, 'skeptic', /\bskeptic/gi, 'sceptic'],
  [/\bartefact/gi, 'artifact', /\bartifact/gi, 'artefact'],
  [/\bper cent\b/gi, 'percent', /\bpercent\b/gi, 'per cent'],
  [/\btowards\b/gi, 'toward', /\btoward\b/gi, 'towards'],
  [/\badviser/gi, 'advisor', /\badvisor(?=s?\b)/gi, 'adviser'],
  [/\b(judg|acknowledg)ement/gi, '$1ment', /\b(judg|acknowledg)ment/gi, '$1ement'],
  [/\bskilful/gi, 'skillful', /\bskillful/gi, 'skilful'],
  [
    /\b(instal|fulfil|enrol)(?=s?\b|ment)/gi,
    '$1l',
    /\b(instal|fulfil|enrol)l(?=s?\b|ment)/gi,
    '$1',
  ],
  [/\bmould/gi, 'mold', /\bmold/gi, 'mould'],
  [/\bmanoeuvr(?=e)/gi, 'maneuv', /\bmaneuver/gi, 'manoeuvre'],
  [/\barchaeolog/gi, 'archeolog', /\barcheolog/gi, 'archaeolog'],
  [/\b(alumin)ium\b/gi, '$1um', /\b(alumin)um\b/gi, '$1ium'],
  [/\bsulphur/gi, 'sulfur', /\bsulfur/gi, 'sulphur'],
  [/\bhaem(?=o|at)/gi, 'hem', /\bhem(?=oglobin|atolog)/gi, 'haem'],
  [
    /\b(travel|label|model|cancel|channel|signal|fuel|counsel|marshal|initial|tunnel)l(?=ed\b|ing\b|ers?\b|ors?\b)/gi,
    '$1',
    /\b(travel|label|model|cancel|channel|signal|fuel|counsel|marshal|initial|tunnel)(?=ed\b|ing\b|ers?\b|ors?\b)/gi,
    '$1l',
  ],
];
/** Spellings of house styles: the United Nations write co-operation, Xinhua well-being. */
const HOUSE: readonly Pair[] = [
  [/\b(co)-(?=operat|ordinat)/gi, '$1', /\b(co)(?=operat|ordinat)/gi, '$1-'],
  [/\b(well)-being\b/gi, '$1being', /\b(well)being\b/gi, '$1-being'],
];

/**
 * Occurs in everything that the pairs and endings above change. Nearly no phrase matches, and this
 * test takes a hundredth of the time. A unit test compares it with the pairs.
 */
const MAY_DIFFER =
  /(?:lab|hon|fav|flav|avi|neighb|col|harb|vap|eav|um|arm|od|ig|val|cand|ferv|demean|splend|parl|clam|ard)ou?r|cent(?:r|er)|per ?cent|(?:theat|fib|met|lit|calib|lust|meag|spect)(?:re|er)|(?:defen|offen|preten)[cs]e|licen[cs]e|practi[cs]|program|analog|catalog|alys|alyz|age?ing|gr[ea]y|s[ck]eptic|art[ei]fact|toward|advis[eo]r|dge?ment|skill?ful|instal|fulfil|enrol|mou?ld|man(?:oeu|eu)v|archa?eolog|alumini?um|sul(?:ph|f)ur|haem|hemoglobin|hematolog|(?:travel|label|model|cancel|channel|signal|fuel|counsel|marshal|initial|tunnel)l?(?:ed|ing|er|or)|co-?o(?:perat|rdinat)|well-?being|\wi[sz](?:e|ing|a[tb])/i;

/** Whether any rule may spell a phrase in another way. False is certain. */
export const mayBeSpelledOtherwise = (phrase: string): boolean => MAY_DIFFER.test(phrase);

/**
 * The American, the British and the Oxford spelling (-ize) of a phrase, each with both variants of
 * co-operation and well-being; the phrase itself is left out.
 * @param verb whether it is a verb phrase, because British `practise` is only a verb
 */
export function otherSpellings(phrase: string, verb = false): readonly string[] {
  if (!mayBeSpelledOtherwise(phrase)) return NO_OTHERS;
  return spellingsByRules(phrase, verb);
}

const NO_OTHERS: readonly string[] = [];

/** `otherSpellings` without the quick test, by every rule. */
export function spellingsByRules(phrase: string, verb: boolean): readonly string[] {
  const spellings = new Set<string>();
  for (const national of nationalSpellings(phrase, verb)) {
    spellings.add(national);
    for (const [joined, to, apart, back] of HOUSE) {
      spellings.add(national.replace(joined, to));
      spellings.add(national.replace(apart, back));
    }
  }
  spellings.delete(phrase);
  return [...spellings];
}

function nationalSpellings(phrase: string, verb: boolean): readonly string[] {
  const american = eachWord(
    NATIONAL.reduce((text, [british, to]) => text.replace(british, to), phrase),
    (word) => (ALWAYS_ISE.test(stem(ISE, word)) ? word : word.replace(ISE, toZ)),
  );
  const oxford = NATIONAL.reduce((text, [, , us, to]) => text.replace(us, to), phrase);
  const british = eachWord(oxford, (word) =>
    ALWAYS_IZE.test(stem(IZE, word)) ? word : word.replace(IZE, toS),
  );
  const withZ = eachWord(oxford, (word) =>
    ALWAYS_ISE.test(stem(ISE, word)) ? word : word.replace(ISE, toZ),
  );
  const all = [phrase, american, british, withZ];
  if (!verb) return all;
  return all.flatMap((one) => [
    one.replace(/^((?:\w+ly )*)practise(s?)\b/i, '$1practice$2'),
    one.replace(/^((?:\w+ly )*)practice(s?)\b/i, '$1practise$2'),
    one,
  ]);
}

const eachWord = (phrase: string, change: (word: string) => string): string =>
  phrase.replace(/\w+/g, change);
const stem = (ending: RegExp, word: string): string => ending.exec(word)?.[1] ?? '';
const toZ = (_: string, before: string, ending: string): string =>
  `${before.slice(0, -1)}z${ending}`;
const toS = (_: string, before: string, ending: string): string =>
  `${before.slice(0, -1)}s${ending}`;

/** Whose spelling a phrase has where it differs from another spelling of it. */
export function spellingOf(
  phrase: string,
  other: string,
): 'british' | 'american' | 'otherSpelling' {
  const known = new Set(wordsOf(other));
  const words = wordsOf(phrase).filter((word) => !known.has(word));
  const changes = (pattern: RegExp, to: string): boolean =>
    words.some((word) => word.replace(pattern, to) !== word);
  const isBritish =
    NATIONAL.some(([pattern, to]) => changes(pattern, to)) ||
    // -ize is usual in both countries, -ise in one.
    words.some((word) => ISE.test(word) && !ALWAYS_ISE.test(stem(ISE, word)));
  if (isBritish) return 'british';
  return NATIONAL.some(([, , pattern, to]) => changes(pattern, to)) ? 'american' : 'otherSpelling';
}

const wordsOf = (phrase: string): readonly string[] => phrase.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Words that are usual in both countries: a computer program, an adviser, towards. */
const ON_BOTH_SIDES = /^(?:program|advis[eo]r|toward|licen[cs]e|practi[cs]e|judge?ment|per)/iu;

/**
 * A British-only and an American-only word of a phrase; undefined unless it has both. -ize is usual
 * in both countries and does not count.
 */
export function mixedSpelling(
  phrase: string,
): { readonly british: string; readonly american: string } | undefined {
  const words = (phrase.match(/\p{L}+/gu) ?? []).filter((word) => !ON_BOTH_SIDES.test(word));
  const british = words.find((word) =>
    NATIONAL.some(([pattern, to]) => word.replace(pattern, to) !== word),
  );
  const american = words.find((word) =>
    NATIONAL.some(([, , pattern, to]) => word.replace(pattern, to) !== word),
  );
  return british === undefined || american === undefined ? undefined : { british, american };
}
