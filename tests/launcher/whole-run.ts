/**
 * How much of the end-to-end tests is run. Our own pages have the same code in both browsers: `npm
 * test` goes through each of them in one, including the marks that change with what is done there.
 * What acts on pages of others, and what is stored, depends on the browser: `npm test` tries that
 * in both. `npm run test:long -- --only browsers` runs everything in each browser and at its full
 * size.
 */
import { browserNames, type BrowserName } from './launch.ts';

/** Whether everything is run, which takes twice as long. */
export const isWholeRun = process.env['E2E_WHOLE'] === '1';

/**
 * The browsers for tests of pages of ours.
 * @param one the browser in which `npm test` runs them
 */
export function ownPagesIn(one: BrowserName): readonly BrowserName[] {
  return isWholeRun ? browserNames : [one];
}
