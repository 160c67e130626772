import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckSide } from '../../glossary/model/check/check-stage.ts';
import type { OpenTab, OpenTabs, TabRefusal } from '../../glossary/model/check/open-tab.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { SearchBox } from '../controls/SearchBox.tsx';
import { useTexts } from '../texts/texts.tsx';

interface TabDialogProps {
  /** The side for which a tab is chosen. */
  readonly side: CheckSide;
  /** Undefined until they are known. */
  readonly listed: OpenTabs | undefined;
  /** The tab that was chosen and gives no text. */
  readonly refused: { readonly tab: OpenTab; readonly why: TabRefusal } | undefined;
  /** Whether the text of a tab is being read. */
  readonly isBusy: boolean;
  /** Asks for access to sites; undefined where the extension has it. */
  readonly onAllowSites: (() => void) | undefined;
  readonly onChoose: (tab: OpenTab) => void;
  readonly onClose: () => void;
}

/** With more tabs than this, they can be searched. */
const MANY = 8;

/** The open tabs, of which one gives its text. */
export function TabDialog(props: TabDialogProps): JSX.Element {
  const t = useTexts();
  const { side, listed, refused, isBusy, onAllowSites } = props;
  const [wanted, setWanted] = useState('');
  const tabs = listed?.tabs ?? [];
  const others = listed?.others ?? 0;
  const isFound = ({ title, address }: OpenTab): boolean =>
    `${title}\n${address}`.toLowerCase().includes(wanted.trim().toLowerCase());
  return (
    <Dialog
      title={t('check.tab.choose', { side: t(`check.${side}`) })}
      closeName={t('check.cancel')}
      isBusy={isBusy}
      onClose={props.onClose}
    >
      <output>
        {isBusy && t('check.tab.reading')}
        {refused !== undefined && (
          <div class="notice">
            <strong>{refused.tab.title}</strong>
            <span>{t(`check.tab.refused.${refused.why}`)}</span>
          </div>
        )}
      </output>
      {onAllowSites !== undefined && (
        <p class="check-actions">
          {t('check.tab.limited')}
          <Button class="primary" onClick={onAllowSites}>
            {t('popup.allow')}
          </Button>
        </p>
      )}
      {tabs.length > MANY && (
        <SearchBox label={t('check.tab.filter')} text={wanted} onText={setWanted} />
      )}
      {listed !== undefined && tabs.length === 0 && <p>{t('check.tab.none')}</p>}
      <ul class="plain check-tabs">
        {tabs.filter(isFound).map((tab) => (
          <li key={tab.id}>
            <Button class="plain-button" isIdle={isBusy} onClick={() => props.onChoose(tab)}>
              <span>{tab.title}</span> <span class="soft small">{tab.address}</span>
            </Button>
          </li>
        ))}
      </ul>
      {others > 0 && <p class="soft small">{t('check.tab.others', others)}</p>}
    </Dialog>
  );
}
