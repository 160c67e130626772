import { screen } from '@testing-library/dom';
import { vi } from 'vitest';
import { CYBERSECURITY, CYBERSPACE } from '../../components/fixtures/fixtures.ts';
import { renderView, type Rendered } from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { PackagedEdition } from '../../glossary/storage/packaged-files.ts';
import { startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import { startExchange } from './exchange/exchange-fixture.ts';
import * as workers from './exchange/start-exchange.ts';
import { Options } from './Options.tsx';

/**
 * The page once it has its whole list: until then rows may be those that were at hand, and a press
 * on one may meet another entry.
 */
export async function renderOptions(): Promise<Rendered> {
  const rendered = renderView(<Options />);
  await screen.findByText(/^[\d,]+ entr(?:y|ies)$/u, { selector: 'output' });
  return rendered;
}

/**
 * The whole page in this process, with the real background behind it and nothing stored; the work of
 * its threads is done in this one. Who uses it finds the controls in `controls-fixture.ts`.
 * @param curated the entries of the packaged glossary; two of cyberspace by default
 * @param edition what the build says of them
 */
export async function openOptions(
  curated: readonly ConceptEntry[] = [CYBERSPACE, CYBERSECURITY],
  edition: PackagedEdition = {},
): Promise<Rendered> {
  location.hash = '';
  vi.spyOn(workers, 'startExchange').mockImplementation(startExchange);
  startBackground(curated, edition);
  return renderOptions();
}
