/** Numerals, particles and the like, which pinyin writes by themselves. */
const BY_ITSELF = new Set(
  '的和与與以为為是在而不从從向对對及或也之一二三四五六七八九十两兩第到把被让讓将將用个個届屆次名大小新高中',
);

/** What pinyin writes together with the word before it. */
const SUFFIXES = new Set(
  '法观觀局署部委区區权權率战戰案奖獎日年性化型级級式论論学學史力度量点點线線网網库庫城所院站罪税稅费費制界业業圈链鏈体體层層面端版值国國党黨团團会會员員者家长長军軍社厅廳金市省县縣',
);

/**
 * Pinyin put together from the words of a term and its syllables: words apart, syllables of one
 * joined, with an apostrophe before a vowel inside it. Small letters throughout: which words are
 * names is for a person to say. The place of a number stays.
 * @param words of the term, together the whole of it
 * @param syllables one for each character of the term
 */
export function readingOf(words: readonly string[], syllables: readonly string[]): string {
  let at = 0;
  const read = joinedWords(words).map((word) => {
    const length = [...word].length;
    at += length;
    if (!isHan(word)) return inPinyin(word);
    return syllables
      .slice(at - length, at)
      .map((syllable, i) =>
        i > 0 && /^[aāáǎàeēéěèoōóǒò]/u.test(syllable) ? `'${syllable}` : syllable,
      )
      .join('');
  });
  return read
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ (?=[,;:!?.])/gu, '')
    .replaceAll(/\{ ?(?<name>[nmk]): ?(?<style>[a-z]+) ?\}/gu, '{$<name>:$<style>}')
    .trim();
}

/** Puts a suffix to its word, and two characters that are no words to each other. */
function joinedWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const before = joined.at(-1) ?? '';
    if (SUFFIXES.has(word) && [...before].length >= 2 && isHan(before)) {
      joined[joined.length - 1] = before + word;
    } else if (
      isLone(word) &&
      isLone(words[i + 1]) &&
      !isLone(words[i + 2]) &&
      !isLone(words[i - 1])
    ) {
      joined.push(word + (words[i + 1] ?? ''));
      i += 1;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function isLone(word: string | undefined): boolean {
  return word !== undefined && [...word].length === 1 && isHan(word) && !BY_ITSELF.has(word);
}

function isHan(word: string): boolean {
  return /^\p{sc=Han}/u.test(word);
}

/** Signs of Chinese text as pinyin writes them; quotation marks and title marks are left out. */
function inPinyin(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/["“”‘’「」『』《》〈〉·]/gu, ' ')
    .replaceAll(/[、，]/gu, ',')
    .replaceAll('。', '.');
}
