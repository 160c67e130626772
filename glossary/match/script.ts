/** A script of which the curated glossary has a layer of its own. */
export type LayerScript = 'latin' | 'han';

/**
 * By script: its letters, with the units that fold to one of them, except six modifier letters that
 * never stand alone. Without the `u` flag and with few ranges, because every text is tried; some
 * signs in between are taken too, which does no harm.
 */
export const LETTERS: Readonly<Record<LayerScript, RegExp>> = {
  latin: /[A-Za-zªºÀ-\u02E3ᴬ-ỿⁱ-ↈⓐ-ⓩＡ-ｚ]/,
  han: /[⺀-⿕々-〻\u3192-\u32B0㐀-鿿\uF900-\uFAD9]/,
};

/** All scripts; their names are those of the layers. */
export const SCRIPTS = Object.keys(LETTERS) as readonly LayerScript[];

/** The script of a form: Han if any of its characters is. */
export const scriptOf = (form: string): LayerScript => (LETTERS.han.test(form) ? 'han' : 'latin');
