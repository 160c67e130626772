import { screen } from '@testing-library/dom';
import { renderView, type Rendered } from '../../components/fixtures/render-fixture.tsx';
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
