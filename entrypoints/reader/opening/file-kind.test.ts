import { expect, test } from 'vitest';
import { book, chapter, wordDocument, wordParagraph } from '../../../tests/reader/books.ts';
import { zipped } from '../../../tests/reader/zipped.ts';
import { type FileKind, fileKind } from './file-kind.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]));
const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const aBook = book({ chapters: { 'a.xhtml': chapter('<p>网络主权</p>') } });

const cases: readonly (readonly [name: string, content: Uint8Array, kind: FileKind])[] = [
  ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind other bytes', utf8(`${'x'.repeat(1000)}%PDF-1.4`), 'pdf'],
  ['a text that speaks of PDF further on', utf8(`${'x'.repeat(1100)}%PDF-1.4`), 'text'],
  ['an EPUB', aBook, 'epub'],
  ['an EPUB that is cut off', aBook.subarray(0, 300), 'epub'],
  ['a Word document', wordDocument(wordParagraph('网络主权')), 'word'],
  ['an OFD', zipped({ 'OFD.xml': '<ofd/>' }), 'OFD'],
  ['a workbook', zipped({ 'xl/workbook.xml': '<a/>' }), 'otherArchive'],
  ['an archive with a folder of that name', zipped({ 'word/a.txt': 'x' }), 'otherArchive'],
  ['an archive without an end', utf8('PK\x03\x04'), 'otherArchive'],
  ['a document of old Word', bytes(`${OLE}${'\0'.repeat(600)}W\0o\0r\0d\0`), 'DOC'],
  [
    'a Word document with a password',
    bytes(`${OLE}${'\0'.repeat(600)}${[...'EncryptedPackage'].join('\0')}\0`),
    'lockedWord',
  ],
  ['MOBI', bytes(`${'\0'.repeat(60)}BOOKMOBI`), 'MOBI'],
  ['an old Palm book', bytes(`${'\0'.repeat(60)}TEXtREAd`), 'MOBI'],
  ['a Kindle book', bytes('\xEADRMION\xEE\0'), 'MOBI'],
  ['CAJ', bytes('CAJ\0\0\0'), 'CAJ'],
  ['CAJ of the kind HN', bytes('HN\0\0\0'), 'CAJ'],
  ['a Word document of a program of the web', zipped({ 'word/document2.xml': 'x' }), 'word'],
  ['RTF', utf8('{\\rtf1\\ansi'), 'RTF'],
  ['DjVu', bytes('AT&TFORM\0\0'), 'DjVu'],
  ['nothing', new Uint8Array(), 'empty'],
  ['blank lines', utf8('\n \n'), 'empty'],
  ['a byte order mark alone', utf8('\uFEFF'), 'empty'],
  ['a page', utf8('<!DOCTYPE html><title>x</title>'), 'html'],
  [
    'a page behind a mark, a comment and a declaration',
    utf8('\uFEFF<?xml version="1.0"?>\n<!-- > --><html>'),
    'html',
  ],
  ['a page in UTF-16', utf16('\uFEFF<html><body>'), 'html'],
  ['a page that begins in its midst', utf8('<table><tr><td>网络主权'), 'html'],
  ['a text that begins with a sign', utf8('<3 网络主权'), 'text'],
  ['a text of one letter and its sign', utf8('<pre'), 'text'],
  ['SRT', utf8('\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n网络主权'), 'subtitles'],
  ['SRT without numbers', utf8('\n00:00:01.000 --> 00:00:02.000\nsovereignty'), 'subtitles'],
  ['WebVTT', utf8('WEBVTT\n\n00:01.000 --> 00:02.000\nx'), 'subtitles'],
  ['a text on WEBVTT', utf8('WEBVTTs are subtitles'), 'text'],
  ['a text', utf8('网络主权是国家主权的一部分。'), 'text'],
  ['a text in GB18030 that begins with C8', bytes('\xC8\xCB\xB9\xA4\xD6\xC7\xC4\xDC'), 'text'],
  ['a text in UTF-16 without a mark', utf16('Cyber sovereignty'), 'text'],
];

test('a text that begins like endless markup is looked at once', () => {
  expect(fileKind(utf8(`${'<!-- -->'.repeat(500)}x`))).toBe('text');
  expect(fileKind(utf8(`${' \n'.repeat(2000)}<3`))).toBe('text');
});

test.each(cases)('%s', (_name, content, kind) => {
  expect(fileKind(content)).toBe(kind);
});
