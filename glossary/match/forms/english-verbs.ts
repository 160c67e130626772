import { pairs, words } from '../boundary/word-lists.ts';

/**
 * The forms of a verb without the base form. British English may have two where American has one.
 */
export interface VerbForms {
  readonly third: readonly string[];
  readonly ing: readonly string[];
  readonly past: readonly string[];
  /** Empty if it is the same as the past form. */
  readonly participle: readonly string[];
}

/** Base, past and, if different, participle: `take:took:taken`; `/` separates alternatives. */
const IRREGULAR = new Map(
  (
    'arise:arose:arisen awake:awoke:awoken bear:bore:borne/born beat:beat:beaten become:became:become begin:began:begun bend:bent bet:bet bid:bid bind:bound bite:bit:bitten bleed:bled ' +
    'blow:blew:blown break:broke:broken breed:bred bring:brought broadcast:broadcast/broadcasted build:built burn:burnt/burned burst:burst buy:bought cast:cast catch:caught choose:chose:chosen ' +
    'cling:clung come:came:come cost:cost creep:crept cut:cut deal:dealt dig:dug draw:drew:drawn dream:dreamt/dreamed drink:drank:drunk drive:drove:driven dwell:dwelt/dwelled eat:ate:eaten ' +
    'fall:fell:fallen feed:fed feel:felt fight:fought find:found flee:fled fling:flung fly:flew:flown forbid:forbade:forbidden forecast:forecast/forecasted foresee:foresaw:foreseen ' +
    'forget:forgot:forgotten forgive:forgave:forgiven forgo:forwent:forgone freeze:froze:frozen get:got:gotten/got give:gave:given go:went:gone grind:ground grow:grew:grown hang:hung/hanged ' +
    'hear:heard hide:hid:hidden hit:hit hold:held hurt:hurt input:input keep:kept know:knew:known lay:laid lead:led lean:leant/leaned leap:leapt/leaped learn:learned/learnt leave:left lend:lent ' +
    'let:let lie:lay/lied:lain/lied light:lit/lighted lose:lost make:made mean:meant meet:met mislead:misled mistake:mistook:mistaken misunderstand:misunderstood mow:mowed:mown/mowed ' +
    'offset:offset outdo:outdid:outdone outgrow:outgrew:outgrown overcome:overcame:overcome overdo:overdid:overdone override:overrode:overridden oversee:oversaw:overseen overtake:overtook:overtaken ' +
    'overthrow:overthrew:overthrown partake:partook:partaken pay:paid prove:proved:proven/proved put:put quit:quit read:read rebuild:rebuilt redo:redid:redone remake:remade repay:repaid ' +
    'reset:reset rethink:rethought rewrite:rewrote:rewritten rid:rid ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run say:said see:saw:seen seek:sought sell:sold send:sent ' +
    'set:set sew:sewed:sewn/sewed shake:shook:shaken shed:shed shine:shone/shined shoot:shot show:showed:shown shrink:shrank:shrunk shut:shut sing:sang:sung sink:sank:sunk sit:sat sleep:slept ' +
    'slide:slid smell:smelt/smelled sow:sowed:sown/sowed speak:spoke:spoken speed:sped/speeded spell:spelt/spelled spend:spent spin:spun split:split spread:spread spring:sprang:sprung ' +
    'stand:stood steal:stole:stolen stick:stuck sting:stung strike:struck:struck/stricken strive:strove/strived:striven/strived swear:swore:sworn sweep:swept swell:swelled:swollen/swelled ' +
    'swim:swam:swum swing:swung take:took:taken teach:taught tear:tore:torn tell:told think:thought throw:threw:thrown thrust:thrust undergo:underwent:undergone understand:understood ' +
    'undertake:undertook:undertaken underwrite:underwrote:underwritten undo:undid:undone unwind:unwound uphold:upheld upset:upset wake:woke:woken wear:wore:worn weave:wove:woven weep:wept ' +
    'win:won wind:wound withdraw:withdrew:withdrawn withhold:withheld withstand:withstood write:wrote:written'
  )
    .split(' ')
    .map((line) => {
      const [base = '', past = '', participle = ''] = line.split(':');
      const parts = (text: string): readonly string[] => (text === '' ? [] : text.split('/'));
      return [base, { past: parts(past), participle: parts(participle) }] as const;
    }),
);
/**
 * Verbs of several syllables whose last consonant is doubled: stressed on the last syllable, or in
 * -p or -t.
 */
