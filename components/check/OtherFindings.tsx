import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { CheckReport, UntranslatedPlace } from '../../glossary/model/check/check-report.ts';
import { langOf } from '../../glossary/model/check/check-stage.ts';
import { Button } from '../controls/Button.tsx';
import { MoreRows } from '../controls/MoreRows.tsx';
import { useTexts } from '../texts/texts.tsx';

/** Places that are shown at once. */
const SHOWN = 100;

/**
 * Sentences without translation, or with less than all of it.
 * @param isWhole whether all are shown at once, as on paper
 * @param onShow shows one in its page; absent where there is none
 */
export function Untranslated({
  report,
  isWhole = false,
  onShow,
}: {
  readonly report: CheckReport;
  readonly isWhole?: boolean;
  readonly onShow?: ((place: UntranslatedPlace) => void) | undefined;
}): JSX.Element {
  const t = useTexts();
  const id = useId();
  const [shown, setShown] = useState(isWhole ? Infinity : SHOWN);
  const { untranslated, sourceLanguage, targetLanguage } = report;
  return (
    <section class="check-untranslated" aria-labelledby={id}>
      <h3 id={id}>{t('check.category.untranslated')}</h3>
      <p class="soft small">{t('check.untranslatedHint')}</p>
      <ol class="plain">
        {untranslated.slice(0, shown).map((place, at) => (
          <li key={at} class="check-place">
            <p lang={langOf(sourceLanguage)}>{place.source}</p>
            {place.target !== '' && <p lang={langOf(targetLanguage)}>{place.target}</p>}
            {onShow !== undefined && (
              <p class="check-actions">
                <Button class="plain-button" onClick={() => onShow(place)}>
                  {t('check.page.show')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <MoreRows all={untranslated.length} shown={shown} onMore={() => setShown(shown + SHOWN)} />
    </section>
  );
}

/** Terms of the translation that the source has not. */
export function Unasked({ report }: { readonly report: CheckReport }): JSX.Element {
  const t = useTexts();
  return (
    <>
      <p class="soft small">{t('check.unaskedHint')}</p>
      <ul class="check-unasked">
        {report.unasked.map((term) => (
          <li key={term} lang={langOf(report.targetLanguage)}>
            {term}
          </li>
        ))}
      </ul>
    </>
  );
}
