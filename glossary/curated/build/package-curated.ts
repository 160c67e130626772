import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { compileCurated } from './compile-curated.ts';
import { type CuratedFiles, readCurated } from './read-curated.ts';

/** The concept entries of the curated glossary in `folder`; throws as `packageFiles` does. */
export function packageCurated(folder: string): readonly ConceptEntry[] {
  return packageFiles(readCurated(folder));
}

/**
 * The concept entries of the curated glossary, for the packaged file. Throws, with every place,
 * when a file cannot be parsed or does not follow the schema. Finer checks are left to tests.
 */
export function packageFiles({ subjects, sources, issues }: CuratedFiles): readonly ConceptEntry[] {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((issue) => `${issue.place}: ${issue.message}`);
    throw new Error(`the curated glossary cannot be compiled:\n${lines.join('\n')}`);
  }
  return compileCurated(subjects, sources);
}