const DOUBLING = words(
  'abet abhor acquit admit allot annul befit begin commit compel concur confer control corral debar defer deter dispel emit equip excel expel extol forbid forget impel incur infer inter ' +
    'intermit occur offset omit outrun overrun patrol permit prefer propel rebel recur refer regret repel reset rerun revet submit transfer transmit unplug upset rebut recap quit quip quiz ' +
    'input underpin outfit retrofit overlap kidnap worship handicap program',
);
/** Verbs whose last consonant is doubled in British English only; both are forms. */
const EITHER_DOUBLING =
  /(?:travel|label|model|cancel|channel|signal|level|fuel|counsel|total|equal|rival|dial|marshal|initial|tunnel|panel|parcel|pencil|quarrel|shovel|snivel|spiral|stencil|towel|trial|unravel|yodel|worship|kidnap|focus|bias|benefit)$/;
/** One syllable with one vowel and then one consonant: plan, stop, grab. */
const SHORT = /^(?:qu|[^aeiou])*[aeiou][bdgklmnprtz]$/;

const AUXILIARY: ReadonlyMap<string, VerbForms> = new Map([
  [
    'be',
    { third: ['is', 'are', 'am'], ing: ['being'], past: ['was', 'were'], participle: ['been'] },
  ],
  ['have', { third: ['has'], ing: ['having'], past: ['had'], participle: [] }],
  ['do', { third: ['does'], ing: ['doing'], past: ['did'], participle: ['done'] }],
]);
const CORRUPT: ReadonlyMap<string, string> = new Map(
  [...pairs('panic:panick mimic:mimick traffic:traffick')].map(([base, [stem = '']]) => [
    base,
    stem,
  ]),
);

/** The forms of a lower-case verb. @returns undefined when it cannot be one */
export function verbForms(verb: string): VerbForms | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(verb)) return undefined;
  const auxiliary = AUXILIARY.get(verb);
  if (auxiliary !== undefined) return auxiliary;
  const third = /(?:[sxz]|ch|sh|[^aeiou]o)$/.test(verb)
    ? /(?:^|[^aeiou]|qu)[aeiou]z$/.test(verb)
      ? `${verb}zes`
      : `${verb}es`
    : /(?:[^aeiou]|qu)y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const stems = stemsOf(verb);
  const ing = verb.endsWith('ie')
    ? [`${verb.slice(0, -2)}ying`]
    : /[^aeoy]e$/.test(verb) && !/^(?:singe|tinge)$/.test(verb)
      ? [`${verb.slice(0, -1)}ing`]
      : stems.map((stem) => `${stem}ing`);
  const irregular = irregularOf(verb);
  const regular = verb.endsWith('e')
    ? [`${verb}d`]
    : /(?:[^aeiou]|qu)y$/.test(verb)
      ? [`${verb.slice(0, -1)}ied`]
      : stems.map((stem) => `${stem}ed`);
  return {
    third: [third],
    ing: verb === 'age' ? ['aging', 'ageing'] : ing,
    past: irregular?.past ?? regular,
    participle: irregular?.participle ?? [],
  };
}

/** Irregular forms, also after a prefix with a hyphen: co-write, fast-forward. */
function irregularOf(
  verb: string,
): { readonly past: readonly string[]; readonly participle: readonly string[] } | undefined {
  const [, prefix = '', base = ''] = /^((?:[a-z]+-)*)([a-z]+)$/.exec(verb) ?? [];
  const found = IRREGULAR.get(base);
  if (found === undefined) return undefined;
  return {
    past: found.past.map((form) => prefix + form),
    participle: found.participle.map((form) => prefix + form),
  };
}

/** The stems to which -ing and -ed are added. */
function stemsOf(verb: string): readonly string[] {
  const base = verb.slice(verb.lastIndexOf('-') + 1);
  const corrupt = CORRUPT.get(base);
  if (corrupt !== undefined) return [verb.slice(0, verb.length - base.length) + corrupt];
  const doubled = verb + verb.slice(-1);
  if (EITHER_DOUBLING.test(base)) return [verb, doubled];
  return DOUBLING.has(base) || SHORT.test(base) ? [doubled] : [verb];
}
