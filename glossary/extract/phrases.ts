/** Runs of words that may be terms, as they stand in sentences. */
import { englishWords, isFunctionWord } from '../align/english-words.ts';
import type { Lexicon } from '../match/boundary/lexicon.ts';
import { shortWords } from '../match/boundary/word-reading.ts';
import { words } from '../match/boundary/word-lists.ts';
import type { Span } from '../match/span.ts';

/** A run of words in a text. */
export interface Phrase extends Span {
  /** What is the same for its other forms. */
  readonly key: string;
  /** How many words it has. */
  readonly size: number;
}

/** Least and most characters of a Chinese phrase, and most words of an English one; both have two at least. */
const HAN_LENGTHS = [3, 12] as const;
const MOST_WORDS = 7;

/** Chinese words that are no part of a name: particles, pronouns, numbers of things, adverbs. */
const CHINESE_FUNCTION_WORDS = words(
  '的 了 着 过 在 和 与 及 是 为 对 把 被 将 也 都 就 而 且 但 或 等 这 那 其 之 以 于 从 向 到 不 一 并 要 更 使 让 给 有 没有 ' +
    '我 你 他 她 它 我们 你们 他们 它们 自己 大家 各 各位 每 该 此 本 所 个 一个 一些 这个 那个 这些 那些 这样 许多 很多 ' +
    '以及 因此 因为 所以 如果 虽然 但是 而且 并且 同时 可以 能够 能 会 应 应当 应该 必须 需要 已 已经 仍 还 又 再 才 只 不断 进一步 ' +
    '通过 根据 按照 关于 由 由于 为了 随着 成为 作为 坚持 加强 推进 推动 促进 加快 深化 完善 实现 提高 扩大 支持 做好 落实 实施 开展 积极 大力 全面 切实 继续 进行 强化 深入 努力 有序 稳步 着力 健全 增强 优化 提升 改善 保持 保障',
);

/** Numbers, and words with one that count. */
const COUNTING = /^第?[一二三四五六七八九十百千万亿零〇两几数]+.?$|[亿万千百]|^以[上下]$/u;

/** English words between the words of a name. */
const BETWEEN = words('of for in and the');

/** The runs of Chinese words in a sentence, each of at least two words. */
export function chinesePhrases(text: string, start: number, lexicon: Lexicon): readonly Phrase[] {
  let at = start;
  const found = shortWords(lexicon, text).map((word) => {
    const from = at;
    at += word.length;
    const isName =
      /^\p{sc=Han}+$/u.test(word) && !CHINESE_FUNCTION_WORDS.has(word) && !COUNTING.test(word);
    return { word, start: from, end: at, isName };
  });
  return runsOf(found, (one) => one.isName).flatMap((run) =>
    subruns(run, HAN_LENGTHS[1]).flatMap((part) => {
      const key = part.map(({ word }) => word).join('');
      const [first, last] = [part[0], part.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (key.length < HAN_LENGTHS[0] || key.length > HAN_LENGTHS[1]) return [];
      return [{ key, size: part.length, start: first.start, end: last.end }];
    }),
  );
}

/** The runs of English words in a sentence: content words at both ends, and between them short ones of names. */
export function englishPhrases(text: string, start: number): readonly Phrase[] {
  const found = englishWords(text, start);
  const isJoined = (one: Span, other: Span): boolean =>
    /^[ \u00a0-]$/u.test(text.slice(one.end - start, other.start - start));
  const runs: (typeof found)[number][][] = [];
  for (const word of found) {
    const last = runs.at(-1)?.at(-1);
    const isPart =
      !/^\d/u.test(word.word) && (!isFunctionWord(word.word) || BETWEEN.has(word.word));
    if (!isPart) runs.push([]);
    else if (last !== undefined && isJoined(last, word)) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) =>
    subruns(run, MOST_WORDS).flatMap((part) => {
      const [first, last] = [part[0], part.at(-1)];
      if (first === undefined || last === undefined) return [];
      if (isFunctionWord(first.word) || isFunctionWord(last.word)) return [];
      const key = part.map(({ stem }) => stem).join(' ');
      const size = part.filter(({ word }) => !isFunctionWord(word)).length;
      return [{ key, size, start: first.start, end: last.end }];
    }),
  );
}

function runsOf<T>(all: readonly T[], isIn: (one: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [[]];
  for (const one of all) {
    if (isIn(one)) runs.at(-1)?.push(one);
    else runs.push([]);
  }
  return runs;
}

/** All parts of a run with two members or more, and at most so many. */
function subruns<T>(run: readonly T[], most: number): readonly (readonly T[])[] {
  return run.flatMap((_, from) =>
    run.slice(from + 1, from + most).map((_other, more) => run.slice(from, from + more + 2)),
  );
}
