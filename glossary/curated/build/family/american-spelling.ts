/** Rules for endings. The results are only compared with each other, so they need not be words. */
const RULES: readonly (readonly [british: RegExp, american: string])[] = [
  // labour, neighbouring, favourable; not four, hour, tour
  [/(?<=[a-z]{3})our(?=$|s$|ed$|ing|able|er|ite|ly|hood)/u, 'or'],
  // organise, organisation; not rise, wise
  [/(?<=[a-z]{3})is(?=e$|es$|ed$|er$|ers$|ing$|ation)/u, 'iz'],
  // analyse
  [/(?<=[a-z]{2})ys(?=e$|es$|ed$|er$|ers$|ing$)/u, 'yz'],
  // centre, theatre, fibre
  [/(?<=[a-z]{2}[bt])re(?=s?$)/u, 'er'],
  // dialogue, catalogue
  [/(?<=al)ogue(?=s?$)/u, 'og'],
  // travelled, counsellor; not filling, which is not filing
  [/(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)/u, 'l'],
  // judgement, acknowledgement
  [/(?<=dg)e(?=ments?$)/u, ''],
  // archaeology, paediatric
  [/(?<=[a-z])ae(?=[a-z])/u, 'e'],
];

const WORDS: ReadonlyMap<string, string> = new Map([
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['defence', 'defense'],
  ['enrolment', 'enrollment'],
  ['fulfil', 'fulfill'],
  ['fulfilment', 'fulfillment'],
  ['grey', 'gray'],
  ['instalment', 'installment'],
  ['instalments', 'installments'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['offence', 'offense'],
  ['offences', 'offenses'],
  ['practise', 'practice'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['sceptical', 'skeptical'],
  ['skilful', 'skillful'],
  ['sulphur', 'sulfur'],
]);

/**
 * A word in small letters, in the American spelling as far as comparing British and American ones
 * needs it.
 */
export function americanSpelling(word: string): string {
  return (
    WORDS.get(word) ??
    RULES.reduce((spelled, [british, american]) => spelled.replace(british, american), word)
  );
}
