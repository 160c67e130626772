import { type Bead, sizeOf } from '../align/bead.ts';
import { alignLines, checkBeads, type CheckResult } from './check.ts';
import type { CheckContext } from './check-context.ts';
import { readSide, scriptMostly, type TextSide } from '../align/text-side.ts';
import { CERTAIN, resultBead } from './result-bead.ts';

/** Sentences that changed: from `start` on, before and after. */
export interface Change {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** So many changed sentences, and this share of all, are another text rather than an edited one. */
const MANY_SENTENCES = 4;
const LARGE_SHARE = 0.25;

/**
 * Checks a translation that was edited since: the beads stay, but for those whose sentences changed,
 * so that nothing is aligned, which takes nearly all of a check's time. Undefined where it is to be
 * aligned again, because it is another text, or what changed belongs to no single bead.
 * @param isByLine whether each line of the translation renders the line of the source at its place; while
 *   one text has more lines, the beads stay as they are
 */
export function recheck(
  before: CheckResult,
  targetText: string,
  context: CheckContext,
  isByLine = false,
): CheckResult | undefined {
  const { source, target: old, refusal } = before;
  if (refusal !== undefined || scriptMostly(targetText) !== old.script) return undefined;
  const target = readSide(targetText, old.script, context.finder);
  const lines = isByLine ? alignLines({ source, target }) : undefined;
  if (lines !== undefined) return checkBeads(source, target, lines.beads, context);
  const change = changeOf(old, target);
  const most = Math.max(MANY_SENTENCES, LARGE_SHARE * old.sentences.length);
  if (change.before > most || change.after > most) return undefined;
  const beads = carriedBeads(before.beads, change);
  return (
    beads &&
    checkBeads(
      source,
      target,
      beads.map((bead, i) => resultBead(bead, before.beads[i] ?? CERTAIN, source, target)),
      context,
    )
  );
}

/** The sentences of a text that are not the same as before, between those that are. */
export function changeOf(old: TextSide, now: TextSide): Change {
  const [ours, theirs] = [old, now].map(({ text, sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  ) as [string[], string[]];
  const most = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < most && ours[start] === theirs[start]) start += 1;
  let same = 0;
  while (same < most - start && ours.at(-1 - same) === theirs.at(-1 - same)) same += 1;
  return { start, before: ours.length - start - same, after: theirs.length - start - same };
}

/** The beads with the sentences of their targets as they are now; undefined where that is not clear. */
function carriedBeads(
  beads: readonly Bead[],
  { start, before, after }: Change,
): readonly Bead[] | undefined {
  if (before === after) return beads;
  const touched = [...beads.keys()].filter((i) => {
    const range = beads[i]?.target;
    return range !== undefined && range.start < start + before && start < range.end;
  });
  if (touched.length > 1) return undefined;
  const growing = touched[0] ?? beadForAdded(beads, start);
  if (growing === undefined) return undefined;
  const grown = after - before;
  return beads.map(({ source, target }, i) => ({
    source,
    target: {
      start: target.start + (i > growing ? grown : 0),
      end: target.end + (i >= growing ? grown : 0),
    },
  }));
}

/** The bead of sentences that were added before one: that which lacks a translation there, else the one before. */
function beadForAdded(beads: readonly Bead[], at: number): number | undefined {
  const lacking = beads.findIndex(({ target }) => target.start === at && sizeOf(target) === 0);
  const found = lacking >= 0 ? lacking : beads.findLastIndex(({ target }) => target.end <= at);
  return found >= 0 ? found : undefined;
}
