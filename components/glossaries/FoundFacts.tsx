import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/model/entry/language.ts';
import { languageName } from '../texts/term-names.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** What a fact is called, and what it is; undefined or empty where nothing is known. */
type Fact = readonly [label: string, fact: string | undefined];

interface FoundFactsProps {
  readonly found: {
    readonly address: string;
    /** In full, and in ASCII. */
    readonly host: string;
    readonly languages?: readonly Language[];
    readonly entries: number;
  };
  readonly name: Fact;
  /** What only some say of themselves. */
  readonly further: readonly Fact[];
  readonly children?: ComponentChildren;
}

/** What was found at an address, to be confirmed. Its heading takes the focus. */
export function FoundFacts({ found, name, further, children }: FoundFactsProps): JSX.Element {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { address, host, languages = [], entries } = found;
  const facts: readonly Fact[] = [
    [t('subscription.host'), host],
    [t('subscription.address'), address],
    name,
    [t('subscription.entries'), t('glossaries.entries', entries, [numberText(t, entries)])],
    [
      t('glossaries.languages'),
      languages.map((tag) => languageName(t, tag)).join(t('why.listSeparator')),
    ],
    ...further,
  ];
  return (
    <section class="found-glossary" aria-labelledby="found-glossary">
      <h3 ref={heading} id="found-glossary" tabIndex={-1}>
        {t('subscription.found')}
      </h3>
      <dl>
        {facts.map(
          ([label, fact]) =>
            fact !== undefined &&
            fact !== '' && (
              <div key={label}>
                <dt class="soft small">{label}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      {children}
    </section>
  );
}
