import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundGlossary } from '../../glossary/model/glossary/subscription.ts';
import { EntryTerms } from '../form/EntryTerms.tsx';
import { calendarDayText } from '../texts/date-text.ts';
import { languageName } from '../texts/term-names.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** What was found at an address: where it is, what it says of itself, its first entries. It takes the focus. */
export function FoundGlossaryView({ found }: { readonly found: FoundGlossary }): JSX.Element {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { address, host, name, languages = [], edition, published, leftOut, first } = found;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('subscription.host'), host],
    [t('subscription.address'), address],
    [t('subscription.nameThere'), name],
    [
      t('subscription.entries'),
      t('glossaries.entries', found.entries, [numberText(t, found.entries)]),
    ],
    [
      t('glossaries.languages'),
      languages.map((tag) => languageName(t, tag)).join(t('why.listSeparator')),
    ],
    [t('subscription.edition'), edition === undefined ? undefined : String(edition)],
    [t('subscription.published'), published && calendarDayText(t, published)],
    [
      t('subscription.size'),
      t('subscription.kilobytes', { size: numberText(t, Math.ceil(found.bytes / 1_000)) }),
    ],
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
      {leftOut > 0 && <p class="notice">{t('subscription.leftOut', leftOut)}</p>}
      {first.length > 0 && (
        <>
          <h3>{t('subscription.first')}</h3>
          <ul class="plain first-entries">
            {first.map((entry) => (
              <li key={entry.id}>
                <EntryTerms entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
