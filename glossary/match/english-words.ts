const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const pairs = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text.split(' ').map((pair) => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to.split('/')] as const;
    }),
  );

const IRREGULAR_PLURALS = pairs(
  'man:men woman:women child:children person:persons/people foot:feet tooth:teeth mouse:mice crisis:crises analysis:analyses basis:bases thesis:theses ' +
    'axis:axes emphasis:emphases hypothesis:hypotheses synthesis:syntheses diagnosis:diagnoses parenthesis:parentheses oasis:oases criterion:criteria ' +
    'phenomenon:phenomena medium:media/mediums index:indices/indexes matrix:matrices appendix:appendices/appendixes curriculum:curricula memorandum:memoranda/memorandums ' +
    'referendum:referendums/referenda consortium:consortia/consortiums stratum:strata bacterium:bacteria nucleus:nuclei stimulus:stimuli radius:radii ' +
    'life:lives wife:wives knife:knives leaf:leaves shelf:shelves half:halves self:selves thief:thieves wolf:wolves loaf:loaves ' +
    'hero:heroes veto:vetoes embargo:embargoes potato:potatoes tomato:tomatoes echo:echoes torpedo:torpedoes quiz:quizzes bus:buses gas:gases',
);
const SINGULAR_OF = new Map(
  [...IRREGULAR_PLURALS].flatMap(([one, many]) => many.map((plural) => [plural, one] as const)),
);

/** Nouns without a plural, or that are their own. */
const UNCOUNTABLE = list(
  'information data media equipment software hardware middleware malware firmware ransomware spyware progress research knowledge advice evidence work homework news ' +
    'cyberspace governance security cybersecurity sovereignty connectivity prosperity stability peace justice safety health wealth welfare wellbeing well-being trust trustworthiness ' +
    'infrastructure commerce e-commerce trade traffic electricity energy water air oil gas coal fuel money cash capital finance fintech funding financing labor labour employment unemployment ' +
    'education training teaching learning literacy intelligence computing processing manufacturing logistics economics politics ethics physics statistics mathematics robotics electronics ' +
    'access interference non-interference opening bias atlas canvas diplomacy democracy freedom liberty equality equity fairness harmony openness inclusiveness civility patriotism integrity friendship dedication unity solidarity independence autonomy ' +
    'development modernization industrialization urbanization digitalization digitization informatization globalization revitalization rejuvenation reunification connectedness ' +
    'agriculture biodiversity conservation protection pollution rain snow consumption production circulation supply demand growth gdp surveillance censorship supervision oversight ' +
    'terrorism extremism separatism multilateralism unilateralism protectionism hegemony hegemonism socialism communism marxism leninism capitalism colonialism federalism humanism formalism bureaucratism hedonism ' +
    'police personnel staff people livestock aircraft spacecraft offspring series species means headquarters crossroads affairs goods arms customs premises proceeds savings earnings outskirts ' +
    'tourism transparency accountability legitimacy legality compliance confidentiality privacy secrecy piracy poverty hunger literacy mankind humanity humankind society-at-large thought theory-building ' +
    'coexistence cooperation co-operation coordination co-ordination consultation-based win-win aid assistance relief help support guidance leadership membership ownership stewardship ' +
    'cloud-computing blockchain internet web cyber steel iron copper rice wheat cotton tea soil land happiness awareness consciousness fitness readiness',
);
const UNCOUNTABLE_ENDING = /(?:ness|ism|hood|ics|dom|ware|craft)$/;
const COUNTABLE_EXCEPTIONS = list(
  'business witness harness illness weakness neighborhood neighbourhood kingdom prism topic mechanism organism metric basic',
);

/** Plural forms of a lower-case noun; none when it has no plural. */
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
  if (/(?:[sxz]|ch|sh)$/.test(noun)) return [`${noun}es`];
  if (/[^aeiou]y$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return [`${noun}s`];
}

/** Whether a lower-case noun has no other number. */
export function isUncountable(noun: string): boolean {
  return (
    UNCOUNTABLE.has(noun) || (UNCOUNTABLE_ENDING.test(noun) && !COUNTABLE_EXCEPTIONS.has(noun))
  );
}

