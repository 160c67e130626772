import type { Lexicon } from '../../../match/boundary/lexicon.ts';
import { compileLayer } from '../../../match/compile/compile.ts';
import { createMatcher } from '../../../match/scan/matcher.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import { checkCopies } from './check-copies.ts';
import { checkFound } from './check-found.ts';
import { checkIds } from './check-ids.ts';
import { checkMarking } from './check-marking.ts';
import { checkReadings } from './check-readings.ts';
import { checkRecords } from './check-records.ts';
import { checkRelations } from './check-relations.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTraps } from './check-traps.ts';
import { checkTwice } from './check-twice.ts';
import { compileCurated } from '../compile-curated.ts';
import type { CuratedFiles } from '../read-curated.ts';

/**
 * Everything that is wrong with the curated glossary; what was found while the files were read
 * comes first. A glossary with an error is not published; a warning asks a person to look.
 * @param lexicon the words by which the glossary will be matched
 */
export function checkCurated(files: CuratedFiles, lexicon: Lexicon): readonly Issue[] {
  const entries = compileCurated(files.subjects, files.sources);
  const blob = compileLayer(entries, lexicon);
  const matcher = createMatcher({ revision: 1, layers: [{ blob, suppressed: [] }] });
  return [
    ...files.issues,
    ...checkRecords(files),
    ...checkReadings(files),
    ...checkTwice(files),
    ...checkIds(files),
    ...checkSpelling(files),
    ...checkCopies(files),
    ...checkMarking(files, lexicon),
    ...checkRelations(entries, new Set(files.places.keys()), matcher),
    ...checkTraps(entries, lexicon),
    ...checkFound(entries, matcher),
  ].map((issue) => ({ ...issue, place: placeIn(files, issue.place) }));
}

/**
 * The place of a concept as its author knows it: a concept from the table of a family has its place
 * there.
 */
function placeIn({ places }: CuratedFiles, place: string): string {
  const [, id = ''] = /^[a-z-]+\.yaml ([a-z0-9-]+)/u.exec(place) ?? [];
  const table = places.get(id);
  return table === undefined ? place : place.replace(/^[a-z-]+\.yaml/u, table);
}
