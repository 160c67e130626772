/** Stems whose -our is -or in American English. */
const OUR =
  'labour|honour|favour|behaviour|neighbour|colour|harbour|vapour|endeavour|rumour|humour|saviour|armour|odour|rigour|vigour|valour|candour|fervour|demeanour|splendour|tumour|flavour|parlour|clamour';
/** Words in -ise that no one writes with z. */
const ALWAYS_ISE =
  /^(?:(?:ad|de|re|super|tele|impro)vise|(?:a|up|sun|moon)?rise|arise|(?:like|other|clock)?wise|exercise|enterprise|compromise|promise|premise|precise|concise|excise|expertise|franchise|surprise|advertise|comprise|disguise|noise|raise|praise|cruise|bruise|paradise|treatise|merchandise|demise|poise|chastise|circumcise|apprise|guise|appraise|vise|surmise|cris|analys|bas)(?:es|d|s|r|rs)?$/;
const ALWAYS_ISING =
  /^(?:advis|devis|revis|supervis|televis|improvis|ris|aris|exercis|compromis|promis|surpris|advertis|compris|disguis|rais|prais|cruis|apprais)(?:ing|ion|ions)$/;

/** American from British, one word at a time; each pair also the other way round. */
const PAIRS: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [
    new RegExp(`(?<=\\b(?:${OUR.replaceAll('our', 'o')}))ur`, 'i'),
    'r',
    new RegExp(`(?<=\\b(?:${OUR.replaceAll('our', 'o')}))r`, 'i'),
    'ur',
  ],
  [/(?<=\b(?:epi|meta)?cent)re(?=s?\b)/i, 'er', /(?<=\b(?:epi|meta)?cent)er(?=s?\b)/i, 're'],
  [/(?<=\bcent)r(?=ed\b|ing\b)/i, 'er', /(?<=\bcent)er(?=ed\b|ing\b)/i, 'r'],
  [
    /\b(theat|fib|kilomet|met|lit)re(?=s?\b)/i,
    '$1er',
    /\b(theat|fib|kilomet|lit)er(?=s?\b)/i,
    '$1re',
  ],
  [
    /\b(defen|offen|preten)ce(?=s?\b|less)/i,
    '$1se',
    /\b(defen|offen|preten)se(?=s?\b|less)/i,
    '$1ce',
  ],
  [/\blicence(?=s?\b)/i, 'license', /\blicense(?=s?\b)/i, 'licence'],
  [/\bprogramme(?=s?\b)/i, 'program', /\bprogram(?=s?\b)/i, 'programme'],
  [/\b(catalog|analog)ue(?=s?\b)/i, '$1', /\b(catalog|analog)(?=s?\b)/i, '$1ue'],
  [
    /(?<=\b(?:anal|paral|catal))ys(?=e[ds]?\b|ing\b)/i,
    'yz',
    /(?<=\b(?:anal|paral|catal))yz(?=e[ds]?\b|ing\b)/i,
    'ys',
  ],
  [/\bageing\b/i, 'aging', /\baging\b/i, 'ageing'],
  [/\bgrey\b/i, 'gray', /\bgray\b/i, 'grey'],
  [/\bsceptic/i, 'skeptic', /\bskeptic/i, 'sceptic'],
  [
    /\b(travel|label|model|cancel|channel|signal|fuel|counsel)l(?=ed\b|ing\b|ers?\b)/i,
    '$1',
    /\b(travel|label|model|cancel|channel|signal|fuel|counsel)(?=ed\b|ing\b|ers?\b)/i,
    '$1l',
  ],
  [/\bfulfil(?=s?\b|ment)/i, 'fulfill', /\bfulfill(?=s?\b|ment)/i, 'fulfil'],
  [/\benrol(?=s?\b|ment)/i, 'enroll', /\benroll(?=s?\b|ment)/i, 'enrol'],
];
const ISE = /^(\w{2,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/i;
const IZE = /^(\w{2,})iz(e|ed|es|er|ers|ing|ation|ations|ational|able)$/i;

/** A phrase as British and as American English spell it, itself left out. */
export function otherSpellings(phrase: string): readonly string[] {
  const american = PAIRS.reduce((text, [british, us]) => text.replace(british, us), phrase).replace(
    /\w+/g,
    (word) =>
      ALWAYS_ISE.test(word.toLowerCase()) || ALWAYS_ISING.test(word.toLowerCase())
        ? word
        : word.replace(ISE, '$1iz$2'),
  );
  const british = PAIRS.reduce((text, [, , us, uk]) => text.replace(us, uk), phrase).replace(
    /\w+/g,
    (word) =>
      /^(?:size|sized|sizes|sizing|prize|prizes|seize|seized|seizes|seizing|capsize|maize|oversized?|resized?)$/i.test(
        word,
      )
        ? word
        : word.replace(IZE, '$1is$2'),
  );
  return [...new Set([american, british])].filter((spelling) => spelling !== phrase);
}
