/** Bundles pages that use packages, as a developer would ship them. */
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import type { Plugin, Rolldown } from 'vite';

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : undefined,
};

/**
 * One script for a page, with everything that an entry imports. The packages are in development
 * mode, in which they report what is wrong.
 * @param entry the path of a module
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      cssCodeSplit: false,
      lib: { entry, formats: ['iife'], name: 'page' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const code = output?.output.find((part) => part.type === 'chunk')?.code;
  if (code === undefined) throw new Error(`${entry} gave no script`);
  return code;
}
