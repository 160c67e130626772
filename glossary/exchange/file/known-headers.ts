/** The names by which columns of tables are known, beside those of languages. */
import type { ColumnMeaning } from './column-meaning.ts';

/** Headers of our own tables and of other programs, in lower case, with one space between words. */
const HEADERS: ReadonlyMap<string, ColumnMeaning> = new Map<string, ColumnMeaning>([
  ['id', { kind: 'id' }],
  ['concept id', { kind: 'id' }],
  ['e id', { kind: 'id' }],
  ['term id', { kind: 'keep' }],
  ['domain', { kind: 'subjectField' }],
  ['subject', { kind: 'subjectField' }],
  ['subjects', { kind: 'subjectField' }],
  ['category', { kind: 'subjectField' }],
  ['subject field', { kind: 'subjectField' }],
  ['e domains', { kind: 'subjectField' }],
  ['领域', { kind: 'subjectField' }],
  ['領域', { kind: 'subjectField' }],
  ['jurisdiction', { kind: 'jurisdiction' }],
  ['note', { kind: 'note' }],
  ['notes', { kind: 'note' }],
  ['info', { kind: 'note' }],
  ['comment', { kind: 'note' }],
  ['comments', { kind: 'note' }],
  ['remark', { kind: 'note' }],
  ['remarks', { kind: 'note' }],
  ['translator comments', { kind: 'note' }],
  ['developer comments', { kind: 'note' }],
  ['备注', { kind: 'note' }],
  ['備註', { kind: 'note' }],
  ['definition', { kind: 'definition' }],
  ['description', { kind: 'definition' }],
  ['descr', { kind: 'definition' }],
  ['explanation', { kind: 'definition' }],
  ['定义', { kind: 'definition' }],
  ['定義', { kind: 'definition' }],
  ['language', { kind: 'language', of: 'row' }],
  ['lang', { kind: 'language', of: 'row' }],
  ['l code', { kind: 'language', of: 'row' }],
  ['term', { kind: 'term' }],
  ['t term', { kind: 'term' }],
  ['text', { kind: 'term' }],
  ['status', { kind: 'status' }],
  ['term status', { kind: 'status' }],
  ['usage status', { kind: 'status' }],
  ['t evaluation', { kind: 'status' }],
  ['part of speech', { kind: 'partOfSpeech' }],
  ['pos', { kind: 'partOfSpeech' }],
  ['src pos', { kind: 'partOfSpeech', of: 'source' }],
  ['tgt pos', { kind: 'partOfSpeech' }],
  ['term type', { kind: 'termType' }],
  ['t type', { kind: 'termType' }],
  ['region', { kind: 'region' }],
  ['reading', { kind: 'reading' }],
  ['pinyin', { kind: 'reading' }],
  ['拼音', { kind: 'reading' }],
  ['term note', { kind: 'termNote' }],
  ['source title', { kind: 'sourceTitle' }],
  ['source issuer', { kind: 'sourceIssuer' }],
  ['source date', { kind: 'sourceDate' }],
  ['source url', { kind: 'sourceUrl' }],
  ['example', { kind: 'example' }],
  ['examples', { kind: 'example' }],
  ['example sentence', { kind: 'example' }],
  ['term example', { kind: 'example' }],
  ['flags', { kind: 'flags' }],
  ['forbidden', { kind: 'status', yes: 'forbidden' }],
  ['case sensitive', { kind: 'flags', yes: 'casesensitive' }],
  ['casesensitive', { kind: 'flags', yes: 'casesensitive' }],
  ['term info', { kind: 'flags' }],
  ['tgt lng', { kind: 'language', of: 'target' }],
  ['src lng', { kind: 'language', of: 'source' }],
  ['source language', { kind: 'language', of: 'source' }],
  ['target language', { kind: 'language', of: 'target' }],
  ['source lang', { kind: 'language', of: 'source' }],
  ['target lang', { kind: 'language', of: 'target' }],
  ['more', { kind: 'more' }],
]);

/** Names of these columns in other languages, one line for each column. */
const FOREIGN_HEADERS: readonly (readonly [ColumnMeaning, string])[] = [
  [
    { kind: 'subjectField' },
    '专业领域 專業領域 学科 學科 分类 分類 类别 類別 分野 fachgebiet sachgebiet bereich domaine dominio ámbito',
  ],
  [
    { kind: 'definition' },
    '释义 釋義 解释 解釋 définition definición definizione def 정의 определение erläuterung erklärung',
  ],
  [
    { kind: 'note' },
    '注释 註釋 注解 註解 附注 附註 註記 说明 說明 bemerkung bemerkungen anmerkung anmerkungen hinweis notiz kommentar remarque remarques note commentaire commentaires nota observaciones comentario 備考 비고 примечание',
  ],
  [{ kind: 'partOfSpeech' }, '词性 詞性 词类 詞類 wortart'],
  [{ kind: 'status' }, '状态 狀態 状况 statut estado stato'],
  [
    { kind: 'sourceTitle' },
    '来源 來源 出处 出處 资料来源 資料來源 参考 參考 参考文献 參考文獻 出典 quelle referenz fuente fonte reference references sources',
  ],
  [{ kind: 'example' }, '例句 例子 示例 beispiel exemple ejemplo esempio 用例 예문 пример'],
  [{ kind: 'region' }, '地区 地區 区域 區域'],
  [{ kind: 'reading' }, '读音 讀音 汉语拼音 漢語拼音 ピンイン umschrift lautschrift'],
  [{ kind: 'term' }, 'benennung begriff terme término termine'],
  [{ kind: 'language', of: 'row' }, '语言 語言 语种 語種 言語 sprache langue idioma lingua'],
];
const FOREIGN: ReadonlyMap<string, ColumnMeaning> = new Map(
  FOREIGN_HEADERS.flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [word, meaning] as const),
  ),
);

/** Names of a column with the terms of the source language. */
export const SOURCES = new Set(
  'source|src|source term|source text|quellterm|quellbegriff|terme source|原文|源语|源語|术语|術語|词条|詞條|词汇|詞彙|词语|詞語'.split(
    '|',
  ),
);
/** Names of a column with the terms of the target language. */
export const TARGETS = new Set(
  'target|tgt|dst|target term|target text|translation|übersetzung|zielterm|zielbegriff|traduction|terme cible|译文|譯文|翻译|翻譯|译名|譯名|译法|譯法|目标语|目標語'.split(
    '|',
  ),
);

/** The field that a name in lower case, with one space between words, is known for. */
export const knownField = (name: string): ColumnMeaning | undefined =>
  HEADERS.get(name) ?? FOREIGN.get(name);
