import type { Matcher } from '../../../match/match.ts';
import type { ConceptEntry, ConceptId } from '../../../model/entry/concept-entry.ts';
import type { Issue } from '../../../model/entry/issue.ts';

/**
 * A concept whose term is part of more names than this is a building block of the field: no
 * relation is expected.
 */
const MOST_NAMES = 4;

/**
 * Finds faults in the relations between entries: two relations between one pair; a whole that is a
 * part of itself; and two concepts without a relation although the preferred Chinese term of one is
 * part of the other's. So 网络安全 is to be related to 网络安全法. A term that is part of very many names,
 * such as 网络, needs no relation.
 * @param settled concepts from the tables of families, which need no relation: a name from a list
 * says by itself what it is part of
 * @param matcher that of `entries`
 */
export function checkRelations(
  entries: readonly ConceptEntry[],
  settled: ReadonlySet<ConceptId>,
  matcher: Matcher,
): readonly Issue[] {
  const issues: Issue[] = [];
  const add = ({ id, subjectField = '' }: ConceptEntry, message: string): void => {
    issues.push({ severity: 'error', place: `${subjectField}.yaml ${id}`, message });
  };
  const nested = nestedConcepts(entries, matcher);
  const names = new Map<ConceptId, number>();
  for (const inner of [...nested.values()].flat()) names.set(inner, (names.get(inner) ?? 0) + 1);
  const wholes = new Map(entries.map((entry) => [entry.id, wholesOf(entry)]));
  for (const entry of entries) {
    const related = (entry.related ?? []).map(({ concept }) => concept);
    const twice = related.filter((concept, at) => related.indexOf(concept) < at);
    // Each relation has its inverse, so one of the two entries is enough to report.
    for (const concept of twice.filter((one) => entry.id < one)) {
      add(entry, `has two relations to ${concept}`);
    }
    if (isPartOf(entry.id, entry.id, wholes)) add(entry, 'is a part of itself');
    for (const inner of nested.get(entry.id) ?? []) {
      if (settled.has(entry.id) || settled.has(inner)) continue;
      if (related.includes(inner) || (names.get(inner) ?? 0) > MOST_NAMES) continue;
      add(entry, `holds the term of ${inner}: say how they are related`);
    }
  }
  return issues;
}

/**
 * For each concept, the concepts whose term is part of its own term. Where those are nested in one
 * another, only the longest counts.
 */
function nestedConcepts(
  entries: readonly ConceptEntry[],
  matcher: Matcher,
): ReadonlyMap<ConceptId, readonly ConceptId[]> {
  const inside = new Map<ConceptId, ReadonlySet<ConceptId>>();
  for (const { id, languageSections } of entries) {
    const term =
      languageSections.find(({ language }) => language === 'zh-Hans')?.termSections[0].term ?? '';
    const concepts = matcher
      .find(term)
      .flatMap((match) => [...matcher.conceptsOf(match), ...matcher.innerConceptsOf(term, match)]);
    inside.set(id, new Set(concepts.filter((concept) => concept !== id)));
  }
  return new Map(
    [...inside].map(([id, concepts]) => {
      const longest = [...concepts].filter(
        (concept) =>
          inside.get(concept)?.has(id) !== true &&
          ![...concepts].some((other) => inside.get(other)?.has(concept) === true),
      );
      return [id, longest];
    }),
  );
}

function wholesOf({ related = [] }: ConceptEntry): readonly ConceptId[] {
  return related.filter(({ relation }) => relation === 'partOf').map(({ concept }) => concept);
}

function isPartOf(
  part: ConceptId,
  whole: ConceptId,
  wholes: ReadonlyMap<ConceptId, readonly ConceptId[]>,
  seen: ReadonlySet<ConceptId> = new Set(),
): boolean {
  if (seen.has(part)) return false;
  const upwards = wholes.get(part) ?? [];
  const known = new Set(seen).add(part);
  return upwards.some((one) => one === whole || isPartOf(one, whole, wholes, known));
}
