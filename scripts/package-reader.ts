import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What PDF.js loads while it reads: tables for Chinese, Japanese and Korean fonts that a file names
 * without containing them, fonts that replace the common ones, and decoders of pictures. Its fonts
 * under the GPL and its WebAssembly are left out.
 */
export function packageReader(
  root: string,
): readonly { readonly absoluteSrc: string; readonly relativeDest: string }[] {
  const take = (from: string, to: string, isWanted: RegExp) =>
    readdirSync(join(root, 'node_modules/pdfjs-dist', from))
      .filter((name) => isWanted.test(name))
      .map((name) => ({
        absoluteSrc: join(root, 'node_modules/pdfjs-dist', from, name),
        relativeDest: `pdf/${to}/${name}`,
      }));
  return [
    ...take('cmaps', 'cmaps', /\.bcmap$|^LICENSE/u),
    ...take('standard_fonts', 'fonts', /^Foxit|^LICENSE_FOXIT/u),
    ...take(
      'wasm',
      'decoders',
      /_nowasm_fallback\.js$|^LICENSE_(?:OPENJPEG|JBIG2|PDFJS_OPENJPEG|PDFJS_JBIG2)/u,
    ),
  ];
}
