import type { Pair, Range } from './bead.ts';
import type { Features } from './features.ts';
import type { IdLists } from './id-lists.ts';

/** How many sentences a block has; the last one may have fewer. */
export const BLOCK = 4;

/** The features of a part of a text, with blocks of its sentences for sentences. */
export function sentenceBlocks({ lengths, anchors, words }: Features, part: Range): Features {
  const starts = Int32Array.from(
    { length: Math.ceil((part.end - part.start) / BLOCK) + 1 },
    (_, block) => Math.min(part.end, part.start + block * BLOCK),
  );
  const blockLengths = new Float64Array(starts.length - 1);
  for (let at = part.start; at < part.end; at += 1) {
    const block = Math.floor((at - part.start) / BLOCK);
    blockLengths[block] = (blockLengths[block] ?? 0) + (lengths[at] ?? 0);
  }
  return {
    lengths: blockLengths,
    anchors: listsOfBlocks(anchors, starts),
    words: listsOfBlocks(words, starts),
  };
}

/** The lists of all sentences of each block together. */
function listsOfBlocks({ starts, ids }: IdLists, blocks: Int32Array): IdLists {
  const first = starts[blocks[0] ?? 0] ?? 0;
  const ends = blocks.map((sentence) => (starts[sentence] ?? 0) - first);
  return { starts: ends, ids: ids.subarray(first, first + (ends.at(-1) ?? 0)) };
}

/** The sentences of a part that a pair of its blocks has. */
export const sentencesOfBlocks = (pair: Pair, part: Pair): Pair => ({
  chinese: inPart(pair.chinese, part.chinese),
  english: inPart(pair.english, part.english),
});

const inPart = ({ start, end }: Range, part: Range): Range => ({
  start: Math.min(part.end, part.start + start * BLOCK),
  end: Math.min(part.end, part.start + end * BLOCK),
});
