import type { CheckReport, ReportPlace } from './check-report.ts';

/** A file of several whose texts are checked together. */
export interface TextFile {
  readonly name: string;
  /** The character of the source before which it ends. */
  readonly end: number;
}

/** The name of the file that has a place; undefined where there is one file or none. */
export function fileOfPlace(
  files: readonly TextFile[],
  { pairs, sentences }: Pick<CheckReport, 'pairs' | 'sentences'>,
  { pair }: Pick<ReportPlace, 'pair'>,
): string | undefined {
  const first = sentences.source[pairs[pair]?.source.start ?? -1];
  return first && files.find(({ end }) => first.start < end)?.name;
}
