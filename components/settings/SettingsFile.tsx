import type { JSX } from 'preact';
import type { SettingsDifference } from '../../glossary/model/settings/settings-difference.ts';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../exchange/FileButton.tsx';
import { useTexts } from '../texts/texts.tsx';

interface SettingsFileProps {
  readonly preview: SettingsDifference | undefined;
  /** Why the chosen file was refused, in words. */
  readonly refusal: string | undefined;
  readonly readOnly: boolean;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/**
 * Saves the settings and site rules to a file, and loads them from one after showing what would
 * change.
 */
export function SettingsFile(props: SettingsFileProps): JSX.Element {
  const t = useTexts();
  const { preview, refusal } = props;
  return (
    <section aria-labelledby="file-heading">
      <h2 id="file-heading">{t('settingsFile.title')}</h2>
      <p class="soft small">{t('settingsFile.intro')}</p>
      <p class="notice-actions">
        <Button onClick={props.onExport}>{t('settingsFile.export')}</Button>
        <FileButton
          label={t('settingsFile.choose')}
          accept=".json,application/json"
          disabled={props.readOnly}
          onFiles={([file]) => {
            if (file !== undefined) props.onFile(file);
          }}
        />
      </p>
      {refusal !== undefined && (
        <p class="notice error" role="alert">
          {refusal}
        </p>
      )}
      {preview !== undefined && <Preview {...props} preview={preview} />}
    </section>
  );
}

function Preview(props: SettingsFileProps & { readonly preview: SettingsDifference }): JSX.Element {
  const t = useTexts();
  const { changed, rulesAdded, rulesRemoved } = props.preview;
  const isSame = changed.length + rulesAdded.length + rulesRemoved.length === 0;
  return (
    <div class="notice" aria-live="polite">
      {isSame ? (
        <p>{t('settingsFile.same')}</p>
      ) : (
        <>
          <p>{t('settingsFile.changes')}</p>
          <ul class="small">
            {changed.map((name) => (
              <li key={name}>{t(NAMES[name])}</li>
            ))}
            {rulesAdded.length > 0 && (
              <li>
                {t('settingsFile.rulesAdded', rulesAdded.length)} {rulesAdded.join(', ')}
              </li>
            )}
            {rulesRemoved.length > 0 && (
              <li>
                {t('settingsFile.rulesRemoved', rulesRemoved.length)} {rulesRemoved.join(', ')}
              </li>
            )}
          </ul>
        </>
      )}
      <p class="notice-actions">
        {!isSame && (
          <Button class="primary" onClick={props.onTake}>
            {t('settingsFile.take')}
          </Button>
        )}
        <Button onClick={props.onCancel}>{t('settingsFile.cancel')}</Button>
      </p>
    </div>
  );
}

/** The text of the interface that names a setting. */
const NAMES = {
  paused: 'settingsFile.pause',
  pausedUntil: 'settingsFile.pause',
  onlyListedSites: 'settings.onlyListed',
  direction: 'settings.direction',
  marksShown: 'settings.shown',
  contextTerms: 'settings.contextTerms',
  everydayWords: 'settings.everydayWords',
  localSources: 'settings.localSources',
  markLine: 'settings.line',
  markTint: 'settings.tint',
  markColour: 'settings.colour',
  markColoursBy: 'settings.coloursBy',
  cardOpens: 'settings.opens',
  hoverDelay: 'settings.delay',
  cardSide: 'settings.side',
  citationTemplate: 'settings.citation',
  showPinyin: 'settings.pinyin',
  showZhuyin: 'settings.zhuyin',
  colourTones: 'settings.tones',
  readersScript: 'settings.script',
  interfaceLanguage: 'settings.language',
} as const satisfies Record<SettingsDifference['changed'][number], string>;
