/** Writes PDFs for tests, each piece of text where a test wants it. */
import { createHash } from 'node:crypto';

/** The letters of Helvetica, Chinese from left to right, and Chinese from the top down. */
type FixtureFont = 'latin' | 'han' | 'hanDown' | 'codes';

/** A piece of text on a page. */
export interface FixtureText {
  readonly text: string;
  /** Where it begins: from the left, and up from the foot of the page. */
  readonly at: readonly [x: number, y: number];
  /** The size of the letters, 12 by default. */
  readonly size?: number;
  /** By default that of its first character. */
  readonly font?: FixtureFont;
  /** How far it is turned against the clock, in degrees. */
  readonly turn?: number;
  /** How much its letters are set apart, in units of the page. */
  readonly apart?: number;
}

/** A page, 400 wide and 600 high. */
export interface FixturePage {
  readonly texts?: readonly FixtureText[];
  /** How it is turned when it is shown, in degrees, with the clock. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** More of the page's dictionary, as it is written in the file. */
  readonly more?: string;
  /** More of what is drawn, as it is written in the file. */
  readonly content?: string;
}

/** A PDF with these pages. */
export interface FixtureDocument {
  readonly pages: readonly FixturePage[];
  readonly title?: string;
  /** Headings that lead to pages, counted from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** More of the catalogue, and whole objects of which the first has the number 100. */
  readonly catalogue?: string;
  readonly objects?: readonly string[];
  /** Without it nobody can read the file, which has Latin letters alone then. */
  readonly password?: string;
}

const FONTS: Readonly<Record<FixtureFont, string>> = {
  latin: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  han: hanFont('UniGB-UCS2-H'),
  hanDown: hanFont('UniGB-UCS2-V'),
  // What its codes show stands nowhere.
  codes:
    '<< /Type /Font /Subtype /Type0 /BaseFont /Unknown /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unknown /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Unknown /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>] >>',
};
const FONT_NAMES = Object.keys(FONTS) as readonly FixtureFont[];

function hanFont(encoding: string): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>`;
}

/** The bytes of a PDF. */
export function pdfOf({
  pages,
  title,
  outline = [],
  catalogue = '',
  objects = [],
  password,
}: FixtureDocument): Uint8Array<ArrayBuffer> {
  const numbered = new Map<number, string>();
  const lock = password === undefined ? undefined : lockOf(password);
  const pageNumber = (page: number): number => 200 + 2 * page;
  numbered.set(
    1,
    `<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? '/Outlines 3 0 R' : ''} ${catalogue} >>`,
  );
  numbered.set(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ')}] /MediaBox [0 0 400 600] /Resources << /Font << ${FONT_NAMES.map((name, at) => `/${name} ${10 + at} 0 R`).join(' ')} >> >> >>`,
  );
  if (outline.length > 0) {
    numbered.set(
      3,
      `<< /Type /Outlines /First 50 0 R /Last ${49 + outline.length} 0 R /Count ${outline.length} >>`,
    );
  }
  for (const [at, { title: heading, page }] of outline.entries()) {
    const next = at + 1 < outline.length ? `/Next ${51 + at} 0 R` : '';
    const previous = at > 0 ? `/Prev ${49 + at} 0 R` : '';
    numbered.set(
      50 + at,
      `<< /Title <FEFF${utf16(heading)}> /Parent 3 0 R ${next} ${previous} /Dest [${pageNumber(page - 1)} 0 R /Fit] >>`,
    );
  }
  for (const [at, name] of FONT_NAMES.entries()) numbered.set(10 + at, FONTS[name]);
  for (const [at, object] of objects.entries()) numbered.set(100 + at, object);
  if (title !== undefined) numbered.set(4, `<< /Title <FEFF${utf16(title)}> >>`);
  for (const [at, { texts = [], rotate = 0, more = '', content: added = '' }] of pages.entries()) {
    const plain = [...texts.map(drawn), added].join('\n');
    const content = lock === undefined ? plain : lock.encrypt(pageNumber(at) + 1, plain);
    numbered.set(
      pageNumber(at),
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /Contents ${pageNumber(at) + 1} 0 R ${more} >>`,
    );
    numbered.set(
      pageNumber(at) + 1,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return written(numbered, title !== undefined && lock === undefined, lock?.dictionary ?? '');
}

function drawn({ text, at: [x, y], size = 12, font, turn = 0, apart = 0 }: FixtureText): string {
  const own = font ?? (text.charCodeAt(0) < 0x250 ? 'latin' : 'han');
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const codes =
    own === 'latin'
      ? Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
      : utf16(text);
  const matrix = [cos, sin, -sin, cos, x, y].map((one) => one.toFixed(4)).join(' ');
  return `BT /${own} ${size} Tf ${apart} Tc ${matrix} Tm <${codes}> Tj ET`;
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function written(
  numbered: ReadonlyMap<number, string>,
  hasInfo: boolean,
  more: string,
): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of numbered) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = [...places].map(
    ([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const size = Math.max(...numbered.keys()) + 1;
  const trailer = `<< /Size ${size} /Root 1 0 R ${hasInfo ? '/Info 4 0 R' : ''} ${more} >>`;
  file += `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (unit) => unit.charCodeAt(0));
}

/** The bytes that make any password 32 bytes long, as the standard has them. */
const PADDING = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);
const PERMISSIONS = -4;
const FILE_ID = Buffer.alloc(16, 7);

/**
 * Encrypts what is drawn as PDF 1.1 did, with a key of 40 bits. Strings elsewhere, which the Chinese
 * fonts have, are not encrypted: such a file has Latin letters alone.
 */
function lockOf(password: string): {
  readonly dictionary: string;
  encrypt(object: number, text: string): string;
} {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded, owner, permissions, FILE_ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    dictionary: `/ID [${hex(FILE_ID)} ${hex(FILE_ID)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    encrypt: (object, text) => {
      const number = Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0]);
      return rc4(md5(key, number).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1');
    },
  };
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
