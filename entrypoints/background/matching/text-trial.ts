import { candidatesIn } from '../../../glossary/match/scan/candidates.ts';
import { compileLayer } from '../../../glossary/match/compile/compile.ts';
import {
  explainCandidates,
  type ExplainedMatch,
  type Reason,
} from '../../../glossary/match/explain/explain.ts';
import type { Lexicon } from '../../../glossary/match/boundary/lexicon.ts';
import type { MatchingData, MatchingLayer } from '../../../glossary/match/matching-data.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { type Glossary, glossaryIn } from '../../../glossary/model/glossary/glossary.ts';
import { nameOf } from '../../../glossary/model/entry/entry-name.ts';
import type {
  MissReason,
  TriedEntry,
  TriedPlace,
  TriedText,
} from '../../../glossary/model/text/tried-text.ts';
import { loadLexicon } from './layer-compiler.ts';
import { matchReasonOf } from './match-reasons.ts';
import type { StandingEntries } from '../entries/standing-entries.ts';

/** Says what of a text is marked and what is not, and why. */
export type TextTrial = (
  text: string,
  language: string,
  draft: ConceptEntry | null,
) => Promise<TriedText>;

/**
 * Tries texts as a page would mark them, with the current glossaries and a draft instead of its
 * entry.
 */
export function createTextTrial(
  getMatchingData: () => Promise<MatchingData>,
  readStanding: StandingEntries,
  readGlossaries: () => Promise<readonly Glossary[]>,
): TextTrial {
  return async (text, language, draft) => {
    const [stored, lexicon, glossaries] = await Promise.all([
      getMatchingData(),
      loadLexicon(),
      readGlossaries(),
    ]);
    const draftLayer = draft && { blob: compileLayer([draft], lexicon), suppressed: [] };
    const matching = draft && draftLayer ? withDraft(stored, draft.id, draftLayer) : stored;
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
      ...(draft && draftLayer
        ? innerPlaces(text, language, matches, draft, draftLayer, lexicon)
        : []),
    ];
    return {
      places: places.toSorted((a, b) => a.start - b.start || b.end - a.end),
      entries: [
        ...standing.map(({ entry, origin, glossary: id }): TriedEntry => {
          const { name } = glossaryIn(glossaries, id);
          return { ...named(entry), origin, glossary: { id, name } };
        }),
        ...(draft === null ? [] : [{ ...named(draft), origin: 'draft' as const }]),
      ],
    };
  };
}

/**
 * Finds forms of the draft inside longer terms of other entries. The page marks the longer ones
 * only.
 */
function innerPlaces(
  text: string,
  language: string,
  matches: readonly ExplainedMatch[],
  draft: ConceptEntry,
  layer: MatchingLayer,
  lexicon: Lexicon,
): readonly TriedPlace[] {
  const others = matches.filter(({ forms }) => forms.every(({ concept }) => concept !== draft.id));
  return others.flatMap(({ span: { start, end } }) => {
    const by = text.slice(start, end);
    const candidates = candidatesIn(by, { revision: 0, layers: [layer] }, { language });
    return explainCandidates(by, candidates, [draft], lexicon).matches.map(
      ({ span, forms }): TriedPlace => ({
        start: start + span.start,
        end: start + span.end,
        forms: forms.map(matchReasonOf),
        miss: { kind: 'inside', by },
      }),
    );
  });
}

/** Replaces the stored entry of a concept by the draft's layer. */
function withDraft(stored: MatchingData, concept: ConceptId, layer: MatchingLayer): MatchingData {
  const layers = stored.layers.map((one) => ({
    ...one,
    suppressed: [...one.suppressed, concept],
  }));
  return { ...stored, layers: [...layers, layer] };
}

function named(entry: ConceptEntry): Pick<TriedEntry, 'concept' | 'title'> {
  const names = [entry.languageSections[0].termSections[0].term, nameOf(entry)];
  return { concept: entry.id, title: [...new Set(names)].join(' = ') };
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
    case 'longer word':
      return { kind: 'longerWord' };
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
