/** A text and its translation for the benchmark of the translation check. */
import { HAND_ALIGNED } from '../../../glossary/align/aligned-set.ts';

/** A text and its translation. */
export interface LongPair {
  readonly source: string;
  readonly target: string;
}

/**
 * The texts from Chinese that were aligned by hand, again and again, each time as a chapter with its own number.
 * @param units how long source and target are together at least, in UTF-16 units
 */
export function longPair(units: number): LongPair {
  const beads = HAND_ALIGNED.filter(({ name }) => name.endsWith('from Chinese')).flatMap(
    ({ beads: own }) => own,
  );
  const chapter = (number: number): readonly string[] => [
    [`第${number}章`, ...beads.map(([source]) => source.join(''))].join('\n'),
    [`Chapter ${number}`, ...beads.map(([, target]) => target.join(' '))].join('\n'),
  ];
  const sources: string[] = [];
  const targets: string[] = [];
  for (let length = 0; length < units;) {
    const [source = '', target = ''] = chapter(sources.length + 1);
    sources.push(source);
    targets.push(target);
    length += source.length + target.length;
  }
  return { source: sources.join('\n'), target: targets.join('\n') };
}
