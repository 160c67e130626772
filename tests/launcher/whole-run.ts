/**
 * How much of the end-to-end tests is run. The code of our own pages is the same for both browsers:
 * `npm test` goes through each of them in one, with the marks that follow from a change there. What
 * acts on pages of others, and what is stored, is the browser's own: `npm test` tries it in both.
 * `npm run test:long -- --only browsers` runs everything in each browser and at its full size.
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
