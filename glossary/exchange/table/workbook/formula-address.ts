/** The address that a formula of Excel or OpenDocument leads to, as `HYPERLINK("https://…","text")`. */
export function formulaAddress(formula: string): string | undefined {
  const written = /^(?:of:)?=?HYPERLINK\(\s*"(?<address>(?:[^"]|"")+)"/iu.exec(formula);
  return written?.groups?.['address']?.replaceAll('""', '"');
}
