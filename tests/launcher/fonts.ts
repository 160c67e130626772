import { join } from 'node:path';

/**
 * Fonts that a browser is started with, whatever is installed: `tests/fonts/` says of each set what
 * it is. Other systems than Linux cannot be told, and use their own.
 */
export const FONT_SETS = ['wide', 'latin'] as const;
export type FontSet = (typeof FONT_SETS)[number];

const root = join(import.meta.dirname, '../..');

/** The folder that all files of the sets are in, with a slash at the end. */
export const FONT_ROOT = `${root}/`;

/**
 * The variables of the environment that give a browser the fonts of a set alone; none for undefined.
 */
export function fontVariables(fonts: FontSet | undefined): Readonly<Record<string, string>> {
  if (fonts === undefined) return {};
  return {
    FONTCONFIG_FILE: join(root, 'tests/fonts', `${fonts}.conf`),
    // The files in which fontconfig notes what it found.
    XDG_CACHE_HOME: join(root, 'tests/output'),
  };
}