/** The singular of a lower-case plural; undefined when it is none. */
export function singularOf(noun: string): string | undefined {
  const irregular = SINGULAR_OF.get(noun);
  if (irregular !== undefined) return irregular === 'person' ? undefined : irregular;
  if (UNCOUNTABLE.has(noun) || !noun.endsWith('s') || /(?:ss|us|is|ics|news)$/.test(noun))
    return undefined;
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (
    /(?:s|x|z|ch|sh)es$/.test(noun) &&
    !/(?:cases|bases|houses|uses|purchases|databases|diseases|expenses|licenses|licences|defenses|increases|phases|enterprises|exercises|promises|premises|courses|resources|sizes|prizes|responses|universes|leases|releases|horses|axes|caches|niches)$/.test(
      noun,
    )
  )
    return noun.slice(0, -2);
  return noun.slice(0, -1);
}

const IRREGULAR_VERBS = pairs(
  'build:built make:made take:took/taken give:gave/given get:got/gotten go:went/gone come:came become:became keep:kept hold:held uphold:upheld withhold:withheld lead:led feed:fed ' +
    'read:read speed:sped/speeded meet:met leave:left feel:felt find:found fight:fought bring:brought buy:bought think:thought seek:sought teach:taught catch:caught sell:sold tell:told ' +
    'win:won begin:began/begun run:ran rise:rose/risen arise:arose/arisen drive:drove/driven write:wrote/written rewrite:rewrote/rewritten underwrite:underwrote/underwritten speak:spoke/spoken ' +
    'break:broke/broken choose:chose/chosen freeze:froze/frozen steal:stole/stolen draw:drew/drawn withdraw:withdrew/withdrawn grow:grew/grown know:knew/known throw:threw/thrown ' +
    'overthrow:overthrew/overthrown show:showed/shown see:saw/seen oversee:oversaw/overseen foresee:foresaw/foreseen undertake:undertook/undertaken overtake:overtook/overtaken ' +
    'cut:cut put:put set:set let:let shut:shut hit:hit cost:cost spread:spread broadcast:broadcast forecast:forecast bear:bore/borne lay:laid pay:paid say:said send:sent spend:spent ' +
    'lend:lent bend:bent lose:lost shoot:shot sit:sat stand:stood withstand:withstood understand:understood strike:struck swear:swore/sworn wear:wore/worn be:was/were/been/is/are/am do:did/done ' +
    'have:had/has safeguard:safeguarded fall:fell/fallen forge:forged light:lit/lighted rebuild:rebuilt reset:reset offset:offset input:input bid:bid shed:shed sweep:swept deal:dealt mean:meant',
);
const DOUBLING = list(
  'plan ban cap map tap stop drop shop step commit permit submit admit transmit emit omit refer prefer confer transfer defer deter incur occur recur control patrol compel expel propel dispel rebel equip tag log plug curb-off spur bar star fit get cut put set let win run begin hit shut sit bid rid dig spin',
);
/** British English doubles where American does not; both are forms. */
const EITHER_DOUBLING =
  /(?:travel|label|model|cancel|channel|signal|level|fuel|counsel|total|equal|rival|dial|program)$/;

/** All forms of a lower-case verb besides itself. */
export function verbFormsOf(verb: string): readonly string[] {
  if (!/^[a-z][a-z-]*$/.test(verb)) return [];
  const third =
    verb === 'be' || verb === 'have'
      ? []
      : [
          /(?:[sxz]|ch|sh|o)$/.test(verb)
            ? `${verb}es`
            : /[^aeiou]y$/.test(verb)
              ? `${verb.slice(0, -1)}ies`
              : `${verb}s`,
        ];
  const stems = DOUBLING.has(verb)
    ? [verb + verb.slice(-1)]
    : EITHER_DOUBLING.test(verb)
      ? [verb, verb + verb.slice(-1)]
      : [verb];
  const silent = /[^aeo]e$|[aeou]ue$/.test(verb) && verb !== 'be';
  const ing = verb.endsWith('ie')
    ? [`${verb.slice(0, -2)}ying`]
    : stems.map((stem) => (silent ? `${stem.slice(0, -1)}ing` : `${stem}ing`));
  const past =
    IRREGULAR_VERBS.get(verb) ??
    (verb.endsWith('e')
      ? [`${verb}d`]
      : /[^aeiou]y$/.test(verb)
        ? [`${verb.slice(0, -1)}ied`]
        : stems.map((stem) => `${stem}ed`));
  return [...new Set([...third, ...ing, ...past])].filter((form) => form !== verb);
}
