import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { scriptOfText } from '../../glossary/model/entry/script-of-text.ts';
import { acceptedTerms } from '../../glossary/model/entry/sides.ts';
import { useTexts } from '../texts/texts.tsx';
import { usePageSides } from '../card/use-sides.ts';

interface PageTermTextProps {
  /** The text on the page. */
  readonly text: string;
  /** The entry; undefined until it is loaded, and the text alone is shown. */
  readonly entry: ConceptEntry | undefined;
  /** Whether to show all usable equivalents, and not only the first. */
  readonly all?: boolean;
}

/** A term of the page with its equivalents. */
export function PageTermText({ text, entry, all = false }: PageTermTextProps): JSX.Element {
  const t = useTexts();
  const sidesOf = usePageSides();
  const sides = entry === undefined ? undefined : sidesOf(entry, scriptOfText(text));
  const accepted = acceptedTerms(sides?.equivalents ?? []);
  const shown = all && accepted.length > 0 ? accepted : (sides?.equivalents.slice(0, 1) ?? []);
  return (
    <span class="pair">
      <span class="term" lang={sides?.own.find(({ term }) => term === text)?.languages[0]}>
        {text}
      </span>
      <span class="hidden-text">: </span>
      <span class="equivalents">
        {shown.map(({ term, languages }, index) => (
          <span key={term}>
            {index > 0 && t('why.termSeparator')}
            <span class="equivalent" lang={languages[0]}>
              {term}
            </span>
          </span>
        ))}
      </span>
    </span>
  );
}
