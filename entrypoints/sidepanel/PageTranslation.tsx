import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/controls/Button.tsx';
import { FailureNotice } from '../../components/controls/FailureNotice.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import { conceptsOf, looksBilingual } from '../shared/own-pages/tab-reports.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';
import { useLatest } from '../shared/own-pages/use-latest.ts';
import type { TabWatch } from '../shared/own-pages/use-tab.ts';

/**
 * Offers to check a page that seems to have a text and its translation, and does so when the user says it. Of any
 * other page nothing is shown, and none is read before.
 */
export function PageTranslation({
  watch: { tab, reports },
  attempt,
}: {
  readonly watch: TabWatch;
  readonly attempt: Attempt;
}): JSX.Element | null {
  const t = useTexts();
  const [checked, setChecked] = useState<string>();
  const last = useRef<string>(undefined);
  const top = reports.get(0)?.document;
  // While the tab is looked at again, its document is the one that it had.
  if (top !== undefined) last.current = `${tab?.id} ${top}`;
  const document = last.current?.startsWith(`${tab?.id} `) ? last.current : undefined;
  const isChecked = document !== undefined && checked === document;
  const { value, failure } = useLatest(
    isChecked ? async () => (await import('./PageCheck.tsx')).PageCheck : undefined,
    [isChecked],
  );
  if (tab === undefined || document === undefined) return null;
  if (!isChecked && !looksBilingual(conceptsOf(reports))) return null;
  const Check = value;
  return (
    <section class="page-check" aria-labelledby="page-check">
      <h2 id="page-check">{t('check.page.title')}</h2>
      {failure !== undefined && <FailureNotice message={failure} />}
      {!isChecked ? (
        <>
          <p class="soft small">{t('check.page.offer')}</p>
          <Button onClick={() => setChecked(document)}>{t('check.page.start')}</Button>
        </>
      ) : (
        Check && <Check key={document} tab={tab.id} reports={reports} attempt={attempt} />
      )}
    </section>
  );
}
