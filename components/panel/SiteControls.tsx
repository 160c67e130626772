import type { JSX } from 'preact';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import type { PageStanding } from '../../glossary/model/page/page-standing.ts';
import { GlossaryChoice } from '../glossaries/GlossaryChoice.tsx';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useTexts } from '../texts/texts.tsx';

/** What the switches do. */
export interface SiteActions {
  readonly onPaused: (paused: boolean) => void;
  readonly onPausedForAnHour: () => void;
  /** Absent while it is not known which tab this is, as is `onToggleMarks`. */
  readonly onTabMarked?: (marked: boolean) => void;
  readonly onSiteMarked: (marked: boolean) => void;
  readonly onPageMarked: (marked: boolean) => void;
  readonly onToggleMarks?: () => void;
  /** Called with `undefined` for all. */
  readonly onGlossaries: (glossaries: readonly GlossaryId[] | undefined) => void;
  readonly onEditors: (editors: boolean) => void;
}

/** The switches for this page, this site and all sites. */
export function SiteControls(props: PageStanding & SiteActions): JSX.Element {
  const t = useTexts();
  const { site, paused, marking, pageOff, tabOff, onTabMarked, onToggleMarks } = props;
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
          label={t('glossaries.onSite')}
          glossaries={props.glossaries}
          chosen={props.glossariesHere}
          onChosen={props.onGlossaries}
        />
      )}
      {site !== undefined && marking === 'on' && (
        <Switch label={t('popup.editorsOn')} on={props.editorsHere} onChange={props.onEditors} />
      )}
      <Switch label={t('popup.pause')} on={paused} onChange={props.onPaused}>
        {!paused && (
          <Button class="small" onClick={props.onPausedForAnHour}>
            {t('popup.pauseHour')}
          </Button>
        )}
      </Switch>
      <div class="small-actions">
        {site !== undefined && (marking === 'on' || pageOff) && (
          <Button class="small" onClick={() => props.onPageMarked(pageOff)}>
            {pageOff ? t('popup.pageOn') : t('popup.pageOff')}
          </Button>
        )}
        {onTabMarked !== undefined && (tabOff || (!paused && marking === 'on')) && (
          <Button class="small" onClick={() => onTabMarked(tabOff)}>
            {tabOff ? t('popup.tabOn') : t('popup.tabOff')}
          </Button>
        )}
        {onToggleMarks !== undefined && props.marksOnKey && !paused && marking === 'on' && (
          <Button class="small" onClick={onToggleMarks}>
            {t('popup.toggleMarks')}
          </Button>
        )}
      </div>
    </>
  );
}
