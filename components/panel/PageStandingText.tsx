import type { ComponentChildren, JSX } from 'preact';
import type { PageStanding } from '../../glossary/model/page/page-standing.ts';
import { Button } from '../controls/Button.tsx';
import { interfaceLanguage, useTexts } from '../texts/texts.tsx';

/** Says why a page has no marks; nothing where marking is on. */
export function PageStandingText(standing: PageStanding): JSX.Element | null {
  const t = useTexts();
  const { site = '', paused, pausedUntil, marking, rule = '', pageOff, tabOff } = standing;
  if (paused) {
    const time = pausedUntil === undefined ? undefined : timeOf(pausedUntil, interfaceLanguage(t));
    return (
      <NothingToShow
        title={t('popup.paused')}
        text={time === undefined ? t('popup.pausedHint') : t('popup.pausedUntil', { time })}
      />
    );
  }
  if (tabOff) return <NothingToShow title={t('popup.tabIsOff')} text={t('popup.tabOffHint')} />;
  if (pageOff) return <NothingToShow title={t('popup.pageIsOff')} text={t('popup.pageOffHint')} />;
  if (marking === 'notListed') {
    return <NothingToShow title={t('popup.notListed', { site })} text={t('popup.notListedHint')} />;
  }
  if (marking === 'on') return null;
  const isOwnRule = rule === site;
  return (
    <NothingToShow
      title={t('popup.siteOff', { site })}
      text={isOwnRule ? t('popup.siteOffHint') : t('popup.ruleOffHint', { pattern: rule })}
    />
  );
}

interface UnreachableProps {
  /** Asks for access to sites; undefined where the extension has it. */
  readonly onAllowSites: (() => void) | undefined;
}

/** Says why a page cannot be marked: it belongs to the browser, or access is missing. */
export function UnreachableText({ onAllowSites }: UnreachableProps): JSX.Element {
  const t = useTexts();
  return onAllowSites === undefined ? (
    <NothingToShow title={t('popup.unreachable')} text={t('popup.unreachableHint')} />
  ) : (
    <NothingToShow title={t('popup.notAllowed')} text={t('popup.notAllowedHint')}>
      <Button class="primary" onClick={onAllowSites}>
        {t('popup.allow')}
      </Button>
    </NothingToShow>
  );
}

function timeOf(iso: string, language: string): string {
  return new Date(iso).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
}

interface NothingToShowProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** An extension page that has nothing to list, and why. */
export function NothingToShow({ title, text, children }: NothingToShowProps): JSX.Element {
  return (
    <div class="quiet">
      <output>
        <span>{title}</span> <span class="soft small">{text}</span>
      </output>
      {children}
    </div>
  );
}
