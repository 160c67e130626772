/** Files without pages for the test in browsers, each with the terms that have to be found in it. */
import {
  hostileBook,
  HOSTILE_TERM,
  HOSTILE_TERMS,
  hostileWord,
  RAN,
  soundBook,
} from './hostile-book.ts';
import { wordDocument, wordParagraph } from './books.ts';

/** A file as it is dropped on the reader. */
export interface DocumentFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** How often each term stands in it, as it is written there. */
  readonly terms: Readonly<Record<string, number>>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 数字鸿沟，网络主权。 in GB18030. */
const IN_GB18030 = Uint8Array.from(
  '\xCA\xFD\xD7\xD6\xBA\xE8\xB9\xB5\xA3\xAC\xCD\xF8\xC2\xE7\xD6\xF7\xC8\xA8\xA1\xA3',
  (character) => character.charCodeAt(0),
);

/** Sound files of every kind. */
export const SOUND_FILES: readonly DocumentFile[] = [
  {
    name: 'book.epub',
    content: soundBook(),
    terms: { 数字鸿沟: 1, 网络空间命运共同体: 1, 营商环境: 2, 'digital divide': 1 },
  },
  {
    name: 'paper.docx',
    content: wordDocument(
      wordParagraph('会上谈到了数字鸿沟。') +
        '<w:p><w:r><w:t>谈到网络</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>主权</w:t></w:r></w:p>',
    ),
    terms: { 数字鸿沟: 1, 网络主权: 1 },
  },
  { name: 'old.txt', content: IN_GB18030, terms: { 数字鸿沟: 1, 网络主权: 1 } },
  {
    name: 'wrapped.txt',
    content: utf8(
      '会上来自各地的人谈到了许多事情，也谈到了他们自己看见的数字\n鸿沟，后来大家又谈了很久，直到晚上才各自回去。',
    ),
    terms: { 数字鸿沟: 1 },
  },
  {
    name: 'notes.md',
    content: utf8('# 数字鸿沟\n\n- 谈到**网络主权**\n'),
    terms: { 数字鸿沟: 1, 网络主权: 1 },
  },
  {
    name: 'page.html',
    content: utf8('<!doctype html><form><p>数字鸿沟<p>网络主权</form><script>1</script>'),
    terms: { 数字鸿沟: 1, 网络主权: 1 },
  },
  {
    name: 'talk.srt',
    content: utf8('1\n00:00:01,000 --> 00:00:02,000\n谈到数字\n鸿沟\nthe digital divide\n'),
    terms: { 数字鸿沟: 1, 'digital divide': 1 },
  },
];

/** A Word document with what only our own modules have its package read, so that a build is needed. */
export const WORD_SHAPES: DocumentFile = {
  name: 'shapes.docx',
  content: wordDocument(
    wordParagraph('数字鸿沟', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      '<w:p><w:r><w:t>谈到网络</w:t></w:r><w:fldSimple w:instr="REF a"><w:r><w:t>主权</w:t></w:r></w:fldSimple></w:p>' +
      '<w:p><w:r><w:t>又谈到</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>yíngshāng huánjìng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>营商环境</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>' +
      `<w:p><w:r><w:drawing><w:txbxContent>${wordParagraph('the digital divide')}</w:txbxContent></w:drawing></w:r></w:p>`,
  ),
  terms: { 数字鸿沟: 1, 网络主权: 1, 营商环境: 1, 'digital divide': 1 },
};

/**
 * Files that try to run something, or to reach a server.
 * @param origin of the server, which none of them may ask for anything
 */
export function hostileFiles(origin: string): readonly DocumentFile[] {
  const markup = `<script>${RAN}=true</script><img src="${origin}/a.png" onerror="${RAN}=true">`;
  return [
    {
      name: 'hostile.epub',
      content: hostileBook(origin),
      terms: { [HOSTILE_TERM]: HOSTILE_TERMS },
    },
    { name: 'hostile.docx', content: hostileWord(origin), terms: { [HOSTILE_TERM]: 1 } },
    {
      name: 'hostile.html',
      content: utf8(
        `<!doctype html><link rel=stylesheet href="${origin}/a.css">${markup}<p>数字鸿沟`,
      ),
      terms: { [HOSTILE_TERM]: 1 },
    },
    {
      name: 'hostile.md',
      content: utf8(`${markup}\n\n数字鸿沟 ![x](${origin}/b.png)`),
      terms: { [HOSTILE_TERM]: 1 },
    },
    {
      name: 'hostile.vtt',
      content: utf8(
        `WEBVTT\n\nSTYLE\n::cue { background: url(${origin}/c.png) }\n\n00:01.000 --> 00:02.000\n${markup}数字鸿沟\n`,
      ),
      terms: { [HOSTILE_TERM]: 1 },
    },
  ];
}
