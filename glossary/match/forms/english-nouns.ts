import { pairs, words } from '../boundary/word-lists.ts';

const IRREGULAR_PLURALS = pairs(
  'man:men woman:women child:children person:persons/people foot:feet tooth:teeth mouse:mice crisis:crises analysis:analyses basis:bases thesis:theses ' +
    'axis:axes emphasis:emphases hypothesis:hypotheses synthesis:syntheses diagnosis:diagnoses parenthesis:parentheses oasis:oases criterion:criteria ' +
    'phenomenon:phenomena datum:data medium:media/mediums index:indices/indexes matrix:matrices appendix:appendices/appendixes curriculum:curricula memorandum:memoranda/memorandums ' +
    'referendum:referendums/referenda consortium:consortia/consortiums stratum:strata bacterium:bacteria nucleus:nuclei stimulus:stimuli radius:radii ' +
    'life:lives wife:wives knife:knives leaf:leaves shelf:shelves half:halves self:selves thief:thieves wolf:wolves loaf:loaves ' +
    'hero:heroes veto:vetoes embargo:embargoes potato:potatoes tomato:tomatoes echo:echoes torpedo:torpedoes quiz:quizzes bus:buses gas:gases',
);
const SINGULAR_OF = new Map(
  [...IRREGULAR_PLURALS].flatMap(([one, many]) => many.map((plural) => [plural, one] as const)),
);

/** Nouns without a plural, or whose plural looks the same. */
const UNCOUNTABLE = words(
  'information data media equipment software hardware middleware malware firmware ransomware spyware progress research knowledge advice evidence work homework news ' +
    'cyberspace governance security cybersecurity sovereignty connectivity prosperity stability peace justice safety health wealth welfare wellbeing well-being trust trustworthiness ' +
    'infrastructure commerce e-commerce trade traffic electricity energy water air oil coal fuel money cash capital finance fintech funding financing labor labour employment unemployment ' +
    'education training teaching learning literacy intelligence computing processing manufacturing logistics economics politics ethics physics statistics mathematics robotics electronics ' +
    'access interference non-interference opening bias atlas canvas diplomacy democracy freedom liberty equality equity fairness harmony openness inclusiveness civility patriotism integrity friendship dedication unity solidarity independence autonomy ' +
    'development modernization industrialization urbanization digitalization digitization informatization globalization revitalization rejuvenation reunification connectedness ' +
    'agriculture biodiversity conservation protection pollution rain snow consumption production circulation supply demand growth gdp surveillance censorship supervision oversight ' +
    'terrorism extremism separatism multilateralism unilateralism protectionism hegemony hegemonism socialism communism marxism leninism capitalism colonialism federalism humanism formalism bureaucratism hedonism ' +
    'neutrality multi-polarity multipolarity interconnectivity interoperability recognition alleviation management mismanagement self-management confidence self-confidence identification integration consistency reform-mindedness diversity ' +
    'anonymity resilience adherence vigilance discipline self-discipline self-reform self-reliance strength-building youth nature culture-building jurisprudence disarmament deterrence containment nonproliferation proliferation connectedness ' +
    'police personnel staff people livestock aircraft spacecraft offspring series species means headquarters crossroads affairs goods arms customs premises proceeds savings earnings outskirts ' +
    'tourism transparency accountability legitimacy legality compliance confidentiality privacy secrecy piracy poverty hunger literacy mankind humanity humankind society-at-large thought theory-building ' +
    'coexistence cooperation co-operation coordination co-ordination consultation-based win-win aid assistance relief help support guidance leadership membership ownership stewardship ' +
    'cloud-computing internet web cyber steel iron copper rice wheat cotton tea soil land happiness awareness consciousness fitness readiness statehood nationhood adulthood parenthood motherhood fatherhood manhood womanhood sainthood knighthood hardihood',
);
const UNCOUNTABLE_ENDING = /(?:ness|ism|ics|dom|ware|craft|i[sz]ation|polarity)$/;
const COUNTABLE_EXCEPTIONS = words(
  'business witness harness illness weakness likeness kingdom prism mechanism organism criticism syllogism ' +
    'civilization civilisation organization organisation generalization generalisation specialization specialisation visualization visualisation ' +
    'authorization authorisation localization localisation optimization optimisation characterization characterisation',
);

/** The plurals of a lower-case noun; empty when it has none. */
export function pluralsOf(noun: string): readonly string[] {
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  const compound = /^(.*)(man|woman|child|wife|life)$/.exec(noun);
  if (
    compound !== null &&
    /^(?:spokes|chair|business|states|police|country|fisher|congress|congress|air|service|house|mid|wild|after|grand|god|step)/.test(
      noun,
    )
  ) {
    return (IRREGULAR_PLURALS.get(compound[2] ?? '') ?? []).map(
      (plural) => (compound[1] ?? '') + plural,
    );
  }
  if (isUncountable(noun) || !/^[a-z][a-z-]+$/.test(noun)) return [];
  if (/(?:[sxz]|ch|sh)$/.test(noun) && !/(?:arch|och|stomach|tech)$/.test(noun))
    return [`${noun}es`];
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return [`${noun}s`];
}

/** Whether a lower-case noun has no other number. */
export function isUncountable(noun: string): boolean {
  return (
    UNCOUNTABLE.has(noun) || (UNCOUNTABLE_ENDING.test(noun) && !COUNTABLE_EXCEPTIONS.has(noun))
  );
}

/** Plurals in -es of nouns that end in e themselves. */
const ENDS_IN_E =
  /(?:[aeou]ses|[nr]ses|enterprises|exercises|promises|premises|franchises|licenses|sizes|prizes|mazes|gazes|headaches|caches|niches|avalanches|^axes)$/;

/** The singular of a lower-case plural; undefined when it is not a plural. */
export function singularOf(noun: string): string | undefined {
  if (UNCOUNTABLE.has(noun)) return undefined;
  const irregular = SINGULAR_OF.get(noun);
  if (irregular !== undefined) return irregular === 'person' ? undefined : irregular;
  if (
    !noun.endsWith('s') ||
    /(?:ss|us|is|ics|news)$|^(?:gas|lens|bias|canvas|atlas|alias|chaos|cosmos|ethos|christmas)$/.test(
      noun,
    )
  )
    return undefined;
  if (/^(?:mov|cook|calor|bird|cal|prair|rook|zomb|hood|brown|sort|t|p|l|d)ies$/.test(noun))
    return noun.slice(0, -1);
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (
    /viruses$|^(?:b|omnib|minib|camp|bon|stat|cens|foc|consens|chor|circ|apparat|surpl)uses$|^(?:lens|bias|canvas|atlas|alias)es$/.test(
      noun,
    )
  )
    return noun.slice(0, -2);
  if (/(?:s|x|z|ch|sh)es$/.test(noun) && !ENDS_IN_E.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
