import type { Inflection } from '../../model/page/match-reason.ts';
import type { InflectedForm } from './inflected-form.ts';
import { verbForms, type VerbForms } from './english-verbs.ts';
import { words } from '../boundary/word-lists.ts';

/** Adverbs before a head verb that do not end in -ly. */
const ADVERBS = words(
  'better further never always also not well fully ever still again thus first best',
);
/** Verbs that end like an adverb. */
const VERBS_IN_LY = words(
  'apply supply rely comply reply multiply ally rally tally imply fly bully sully',
);
/** Words before which `further` and `better` are verbs: further the cause. */
const DETERMINERS = words("the a an its their our his her one's this that these those");
/** Verbs that are never nouns, so that after `and` or `or` they take the same form as the head. */
const ONLY_VERBS = words(
  'accelerate achieve adapt address adhere adopt advance allocate allow analyse analyze apply attain avoid become bolster break bring broaden build carry complete comply consolidate ' +
    'contain create cultivate deepen defend deliver develop disseminate eliminate emancipate emerge empower enable encourage engage enhance enrich ensure eradicate establish expand ' +
    'explore facilitate follow forge foster fulfil fulfill give govern grow hold implement improve increase inherit innovate integrate intensify introduce invest invigorate keep lead ' +
    'learn maintain make mitigate mobilise mobilize modernise modernize obey open oppose optimise optimize oversee participate pass perform persevere persist pool prevent prioritise ' +
    'prioritize promote protect provide provoke pursue raise reach realise realize reduce refine refrain regulate reinforce reject rejuvenate remain remove resist resolve respect ' +
    'revitalise revitalize safeguard secure seek serve sever share solve stabilise stabilize stand stimulate streamline strengthen strive surpass sustain tackle take tell transform ' +
    'understand unite unleash upgrade uphold utilise utilize widen withdraw withstand',
);

/** Those that are a noun or an adjective at the beginning of a phrase: open market, advance payment. */
const NAMES_AS_WELL = words(
  'address advance break complete increase lead open pass pool reach respect secure share stand upgrade',
);

/** Verbs that may be nouns elsewhere, but hardly at the beginning of a phrase: boost consumption. */
const BEGINNINGS = words(
  'abide abolish abuse acquire alter attract boost breach cherish compensate condemn confine crack define deplore deploy disrupt disturb divulge ease endanger enforce excel extend extort forestall ' +
    'fudge go harm identify impart impose include initiate inspect interfere lose manage meet nurture obscure obtain prohibit punish put recognise recognize recruit reinvigorate remember ' +
    'replace represent respond restore resume revoke seize sell send solicit speak standardise standardize stay stop suspend swear treat turn win withhold',
);

interface Word {
  readonly text: string;
  readonly forms: VerbForms | undefined;
}

/**
 * The other forms of a verb phrase. The head comes after its adverbs, and verbs coordinated with it
 * change too: ensures and improves the people's wellbeing.
 */
export function verbPhraseForms(term: string): readonly InflectedForm[] {
  const parts = term.split(/(\s+)/u);
  const verbs = headVerbs(parts);
  const first = verbs[0];
  if (first === undefined) return [];
  const chosen = new Map(
    verbs.map((at): readonly [number, Word] => {
      const text = parts[at] ?? '';
      return [at, { text, forms: verbForms(bare(text).toLowerCase()) }];
    }),
  );
  const head = chosen.get(first)?.forms;
  if (head === undefined) return [];
  const phrases: InflectedForm[] = [];
  const put = (
    inflection: Inflection,
    form: (forms: VerbForms, many: number) => string | undefined,
    count: number,
  ): void => {
    for (let i = 0; i < count; i += 1) {
      const phrase = parts.map((part, at) => {
        const word = chosen.get(at);
        const next = word?.forms === undefined ? undefined : form(word.forms, i);
        return word === undefined || next === undefined ? part : likeWord(word.text, next);
      });
      phrases.push({ form: phrase.join(''), inflection });
    }
  };
  const at = (forms: readonly string[], i: number): string | undefined => forms[i] ?? forms[0];
  const participles = Math.max(
    0,
    ...[...chosen.values()].map(({ forms }) => forms?.participle.length ?? 0),
  );
  put('thirdPerson', ({ third }, i) => at(third, i), head.third.length);
  put('ing', ({ ing }, i) => at(ing, i), head.ing.length);
  put(participles > 0 ? 'pastTense' : 'past', ({ past }, i) => at(past, i), head.past.length);
  put(
    'pastParticiple',
    ({ participle, past }, i) => at(participle.length > 0 ? participle : past, i),
    participles,
  );
  return phrases.filter(({ form }) => form !== term);
}

/**
 * Whether several words begin with a verb: expand domestic demand, strongly condemn. Before `of` it is
 * a noun: abuse of power.
 */
export function isVerbPhrase(term: string): boolean {
  const parts = term.split(/(\s+)/u);
  if (parts.length === 1) return false;
  const head = headAt(parts);
  const verb = bare(parts[head] ?? '');
  if (parts[head + 2] === 'of') return false;
  return BEGINNINGS.has(verb) || (ONLY_VERBS.has(verb) && !NAMES_AS_WELL.has(verb));
}

/** The place of the first word that is no adverb before a verb. */
function headAt(parts: readonly string[]): number {
  let head = 0;
  while (head + 2 < parts.length && isAdverb(parts[head] ?? '', parts[head + 2] ?? '')) head += 2;
  return head;
}

/** The places of the head verb and of verbs coordinated with it. */
function headVerbs(parts: readonly string[]): readonly number[] {
  const head = headAt(parts);
  const verbs = [head];
  for (let at = head + 2; at < parts.length; at += 2) {
    const word = (parts[at] ?? '').toLowerCase();
    const before = (parts[at - 2] ?? '').toLowerCase();
    const joined = before === 'and' || before === 'or';
    // Right after the head any word is taken for a verb (develop and use AI); further on only words
    // that cannot be anything else.
    if (joined && (at === head + 4 || ONLY_VERBS.has(word)) && !subordinate(parts, head, at))
      verbs.push(at);
    else if (at === head + 2 && parts[head]?.endsWith(',') === true && ONLY_VERBS.has(bare(word)))
      verbs.push(at);
  }
  return verbs;
}

/**
 * Whether there is an infinitive or a clause in between: work to build and share, so that … and …
 */
function subordinate(parts: readonly string[], head: number, at: number): boolean {
  return parts.slice(head + 1, at).some((part, i, between) => {
    if (part.toLowerCase() === 'to') return ONLY_VERBS.has((between[i + 2] ?? '').toLowerCase());
    return /^(?:that|which|who|while|when|if|by|will|can|should|must)$/iu.test(part);
  });
}

function isAdverb(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (DETERMINERS.has(next.toLowerCase())) return false;
  return ADVERBS.has(lower) || (/^[a-z-]{2,}ly$/.test(lower) && !VERBS_IN_LY.has(lower));
}

const bare = (word: string): string => word.replace(/,$/u, '');

function likeWord(model: string, form: string): string {
  const cased = /^\p{Lu}/u.test(model) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  return model.endsWith(',') ? `${cased},` : cased;
}
