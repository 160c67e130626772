import type { Language } from './language.ts';

/** A character for which a conversion had a choice, and what it could have become. */
export interface Ambiguity {
  readonly character: string;
  readonly options: readonly string[];
}

/** A form of a Chinese term in another script or region, to be looked at before it is taken. */
export interface FormProposal {
  readonly text: string;
  /** The languages that it is proposed for, the widest first. */
  readonly languages: readonly [Language, ...Language[]];
  /** Words that the region has others for, and not only other characters: 網絡 → 網路. */
  readonly wording: readonly (readonly [from: string, to: string])[];
  readonly check: readonly Ambiguity[];
}

/** A reading of a Chinese term, to be looked at before it is taken. */
export interface ReadingProposal {
  readonly reading: string;
  /** Characters that have other readings too. */
  readonly check: readonly Ambiguity[];
}

/** A reading proposed for one term of a draft. */
export interface TermReading extends ReadingProposal {
  /** The key of the term in the draft, which stays the same while it is edited. */
  readonly key: number;
  readonly term: string;
  readonly language: Language;
}

/** Conversions of a Simplified text. */
export interface ScriptConverters {
  readonly toTraditional: (text: string) => string;
  /** Characters as Taiwan writes them, words as they were. */
  readonly toTaiwan: (text: string) => string;
  /** Words of Taiwan, too. */
  readonly toTaiwanWording: (text: string) => string;
  readonly toHongKong: (text: string) => string;
}

/** Simplified characters that stand for more than one Traditional one, as far as terms have them. */
const ONE_TO_MANY: ReadonlyMap<string, readonly string[]> = new Map(
  `发發髮 后後后 里裡里 只只隻 干乾幹干 复復複覆 面面麵 台臺台颱檯 系系係繫 制制製 征征徵 钟鐘鍾 松松鬆 余餘余 谷谷穀
云雲云 表表錶 范範范 丑醜丑 斗鬥斗 几幾几 历歷曆 汇匯彙 尽盡儘 当當噹 获獲穫 签簽籤 须須鬚 脏髒臟 坛壇罈 团團糰 冲沖衝
准准準 卷卷捲 折折摺 舍舍捨 采採采 志志誌 致致緻 注注註 游遊游 周周週 向向嚮 御御禦 郁鬱郁 累累纍 困困睏 克克剋 回回迴
布布佈 占占佔 升升昇 出出齣 板板闆 咸咸鹹 借借藉 秋秋鞦 蒙蒙矇濛 弥彌瀰 据據据 胡胡鬍 划劃划 伙伙夥 托托託 沈沈瀋 苏蘇甦
筑築筑 涂塗涂 叶葉叶 幸幸倖 欲欲慾 愿願愿 岳岳嶽 仆僕仆 朴樸朴 术術朮 旋旋鏇 曲曲麴 纤纖縴 辟闢辟 饥飢饑 参參蔘 恶惡噁
家家傢 了了瞭 别別彆 症症癥 梁梁樑 核核覈 蔑蔑衊 凶凶兇 于於于 并並併 佣佣傭 熏熏薰 扎扎紮 赞贊讚 挽挽輓 么麼么 合合閤
杆桿杆 修修脩 哄哄鬨 卜卜蔔 局局侷 念念唸 夸誇夸 愈愈癒 才才纔 泛泛氾 症症癥 种種种 谥諡謚 闲閒閑 雕雕鵰 霉黴霉`
    .split(/\s+/u)
    .map((line) => {
      const [simplified = '', ...options] = line;
      return [simplified, options];
    }),
);

/**
 * The forms of a Simplified term in Traditional script, for the languages asked for: one proposal
 * for all that write it alike.
 */
export function proposeForms(
  simplified: string,
  languages: readonly Language[],
  converters: ScriptConverters,
): readonly FormProposal[] {
  const check = ambiguitiesOf(simplified);
  const taiwan = converters.toTaiwan(simplified);
  const found = new Map<string, FormProposal>();
  for (const language of languages) {
    const text = formIn(language, simplified, converters);
    if (text === undefined) continue;
    const wording = language === 'zh-Hant-TW' ? changedWords(taiwan, text) : [];
    const known = found.get(text);
    found.set(
      text,
      known === undefined
        ? { text, languages: [language], wording, check }
        : { ...known, languages: [...known.languages, language] },
    );
  }
  return [...found.values()];
}

function formIn(
  language: Language,
  simplified: string,
  converters: ScriptConverters,
): string | undefined {
  switch (language) {
    case 'zh-Hans':
      return simplified;
    case 'zh-Hant':
      return converters.toTraditional(simplified);
    case 'zh-Hant-TW':
      return converters.toTaiwanWording(simplified);
    case 'zh-Hant-HK':
      return converters.toHongKong(simplified);
    default:
      return undefined;
  }
}

function ambiguitiesOf(simplified: string): readonly Ambiguity[] {
  return [...new Set(simplified)].flatMap((character) => {
    const options = ONE_TO_MANY.get(character);
    return options === undefined ? [] : [{ character, options }];
  });
}

/** The stretches that differ, as far as the lengths tell them apart. */
function changedWords(before: string, after: string): FormProposal['wording'] {
  if (before === after) return [];
  const [from, to] = [[...before], [...after]];
  if (from.length === to.length) {
    const words: [string, string][] = [];
    for (let at = 0; at < from.length; at += 1) {
      if (from[at] === to[at]) continue;
      // Shown with the character before it, which is mostly the other half of the word.
      const start = Math.max(0, at - 1);
      while (at + 1 < from.length && from[at + 1] !== to[at + 1]) at += 1;
      words.push([from.slice(start, at + 1).join(''), to.slice(start, at + 1).join('')]);
    }
    return words;
  }
  let head = 0;
  while (from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail))
    tail += 1;
  const cut = (text: readonly string[]): string => text.slice(head, text.length - tail).join('');
  return [[cut(from), cut(to)]];
}
