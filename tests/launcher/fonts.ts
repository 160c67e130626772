import { join } from 'node:path';

/**
 * Fonts with which a browser is started, whatever is installed. `tests/fonts/` says what each set
 * is for. Only Linux can be told; other systems use their own fonts.
 */
export const FONT_SETS = ['wide', 'latin'] as const;
export type FontSet = (typeof FONT_SETS)[number];

const root = join(import.meta.dirname, '../..');

/** The folder with the files of all sets, with a slash at the end. */
export const FONT_ROOT = `${root}/`;

/** The environment variables that give a browser only the fonts of a set; none for undefined. */
export function fontVariables(fonts: FontSet | undefined): Readonly<Record<string, string>> {
  if (fonts === undefined) return {};
  return {
    FONTCONFIG_FILE: join(root, 'tests/fonts', `${fonts}.conf`),
    // The cache of fontconfig.
    XDG_CACHE_HOME: join(root, 'tests/output'),
  };
}
