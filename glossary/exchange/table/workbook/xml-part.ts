import { SaxesParser } from 'saxes';
import { refusal } from '../../file/read-result.ts';
import type { WorkbookArchive } from './workbook-archive.ts';

/** What is told of a part. Names of elements have no prefix. */
export interface PartReader {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Whether the rest of the part is not needed. */
  readonly isDone?: () => boolean;
}

/**
 * Reads a part of a workbook element by element.
 * @throws RefusedFileError when it is missing, not well-formed, or declares entities
 */
export function readPart(archive: WorkbookArchive, path: string, reader: PartReader): void {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const refuse = (reason: string): never => {
    throw refusal('badSpreadsheet', `This workbook cannot be read: ${reason}`);
  };
  parser.on('error', ({ message }) => refuse(message));
  parser.on('doctype', () => refuse('it declares a type of document.'));
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  if (reader.text !== undefined) {
    parser.on('text', reader.text);
    parser.on('cdata', reader.text);
  }
  let isDone = false;
  archive.read(path, (piece) => {
    parser.write(piece);
    isDone = reader.isDone?.() ?? false;
    return !isDone;
  });
  if (!isDone) parser.close();
}

/** The value of an attribute with any prefix. */
export function attribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const found = Object.keys(attributes).find((key) => localName(key) === name);
  return found === undefined ? undefined : attributes[found];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
