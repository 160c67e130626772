import type { JSX } from 'preact';
import type { GlossaryId, GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { GlossaryChoice } from '../glossaries/GlossaryChoice.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useTexts } from '../texts/texts.tsx';

/** Whether and why a page is not marked. */
export interface PageStanding {
  /** The host for the site's switch; undefined for a page without one. */
  readonly site: string | undefined;
  readonly paused: boolean;
  /** When a pause ends by itself, in ISO 8601. */
  readonly pausedUntil: string | undefined;
  readonly marking: 'on' | 'off' | 'notListed';
  /** The pattern of the rule that switches marking off; undefined if none does. */
  readonly rule: string | undefined;
  /** Whether that rule is for this page only. */
  readonly pageOff: boolean;
  /** Whether marks are hidden until the user asks for them. */
  readonly marksOnKey: boolean;
  /**
   * The glossaries that are switched on, and those used on this page; the latter undefined for all.
   */
  readonly glossaries: readonly GlossaryLabel[];
  readonly glossariesHere: readonly GlossaryId[] | undefined;
}

/** What the switches do. */
export interface SiteActions {
  readonly onPaused: (paused: boolean) => void;
  readonly onPausedForAnHour: () => void;
  readonly onSiteMarked: (marked: boolean) => void;
  readonly onPageMarked: (marked: boolean) => void;
  readonly onToggleMarks: () => void;
  /** Called with `undefined` for all. */
  readonly onGlossaries: (glossaries: readonly GlossaryId[] | undefined) => void;
}

/** The switches for this page, this site and all sites. */
export function SiteControls(props: PageStanding & SiteActions): JSX.Element {
  const t = useTexts();
  const { site, paused, marking, pageOff } = props;
  return (
    <>
      {site !== undefined && (
        <Switch
          label={t('popup.markOn', { site })}
          on={marking === 'on' || pageOff}
          onChange={props.onSiteMarked}
        />
      )}
      {site !== undefined && marking === 'on' && props.glossaries.length > 1 && (
        <GlossaryChoice
          label={t('glossaries.onSite', { site })}
          glossaries={props.glossaries}
          chosen={props.glossariesHere}
          onChosen={props.onGlossaries}
        />
      )}
      <Switch label={t('popup.pause')} on={paused} onChange={props.onPaused} />
      <div class="small-actions">
        {site !== undefined && (marking === 'on' || pageOff) && (
          <button type="button" class="button small" onClick={() => props.onPageMarked(pageOff)}>
            {pageOff ? t('popup.pageOn') : t('popup.pageOff')}
          </button>
        )}
        {!paused && (
          <button type="button" class="button small" onClick={props.onPausedForAnHour}>
            {t('popup.pauseHour')}
          </button>
        )}
        {props.marksOnKey && !paused && marking === 'on' && (
          <button type="button" class="button small" onClick={props.onToggleMarks}>
            {t('popup.toggleMarks')}
          </button>
        )}
      </div>
    </>
  );
}
