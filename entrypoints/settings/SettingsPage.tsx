import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FailureNotice } from '../../components/controls/FailureNotice.tsx';
import { SettingsView } from '../../components/settings/SettingsView.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../glossary/model/settings/settings.ts';
import {
  type SiteRuleChange,
  withRuleChange,
} from '../../glossary/model/settings/site-rule-change.ts';
import { request } from '../shared/messaging.ts';
import { useGlossaries } from '../shared/own-pages/use-glossaries.ts';
import { useGlossaryChanges, useSettings } from '../shared/own-pages/use-glossary.ts';
import { useLatest } from '../shared/own-pages/use-latest.ts';
import { entriesOf } from '../shared/own-pages/use-page-terms.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { FileOfSettings } from './FileOfSettings.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { isSwitchedOn } from '../../glossary/model/glossary/glossary.ts';

/** The settings page with its requests. */
export function SettingsPage(): JSX.Element {
  const stored = useSettings();
  const [ahead, setAhead] = useState<Partial<Settings>>({});
  const { attempt, failure } = useAttempt();
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setAhead({});
  }, [stored.value]);
  const changes = useGlossaryChanges();
  const listed = useGlossaries(changes);
  const unmarked = stored.value?.siteRules.flatMap((rule) => rule.unmarked ?? []) ?? [];
  const named = useLatest(
    () => entriesOf(unmarked.map((concept) => ({ concept, text: '' }))),
    [unmarked.join(' '), changes],
  );
  const trouble = failure ?? stored.failure ?? listed.failure ?? named.failure;
  const inUse = (listed.value ?? []).map(({ glossary }) => glossary).filter(isSwitchedOn);
  // A field shows what is typed at once, and not only when it comes back from the storage.
  const settings = { ...DEFAULT_SETTINGS, ...stored.value, ...ahead };
  const show = async (part: Partial<Settings>, store: () => Promise<unknown>): Promise<void> => {
    setAhead((before) => ({ ...before, ...part }));
    underWay.current += 1;
    try {
      await store();
    } catch (error) {
      setAhead({});
      throw error;
    } finally {
      underWay.current -= 1;
    }
  };
  const change = (part: Partial<Settings>): void =>
    attempt(() => show(part, () => request('updateSettings', part)));
  const changeRule = (rule: SiteRuleChange): void =>
    attempt(() =>
      show({ siteRules: withRuleChange(settings, rule) }, () => request('changeSiteRule', rule)),
    );
  return (
    <SettingsView
      settings={settings}
      glossaries={inUse}
      entries={new Map(named.value?.map((entry) => [entry.id, entry]))}
      notices={trouble !== undefined && <FailureNotice message={trouble} />}
      preview={<MarkPreview look={settings} withOther={settings.markColoursBy !== 'one'} />}
      file={
        <FileOfSettings
          settings={settings}
          readOnly={stored.value === undefined}
          onChange={change}
        />
      }
      readOnly={stored.value === undefined}
      onChange={change}
      onSiteRule={changeRule}
      onOpenGlossary={() => void browser.runtime.openOptionsPage()}
    />
  );
}
