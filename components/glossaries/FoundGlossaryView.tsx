import type { JSX } from 'preact';
import type { FoundGlossary, UpdateCounts } from '../../glossary/model/glossary/subscription.ts';
import { EntryTerms } from '../form/EntryTerms.tsx';
import { calendarDayText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';
import { FoundFacts } from './FoundFacts.tsx';
import { countsText } from './subscription-text.ts';

/** What was found at an address: where it is, what it says of itself, its first entries. It takes the focus. */
export function FoundGlossaryView({ found }: { readonly found: FoundGlossary }): JSX.Element {
  const t = useTexts();
  const { name, edition, published, leftOut, first, curated } = found;
  return (
    <FoundFacts
      found={found}
      name={[t('subscription.nameThere'), name]}
      further={[
        [t('subscription.edition'), edition === undefined ? undefined : String(edition)],
        [t('subscription.published'), published && calendarDayText(t, published)],
        [
          t('subscription.newer.changes'),
          curated?.isNewer === true ? changesText(t, curated.counts) : undefined,
        ],
        [
          t('subscription.size'),
          t('subscription.kilobytes', { size: numberText(t, Math.ceil(found.bytes / 1_000)) }),
        ],
      ]}
    >
      {leftOut > 0 && <p class="notice">{t('subscription.leftOut', leftOut)}</p>}
      {first.length > 0 && (
        <>
          <h3>
            {curated?.isNewer === true ? t('subscription.newer.first') : t('subscription.first')}
          </h3>
          <ul class="plain first-entries">
            {first.map((entry) => (
              <li key={entry.id}>
                <EntryTerms entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
    </FoundFacts>
  );
}

/** What an edition changes of the entries in use. */
const changesText = (t: Texts, counts: UpdateCounts): string =>
  countsText(t, counts) || t('subscription.newer.noChange');
