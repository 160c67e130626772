import { refusal } from '../../file/read-result.ts';
import type { WorkbookArchive } from './workbook-archive.ts';
import { ownCopy } from '../../file/own-copy.ts';
import { kindOfFormat, type NumberKind } from './shown-number.ts';
import { attribute, readPart } from './xml-part.ts';

/** A workbook whose sheets are not read yet. */
export interface Workbook {
  readonly archive: WorkbookArchive;
  readonly sheets: readonly {
    readonly name: string;
    readonly path: string;
    readonly isHidden: boolean;
  }[];
  /** The texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** The texts of which a part is struck through, by their number. */
  readonly struckTexts: ReadonlySet<number>;
  /** The styles by which the text of a cell is struck through, by their number. */
  readonly struckStyles: ReadonlySet<number>;
  /** As what a style shows numbers, by its number. */
  readonly numberKinds: readonly NumberKind[];
  readonly isSince1904: boolean;
}

/**
 * Opens an XLSX workbook, whose sheets `readSheet` reads.
 * @throws RefusedFileError when it is no workbook, or damaged
 */
export function openWorkbook(archive: WorkbookArchive): Workbook {
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const relations = relationsOf(archive, path);
  const pathOf = (type: string): string | undefined =>
    relations.find((one) => one.type === type && archive.has(one.path))?.path;
  const sheets: { name: string; path: string; isHidden: boolean }[] = [];
  let isSince1904 = false;
  readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isSince1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      // `r:id` is the only attribute of a sheet with a prefix.
      const id = attributes['r:id'] ?? attribute(attributes, 'id');
      const found = relations.find((one) => one.id === id && one.type === 'worksheet');
      if (found === undefined) return;
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({ name: title, path: found.path, isHidden: state !== 'visible' });
    },
  });
  if (sheets.length === 0) throw refusal('badSpreadsheet', 'This workbook has no sheets.');
  const [strings, styles] = [pathOf('sharedStrings'), pathOf('styles')];
  const none = { texts: [], struckTexts: new Set<number>() };
  const plain = { numberKinds: [], struckStyles: new Set<number>() };
  return {
    archive,
    sheets,
    ...(strings === undefined ? none : textsOf(archive, strings)),
    ...(styles === undefined ? plain : stylesOf(archive, styles)),
    isSince1904,
  };
}

/** Something that a part refers to. */
interface Relation {
  readonly id: string;
  /** The last part of its address. */
  readonly type: string;
  /** Where it is in the archive, if it is there. */
  readonly path: string;
  /** Where it is as the part says. */
  readonly target: string;
}

/** What a part refers to; the archive itself has the path ''. */
export function relationsOf(archive: WorkbookArchive, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(own)) return relations;
  readPart(archive, own, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      const whole = target.startsWith('/') ? target.slice(1) : folder + target;
      const steps: string[] = [];
      for (const step of whole.split('/')) {
        if (step === '..') steps.pop();
        else if (step !== '.') steps.push(step);
      }
      const last = type.slice(type.lastIndexOf('/') + 1);
      relations.push({ id, type: last, path: steps.join('/'), target });
    },
  });
  return relations;
}

/** Whether an element says that a text is struck through. */
export function isStrike(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'strike' && !/^(?:0|false)$/u.test(attribute(attributes, 'val') ?? '');
}

/** The shared texts, without hints for their pronunciation. */
function textsOf(archive: WorkbookArchive, path: string): Pick<Workbook, 'texts' | 'struckTexts'> {
  const texts: string[] = [];
  const struckTexts = new Set<number>();
  let text = '';
  let isText = false;
  let isHint = false;
  readPart(archive, path, {
    open: (name, attributes) => {
      if (isStrike(name, attributes)) struckTexts.add(texts.length);
      else if (name === 'si') text = '';
      else if (name === 'rPh') isHint = true;
      else if (name === 't') isText = !isHint;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 'si') texts.push(ownCopy(text));
      else if (name === 'rPh') isHint = false;
      else if (name === 't') isText = false;
    },
  });
  return { texts, struckTexts };
}

function stylesOf(
  archive: WorkbookArchive,
  path: string,
): Pick<Workbook, 'numberKinds' | 'struckStyles'> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const struckFonts = new Set<number>();
  const struckStyles = new Set<number>();
  let fonts = 0;
  let isInFonts = false;
  let isInCells = false;
  readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'fonts') isInFonts = true;
      if (name === 'font' && isInFonts) fonts += 1;
      if (isInFonts && isStrike(name, attributes)) struckFonts.add(fonts - 1);
      if (name === 'cellXfs') isInCells = true;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(format, attributes['formatCode'] ?? '');
      if (name !== 'xf' || !isInCells) return;
      if (struckFonts.has(Number(attributes['fontId'] ?? 0))) struckStyles.add(formats.length);
      formats.push(format);
    },
    close: (name) => {
      if (name === 'fonts') isInFonts = false;
      if (name === 'cellXfs') isInCells = false;
    },
  });
  const numberKinds = formats.map((format) => kindOfFormat(format, codes.get(format)));
  return { numberKinds, struckStyles };
}
