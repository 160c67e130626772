import { candidatesIn } from '../../glossary/match/candidates.ts';
import { compileLayer } from '../../glossary/match/compile.ts';
import { explainCandidates, type Reason } from '../../glossary/match/explain.ts';
import type { MatchingData } from '../../glossary/match/matching-data.ts';
import type { ConceptEntry } from '../../glossary/model/concept-entry.ts';
import { nameOf } from '../../glossary/model/search.ts';
import type {
  MissReason,
  TriedEntry,
  TriedPlace,
  TriedText,
} from '../../glossary/model/tried-text.ts';
import { loadLexicon } from './layer-compiler.ts';
import { matchReasonOf } from './match-reasons.ts';
import type { StandingEntries } from './standing-entries.ts';

/** Says what of a text is marked and what is not, and why. */
export type TextTrial = (
  text: string,
  language: string,
  draft: ConceptEntry | null,
) => Promise<TriedText>;

/** Tries texts as a page would, with the glossary of now and a draft in the place of its entry. */
export function createTextTrial(
  getMatchingData: () => Promise<MatchingData>,
  readStanding: StandingEntries,
): TextTrial {
  return async (text, language, draft) => {
    const [stored, lexicon] = await Promise.all([getMatchingData(), loadLexicon()]);
    const matching =
      draft === null ? stored : withDraft(stored, draft.id, compileLayer([draft], lexicon));
    const candidates = candidatesIn(text, matching, { language });
    const concepts = [...new Set(candidates.flatMap((candidate) => candidate.concepts))];
    const standing = await readStanding(concepts.filter((concept) => concept !== draft?.id));
    const entries = [...standing.map(({ entry }) => entry), ...(draft === null ? [] : [draft])];
    const { matches, nearMisses } = explainCandidates(text, candidates, entries, lexicon);
    const places: readonly TriedPlace[] = [
      ...matches.map(({ span, forms }) => ({ ...span, forms: forms.map(matchReasonOf) })),
      ...nearMisses.map(({ span, forms, reason }) => ({
        ...span,
        forms: forms.map(matchReasonOf),
        miss: missOf(reason, text),
      })),
    ];
    return {
      places: places.toSorted((a, b) => a.start - b.start || b.end - a.end),
      entries: [
        ...standing.map(({ entry, origin }) => triedEntry(entry, origin)),
        ...(draft === null ? [] : [triedEntry(draft, 'draft')]),
      ],
    };
  };
}

/** The draft counts instead of what is stored by its id. */
function withDraft(stored: MatchingData, concept: string, blob: ArrayBuffer): MatchingData {
  const layers = stored.layers.map((layer) => ({
    ...layer,
    suppressed: [...layer.suppressed, concept],
  }));
  return { ...stored, layers: [...layers, { blob, suppressed: [] }] };
}

function triedEntry(entry: ConceptEntry, origin: TriedEntry['origin']): TriedEntry {
  const names = [entry.languageSections[0].termSections[0].term, nameOf(entry)];
  return { concept: entry.id, title: [...new Set(names)].join(' = '), origin };
}

function missOf(reason: Reason, text: string): MissReason {
  switch (reason.kind) {
    case 'cuts a word':
      return { kind: 'cutsWord', words: reason.words };
    case 'not inside':
      return { kind: 'notInside', phrases: reason.phrases };
    case 'overlap':
      return { kind: 'overlap', by: text.slice(reason.by.start, reason.by.end) };
    case 'word edge':
      return { kind: 'wordEdge' };
    case 'regional form in Simplified text':
      return { kind: 'regional' };
    case 'quotation marks':
      return { kind: 'quotes' };
    case 'address':
    case 'case':
    case 'diacritics':
    case 'language':
    case 'suppressed':
      return { kind: reason.kind };
  }
}
