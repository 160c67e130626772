import { writeGuarded } from '../exchange/table/writing/write-rows.ts';
import { xmlElement } from '../exchange/tbx/xml-text.ts';
import { fileOfPlace } from '../model/check/text-file.ts';
import { fileLanguage, printable, xmlContent } from './report-xml.ts';
import type { SavedCheck } from './saved-check.ts';

/** What a translation memory is told of a check. */
type PairsToWrite = Pick<SavedCheck, 'pairs' | 'report' | 'files'>;

/** The pairs that have both sides as TMX 1.4b, each with its file where several were checked together. */
export function writeTmx({ pairs, report, files }: PairsToWrite): string {
  const source = fileLanguage(report.sourceLanguage);
  const variant = (language: string, text: string): string =>
    xmlElement('tuv', { 'xml:lang': language }, xmlElement('seg', {}, xmlContent(text)));
  const fileOf = (pair: number): string => {
    const name = fileOfPlace(files, report, { pair });
    return name === undefined ? '' : xmlElement('prop', { type: 'x-file' }, xmlContent(name));
  };
  const units = pairs.flatMap((pair, at) => {
    if (pair.source === '' || pair.target === '') return [];
    const target = variant(fileLanguage(report.targetLanguage), pair.target);
    return `${xmlElement('tu', {}, fileOf(at) + variant(source, pair.source) + target)}\n`;
  });
  const header = xmlElement(
    'header',
    {
      creationtool: 'Termlight',
      creationtoolversion: '1',
      segtype: 'block',
      'o-tmf': 'Termlight',
      adminlang: 'en',
      srclang: source,
      datatype: 'plaintext',
    },
    '',
  );
  const body = xmlElement('body', {}, `\n${units.join('')}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n${xmlElement('tmx', { version: '1.4' }, `\n${header}\n${body}\n`)}\n`;
}

/** All pairs as a table with tabs, below the languages. A line break in a cell is a space. */
export function writePairRows({ pairs, report }: PairsToWrite): string {
  const rows = pairs.map(({ source, target }) => [inOneLine(source), inOneLine(target)]);
  const languages = [report.sourceLanguage, report.targetLanguage].map(fileLanguage);
  return writeGuarded([languages, ...rows], '\t');
}

const inOneLine = (text: string): string =>
  printable(text).replaceAll(/\s*[\n\r\u2028\u2029]\s*/gu, ' ');
