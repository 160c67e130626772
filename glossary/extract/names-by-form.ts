/** Names that a text marks as such, in title marks or quotation marks, with what renders them in the same bead. */
import type { Bead, Range } from '../align/bead.ts';
import { spanOf, type TextSide } from '../align/text-side.ts';
import type { Span } from '../match/span.ts';
import type { PhrasePair } from './candidates.ts';

/** A title in Chinese: 《…》, without another one inside. */
const TITLE = /《(?<name>[^《》]{2,40})》/gu;
/** A quoted name of two to twelve Han characters. */
const QUOTED_HAN = /[“「『](?<name>\p{sc=Han}{2,12})[”」』]/gu;
/** A quoted English name. */
const QUOTED = /["“](?<name>\p{sc=Latin}[^"”“]{1,80}?)[,.]?["”]/gu;
/** An English title: three words or more with capitals, and small ones between them. */
const CAPITALS =
  /(?<name>\p{Lu}[\p{L}’'-]+(?: (?:of|for|in|on|and|the|to|with|against|\p{Lu}[\p{L}’'-]+))* \p{Lu}[\p{L}’'-]+)/gu;
const LEAST_CAPITALS = 3;

interface Name extends Span {
  readonly text: string;
}

/**
 * The names of a pair of texts of any length, in the order of the source. One is proposed where a bead has a single
 * name of its kind on each side that the glossary does not have; which of several belong together is not known.
 */
export function namesByForm(
  source: TextSide,
  target: TextSide,
  beads: readonly Bead[],
): readonly PhrasePair[] {
  const isFromChinese = source.script === 'han';
  const found = new Map<string, { chinese: string; english: string; beads: number[] }>();
  beads.forEach((bead, number) => {
    const [han, latin] = isFromChinese
      ? [unknownNames(source, bead.source), unknownNames(target, bead.target)]
      : [unknownNames(target, bead.target), unknownNames(source, bead.source)];
    const quoted = latin(QUOTED);
    const titles = quoted.length > 0 ? quoted : latin(CAPITALS).filter(isTitle);
    for (const [chinese, english] of [
      [han(TITLE), titles],
      [han(QUOTED_HAN), quoted],
    ] as const) {
      const [one, other] = [chinese[0]?.text, english[0]?.text];
      if (one === undefined || other === undefined || chinese.length > 1 || english.length > 1)
        continue;
      const key = `${one}\n${other.toLowerCase()}`;
      const known = found.get(key) ?? { chinese: one, english: other, beads: [] };
      known.beads.push(number);
      found.set(key, known);
    }
  });
  return [...found.values()].map((one) => ({ ...one, likeness: 1 }));
}

const isTitle = ({ text }: Name): boolean =>
  (text.match(/\p{Lu}[\p{L}’'-]+/gu)?.length ?? 0) >= LEAST_CAPITALS;

/** Gives the different names of a form in a part of a text, without those that the glossary has or has the most of. */
function unknownNames(side: TextSide, part: Range): (form: RegExp) => readonly Name[] {
  const { start, end } = spanOf(side, part);
  const text = side.text.slice(start, end);
  const places = side.places.slice(part.start, part.end).flat();
  const isKnown = (name: Span): boolean =>
    places.some(
      (place) =>
        place.start < name.end &&
        name.start < place.end &&
        2 * (Math.min(place.end, name.end) - Math.max(place.start, name.start)) >
          name.end - name.start,
    );
  return (form) => {
    const names = Array.from(text.matchAll(form), (match): Name => {
      const name = match.groups?.['name'] ?? '';
      const from = start + match.index + match[0].indexOf(name);
      return { text: name, start: from, end: from + name.length };
    });
    const unknown = names.filter((name) => !isKnown(name));
    return [...new Map(unknown.map((name) => [name.text.toLowerCase(), name])).values()];
  };
}
