import { isVisible } from '../../../glossary/model/list/stored-entry.ts';
import { candidatesIn } from '../../../glossary/match/scan/candidates.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import { mixedSpelling } from '../../../glossary/match/forms/english-spelling.ts';
import { explainCandidates } from '../../../glossary/match/explain/explain.ts';
import { wordsAround } from '../../../glossary/match/explain/words-around.ts';
import type { Lexicon } from '../../../glossary/match/boundary/lexicon.ts';
import { createMatcher } from '../../../glossary/match/scan/matcher.ts';
import type { MatchingData } from '../../../glossary/match/matching-data.ts';
import { wordsPerMillion } from '../../../glossary/match/boundary/word-reading.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { EVERYDAY_TEXTS } from '../../../glossary/model/text/everyday-texts.ts';
import { type Glossary, glossaryIn } from '../../../glossary/model/glossary/glossary.ts';
import { isChinese, isEnglish, type Language } from '../../../glossary/model/entry/language.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import {
  type TermFinding,
  type TermAdvice,
  writingAdvice,
} from '../../../glossary/model/form/term-advice.ts';
import { issuesOf } from '../../../glossary/overlay/decide-entry.ts';
import { loadLexicon } from './layer-compiler.ts';
import type { StandingEntries } from '../entries/standing-entries.ts';

/** Says what the author of an entry should know before it is saved. */
export type EntryAdviser = (draft: ConceptEntry) => Promise<readonly TermAdvice[]>;

/** A Chinese word that comes so often in a million words is common: 改革 is, 安全 is not. */
const COMMON_PER_MILLION = 300;
/** How many terms of an entry are looked up in the glossaries. The others get no such advice. */
const MOST_LOOKED_UP = 100;
/** How many words are shown that have a term inside them. */
const MOST_WORDS = 4;
/** How many entries are named that have the same term. */
const MOST_NAMED = 3;

interface DraftTerm {
  readonly place: string;
  readonly term: string;
  readonly language: Language;
}

/** An adviser that looks into all glossaries in use, as the page does. */
export function createEntryAdviser(
  getMatchingData: () => Promise<MatchingData>,
  readStanding: StandingEntries,
  readGlossaries: () => Promise<readonly Glossary[]>,
): EntryAdviser {
  return async (draft) => {
    const terms = termsOf(draft);
    if (terms.length === 0) return [];
    const lexicon = await loadLexicon();
    const same = sameForms(draft.id, terms.slice(0, MOST_LOOKED_UP), await getMatchingData());
    const standing = await readStanding([...new Set([...same.values()].flat())]);
    const glossaries = await readGlossaries();
    const entries = new Map(standing.map((stored) => [stored.entry.id, stored]));
    const counts = everydayCounts(draft, lexicon);
    const advice = terms.flatMap(({ place, term, language }): readonly TermAdvice[] => {
      const findings: TermFinding[] = [...writingAdvice(term, language)];
      const mixed = isEnglish(language) ? mixedSpelling(term) : undefined;
      if (mixed !== undefined) findings.push({ kind: 'mixedSpelling', ...mixed });
      for (const concept of (same.get(place) ?? []).slice(0, MOST_NAMED)) {
        const stored = entries.get(concept);
        if (stored === undefined || !isVisible(stored)) continue;
        const { id, name } = glossaryIn(glossaries, stored.glossary);
        const title = nameOf(stored.entry);
        findings.push({ kind: 'sameForm', concept, title, glossary: { id, name } });
      }
      const count = counts.get(term) ?? 0;
      const perMillion = isChinese(language) ? wordsPerMillion(lexicon, term) : 0;
      if (count > 0) findings.push({ kind: 'everyday', count });
      else if (perMillion >= COMMON_PER_MILLION) {
        findings.push({ kind: 'commonWord', perMillion: Math.round(perMillion) });
      }
      return findings.map((finding) => ({ place, finding }));
    });
    // Errors are shown when it is saved; an equivalent that is still missing is no mistake before.
    const warnings = issuesOf(draft).filter(
      ({ severity, code }) => severity === 'warning' && code !== 'oneLanguage',
    );
    return [
      ...advice,
      ...insideWordsAdvice(draft, lexicon),
      ...warnings.map((issue) => ({
        place: issue.place,
        finding: { kind: 'issue', issue } as const,
      })),
    ];
  };
}

function termsOf({ languageSections }: ConceptEntry): readonly DraftTerm[] {
  return languageSections.flatMap(({ language, termSections }, section) =>
    termSections.flatMap(({ term }, index) =>
      term.trim() === ''
        ? []
        : [
            {
              place: `languageSections.${section}.termSections.${index}.term`,
              term: term.trim(),
              language,
            },
          ],
    ),
  );
}

/** For terms that are found inside words: such words. */
function insideWordsAdvice(
  { languageSections }: ConceptEntry,
  lexicon: Lexicon,
): readonly TermAdvice[] {
  return languageSections.flatMap(({ language, termSections }, section) =>
    termSections.flatMap(({ term, matching }, index): readonly TermAdvice[] => {
      if (matching?.insideWords !== true || !isChinese(language)) return [];
      const words = wordsAround(lexicon, term.trim(), MOST_WORDS);
      const place = `languageSections.${section}.termSections.${index}.matching.insideWords`;
      return words.length === 0 ? [] : [{ place, finding: { kind: 'insideWords', words } }];
    }),
  );
}

/** By place, the other concepts that have the whole term as a form, whatever its inflection. */
function sameForms(
  own: ConceptId,
  terms: readonly DraftTerm[],
  matching: MatchingData,
): ReadonlyMap<string, readonly ConceptId[]> {
  const matcher = createMatcher(matching);
  return new Map(
    terms.map(({ place, term }) => {
      const whole = matcher
        .find(term)
        .find(({ span }) => span.start === 0 && span.end === term.length);
      const concepts = whole === undefined ? [] : matcher.conceptsOf(whole);
      return [place, concepts.filter((concept) => concept !== own)];
    }),
  );
}

/** How often each term is found in texts about nothing in particular. */
function everydayCounts(draft: ConceptEntry, lexicon: Lexicon): ReadonlyMap<string, number> {
  const layers = [{ blob: compileLayer([draft], lexicon), suppressed: [] }];
  const counts = new Map<string, number>();
  for (const { language, paragraphs } of EVERYDAY_TEXTS) {
    for (const text of paragraphs) {
      const candidates = candidatesIn(text, { revision: 0, layers }, { language });
      for (const { forms } of explainCandidates(text, candidates, [draft], lexicon).matches) {
        for (const term of new Set(forms.map((form) => form.term.trim()))) {
          counts.set(term, (counts.get(term) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}
