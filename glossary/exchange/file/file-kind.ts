import { refusal } from './read-result.ts';

/** Whether a file is a zip archive, as workbooks are. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** @throws RefusedFileError when a file is a workbook of before 2007, or has a password */
export function refuseOldWorkbook(bytes: Uint8Array): void {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return;
  if (hasEncryptedPackage(bytes)) {
    throw refusal('protectedExcel', 'This workbook is protected by a password.');
  }
  throw refusal('oldExcel', 'This is a workbook of Excel before 2007; save it as XLSX.');
}

/**
 * Whether a file is XML, by its beginning or its name: the first term of a table may be in angle
 * brackets.
 */
export function isXml(start: string, name: string): boolean {
  return (
    /^<(?:\?xml\b|!DOCTYPE\b|!--|(?:tbx|martif|mtf|tmx|xliff)[\s>])/iu.test(start) ||
    (start.startsWith('<') &&
      /\.(?:tbx|xml|mtf|martif|tbxm|mtf\.xml|tmx|xlf|xliff|sdlxliff|mqxliff)$/iu.test(name))
  );
}

/** Whether a container of old Office files holds a workbook that was encrypted: its parts have names. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
